import Foundation
import PurchaseLogs
import TestSupport
import Testing
import TextTables

/// Rows that are no purchases, and amounts that are not what stands in their cell.
@Suite struct RowRulesTests {
  private func log(_ text: String, _ change: (inout PurchaseColumns) -> Void) throws -> PurchaseLog {
    var columns = PurchaseColumns(customerID: "customer", date: "date", amount: "amount", order: "order")
    change(&columns)
    return try PurchaseLog(of: Table(text: text), columns: columns)
  }

  /// What the rows of each customer amount to.
  private func sums(_ log: PurchaseLog) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: (0..<log.customerCount).map { customer in
        (log.id(of: customer), log.money(log.days(of: customer).reduce(0) { $0 + $1.units }))
      })
  }

  @Test func `money given back is taken off, however it is signed`() throws {
    let text = """
      customer,date,amount,order,refund
      a,2024-01-01,10.00,1,2.50
      a,2024-01-02,10.00,2,
      b,2024-01-01,10,3,-4
      """
    #expect(sums(try log(text) { $0.refund = "refund" }) == ["a": 17.5, "b": 6])
  }

  @Test func `money given back is taken off what is written as negative`() throws {
    let row = "a,2024-01-01,-10.00,1,2.50\n"
    let header = "customer,date,amount,order,refund\n"
    let negated = try log(header + row) {
      $0.refund = "refund"
      $0.isNegated = true
    }
    #expect(sums(negated) == ["a": 7.5])
    let rows = (1...10).map { "a,2024-01-01,-10.00,\($0),2.50\n" }.joined()
    #expect(sums(try log(header + rows) { $0.refund = "refund" }) == ["a": 75])
  }

  @Test(arguments: [
    (LineDiscount.Unit.fraction, "0.25", 15.0), (.percent, "25", 15.0), (.money, "2.5", 17.5),
  ])
  func `a discount comes off price times quantity`(unit: LineDiscount.Unit, cell: String, sum: Double) throws
  {
    let text = """
      customer,date,amount,order,pieces,discount
      a,2024-01-01,10.00,1,2,\(cell)
      b,2024-01-01,1.00,2,3,
      """
    let found = try log(text) {
      $0.quantity = "pieces"
      $0.discount = LineDiscount(column: "discount", unit: unit)
    }
    #expect(sums(found) == ["a": sum, "b": 3])
  }

  @Test func `an order's total on each of its rows counts once, on its first day`() throws {
    let text = """
      customer,date,amount,order
      a,2024-01-02,10.00,1
      a,2024-01-01,10.00,1
      a,2024-01-01,10.00,1
      a,2024-01-05,-10.00,1
      a,2024-01-05,7,
      a,2024-01-05,7,
      """
    let found = try log(text) { $0.amountScope = .order }
    #expect(sums(found) == ["a": 14])
    #expect(found.days(of: 0).map(\.units).map { found.money($0) } == [10, 0, 4])
    #expect(found.days(of: 0).map(\.orders) == [1, 0, 1])
  }

  @Test func `words of a kind make returns, words of a state leave rows out`() throws {
    let text = """
      customer,date,amount,order,word
      a,2024-01-01,10,1,sale
      a,2024-01-03,4,2,Refund
      b,2024-01-01,5,3,cancelled
      b,2024-01-02,6,4,mystery
      c,2024-01-02,6,5,Storniert
      """
    let kinds = try log(text) { $0.statuses = [StatusColumn(column: "word", reading: .kind)] }
    #expect(sums(kinds) == ["a": 6, "b": 6, "c": 0])
    #expect(kinds.rowsLeftOut[.noPurchase] == 2)
    let states = try log(text) { $0.statuses = [StatusColumn(column: "word", reading: .state)] }
    #expect(sums(states) == ["a": 10, "b": 6, "c": 0])
    #expect(states.rowsLeftOut[.noPurchase] == 3)
  }

  @Test func `where only yes is written, an empty cell is not paid`() throws {
    let text = """
      customer,date,amount,order,paid
      a,2024-01-01,10.00,1,x
      a,2024-01-02,5.00,2,
      b,2024-01-01,7.00,3,x
      """
    let found = try log(text) { $0.statuses = [StatusColumn(column: "paid", reading: .paidWhen)] }
    #expect(sums(found) == ["a": 10, "b": 7])
  }

  @Test func `filters compare without case, and currencies by what they are`() throws {
    let text = """
      customer,date,amount,order,land,money
      a,2024-01-01,10,1,DE,EUR
      a,2024-01-01,20,2,At,€
      a,2024-01-01,40,3,FR,USD
      """
    let lands = try log(text) { $0.filters = [RowFilter(column: "land", values: ["de", "AT"])] }
    #expect(sums(lands) == ["a": 30])
    #expect(lands.rowsLeftOut[.where] == 1)
    let euros = try log(text) {
      $0.filters = [RowFilter(column: "money", values: ["eur"], areCurrencies: true)]
    }
    #expect(sums(euros) == ["a": 30])
  }

  @Test func `further rows of an order that is left out are left out with it`() throws {
    let text = """
      customer,date,amount,order,state
      a,2024-01-01,10,1,paid
      a,2024-01-01,,1,
      b,2024-01-02,20,2,cancelled
      b,2024-01-02,,2,
      """
    let found = try log(text) {
      $0.amountScope = .firstRow
      $0.statuses = [StatusColumn(column: "state", reading: .state)]
    }
    #expect(found.rowsRejected == 0 && found.rowsLeftOut == [.noPurchase: 1, .line: 2])
  }

  @Test func `an order without an amount on any row is lost, as far as its rows have customers`() throws {
    let text = """
      customer,date,amount,order
      a,2024-01-01,10,1
      b,2024-01-02,,2
      b,2024-01-02,,2
      ,2024-01-02,,2
      """
    let found = try log(text) { $0.amountScope = .firstRow }
    #expect(found.rowsRejected == 3 && found.rowsLeftOut[.line] == 0)
    #expect(found.lostRows.map(\.rows) == [2] && found.lostRows.first?.first.line == 3)
  }

  @Test func `a plain log is stored as it always was, and rules survive`() throws {
    var columns = PurchaseColumns(customerID: "id", date: "day", amount: "sum")
    let plain = String(decoding: try JSONEncoder().encode(columns), as: UTF8.self)
    for word in ["statuses", "filters", "amountScope", "refund", "discount", "isNegated"] {
      #expect(!plain.contains(word))
    }
    columns.statuses = [StatusColumn(column: "state", reading: .paid)]
    columns.filters = [RowFilter(column: "land", values: ["DE"])]
    columns.amountScope = .firstRow
    columns.refund = "refund"
    columns.discount = LineDiscount(column: "off", unit: .percent)
    columns.isNegated = true
    #expect(try JSONDecoder().decode(PurchaseColumns.self, from: JSONEncoder().encode(columns)) == columns)
  }
}
