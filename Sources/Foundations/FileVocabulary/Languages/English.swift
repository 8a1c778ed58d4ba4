extension LanguageWords {
  static let english = LanguageWords(
    "en", namesEndWithHead: true,
    ofCustomers: [
      .recency: """
      recency, recency days, recency in days, days since last purchase, days since last order,
      days since last visit, days since last transaction, days since the last purchase,
      days since the last order, days since purchase, days since order, days since last,
      last purchase days ago, last order days ago, days without purchase, days from last purchase,
      weeks since last purchase, weeks since last order, months since last purchase,
      months since last order, months since last visit, recency months, recency in months, recency weeks
      """,
      .lastPurchase: """
      last order, last purchase, last order date, last purchase date, last order on, last purchase on,
      last order at, last purchase at, last order day, last purchase day, last visit, last visit date,
      last transaction, last transaction date, date of last purchase, date of last order,
      date of last visit, date of last transaction, date of the last purchase, date of the last order,
      date last purchase, date last order, most recent order, most recent purchase, most recent visit,
      most recent order date, most recent purchase date, latest order, latest purchase,
      latest order date, latest purchase date, last bought, last purchased, last ordered, last sale,
      last sale date, last invoice, last invoice date, last booking, last booking date, last bought on,
      last shopped, last active, last activity, last active date
      """,
      .orders: """
      frequency, orders, order count, orders count, number of orders, num orders, no of orders,
      nb orders, total orders, historic number of orders, lifetime orders, order number total,
      orders total number, orders placed, n orders,
      purchases, purchase count, purchases count, number of purchases, num purchases, no of purchases,
      n purchases, purchases made, times bought, times purchased, order frequency, purchase frequency,
      transactions, transaction count, number of transactions, num transactions, visits, visit count,
      number of visits, bookings, number of bookings, invoices, number of invoices, invoice count
      """,
      .spent: """
      monetary, monetary value, total spent, total spend, amount spent, money spent, spent, spend,
      lifetime spend, lifetime value, customer lifetime value, lifetime revenue, ltv, clv, cltv,
      historic customer lifetime value, historic lifetime value, historic clv,
      total revenue, revenue, total sales, sales, turnover, total order value, sum of orders,
      total amount, total paid, total value, amount, total, orders value, purchases value, gmv,
      spending, total spending, money, total purchase amount, purchase amount
      """,
      .weeks: """
      week, weeks
      """,
      .months: """
      month, months, mon, mo
      """,
      .year: """
      year, years, yr, yob, birthyear
      """,
      .postal: """
      zip, zip code, zipcode, postal code, postcode, post code, postal, postalcode, plz
      """,
      .outcome: """
      churn, churned, attrition, attrited, exited, target, response, responded, label, score, scores,
      segment, segmentation, cluster, clusters, status, rfm, outcome, prediction, propensity, labels,
      abc, xyz, abc class, abcxyz, hierarchical, kmeans, gmm, dbscan, hdbscan, agglomerative
      """,
      .twoValuedOutcome: """
      y, converted, conversion, goal, result
      """,
      .scale: """
      code, rank, ranking, quintile, quartile, decile, percentile, level, group, class, tier, band, bin,
      grade, bucket, points, rating, ratings
      """,
      .method: """
      rfm, recency, frequency, monetary, r, f, m, kmeans, k means, gmm, dbscan, hdbscan, pca, som,
      cluster, clustering, clusterer, agglomerative, ward, churn, xgboost, hierarchical, meanshift,
      spectral, birch, optics, minibatch, gaussian, mixture, abc, xyz, pareto, vip
      """,
      .besideOutcome: """
      customer, customers, client, clients, user, id, no, number, num, nr, name, names, value, flag,
      flags, category, reason, index, ind, final, new, old, previous, prev, current, predicted, pred,
      model, ml, ai, is, has, was, of, the, by, type, variable, var, means, algorithm, assigned,
      analysis, code, title, label, key
      """,
    ],
    columns: englishColumns,
    contacts: [
      .email: "email, e mail, mail",
      .phone: "phone, telephone, mobile, cell phone, cellphone, cell, tel, msisdn, whatsapp",
    ],
    amounts: [
      .withTax: """
      incl tax, incl vat, inc tax, inc vat, including tax, including vat, with tax, with vat, tax incl,
      vat incl, tax included, vat included, gross, incl gst, inc gst, after tax, tax inclusive
      """,
      .withoutTax: """
      excl tax, excl vat, ex tax, ex vat, excluding tax, excluding vat, without tax, without vat, net,
      before tax, exc vat, exc tax, pre tax, tax excl, tax exclusive, untaxed, taxable
      """,
      .afterDiscount: """
      after discount, discounted, with discount, net of discount, less discount
      """,
      .beforeDiscount: """
      subtotal, sub total, before discount, without discount, undiscounted, list, full price, original,
      gross sales, gross sale
      """,
      .final: """
      grand total, total paid, amount paid, paid amount, price paid, total amount paid, total charged,
      amount charged, final, order total, total sales, invoice total, checkout total, total price,
      total amount, order amount
      """,
      .ofLine: """
      line, item, lineitem, position, extended, product
      """,
      .fee: """
      fee, fees, commission, commissions
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
      undefined, walk-in customer, walk-in client, walk-in, walk in sale, counter, till, cash,
      over-the-counter, one-time customer, dummy customer, test customer, misc customer, miscellaneous,
      sundry customer, sundry customers, various, various customers, default
      """,
    nobodysMailboxes: """
      guest, guests, unknown, noemail, no email, no mail, nomail, anonymous, none, noname, nobody, dummy
      """,
    noPurchase: """
      cancel*, cancelled, canceled, cancellation, cancelation, abort*, fail*, failure, void, voided,
      declin*, reject*, denied, refused, lost, closed lost, unpaid, not paid, pending payment,
      payment pending, awaiting payment, waiting for payment, payment required, payment due,
      payment failed, payment error, payment declined, awaiting check payment,
      awaiting bank wire payment, unsuccessful, expired, timed out, timeout, overdue, draft,
      checkout draft, abandon*, incomplete, uncaptured, unfulfilled cancelled, error, fraud,
      suspected fraud, fraudulent, invalid, deleted, trash, trashed, test, quotation, proposal*,
      negotiat*, prospect*, qualification, unqualified, new lead, disqualified, no show, noshow,
      not completed, uncollected, not collected, undeliverable, disputed, blocked,
      requires payment method, requires payment, on hold unpaid, spam, out of stock,
      payment review failed, sales quote, unavailable, chargedback, written off, write off,
      qualified to buy, appointment scheduled, presentation scheduled, decision maker*, contract sent,
      id decision makers, perception analysis, needs analysis, value proposition, verbal commit,
      holded canceled, awaiting fulfillment payment, gateway rejected, settlement declined,
      not captured, insufficient funds, bounced, never shipped,
      pre transit canceled, past due, revert*, no money, not attending, not attended
      """,
    returned: """
      refund*, return, returns, returned, chargeback*, charge back*, charged back, credit note,
      credit memo, creditnote, creditmemo, reimburs*, money back, reversal, reversed, sale return,
      sales return, payment refund, payment reversal, chargedback, refund return
      """,
    purchased: """
      complete*, completed, paid, success*, succeeded, successful, processing, processed, shipped,
      delivered, closed, closed won, won, fulfilled, approved, captured, confirmed, done, finished,
      settled, sale, sales, sold, order, purchase, purchased, payment, payment received,
      payment accepted, charge, invoice, invoiced, dispatched, sent, in transit, received, accepted,
      active, open, new, in progress, on the way, ready, ready for pickup, picked up, ready to ship,
      partially shipped, partially fulfilled, unfulfilled, unshipped, awaiting shipment,
      awaiting fulfillment, awaiting fulfilment, awaiting pickup, backordered, packed, packing, placed,
      ok, valid, normal, regular, standard, preparing, preparation in progress, scheduled, billed,
      ecommerce purchase, cleared, cash sale, pos sale, online sale, web order, authorized, authorised,
      overpaid, remote payment accepted, express checkout payment
      """,
    wonDeals: """
      closed won, won, closedwon, deal won, won deal
      """,
    openDeals: """
      in progress, in process, in work, open, new, active, working, pending, processing, proposal*, presentation*,
      appointment*, demo*, contract*, quote*, qualified, qualifiedtobuy, discovery, evaluation, decision*,
      commit, negotiation*, needs analysis, value proposition, perception analysis
      """,
    undecided: """
      pending, on hold, hold, created, submitted, draft pending, initiated, requested, unknown,
      under review, review, request*, awaiting, waiting, initiated
      """,
    otherEvents: """
      =view, =viewed, =views, =cart, =basket, =click, =clicked, =search, =searched, =impression, =scroll,
      =wishlist, =login, =logout, =visit, =session, page view, pageview, page viewed, viewed page,
      view item, view item list, view cart, view product, product view, product viewed, viewed product,
      item viewed, product list viewed, product clicked, add to cart, added to cart, cart add,
      add to basket, added to basket, remove from cart, removed from cart, product added,
      product removed, cart viewed, cart updated, add to wishlist, added to wishlist, begin checkout,
      checkout started, started checkout, checkout step, initiate checkout, initiated checkout,
      add payment info, payment info entered, add shipping info, select item, select promotion,
      view promotion, view search results, session start, first visit, first open, user engagement,
      screen view, app open, active on site, opened email, clicked email, received email, email opened,
      email clicked, email sent, email delivered, bounced email, received sms, clicked sms,
      subscribed to list, unsubscribed, ordered product, fulfilled order, points redeemed,
      points earned, points expired, points adjusted, redeemed points, earned points
      """,
    payments: """
      payment, payments, customer payment, bill payment, payment received, invoice payment
      """,
    partly: """
      partial*, partly, part
      """,
    negations: """
      not, no, non, never, without, isn t
      """,
    yes: """
      yes, y, true, t, on, x, v, ✓, ✔, checked, 1, +
      """,
    no: """
      no, n, false, f, off, 0
      """,
    currencies: [
      "$": "dollar, dollars",
      "EUR": "euro, euros",
      "INR": "rupee, rupees",
      "MYR": "ringgit",
      "ZAR": "rand, rands",
      "ILS": "shekel, shekels",
    ])
}
