import CSQLite
import CustomerFeatures
import DecisionTrees
import Foundation
import PurchaseLogs
import Segmentation
import TestSupport
import Testing
import TextTables
import WarehouseSQL
import Wording

/// The SQL, run by SQLite, against `classify`.
struct SameAnswersTests {
  @Test func `every customer of a log has the answer of classify, whatever orders, returns, day and window`()
    throws
  {
    for log in try Cases.logs() { try log.check() }
  }

  @Test func `so where price is multiplied with quantity and only some rows count, under hostile names`()
    throws
  {
    try Cases.products.check()
  }

  @Test func `so with a tree that is deeper than one expression may be`() throws {
    let deep = try Cases.deep()
    #expect(deep.model.tree.depth == 40)
    try deep.check()
  }

  @Test(arguments: ReturnsPolicy.allCases)
  func `so where words say what is no purchase and what is a return`(_ returns: ReturnsPolicy) throws {
    try Cases.statuses(returns).check()
    try Cases.statuses(returns, hasAmounts: false).check()
  }

  @Test func `so where a log has no amounts`() throws { try Cases.withoutAmounts.check() }

  @Test func `so a list with the day of the last purchase`() throws { try Cases.lastDays.check() }

  @Test func `the collation of a column changes nothing`() throws {
    let log = try Cases.log(seed: 3)
    let database = try Database()
    try log.fill(database, collation: " COLLATE NOCASE")
    #expect(try database.run(log.sql(.sqlite)).count == log.classified().count)
  }

  @Test
  func `a customer table is on the same side of every threshold, next to it and where nothing is known`()
    throws
  {
    let table = Cases.table
    #expect(try table.classified().count == table.rows.count)
    try table.check()
  }

  @Test func `where recency, frequency or monetary is missing there is no segment`() throws {
    let purchases = Cases.purchases
    let found = try purchases.asked()
    let model = purchases.model
    for row in purchases.rows {
      let numbers = row[1...].map { value -> Double? in
        switch value {
        case .double(let number): number.isFinite ? number : nil
        case .whole(let number): Double(number)
        default: nil
        }
      }
      let known = numbers.compactMap(\.self)
      let answer = found[Array(row[0].written.utf8)]
      guard known.count == 3 else {
        #expect(answer == .init(values: [], segment: nil, name: nil, rule: nil))
        continue
      }
      let leaf = model.tree.leaf(of: known[...])
      #expect(answer?.rule == model.rules.first { $0.rule.leaves.contains(leaf) }?.number)
    }
  }

  @Test func `é written in two ways are two customers`() throws {
    var log = try Cases.log(seed: 4)
    log.rows = ["\u{E9}", "e\u{301}"].map { [.text($0), .day(19_700), .cents(100), .null] }
    #expect(Set(try log.asked().keys) == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
  }

  @Test func `text days are days as they are written, or none`() throws {
    var log = try Cases.log(seed: 6)
    let days: [(String, Int?)] = [
      ("2024-02-29", 19_782), ("2024-01-05T23:59:59+03:00", 19_727), ("2024-01-05 10:00", 19_727),
      (" 2024-01-05", 19_727), ("1969-12-31", -1), ("2024-02-30", nil), ("2023-02-29", nil),
      ("2024-04-31", nil),
      ("2024-13-01", nil), ("20240105", nil), ("2024-1-5", nil), ("05.01.2024", nil), ("0000-00-00", nil),
      ("2024-00-10", nil), ("99999-01-01", nil), ("", nil), ("n/a", nil), ("now", nil),
    ]
    log.rows = days.enumerated().map { [.text("d\($0)"), .text($1.0), .cents(100), .null] }
    let found = try log.asked()
    for (place, day) in days.enumerated() {
      #expect(found["d\(place)".utf8.map(\.self)]?.values[0] == day.1.map { Double(19_783 - $0) }, "\(day.0)")
    }
  }

  @Test func `floats are money where they are whole cents, and rejected where not`() throws {
    var log = try Cases.log(seed: 8)
    log.columns[2].kind = .double
    let amounts: [(Double, Double?)] = [
      (0.1, 0.1), (0.2, 0.2), (0.29, 0.29), (1.15, 1.15), (1.1 * 3, 3.3), (4.35, 4.35), (0.01, 0.01),
      (22_517_998_136_852.47, 22_517_998_136_852.47), (1.005, nil), (2.675, nil), (1e15, nil), (1e300, nil),
      (.infinity, nil),
    ]
    log.rows = amounts.enumerated().map { [.text("m\($0)"), .day(19_700), .double($1.0), .null] }
    let found = try log.asked()
    for (place, amount) in amounts.enumerated() {
      #expect(found["m\(place)".utf8.map(\.self)]?.values[2] == amount.1, "\(amount.0)")
    }
  }
}
