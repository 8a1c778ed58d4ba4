@testable import CustomerFeatures
import LinearAlgebra
import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables
@testable import Wording

/// A log of transactions as recency, frequency and monetary.
struct TransactionLogTests {
  private static let header = "customer,date,amount\n"

  @Test func `rejected rows are counted and listed, and are neither orders nor the last day`() throws {
    let found = try extraction(
      of: Table(
        text: Self.header + """
          a,2024-01-01,10
          a,2024-01-05,2.50
          b,2024-01-03,7
          ,2024-03-01,5
          b,2024-13-01,5
          b,2024-03-01,much
          b,,5
          c,2024-03-01,
          """))
    #expect(found.account.rowsRead == 8)
    #expect(found.account.rowsUsed == 3)
    #expect(found.account.rowsRejected == 5)
    #expect(
      found.account.rejections.map(\.sentence.en) == [
        "line 5, column 'customer': no customer",
        "line 6, column 'date': no day: '2024-13-01'",
        "line 7, column 'amount': no number: 'much'",
        "line 8, column 'date': no date",
        "line 9, column 'amount': no amount",
      ])
    #expect(found.account.asOf?.description == "2024-01-06")
    #expect(found.account.customersWithoutPurchase == 1)
    #expect(found.matrix.byCustomer["a"] == ["recency": 1, "frequency": 2, "monetary": 12.5])
    #expect(found.matrix.byCustomer["b"] == ["recency": 3, "frequency": 1, "monetary": 7])
  }

  @Test func `an amount beyond 10 to the 15th is rejected`() throws {
    let found = try extraction(
      of: Table(text: Self.header + "a,2024-01-01,1\na,2024-01-02,1e16\nb,2024-01-02,5\nb,2024-01-01,1\n"))
    #expect(found.account.rejections.map(\.reason.en) == ["beyond 10^15: '1e16'"])
    #expect(found.matrix.byCustomer["a"]?["monetary"] == 1)
  }

  private static let returns =
    header + """
      a,2024-01-01,10
      a,2024-01-09,-4
      b,2024-01-03,0
      b,2024-01-04,6
      c,2024-01-05,-1
      c,2024-01-06,0
      d,2024-01-20,-3
      """

  @Test(arguments: [
    (ReturnsPolicy.subtract, ["a": [9.0, 1, 6], "b": [6, 2, 6], "c": [4, 1, -1]], "2024-01-10", 1),
    (.drop, ["a": [4, 1, 10], "b": [1, 1, 6]], "2024-01-05", 2),
    (.ignore, ["a": [12, 2, 6], "b": [17, 2, 6], "c": [15, 2, -1], "d": [1, 1, -3]], "2024-01-21", 0),
  ])
  func `returns follow the policy`(
    policy: ReturnsPolicy, expected: [String: [Double]], asOf: String, without: Int
  ) throws {
    let found = try extraction(of: Table(text: Self.returns)) { $0.returns = policy }
    let values = found.matrix.byCustomer.mapValues {
      [$0["recency"] ?? 0, $0["frequency"] ?? 0, $0["monetary"] ?? 0]
    }
    #expect(values == expected)
    #expect(found.account.asOf?.description == asOf)
    #expect(found.account.customersWithoutPurchase == without)
  }

  @Test func `rows on or after the analysis day are left out and counted, and the offset is remembered`()
    throws
  {
    let log = "a,2024-01-01,10\nb,2024-01-03,5\na,2024-01-10,1\nc,2024-01-11,1\nb,2024-01-02,3\n"
    let found = try extraction(of: Table(text: Self.header + log), asOf: "2024-01-10")
    #expect(found.matrix.customers == ["a", "b"])
    #expect(found.matrix.values.column(2) == [9, 7])
    #expect(found.account.rowsLeftOut == [.future: 2])
    #expect(found.account.customersWithoutPurchase == 0)
    guard case .transactions(let rfm) = found.recipe else { Issue.record("no log"); return }
    #expect(rfm.asOfOffset == 7)
    let again = try found.recipe.features(of: Table(text: Self.header + log))
    #expect(again.account.asOf?.description == "2024-01-18")
  }

  @Test func `an analysis day before every purchase is refused`() throws {
    let table = try Table(text: Self.header + "a,2024-01-01,10\na,2024-01-03,5\n")
    let error = #expect(throws: PurchaseLogError.self) { try extraction(of: table, asOf: "2024-01-01") }
    #expect(error?.choice == .asOf)
  }

  @Test func `orders are numbers where there are any, days where a number is missing, rows on request`()
    throws
  {
    let text = """
      customer,date,order_id,amount
      a,2024-01-01,1,10
      a,2024-01-01,1,10
      a,2024-01-01,2,10
      a,2024-01-02,,10
      a,2024-01-02,,10
      b,2024-01-02,1,10
      """
    #expect(try extraction(of: Table(text: text)).matrix.values.column(0) == [3, 1])
    #expect(try extraction(of: Table(text: text)) { $0.orders = .rows }.matrix.values.column(0) == [5, 1])
  }

  @Test func `quantity times unit price is exact to the last decimal`() throws {
    var text = "customer,date,price,quantity\n"
    for i in 0..<1000 { text += "a,2024-01-0\(i % 9 + 1),0.1,3\n" }
    text += "b,2024-01-01,1.005,1000\nb,2024-01-01,0.001,1\n"
    let values = try extraction(of: Table(text: text)).matrix.byCustomer
    #expect(values["a"]?["monetary"] == 300)
    #expect(values["b"]?["monetary"] == 1005.001)
  }

  @Test func `a file with another dialect is read by its own evidence`() throws {
    let recipe = try extraction(
      of: Table(text: Self.header + "a,2024-01-01,1234.50\nb,2024-01-31,2\na,2024-01-02,3\n")
    ).recipe
    let found = try recipe.features(
      of: Table(text: "date;amount;customer\n31.01.2024;1.234,50;x\n01.01.2024;2,25;x\n"))
    #expect(found.matrix.byCustomer["x"] == ["recency": 1, "frequency": 2, "monetary": 1236.75])
  }

  @Test func `an open format on new data is read as the model remembers`() throws {
    let recipe = try extraction(
      of: Table(text: Self.header + "a,31/01/2024,1\nb,01/02/2024,2\na,05/01/2024,3\n")
    ).recipe
    let found = try recipe.features(of: Table(text: Self.header + "x,02/01/2024,1\nx,03/01/2024,1\n"))
    #expect(found.account.days?.upperBound.description == "2024-01-03")
  }

  @Test func `one customer can be read by a recipe`() throws {
    let recipe = try extraction(
      of: Table(text: Self.header + "a,2024-01-01,1\nb,2024-01-31,2\na,2024-01-02,3\n")
    ).recipe
    let found = try recipe.features(of: Table(text: Self.header + "x,2024-05-01,7\n"))
    #expect(found.matrix.byCustomer == ["x": ["recency": 1, "frequency": 1, "monetary": 7]])
    #expect(found.account.warnings.map(\.text.en).contains("only 1 customer: segments of so few say little"))
  }

  @Test func `a short history and a small base are worked with, and told`() throws {
    func warnings(customers: Int, days: Int) throws -> [String] {
      let day = { CalendarDay(daysSince1970: 20_000 + $0) }
      let rows = (0..<customers).map { "c\($0),\(day($0)),\($0 + 1)\n" }.joined()
      let again = "c0,\(day(days - 1)),5\n"
      return try extraction(of: Table(text: Self.header + rows + again)).account.warnings.map(\.text.en)
    }
    #expect(try warnings(customers: 50, days: 180) == [])
    #expect(try warnings(customers: 49, days: 180) == ["only 49 customers: segments of so few say little"])
    #expect(
      try warnings(customers: 50, days: 179)
        == ["only 179 days of history: recency and frequency tell little apart in under 180"])
  }

  @Test func `ids are kept as written`() throws {
    let ids = ["00123", "'=x", "1e5", "x'y", "00123", "12345678901234567890", #""a, b""#]
    let rows = ids.enumerated().map { "\($1),2024-01-0\($0 + 1),1\n" }.joined()
    let found = try extraction(of: Table(text: Self.header + rows))
    #expect(found.account.rejections == [])
    #expect(found.matrix.customers == ["'=x", "00123", "12345678901234567890", "1e5", "a, b", "x'y"])
  }

  @Test func `purchases after today are pointed out, where today is known`() throws {
    let text = Self.header + "a,2024-01-01,1\nb,2024-01-02,1\na,2024-02-05,3\nb,2024-03-05,3\n"
    func warnings(today: String?) throws -> [String] {
      var options = ReadingOptions()
      options.today = today.flatMap { CalendarDay(iso8601: $0) }
      return try extraction(of: Table(bytes: Array(text.utf8), name: "log.csv", options: options)).account
        .warnings.map(\.text.en)
    }
    #expect(
      try warnings(today: "2024-02-20").first
        == "1 customer has purchases dated after today, 2024-02-20, the last on 2024-03-05; "
        + "correct the dates, or leave those rows out with “analysis day”")
    #expect(try !warnings(today: "2024-03-05").contains { $0.contains("today") })
    #expect(try !warnings(today: nil).contains { $0.contains("today") })
  }

  @Test func `rows made to fit are told; a short row without its amount is rejected`() throws {
    let found = try extraction(
      of: Table(
        text: "customer,date,amount,note\na,2024-01-01,1,x\na,2024-01-02,2\nb,2024-01-03\n"
          + "b,2024-01-04,4,\"say \"hi\" now\"\nb,2024-01-05,5,y,,\n"))
    #expect(found.account.rejections.map(\.sentence.en) == ["line 4, column 'amount': no amount"])
    #expect(
      found.account.warnings.suffix(3).map(\.text.en) == [
        "2 rows, the first on line 3, have fewer cells than the table has columns; the cells at their end count as missing",
        "1 row, on line 6, has empty cells too many; those are left out",
        "1 row, on line 5, has quotes out of place; they are taken as they stand",
      ])
  }

  @Test func `every value that cannot be used counts, the first hundred are listed`() throws {
    let rows = (0..<300).map { "c\($0 % 7),2024-01-0\($0 % 9 + 1),\($0 % 2 == 0 ? "5" : "much")\n" }.joined()
    let account = try extraction(of: Table(text: Self.header + rows)).account
    #expect(account.rowsRejected == 150 && account.rowsUsed == 150)
    #expect(account.rejections.map(\.line) == (0..<100).map { $0 * 2 + 3 })
    #expect(account.rejections.allSatisfy { $0.column == "amount" && $0.reason.en == "no number: 'much'" })
  }

  @Test func `a day far after all others is pointed out`() throws {
    let found = try extraction(
      of: Table(text: Self.header + "a,2024-01-01,1\nb,2024-01-02,1\na,2024-01-05,3\nb,2104-01-05,3\n"))
    #expect(found.account.warnings.first?.text.en.contains("2104-01-05") == true)
  }
}
