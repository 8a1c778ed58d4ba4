extension LanguageWords {
  static let english = LanguageWords(
    "en",
    columns: [
      .customerID: """
      customer id, customer no, customer number, customer code, customer key, customer unique id,
      cust id, cust no, client id, client no, client number, client code, user id, buyer id,
      shopper id, member id, member no, consumer id, household id, household key, account id,
      account no, account number, visitor id, subscriber id, patient id, guest id, contact id,
      id customer, id client, id user
      """,
      .customer: """
      customer, customers, cust, client, buyer, user, shopper, consumer, member, subscriber,
      household, guest
      """,
      .person: """
      customer name, client name, full name, first name, last name, surname, user name, username
      """,
      .contact: """
      email, e mail, mail, phone, telephone, mobile, cell phone, address, card number
      """,
      .rowID: """
      id, uid, guid, uuid, row, index, unnamed
      """,
      .purchaseDate: """
      order date, ordered on, ordered at, order time, order purchase timestamp, purchase date,
      date of purchase, purchased at, purchased on, purchase timestamp, invoice date,
      transaction date, trans date, txn date, sale date, sales date, date of sale, event time,
      event date, receipt date, transaction timestamp, transaction time
      """,
      .day: """
      date, day, dt, datetime, timestamp, time, created at, created
      """,
      .otherDate: """
      birth*, dob, born, register*, registration, signup, sign up, joined, since, enrol*, ship date,
      shipped, shipping, ship, deliver*, delivery, due, expiry, expir*, updated, updated at,
      modified, approved, estimated, last visit, most recent, last purchase, first purchase,
      last order, first order
      """,
      .total: """
      amount, total, revenue, sum, value, sales, sale, turnover, spend, spent, paid, payment,
      payment value, order value, order total, order amount, total amount, total price, total sales,
      line total, subtotal, grand total, net sales, gross sales, sales amount, amt, gmv, dollars,
      price total, transaction amount, transaction value, purchase amount, cost, monetary
      """,
      .unitPrice: """
      price, unit price, item price, price per unit, price each, unit cost, product price,
      list price
      """,
      .otherMoney: """
      tax, vat, discount, shipping cost, shipping fee, shipping, freight, fee, commission, profit,
      margin, refund, tip, balance
      """,
      .quantity: """
      quantity, qty, units, pieces, pcs, unit count, item count, items, quantity ordered
      """,
      .order: """
      order, order id, order no, order number, order num, order code, order key, invoice, invoice no,
      invoice id, invoice number, transaction, transaction id, transaction no, transaction number,
      trans id, txn id, receipt, receipt id, receipt no, receipt number, bill no, bill number,
      bill id, basket id, check number, check no, ticket no, document no, document number,
      purchase id
      """,
      .identifier: """
      product id, product code, stock code, sku, item id, item code, article, barcode, ean, upc,
      asin, order item id, order line, line no, line number, row id, row number, session id,
      store id, seller id, employee id, zip, zip code, postal code, postcode, postal, ssn, passport,
      iban, ip, url
      """,
      .category: """
      code, type, kind, channel, region, zip, zone, area, district, country, city, state, province,
      store, branch, status, category, class, group, segment, cluster, label, gender, sex, genre,
      plan, tariff, mode, method, source, priority, brand, model, language, currency, department,
      reason, flag
      """,
    ],
    months: """
      january jan, february feb, march mar, april apr, may, june jun, july jul, august aug,
      september sept sep, october oct, november nov, december dec
      """,
    weekdays: """
      monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat,
      sunday sun
      """,
    unknown: """
      unknown, not set, not specified, not given, not available, not known, not provided, not stated,
      not applicable, unspecified, undefined, undisclosed, missing, no data, no value, no information,
      prefer not to say, tbd, tba
      """,
    missing: """
      na, n/a, n.a., n.a, nil, none
      """,
    totals: """
      total, totals, grand total, sub total, subtotal, sum, sum total
      """,
    guests: """
      guest, guest customer, guest user, guest checkout, guest buyer, guest order, not set,
      not specified, not available, not applicable, unknown, unknown customer, anonymous,
      anonymous customer, anonymous user, anonym, walk in, walk in customer, walkin customer,
      cash customer, cash sale, cash sales, retail, retail customer, retail buyer, counter sale,
      counter customer, pos customer, over the counter, no customer, no name, nobody, no account,
      no email, default customer, general customer, one time customer, unregistered, not registered,
      undefined
      """,
    currencies: [
      "$": "dollar, dollars",
      "EUR": "euro, euros",
      "INR": "rupee, rupees",
    ])
}
