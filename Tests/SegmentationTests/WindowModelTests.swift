import Clustering
import CustomerFeatures
import Foundation
import LinearAlgebra
@testable import Segmentation
import TestSupport
import Testing
import TextTables
@testable import Wording

/// A model counts orders and money of new data over as many days as it did of its own.
struct WindowModelTests {
  /// Days of a year, one to twelve orders a customer, who bought the less of late the higher his number is.
  private static let rows: [(customer: Int, day: Int, units: Int)] = (0..<60).flatMap { customer in
    (0..<(1 + customer % 12)).map { order in
      (customer, (customer * 37 + order * 29) % (350 - customer * 2), 10 + customer % 7 + order)
    }
  }

  private static func table(_ isIn: (Int) -> Bool) throws -> Table {
    let first = try #require(CalendarDay(iso8601: "2025-01-01")).daysSince1970
    let lines = rows.filter { isIn($0.day) }.map {
      "c\($0.customer),\(CalendarDay(daysSince1970: first + $0.day)),\($0.units).5"
    }
    return try Table(text: "customer,day,amount\n" + lines.joined(separator: "\n") + "\n")
  }

  private static func run(_ table: Table, _ change: (inout RunOptions) -> Void = { _ in }) throws
    -> SegmentationRun
  {
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.strategy = .plainRestarts(2)
    options.segmenter.fixedCount = 3
    change(&options)
    return try SegmentationRun(of: table, options: options)
  }

  @Test func `nobody is moved by the mere growth of the log`() throws {
    let model = try Self.run(Self.table { $0 < 270 }).result.model
    let window = try #require(model.windowDays)
    let whole = try Self.table { _ in true }
    let found = try model.classify(whole)
    let asOf = (Self.rows.map(\.day).max() ?? 0) + 1
    let cut = try model.classify(Self.table { $0 >= asOf - window })
    #expect(window < 280 && cut.features.customers.count < found.features.customers.count)
    for (row, id) in found.features.customers.enumerated() {
      guard let other = cut.features.customers.firstIndex(of: id) else {
        #expect(found.features.values.row(row).prefix(2) == [0, 0])
        continue
      }
      #expect(found.features.values.row(row) == cut.features.values.row(other))
      #expect(found.customers.segments[row] == cut.customers.segments[other])
    }
  }

  @Test func `the window stands in the model, in the record and in rules on orders and money`() throws {
    let run = try Self.run(Self.table { _ in true }) { $0.window = 91 }
    #expect(run.result.model.windowDays == 91 && run.record.input.window == 91)
    let read = try SegmentationModel(bytes: run.result.model.bytes, name: "model.json")
    #expect(read.rules.map(\.wording) == run.result.model.rules.map(\.wording))
    let conditions = run.result.model.rules.flatMap { $0.wording.en.components(separatedBy: ", ") }
    #expect(conditions.contains { $0.hasSuffix("in 3 months") })
    #expect(
      conditions.allSatisfy { !($0.contains("order") || $0.contains("spent")) || $0.hasSuffix("in 3 months") }
    )
  }

  @Test func `a window is for logs, and has a day at least`() throws {
    let table = try Table(text: "id,age\n" + (0..<80).map { "c\($0),\($0 % 50)\n" }.joined())
    #expect(throws: FeatureError.windowWithoutLog) { try Self.run(table) { $0.window = 30 } }
    #expect(throws: ChoiceError.self) { try Self.run(Self.table { _ in true }) { $0.window = 0 } }
  }

  @Test(arguments: [
    (365, "in 12 months", "за 12\u{A0}месяцев"), (373, "in 12 months", "за 12\u{A0}месяцев"),
    (30, "in 1 month", "за 1\u{A0}месяц"), (274, "in 9 months", "за 9\u{A0}месяцев"),
    (730, "in 24 months", "за 24\u{A0}месяца"), (45, "in 45 days", "за 45\u{A0}дней"),
    (1, "in 1 day", "за 1\u{A0}день"), (16, "in 16 days", "за 16\u{A0}дней"),
  ])
  func `a window is said in months where they are near`(days: Int, english: String, russian: String) {
    #expect(Language.english.window(ofDays: days) == english)
    #expect(Language.russian.window(ofDays: days) == russian)
  }
}
