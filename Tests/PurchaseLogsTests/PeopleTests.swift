import ParallelWork
@testable import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables

/// Who is who among the ids of a log.
struct PeopleTests {
  /// Orders of customers, each on a day and with a number of its own.
  private static func log(
    _ ids: [String], order: Bool = true, isMergeable: Bool = false
  ) throws -> PurchaseLog {
    let rows = ids.enumerated().map { "\"\($1)\",2024-01-\(10 + $0 % 20),\(100 + $0),1.50\n" }
    let table = try Table(text: "customer,day,order,sum\n" + rows.joined())
    let columns = PurchaseColumns(
      customerID: "customer", date: "day", amount: "sum", order: order ? "order" : nil)
    return try PurchaseLog(of: table, columns: columns, isMergeable: isMergeable)
  }

  private static func ids(_ log: PurchaseLog) -> [String] { (0..<log.customerCount).map(log.id) }

  /// The ways in which one customer is written, beside customers of the same kind.
  @Test(arguments: [
    (["Anna@Shop.com", "anna@shop.com", "anna@shop.com"], ["bob@x.org"], "anna@shop.com"),
    (["ANNA@SHOP.DE", "anna@shop.de"], ["carl@x.org", "dora@x.org"], "ANNA@SHOP.DE"),
    (["12061.0", "12061", "12061"], ["12062", "12063.0"], "12061"),
    (["12061,0", "12061.00"], ["12062", "7"], "12061,0"),
    (["C0\u{200B}37", "C037", "C037"], ["C038"], "C037"),
    (["C0\u{AD}37", "C037", "C037", "C\u{202A}037"], ["C038"], "C037"),
    (["Anna\u{A0}Adler", "Anna Adler", "Anna  Adler", "Anna Adler"], ["Bo Berg"], "Anna Adler"),
    (["Jose\u{301} 5", "José 5", "José 5"], ["Jose 5"], "José 5"),
    (["И\u{306}од", "Йод", "Йод"], ["Иод"], "Йод"),
    (
      ["+7 (916) 123-45-67", "89161234567", "8 916 123-45-67", "+79161234567", "+79161234567"],
      ["+79161234568"], "+79161234567"
    ),
    (["0049 30 1234567", "+49 30 1234567"], ["+49 30 7654321"], "+49 30 1234567"),
    (["79161234567", "89161234567"], ["79161234568", "89261234567"], "79161234567"),
  ])
  func `one customer may be written in several ways`(ways: [String], others: [String], written: String) throws
  {
    for ids in [ways + others, others.reversed() + ways.reversed()] {
      for order in [true, false] {
        let log = try Self.log(ids, order: order)
        #expect(Self.ids(log).sorted() == ([written] + others).sorted())
        let customer = try #require(Self.ids(log).firstIndex { Array($0.utf8) == Array(written.utf8) })
        #expect(log.totals(of: customer).orders == ways.count)
        #expect(log.money(log.totals(of: customer).units) == 1.5 * Double(ways.count))
        #expect(log.severalSpellings.customers == 1)
        #expect(log.severalSpellings.ids == Set(ways.map { Array($0.utf8) }).count)
      }
    }
  }

  @Test(arguments: [
    ["Anna", "ANNA", "anna"], ["AB12", "ab12"], ["007", "7"], ["1.0.0", "1.0", "1.10"],
    ["12-3456789", "123-456789"], ["70000000001", "80000000001", "81"], ["A 1", "A1"], ["Иод", "Йод"],
    ["8916123456", "7916123456"],
  ])
  func `ids that may well be two customers stay two`(ids: [String]) throws {
    let log = try Self.log(ids)
    #expect(Self.ids(log).count == ids.count)
    #expect(log.severalSpellings.customers == 0)
  }

  @Test func `an order of a customer who is written in two ways counts once`() throws {
    let text =
      "customer,day,order,sum\na@x.com,2024-01-02,1,5\nA@X.com,2024-01-01,1,6\nA@x.com,2024-01-02,2,7\n"
    let log = try PurchaseLog(
      of: Table(text: text), customerID: "customer", date: "day", amount: "sum", order: "order")
    #expect(Self.ids(log) == ["A@X.com"])
    #expect(log.days(of: 0).map(\.orders) == [1, 1])
    #expect(log.orderKeys == nil)
  }

  @Test func `logs that write one customer differently merge into that of all rows`() throws {
    let ways = [
      "a@x.com", "A@x.com", "b@x.com", "a@x.com", "B@X.com", "B@X.com", "A@x.com", "A@x.com", "c@x.com",
    ]
    let text = "customer,day,order,sum\n"
    let rows = ways.enumerated().map { "\($1),2024-01-\(10 + $0 % 4),\(100 + $0 / 2),1.5\n" }
    let columns = PurchaseColumns(customerID: "customer", date: "day", amount: "sum", order: "order")
    func log(_ rows: some Sequence<String>) throws -> PurchaseLog {
      try PurchaseLog(of: Table(text: text + rows.joined()), columns: columns, isMergeable: true)
    }
    let whole = try log(rows)
    #expect(Self.ids(whole) == ["A@x.com", "B@X.com", "c@x.com"])
    for cut in 1..<rows.count {
      #expect(try log(rows[..<cut]).merging(log(rows[cut...])) == whole)
      #expect(try log(rows[cut...]).merging(log(rows[..<cut])) == whole)
    }
  }

  @Test(arguments: [
    "Guest", "GUEST", "(not set)", "Гость", "розничный покупатель", "Walk-in", "anonymous", "Cash Customer",
    "0", "000",
    "00000000-0000-0000-0000-000000000000", "Laufkunde", "Consumidor final", "misafir", "-1", "Не указан",
    "Walk-in Customer", "POS Customer", "Без контрагента", "Client comptoir", "Diversos", "Divers",
    "Kunde unbekannt", "Kasa", "Покупатель не указан", "Неавторизованный", "default", "guest@example.com",
    "No_Email@shop.com", "unknown@unknown.com",
  ])
  func `an id that means nobody is no customer`(nobody: String) throws {
    let log = try Self.log([nobody, "2001", nobody, "2002", nobody])
    #expect(Self.ids(log) == ["2001", "2002"])
    #expect(log.nobodies == [Nobody(id: nobody, rows: 3)])
    #expect(log.rowsRejected == 3)
    let money = try #require(log.moneyWithoutCustomer)
    #expect(money.rows == 3 && money.amount == 4.5)
  }

  @Test(arguments: [
    ["0", "1", "2"], ["00000", "00001", "00002"], ["Guesta", "Anna Guest"], ["10", "100"],
    ["retail@shop.com", "cash@bank.org"], ["guests.anna@x.com", "@guest"],
  ])
  func `an id that only looks like nobody is a customer`(ids: [String]) throws {
    let log = try Self.log(ids + ids)
    #expect(Self.ids(log) == ids.sorted())
    #expect(log.nobodies == [])
  }

  @Test(arguments: ["7.91E+11", "1.23450E+11", "7,9E+10", "7E+12"])
  func `ids that a spreadsheet has rounded stop the reading`(id: String) throws {
    #expect(throws: PurchaseLogError.roundedIDs(column: "customer", example: id)) {
      try Self.log([id, "79161234567", "79161234568"])
    }
  }

  @Test(arguments: ["1E10", "7.91E+5", "1.234567890123E+12", "E+11", "A1E+11"])
  func `ids that lost no digit are ids`(id: String) throws {
    #expect(Self.ids(try Self.log([id, "x"])).contains(id))
  }
}
