@testable import CustomerFeatures
import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Members of the kinds in which shops write more than one row an order, or rows that are no purchases.
@Suite struct `Logs of shops` {
  /// Thirty orders of ten customers; `cells` gives what stands behind number, day and customer.
  private func log(_ header: String, _ cells: (Int) -> String) -> String {
    header + "\n"
      + (0..<30).map { "\(100 + $0),2023-0\(1 + $0 % 9)-1\($0 % 7),c\($0 % 10)@x.com,\(cells($0))" }
      .joined(separator: "\n") + "\n"
  }

  private func found(
    _ text: String, _ change: (inout LayoutOptions) -> Void = { _ in }
  ) throws -> FeatureExtraction {
    try extraction(of: Table(text: text), change)
  }

  @Test(arguments: ["ID", "id", "№", "No", "Nr"])
  func `a number that differs in every row is the order where a contact repeats`(name: String) throws {
    let table = try Table(text: log("\(name),Date,Email,Amount") { "\(10 + $0).50" })
    let decision = try LayoutDecision(for: table)
    #expect(decision.columns.map(\.role) == [.order, .date, .customer, .amount])
  }

  @Test func `a customer table with a number and a mail that differ in every row stays one`() throws {
    let rows = (0..<40).map { "\($0 + 1),p\($0)@x.com,1980-0\(1 + $0 % 9)-11,\($0 * 7 % 31)" }
    let table = try Table(text: "ID,Email,Birth date,visits\n" + rows.joined(separator: "\n") + "\n")
    #expect(try LayoutDecision(for: table).layout == .customers)
  }

  /// Rows that are numbered, days, and forty words that come again and again.
  private func numbered(_ header: String, from first: Int = 0) -> String {
    header + "\n"
      + (0..<160).map { "\(first + $0),2023-0\(1 + $0 % 9)-1\($0 % 7),M\(1000 + $0 % 40),¥\(300 + $0)\n" }
      .joined()
  }

  @Test func `words that come again beside days are asked about where no name says what they are`() throws {
    let table = try Table(text: numbered("注文番号,注文日時,会員番号,合計金額"))
    #expect {
      try LayoutDecision(for: table)
    } throws: { error in
      guard case FeatureError.undecidedLayout(let reason) = error else { return false }
      return reason.en.contains("'会員番号' repeats (40 in 160 rows)")
    }
    var options = LayoutOptions()
    options.layout = .transactions
    options.customerID = "会員番号"
    #expect(try LayoutDecision(for: table, options: options).layout == .transactions)
    // Named words that come again, such as cities, are no customers.
    let cities = try Table(text: numbered("n,registered on,city,visits"))
    #expect(try LayoutDecision(for: cities).layout == .customers)
  }

  @Test(arguments: ["Чек", "Receipt no", "Bestellnummer"])
  func `order numbers without a gap make a log`(name: String) throws {
    let table = try Table(text: numbered("\(name),Дата покупки,№ карты клиента,Сумма чека", from: 1))
    let decision = try LayoutDecision(for: table)
    #expect(decision.columns.map(\.role) == [.order, .date, .customer, .amount])
  }

  @Test func `places on a map are never customers or amounts`() throws {
    let text = log("order_id,date,email,amount,latitude,longitude") {
      "\(10 + $0).50,55.7\($0 % 4)1,37.6\($0 % 3)2"
    }
    let decision = try LayoutDecision(for: Table(text: text))
    #expect(decision.columns.map(\.role).suffix(2) == [.ignored, .ignored])
  }

  @Test func `each value of a status column is told with its rows`() throws {
    let text = log("order_id,date,email,amount,status") {
      "\(10 + $0).50,\(["completed", "cancelled", "mystery"][$0 % 3])"
    }
    let found = try found(text)
    let warnings = found.account.warnings.map(\.text.en)
    #expect(warnings.contains { $0.contains("'status'") && $0.contains("'cancelled' 10") })
    #expect(warnings.contains { $0.contains("'mystery' 10") })
    #expect(found.account.rowsLeftOut[.noPurchase] == 10)
    #expect(found.account.rowsUsed == 20)
    let all = try self.found(text) { $0.ignoresStatus = true }
    #expect(all.account.rowsUsed == 30)
  }

  @Test func `what says something of customers is no state of an order`() throws {
    let text = log("order_id,date,email,amount,customer status") {
      "\(10 + $0).50,\(["active", "lost"][$0 % 2])"
    }
    #expect(try found(text).account.rowsUsed == 30)
  }

  @Test func `a name that says amount stops the run where the cells are no numbers`() throws {
    let text = log("order_id,date,email,Amount") { $0 % 3 == 0 ? "\(10 + $0).50" : "\(10 + $0).50 approx" }
    #expect(throws: FeatureError.self) { try found(text) }
  }

  @Test func `rows of some values are used, the others counted`() throws {
    let text = log("order_id,date,email,amount,country") { "\(10 + $0).50,\(["DE", "AT", "CH"][$0 % 3])" }
    let found = try found(text) { $0.conditions = [RowFilter(column: "country", values: ["de", "AT"])] }
    #expect(found.account.rowsUsed == 20)
    #expect(found.account.rowsLeftOut[.where] == 10)
    #expect(throws: FeatureError.self) {
      try self.found(text) { $0.conditions = [RowFilter(column: "land", values: ["DE"])] }
    }
  }

  @Test func `several currencies stop the run, and the advice works`() throws {
    let text = log("order_id,date,email,amount,currency") { "\(10 + $0).50,\(["EUR", "USD", "EUR"][$0 % 3])" }
    let error = #expect(throws: FeatureError.self) { try found(text) }
    #expect(error?.sentence.en.contains("EUR in 20 rows, USD in 10 rows") == true)
    #expect(try found(text) { $0.currency = "€" }.account.rowsUsed == 20)
  }

  @Test func `amounts that are all negative stop the run, and the advice works`() throws {
    let text = log("order_id,date,email,amount") { "-\(10 + $0).50" }
    let error = #expect(throws: FeatureError.self) { try found(text) }
    #expect(error?.sentence.en.contains("'-10.50'") == true)
    let values = try found(text) { $0.returns = .ignore }.matrix.byCustomer["c0@x.com"]
    #expect(values?["monetary"] == 10.5 + 20.5 + 30.5)
  }

  @Test func `further rows of an order without its total are no loss, orders without any are`() throws {
    let lines = "900,2023-03-01,c1@x.com,\n901,2023-03-01,c1@x.com,5.00\n901,2023-03-01,c1@x.com,\n901,,,\n"
    let found = try found(log("order_id,date,email,total") { "\(10 + $0).50" } + lines)
    #expect(found.account.rowsLeftOut[.line] == 2)
    #expect(found.account.rowsRejected == 1)
    #expect(found.account.rowsUsed == 31)
  }

  @Test func `a line's amount that is the same by chance is added up`() throws {
    let rows = (0..<40).map { "\(100 + $0 / 2),2023-0\(1 + $0 % 9)-11,c\($0 / 2 % 10)@x.com,9.99,item \($0)" }
    let text = "order_id,date,email,amount,item\n" + rows.joined(separator: "\n") + "\n"
    let sum = try found(text).matrix.byCustomer.values.reduce(0) { $0 + ($1["monetary"] ?? 0) }
    #expect(abs(sum - 40 * 9.99) < 0.001)
  }
}
