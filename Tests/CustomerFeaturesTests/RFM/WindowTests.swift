@testable import CustomerFeatures
import Foundation
import ParallelWork
import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Orders and money of the last days only.
struct WindowTests {
  private static let log = """
    who,day,sum
    a,2024-01-01,10
    a,2024-03-01,20
    b,2024-01-15,40
    c,2024-02-15,5
    c,2024-03-10,-2
    d,2024-01-20,7
    d,2024-03-05,-3

    """

  private static func extraction(window: Int?, asOf: String? = nil) throws -> FeatureExtraction {
    let recipe = FeatureRecipe.transactions(RFM(customerID: "who", date: "day", amount: "sum"))
    return try recipe.features(
      of: Table(text: log), asOf: asOf.flatMap { CalendarDay(iso8601: $0) }, window: window)
  }

  @Test func `orders and money count in the window, the last purchase in the whole log`() throws {
    let found = try Self.extraction(window: 30)
    #expect(found.account.asOf?.description == "2024-03-11")
    #expect(found.matrix.byCustomer["a"] == ["recency": 10, "frequency": 1, "monetary": 20])
    #expect(found.matrix.byCustomer["b"] == ["recency": 56, "frequency": 0, "monetary": 0])
    #expect(found.matrix.byCustomer["c"] == ["recency": 25, "frequency": 1, "monetary": 3])
    #expect(found.matrix.byCustomer["d"] == ["recency": 51, "frequency": 0, "monetary": -3])
    #expect(found.account.window == 30 && found.matrix.windowDays == 30)
    #expect(found.account.rowsUsed == 7)
    #expect(try Self.extraction(window: nil).account.window == 70)
  }

  @Test func `a log shorter than the window is told`() throws {
    func cautions(_ window: Int) throws -> Bool {
      try Self.extraction(window: window).account.warnings.contains {
        if case .shortWindow(days: 70, window: window) = $0 { true } else { false }
      }
    }
    #expect(try !cautions(70) && !cautions(30) && cautions(365))
    #expect(try Self.extraction(window: 365).matrix.values == Self.extraction(window: nil).matrix.values)
  }

  @Test(arguments: 0..<6)
  func `who bought in the window has what the log cut by hand gives, others have nothing`(seed: UInt64) throws
  {
    let made = MadeUpLog(seed: seed)
    let days = made.rows.compactMap(\.day)
    let rfm = RFM(MadeUpLog.columns(order: false))
    let log = try PurchaseLog(of: made.table(), columns: rfm.columns)
    for window in [1, 7, 30, 150] {
      let found = try rfm.extract(from: log, asOf: nil, window: window, today: nil, workers: Workers(2))
      let asOf = try #require(found.account.asOf?.daysSince1970)
      let cut = MadeUpLog(made.rows.filter { $0.day.map { $0 >= asOf - window } ?? true })
      try Self.expect(found, againstCut: cut.table(), rfm)
    }
    #expect(!days.isEmpty)
  }

  private static func expect(_ found: FeatureExtraction, againstCut table: Table, _ rfm: RFM) throws {
    let cut = try rfm.extract(from: table, asOf: found.account.asOf).matrix.byCustomer
    var others = 0
    for (id, features) in found.matrix.byCustomer {
      if let expected = cut[id] {
        #expect(features == expected)
      } else {
        others += 1
        #expect(features["frequency"] == 0 && (features["monetary"] ?? 1) <= 0)
      }
    }
    #expect(found.matrix.customers.count == cut.count + others)
  }

  @Test(.enabled(if: TestData.isHere && TestData.isThorough))
  func `Online Retail's year looks to a window of nine months like its last nine months`() throws {
    let table = try Table(unpacking: "online-retail/OnlineRetail.csv.gz")
    guard case .transactions(let rfm) = try LayoutDecision(for: table).recipe else {
      Issue.record("no log")
      return
    }
    let log = try PurchaseLog(of: table, columns: rfm.columns)
    // The first nine months are those before this day; what a model of them looks back on.
    let model = try rfm.extract(
      from: log, asOf: CalendarDay(iso8601: "2011-09-01"), today: nil, workers: Workers())
    let window = try #require(model.matrix.windowDays)
    #expect(window == 274)
    let found = try rfm.extract(from: log, asOf: nil, window: window, today: nil, workers: Workers())
    let start = try #require(CalendarDay(iso8601: "2011-12-10")).daysSince1970 - window
    let text = try table.cells().filter { row in
      CalendarDay(iso8601: String(row[4].prefix(10))).map { $0.daysSince1970 >= start } ?? false
    }.map { row in row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
    let cut = try Table(text: ([table.columnNames.joined(separator: ",")] + text).joined(separator: "\n"))
    var same = rfm
    same.asOfOffset = 1
    try Self.expect(found, againstCut: cut, same)
  }
}
