@testable import CustomerFeatures
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
      try roles([.whole("customer", distinct: 15), .days("date"), .money("Total"), .money("Amount")])
    }
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
