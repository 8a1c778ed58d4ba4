extension LanguageWords {
  static let english = LanguageWords(
    "en", namesEndWithHead: true,
    columns: englishColumns,
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
      total amount, order amount, order value
      """,
      .ofLine: """
      line, item, lineitem, position, extended, product
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
      payment review failed, sales quote
      """,
    returned: """
      refund*, return, returns, returned, chargeback*, charge back*, charged back, credit note,
      credit memo, creditnote, creditmemo, reimburs*, money back, reversal, reversed, sale return,
      sales return, payment refund, payment reversal
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
    undecided: """
      pending, on hold, hold, created, submitted, draft pending, initiated, requested, unknown,
      under review, review, request*, awaiting, waiting, initiated
      """,
    partly: """
      partial*, partly, part
      """,
    negations: """
      not, no, non, never, without, isn t
      """,
    yes: """
      yes, y, true, t, on, x, v, ✓, ✔, checked, 1
      """,
    no: """
      no, n, false, f, off, 0
      """,
    currencies: [
      "$": "dollar, dollars",
      "EUR": "euro, euros",
      "INR": "rupee, rupees",
    ])
}
