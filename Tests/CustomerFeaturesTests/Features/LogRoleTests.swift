@testable import CustomerFeatures
import PurchaseLogs
import Testing
@testable import TextTables
import Wording

/// Which columns of a log play which part.
struct LogRoleTests {
  @Test func `line items multiply their unit price by the quantity`() throws {
    let found = try roles([
      .whole("InvoiceNo", distinct: 30), .text("StockCode", distinct: 40), .text("Description", distinct: 40),
      .whole("Quantity", distinct: 6, from: 1), .days("InvoiceDate"), .money("UnitPrice"),
      .whole("CustomerID", distinct: 15), .text("Country", distinct: 3),
    ])
    #expect(
      found.roles == [.order, .ignored, .ignored, .quantity, .date, .unitPrice, .customer, .ignored])
    guard case .log(let log) = found.columns else { Issue.record("no log"); return }
    #expect(log.quantityMultiplies)
  }

  @Test func `a total is not multiplied, whatever quantities stand beside it`() throws {
    let found = try roles([
      .whole("Номер заказа", distinct: 30), .whole("Клиент", distinct: 15), .days("Дата заказа"),
      .text("Товар", distinct: 40), .whole("Количество", distinct: 6, from: 1), .money("Сумма"),
      .text("Страна", distinct: 3),
    ])
    #expect(found.roles == [.order, .customer, .date, .ignored, .quantity, .amount, .ignored])
    guard case .log(let log) = found.columns else { Issue.record("no log"); return }
    #expect(!log.quantityMultiplies)
  }

  @Test func `a quantity given by flag multiplies a total too`() throws {
    let profiles: [ColumnProfile] = [
      .whole("customer", distinct: 15), .days("date"), .money("total"), .whole("boxes", distinct: 6, from: 1),
    ]
    guard case .log(let log) = try roles(profiles, { $0.quantity = "boxes" }).columns else {
      Issue.record("no log")
      return
    }
    #expect(log.quantityMultiplies && log.quantity?.index == 3)
  }

  @Test func `where a parcel goes is no customer, whom it goes to is`() throws {
    let found = try roles([
      .whole("Order#", distinct: 60), .days("Order Date"), .text("Buyer Email", distinct: 25),
      .text("Ship to City", distinct: 5), .text("Bill-to Zip", distinct: 19), .money("Total"),
    ])
    #expect(found.roles == [.order, .date, .customer, .ignored, .ignored, .amount])
    for name in ["Sold to", "Sold-to party", "Bill-to Customer No."] {
      let found = try roles([.text(name, distinct: 20), .days("Order Date"), .money("Total")])
      #expect(found.roles == [.customer, .date, .amount])
    }
  }

  @Test func `an order's number tells orders apart where each has several transactions`() throws {
    let found = try roles([
      .whole("Transaction ID", distinct: 60), .whole("Order ID", distinct: 35), .days("Sale Date"),
      .text("Buyer", distinct: 20), .money("Item Total"),
    ])
    #expect(found.roles == [.ignored, .order, .date, .customer, .amount])
    // An order that is paid with others is a doubt.
    #expect(throws: FeatureError.self) {
      try roles([
        .whole("Transaction ID", distinct: 35), .whole("Order ID", distinct: 60), .days("Sale Date"),
        .text("Buyer", distinct: 20), .money("Item Total"),
      ])
    }
  }

  @Test func `a stay is bought on the day of the booking`() throws {
    let found = try roles([
      .whole("Book number", distinct: 60), .text("Booked by", distinct: 20), .days("Check-in"),
      .days("Check-out"), .days("Booked on"), .money("Price"),
    ])
    #expect(found.roles == [.order, .customer, .ignored, .ignored, .date, .unitPrice])
    let deal = try roles([
      .whole("ID", distinct: 60), .text("Основной контакт", distinct: 25), .days("Дата создания сделки"),
      .days("Дата редактирования"), .days("Дата закрытия"), .money("Бюджет"),
    ])
    #expect(deal.roles == [.order, .customer, .date, .ignored, .ignored, .amount])
  }

  @Test func `names as ids are ids`() throws {
    let found = try roles([
      .text("customer_id", distinct: 15), .days("order_date"), .whole("revenue", distinct: 40),
      .text("first_name", distinct: 14), .text("last_name", distinct: 14), .text("email", distinct: 15),
    ])
    #expect(found.roles == [.customer, .date, .amount, .ignored, .ignored, .ignored])
  }

  @Test func `a log without amounts has recency and frequency alone`() throws {
    let found = try roles([.whole("cust", distinct: 15, from: 1), .days("date")])
    #expect(found.roles == [.customer, .date])
    guard case .log(let log) = found.columns else { Issue.record("no log"); return }
    #expect(log.amount == nil)
  }

  @Test func `without a header, equally distinct ids are one customer and decimals are money`() throws {
    let ids = (0..<60).map { "000\(10 + $0 % 20)" }
    let found = try roles(
      [
        .madeUp("column 1", ids), .madeUp("column 2", ids.map { $0 + "7" }), .days("column 3"),
        .whole("column 4", distinct: 5, from: 1), .money("column 5"),
      ], hasHeader: false)
    #expect(found.roles == [.customer, .ignored, .date, .ignored, .amount])
    #expect(found.decisions[0].reason.en.contains("'column 2' has as many distinct values (20)"))
  }

  @Test func `two customers of equal standing stop with what decides`() {
    #expect(
      throws: FeatureError.severalColumns(
        role: .customer, candidates: ["customer_id", "user_id"])
    ) {
      try roles([
        .whole("customer_id", distinct: 15), .whole("user_id", distinct: 12), .days("date"), .money("amount"),
      ])
    }
  }

  @Test func `two amounts of equal standing stop with what decides`() {
    #expect(
      throws: FeatureError.severalColumns(role: .amount, candidates: ["Total", "Amount"])
    ) {
      try roles([
        .whole("customer", distinct: 15), .days("date"), .money("Total"), .money("Amount", from: 6),
      ])
    }
  }

  @Test func `of two amounts, or days, that hold the same the first serves, and it is said`() throws {
    let found = try roles([
      .whole("customer", distinct: 15), .days("Booked"), .days("Posted"), .money("Total"),
      .money("Amount"),
    ])
    #expect(found.roles == [.customer, .date, .ignored, .amount, .ignored])
    #expect(found.decisions[3].reason.en.contains("'Amount' holds the same, so the first serves"))
  }

  @Test func `a column of one value is no customer beside one that tells some apart`() throws {
    let shop = ColumnProfile.madeUp("Организация", Array(repeating: "ООО Ромашка", count: 60))
    let found = try roles([
      shop, .days("Дата"), .madeUp("Контрагент", (0..<60).map { "Клиент \($0 % 17)" }), .money("Сумма"),
    ])
    #expect(found.roles == [.constant, .date, .customer, .amount])
  }

  @Test func `a column with fewer values than there are customers numbers no orders`() throws {
    let found = try roles([
      .madeUp("Beleg", (0..<60).map { "R\($0)" }), .days("Datum"),
      .madeUp("Kunde", (0..<60).map { "K\($0 % 17)" }),
      .madeUp("Vorgang", (0..<60).map { $0 % 9 == 0 ? "Retoure" : "Verkauf" }), .money("Betrag"),
    ])
    #expect(found.roles[0] == .order)
  }

  @Test func `the sum with tax is the amount beside one that does not say`() throws {
    let found = try roles([
      .whole("Клиент", distinct: 15), .days("Дата"), .money("Сумма"), .money("Сумма НДС", from: 1),
      .money("Всего с НДС", from: 6),
    ])
    #expect(found.roles[2...] == [.ignored, .ignored, .amount])
  }

  @Test(arguments: [
    ("Cancel Reason", ["", "", "fraud", "customer"], StatusReading.cancelledWhen),
    ("Cancelled", ["", "", "cancelled", "partially cancelled"], .cancelled),
    ("Оплачен", ["+", "+", ""], .paidWhen),
    ("Paid", ["yes", "yes", ""], .paidWhen), ("Paid", ["yes", "no", ""], .paid),
    ("Оплата", ["оплачен", "оплачен", "не оплачен"], .state), ("Payment", ["paid", "declined"], .state),
  ])
  func `what a column of words says of orders follows from name and words`(
    name: String, cells: [String], reading: StatusReading
  ) throws {
    let found = try roles([
      .whole("Order", distinct: 60), .days("Date"), .whole("Customer", distinct: 15), .money("Total"),
      .madeUp(name, (0..<60).map { cells[$0 % cells.count] }),
    ])
    guard case .log(let log) = found.columns else {
      Issue.record("no log")
      return
    }
    #expect(log.statuses.map(\.index) == [4] && log.statuses.map(\.reading) == [reading])
  }

  @Test func `a handful of values in hundreds of rows names no customers`() throws {
    func columns(_ distinct: Int) -> [ColumnProfile] {
      [
        .madeUp("num", (0..<600).map { "RU\($0)" }), .days("dt"),
        .madeUp("platform", (0..<600).map { "p\($0 % distinct)" }), .money("gmv"),
      ]
    }
    #expect(throws: FeatureError.self) { try roles(columns(3)) { $0.layout = .transactions } }
    #expect(try roles(columns(40)) { $0.layout = .transactions }.roles[2] == .customer)
  }

  @Test(arguments: ["Возвращено", "Refunded", "Devuelto"])
  func `what was given back is money where it is sums, and a state where it is yes and no`(name: String)
    throws
  {
    func log(_ column: ColumnProfile) throws -> LogColumns? {
      let found = try roles([
        .whole("Order", distinct: 60), .days("Date"), .whole("Customer", distinct: 15), .money("Total"),
        column,
      ])
      guard case .log(let log) = found.columns else { return nil }
      return log
    }
    #expect(try log(.money(name, from: 0))?.refund == 4)
    let flags = try log(.madeUp(name, (0..<60).map { $0 % 7 == 0 ? "yes" : "no" }))
    #expect(flags?.refund == nil && flags?.statuses.map(\.reading) == [.cancelled])
  }

  @Test func `outcomes of a log are refused, as features are`() {
    #expect(throws: FeatureError.outcomesWithoutTable) {
      try roles([
        .whole("customer", distinct: 15), .days("date"), .money("total"), .text("plan", distinct: 3),
      ]) {
        $0.outcomes = ["plan"]
      }
    }
  }

  @Test func `a sign at the end of a name says number`() throws {
    let found = try roles([
      .whole("Sale #", distinct: 60), .days("Date"), .whole("Customer", distinct: 15), .money("Sales"),
    ])
    #expect(found.roles == [.order, .date, .customer, .amount])
  }

  @Test func `a header written twice is a doubt`() {
    #expect(
      throws: FeatureError.severalColumns(
        role: .amount, candidates: ["amount", "amount_2"])
    ) {
      try roles([.whole("customer", distinct: 15), .days("date"), .money("amount"), .money("amount_2")])
    }
  }

  @Test func `the day of purchase wins over other days`() throws {
    let found = try roles([
      .days("Ship Date"), .days("Order Date"), .whole("Customer ID", distinct: 15), .money("Sales"),
      .money("Discount"), .money("Profit"), .whole("Quantity", distinct: 5, from: 1),
      .whole("Row ID", distinct: 60),
    ])
    #expect(
      found.roles == [.ignored, .date, .customer, .amount, .ignored, .ignored, .quantity, .ignored])
  }

  @Test func `order numbers make a log even where everybody bought once`() throws {
    let found = try roles([
      .whole("customer_id", distinct: 60), .whole("order_id", distinct: 60), .days("date"), .money("amount"),
    ])
    #expect(found.columns.layout == .transactions)
    #expect(found.roles == [.customer, .order, .date, .amount])
  }

  @Test func `columns are named by number where there is no header`() throws {
    let found = try roles(
      [.whole("column 1", distinct: 9), .days("column 2"), .money("column 3"), .money("column 4")],
      hasHeader: false
    ) { $0.amount = "4" }
    #expect(found.roles[3] == .amount)
  }

  @Test func `an open format of a needed column stops with what decides`() {
    var date = ColumnProfile.days("date")
    let doubt = FormatDoubt(
      question: LocalizedText(en: "day or month first", ru: "день или месяц"), choice: .dateFormat,
      readings: ["dd/mm/yyyy", "mm/dd/yyyy"])
    date.doubt = doubt
    #expect(throws: FeatureError.undecidedFormat(column: "date", doubt)) {
      try roles([.whole("customer", distinct: 15), date, .money("amount")])
    }
  }

  @Test func `an unknown column is named, with the nearest one`() {
    let error = #expect(throws: FeatureError.self) {
      try roles([.whole("customer", distinct: 15), .days("date"), .money("amount")]) { $0.amount = "amuont" }
    }
    #expect(error?.choice == .amount && error?.column == "amuont")
    #expect(error?.description.contains("did you mean 'amount'?") == true)
  }

  @Test func `ids that repeat without any day stop with what decides`() {
    #expect(throws: FeatureError.self) {
      try roles([.whole("customer_id", distinct: 15), .money("amount")])
    }
  }

  @Test func `ids that nearly all differ are a doubt unless something else is a log's`() {
    let ids = (0..<60).map { $0 < 59 ? "c\($0)" : "c0" }
    #expect(throws: FeatureError.self) {
      try roles([.madeUp("customer_id", ids), .days("seen"), .money("score")])
    }
    #expect(throws: Never.self) {
      try roles([.madeUp("customer_id", ids), .days("date"), .money("amount")])
    }
  }
}
