@testable import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables

/// What signs of amounts mean.
struct SignTests {
  private static func log(_ rows: String, returns: ReturnsPolicy = .subtract) throws -> PurchaseLog {
    try PurchaseLog(
      of: Table(text: "who,day,price,count\n" + rows), customerID: "who", date: "day", amount: "price",
      quantity: "count", returns: returns)
  }

  private static func money(_ log: PurchaseLog) -> [Double] {
    (0..<log.customerCount).map { log.money(log.totals(of: $0).units) }
  }

  @Test func `a negative quantity at a negative price is a return`() throws {
    for price in ["-2.5", "-2.50"] {
      let log = try Self.log("a,2024-01-01,10.00,3\na,2024-01-05,\(price),-2\nb,2024-01-02,4.00,1\n")
      #expect(
        Self.money(log) == [25, 4] && log.totals(of: 0).orders == 1 && log.totals(of: 0).returnRows == 1)
    }
  }

  @Test func `amounts that are all negative are what was spent`() throws {
    let rows = String(
      repeating: "a,2024-01-01,-10,3\na,2024-01-05,-2.5,2\nb,2024-01-02,-4,1\nb,2024-01-03,0,1\n", count: 4)
    let log = try Self.log(rows)
    #expect(log.turnsSigns && Self.money(log) == [140, 16])
    #expect(log.totals(of: 0).orders == 2 && log.totals(of: 0).returnRows == 0)
    #expect(try !Self.log("a,2024-01-01,-10,3\n").turnsSigns)
  }

  @Test func `a row that is called a return takes back, where what was spent is negative too`() throws {
    var columns = PurchaseColumns(customerID: "who", date: "day", amount: "sum")
    columns.statuses = [StatusColumn(column: "kind", reading: .kind)]
    let rows = String(repeating: "a,2024-01-01,-10,sale\n", count: 10) + "a,2024-01-02,-4,refund\n"
    let log = try PurchaseLog(of: Table(text: "who,day,sum,kind\n" + rows), columns: columns)
    #expect(log.turnsSigns && Self.money(log) == [96] && log.totals(of: 0).returnRows == 1)
  }

  @Test func `one amount above zero, and negative ones are returns`() throws {
    let negative = String(repeating: "a,2024-01-01,-10,3\nb,2024-01-02,-4,1\n", count: 10)
    #expect(try !Self.log(negative + "a,2024-01-05,2.5,2\n").turnsSigns)
    #expect(try !Self.log(negative, returns: .ignore).turnsSigns)
  }
}
