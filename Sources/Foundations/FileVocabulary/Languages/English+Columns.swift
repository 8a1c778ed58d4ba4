extension LanguageWords {
  static let englishColumns: [ColumnMeaning: String] = [
    .customerID: """
    customer id, customer no, customer number, customer code, customer key, customer unique id,
    cust id, cust no, client id, client no, client number, client code, user id, buyer id,
    shopper id, member id, member no, consumer id, household id, household key, account id,
    account no, account number, visitor id, subscriber id, patient id, guest id, contact id,
    id customer, id client, id user, buyer no, buyer number, buyer code, user no, user number,
    user key, shopper no, member code, member number, member key, client key, client uuid,
    customer uuid, customer guid, customer uid, client uid, user uid, user uuid, user pseudo id,
    pseudo id, cookie id, device id, visitor no, fullvisitorid, full visitor id, client ref,
    customer ref, customer reference, cust code, cust number, cust key, cust ref, customer nr,
    client nr, cid, customer account, account code, account name id, account key, account ref,
    person id, people id, profile id, crm id, patron id, donor id, guest no, guest number, player id,
    payer id, payer no, party id, partner id, partner no, debtor no, debtor number, debtor id,
    card holder id, cardholder id, consumer key, loyalty member id, uid customer, id buyer,
    id member, id contact, user hash, customer hash, client hash, buyer hash, hashed email, email hash,
    hashed customer id, user guid, member uid, reward member id
    """,
    .customer: """
    customer, customers, cust, client, buyer, user, shopper, consumer, member, subscriber, household,
    guest, account name, company, company name, organisation, organization, payer, donor, patron,
    cardholder, card holder, debtor, purchaser, =ship to, =bill to, =sold to, ship to customer,
    bill to customer, sell to customer, sold to customer, ship to party, bill to party, sold to party,
    customer email hash
    """,
    .person: """
    customer name, client name, full name, first name, last name, surname, user name, username,
    name of customer, name of client, billing name, buyer name, shipping name, recipient,
    recipient name, payer name, user full name, contact person, given name, family name, nickname,
    ship to name, bill to name, sold to name, sell to name
    """,
    .contact: """
    email, e mail, mail, phone, telephone, mobile, cell phone, address, card number, email billing,
    billing email, customer email, customer e mail, client email, buyer email, user email,
    contact email, shipping email, email address, e mail address, mail address, customer phone,
    client phone, phone number, buyer phone, billing phone, mobile phone, mobile number,
    phone billing, contact phone, from email address, =card, card no, card id, loyalty card,
    loyalty card number, loyalty id, loyalty number, bonus card, discount card, card code, club card,
    membership card, msisdn, tel, whatsapp, telegram, =login, buyer username, buyer user id,
    payer email, receipt email, contact, contact name, from email
    """,
    .rowID: """
    id, uid, guid, uuid, row, index, unnamed, record id, record no, record number, =nr, =no, =num,
    =number, =pk, =key, entry id, event id, entry no, =line
    """,
    .order: """
    order, order id, order no, order number, order num, order code, order key, invoice, invoice no,
    invoice id, invoice number, transaction, transaction id, transaction no, transaction number,
    trans id, txn id, receipt, receipt id, receipt no, receipt number, bill no, bill number, bill id,
    basket id, check number, check no, ticket no, document no, document number, purchase id,
    order ref, order reference, order uuid, order uid, order guid, order increment id, increment id,
    order name, order hash, sales order, sales order number, sales order no, so number, order nr,
    po number, purchase number, purchase no, invoice ref, invoice reference, inv no, invoice nr,
    transaction ref, transaction reference, txn, trx id, trx, trans no, trans number,
    transaction key, receipt ref, reciept no, receipt nr, sale id, sale no, sale number, sales id,
    payment id, payment intent, charge id, basket, basket no, cart id, checkout id, check id,
    ticket id, ticket number, voucher no, document id, document, doc no, doc number, doc id, doc,
    deal id, deal no, deal number, booking id, booking number, booking no, reservation id, bill,
    visit id, order sn, amazon order id, sales record number, payment reference, opportunity id,
    opportunity no, opportunity number, record sale no, number of order, purchase order, invoice name,
    payment intent id, payment uuid, transfer id, sale reference, order serial, booking reference,
    book number, confirmation code, confirmation number, reservation number
    """,
    .purchaseDate: """
    order date, ordered on, ordered at, order time, order purchase timestamp, purchase date,
    date of purchase, purchased at, purchased on, purchase timestamp, invoice date, transaction date,
    trans date, txn date, sale date, sales date, date of sale, event time, event date, receipt date,
    transaction timestamp, transaction time, order created at, order created, created date,
    creation date, date created, create date, create time, date ordered, date of order, order placed,
    placed at, placed on, ordered date, order day, order datetime, order timestamp, order placed at,
    order creation date, purchase time, purchase datetime, purchased date, date purchased, bought at,
    bought on, sold at, sold on, sold date, sale time, sale datetime, invoice datetime, invoiced at,
    invoice day, inv date, bill date, billing date, billed at, transaction day, transaction datetime,
    transacted at, date of transaction, txn time, trx date, checkout date, checkout time,
    booking date, booked at, document date, doc date, event timestamp, timestamp utc, receipt time,
    receipt datetime, visit date, date time, order date time, activity date, date add, date added,
    =opened, opened at, order opened, time placed, paid out date, booked on, =booked, reserved on,
    reservation date, donated at, donation date
    """,
    .laterDate: """
    payment date, payment time, date of payment, paid at, paid on, date paid, paid date,
    completed at, completion date, date completed, closed at, close date, closed date, posting date,
    posted at, posted date, value date, entry date, processed at, processed on, payments date,
    paid on date, capture date, captured at, settlement date, settled at
    """,
    .day: """
    date, day, dt, datetime, timestamp, time, created at, created
    """,
    .otherDate: """
    birth*, dob, born, register*, registration, signup, sign up, joined, since, enrol*, ship date,
    shipped, shipping, ship, deliver*, delivery, due, expiry, expir*, updated, updated at, modified,
    approved, estimated, last visit, most recent, last purchase, first purchase, last order,
    first order, fulfilled, fulfillment, fulfilment, dispatch*, arrival, expected, valid until,
    last seen, last login, last active, last activity, last sale, next*, end date, start date,
    first seen, imported at, exported at, synced at, changed at, ship by, refund date, refunded date,
    return date, returned date, date returned, date of return, cancellation deadline, date upd,
    date modified, modified date, last updated, date updated, updated date, update date, closing time,
    edited at, check in, check in date, checkin date, =checkin, check out, departure
    """,
    .total: """
    amount, total, revenue, sum, value, sales, sale, turnover, spend, spent, payment, payment value,
    order value, order total, order amount, total amount, total price, total sales, line total,
    subtotal, grand total, net sales, gross sales, sales amount, amt, gmv, dollars, price total,
    transaction amount, transaction value, purchase amount, cost, monetary, order total amount,
    total paid, amount paid, paid amount, price paid, total price set, total amount paid,
    amount total, total incl tax, total including tax, grand total base, order subtotal, sub total,
    item total, items total, item subtotal, line amount, line value, line revenue, extended price,
    extended amount, ext price, =gross, =net, gross amount, net amount, gross total, net total,
    gross revenue, net revenue, gross value, net value, total value, transaction revenue,
    purchase revenue, purchase value, item revenue, ecommerce revenue, event value, deal amount,
    deal value, opportunity amount, bill amount, bill total, invoice total, invoice amount,
    invoice value, receipt total, basket value, basket total, cart total, cart value, checkout total,
    order revenue, order sum, order price, sale amount, sale price total, sale total, sale value,
    sales value, sales total, sales revenue, charge amount, charged, charged amount, captured amount,
    payment amount, =money, money spent, amount spent, total spent, total spend,
    gross sale, net sale, total charged, final price, final amount, total sum, product sales,
    total charge, amount incl vat, amount incl tax, amount gross, amount net, total gross, total net,
    price incl tax total, total cost, order cost, turnover amount, takings, line item total,
    lineitem total, order value eur, usd, eur, gbp, rub, capture amount
    """,
    .unitPrice: """
    price, unit price, item price, price per unit, price each, unit cost, product price, list price,
    lineitem price, line item price, unit amount, per unit, single price, base price, sale price,
    selling price, retail price, net price, gross price, item unit price, price unit, price per item,
    price per piece, =rate, unit value, unit price gross, unit price net, purchase unit price
    """,
    .quantity: """
    quantity, qty, units, pieces, pcs, unit count, item count, items, quantity ordered,
    lineitem quantity, line item quantity, item quantity, qty ordered, ordered qty, order quantity,
    quantity purchased, quantity sold, qty sold, units sold, units ordered, sold units,
    number of items, number of units, no of items, no of units, pieces sold, product quantity,
    qty shipped, count of items, item qty, product qty
    """,
    .tax: """
    tax, vat, taxes, sales tax, tax amount, vat amount, total tax, tax total, gst, hst, pst,
    tax rate, vat rate, tax collected, taxes total, item tax, order tax, import duty, duties
    """,
    .discount: """
    discount, discount amount, discounts, discount total, total discount, line discount,
    discount rate, discount percent, discount pct, discount percentage, rebate, coupon amount,
    coupon discount, voucher amount, promo discount, promotion discount, markdown, discount value,
    price discount, item discount, discount sum
    """,
    .refund: """
    refund, refunds, refunded, refund amount, refunded amount, refund total, amount refunded,
    total refunded, refunded total, total refunds, refund value, money refunded, chargeback amount,
    returned amount, amount returned, returns amount, return amount
    """,
    .otherMoney: """
    shipping cost, shipping fee, shipping, freight, fee, commission, profit, margin, =tip, balance,
    shipping total, total shipping, shipping amount, shipping price, postage, handling, handling fee,
    delivery fee, delivery cost, delivery price, fees, service fee, processing fee, transaction fee,
    payment fee, gift card, store credit, deposit, rounding, insurance, cost price, cost of goods,
    cogs, cost per item, purchase price, wholesale price, gross profit, gross margin,
    outstanding balance, due amount, amount due, balance due, tips, gratuity, loyalty points, points,
    payout, net payout
    """,
    .status: """
    =dr cr, =cr dr, =d c, =c d, =debit credit, debit credit indicator, debit credit flag, dc indicator,
    status, order status, order state, payment status, financial status, transaction status,
    invoice status, sale status, deal status, deal stage, stage, stage name, pipeline stage,
    order stage, payment state, fulfillment status, fulfilment status, delivery status,
    shipping status, shipment status, lifecycle status, status name, status code, processing status,
    purchase status, charge status, record status, disposition, debit credit, credit debit, =dr cr,
    =d c, credit debit indicator
    """,
    .kind: """
    kind, type, transaction type, transaction kind, order type, document type, operation type,
    operation, entry type, row type, line type, movement type, record type, event type, sale type,
    payment kind, txn type, trans type, invoice type, event name, =action, =event, activity type,
    event kind
    """,
    .cancelled: """
    is cancelled, is canceled, cancelled, canceled, cancel, is cancel, was cancelled, was canceled,
    cancelled flag, canceled flag, is void, voided, void, is voided, is deleted, deleted,
    is refunded, refunded flag, =returned, is returned, was refunded, was returned, is failed, failed, is test,
    test order, cancelled at, canceled at, cancelled on, canceled on, cancellation date,
    cancelation date, cancelled date, canceled date, date cancelled, date canceled,
    date of cancellation, voided at, voided on, void date, deleted at, refunded at, date refunded,
    returned at, cancel date, cancel reason, cancellation reason, canceled time, cancelled time,
    cancellation time
    """,
    .paid: """
    paid, is paid, was paid, paid flag, payment received, payed, is payed, has paid, is completed,
    is complete, completed, is purchase, is successful, success, successful, is confirmed, confirmed,
    is won, captured, is valid, valid, approved flag
    """,
    .currency: """
    currency, currency code, order currency, presentment currency, currency iso, currency id,
    payment currency, transaction currency, currency symbol, iso currency, amount currency,
    price currency, =cur, =ccy, curr, doc currency, document currency
    """,
    .channel: """
    channel, sales channel, source channel, order source, traffic source, marketing channel,
    utm source, acquisition channel, source name
    """,
    .identifier: """
    product id, product code, stock code, sku, item id, item code, article, barcode, ean, upc, asin,
    order item id, order line, line no, line number, row id, row number, session id, store id,
    seller id, employee id, zip, zip code, postal code, postcode, postal, ssn, passport, iban, ip,
    url, lineitem sku, product sku, item sku, item number, item no, product no, product number,
    variant id, variant sku, product key, =product, product name, item, item name, lineitem name,
    line item name, =title, description, sku code, tracking number, tracking no, shipment id,
    parcel id, coupon code, discount code, promo code, voucher code, campaign id, warehouse id,
    shop id, terminal id, line id, order item, line item id, lineitem id, item line no, position,
    =pos, vat id, tax id, tax number, notes, =note, comment, comments, hash, session, checksum,
    ip address, device, user agent, sales organization, sales organisation, sales org, sales office,
    sales rep, sales person, salesperson, sales area, sales document type, assigned to, assigned user
    """,
    .category: """
    code, region, zip, zone, area, district, country, city, state, province, store, branch, category,
    class, group, segment, cluster, label, gender, sex, genre, plan, tariff, mode, method, source,
    priority, brand, model, language, department, reason, flag, payment method, payment type,
    shipping method, delivery method, shipping type, payment gateway, gateway, processor,
    device category, supplier, manufacturer, marital status, customer status, customer type,
    customer group, customer segment, membership status, loyalty status, subscription status,
    account status, user status, user type, member type, client type, client status,
    employment status, lead status, product type, product category, item type, item category,
    vehicle type, card type, card brand, device type, shop type, store type, room type, fuel type,
    house type
    """,
    .coordinate: """
    latitude, longitude, lat, lon, lng, long, geo lat, geo lon, geo lng, coordinates, geolocation,
    gps, location lat, location lon
    """,
  ]
}
