import CustomerLifecycle
import Foundation
import JSONDocuments
import ParallelWork
import PurchaseLogs
import SegmentExports
import Segmentation
import SegmentReport
import TestSupport
import Testing
import TextTables
import Wording

/// What a saved model says of a fresh log: whom to write to, who moved, and how another model places the same customers.
struct FollowingTests {
  /// Three kinds of buyers over two years.
  private static let text: String = {
    var lines = ["email,day,amount"]
    for customer in 0..<240 {
      for order in 0..<[1, 4, 20][customer % 3] {
        let month = customer % 3 == 2 ? order : (customer * 5 + order * 3) % 24
        let day = "20\(24 + month / 12)-\(String("0\(month % 12 + 1)".suffix(2)))-1\(customer % 10)"
        lines.append("c\(customer)@x.org,\(day),\(order * 7 + customer % 50).25")
      }
      if customer % 40 == 0 { lines.append("r\(customer)@x.org,2025-02-03,-5.50") }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private static func run() throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    return try SegmentationRun(of: Table(text), options: options)
  }

  /// The model as it comes back from its file.
  private static func saved(_ run: SegmentationRun) throws -> SegmentationModel {
    try SegmentationModel(bytes: run.result.model.bytes, name: "model.json")
  }

  private static func list(_ text: String, hasDays: Bool = false) throws -> NamedCustomers {
    try NamedCustomers(of: Table(text), idColumn: "email", hasDays: hasDays)
  }

  @Test func `the saved model's list for the log of its run is the run's own`() throws {
    let run = try Self.run()
    let own = try #require(TodayFile(of: run, language: .english))
    let model = try Self.saved(run)
    let today = try model.today(Table(Self.text))
    #expect(today.list.entries.count > 10)
    #expect(TodayFile(of: today, model: model, language: .english).bytes == own.bytes)
    #expect(today.summary == run.record.today)
  }

  @Test(arguments: ["\n", "email\n", "customer;note\n"])
  func `whoever is suppressed never appears, however the id is capitalised and the list is written`(
    header: String
  )
    throws
  {
    let model = try Self.saved(Self.run())
    var choices = TodayChoices()
    choices.limit = .share(1)
    func ids() throws -> [String] {
      let today = try model.today(Table(Self.text), choices: choices)
      #expect(today.list.suppressed == choices.suppressed.ids.count)
      let bytes = TodayFile(of: today, model: model, language: .english).bytes
      return try Table(bytes: bytes, name: "today.csv").cells().map { $0[0] }
    }
    let all = try ids()
    let two = [all[1], all[4]]
    let lines = two.map { $0.uppercased() + (header.contains(";") ? ";left" : "") }
    choices.suppressed = try Self.list((header == "\n" ? "" : header) + lines.joined(separator: "\n") + "\n")
    #expect(try ids() == all.filter { !two.contains($0) })
  }

  @Test func `whoever was written to lately is held back until the quiet days are over`() throws {
    let model = try Self.saved(Self.run())
    var choices = TodayChoices()
    choices.limit = .share(1)
    let all = try model.today(Table(Self.text), choices: choices)
    let entry = try #require(all.list.entries.first)
    let number = entry.number
    let id = try #require(
      try Table(Self.text).cells().map { $0[0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }[safe: number])
    func held(_ daysAgo: Int) throws -> Int {
      let day = CalendarDay(daysSince1970: all.list.asOf.daysSince1970 - daysAgo)
      choices.contacted = try Self.list("email,date\n\(id),\(day)\nnobody@x.org,\(day)\n", hasDays: true)
      let today = try model.today(Table(Self.text), choices: choices)
      #expect(today.notes.contains { $0.en.contains("1 of the 2 ids") })
      return today.list.heldBack
    }
    #expect(try held(13) == 1)
    #expect(try held(14) == 0)
  }

  @Test func `a limit is a number or a share of all customers, rounded up`() throws {
    let model = try Self.saved(Self.run())
    var choices = TodayChoices()
    choices.limit = .count(3)
    #expect(try model.today(Table(Self.text), choices: choices).list.entries.count == 3)
    // 240 customers bought: 1.1 % of them are 2.64.
    choices.limit = .share(0.011)
    #expect(try model.today(Table(Self.text), choices: choices).list.entries.count == 3)
    choices.limit = .count(-1)
    #expect(throws: ChoiceError.self) { try model.today(Table(Self.text), choices: choices) }
    choices.limit = .share(1.5)
    #expect(throws: ChoiceError.self) { try model.today(Table(Self.text), choices: choices) }
  }

  @Test func `the movement of a saved model on the log of its run is the run's own`() throws {
    let run = try Self.run()
    let movement = try Self.saved(run).movement(Table(Self.text))
    #expect(movement.summary == run.record.movement)
    let file = MovementFile(of: movement, language: .english)
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == movement.named.downgrades.count + 1)
    #expect(lines.first == "customer,from,to,recency,frequency,monetary,revenuePrior")
  }

  @Test func `between discovered segments nobody and no money is lost`() throws {
    let run = try Self.run()
    let model = try Self.saved(run)
    let movement = try model.movement(Table(Self.text), from: CalendarDay(iso8601: "2025-01-01"))
    let cells = movement.discovered.cells
    let named = movement.named.cells
    #expect(cells.reduce(0) { $0 + $1.totals.customers } == named.reduce(0) { $0 + $1.totals.customers })
    #expect(cells.contains { $0.to == 12 }, "some have only returns")
    func sum(_ moneys: [ExactMoney]) -> ExactMoney? {
      moneys.reduce(ExactMoney?.some(.zero)) { sum, money in sum.flatMap { $0.adding(money) } }
    }
    #expect(sum(cells.map(\.totals.revenueBefore)) == sum(named.map(\.totals.revenueBefore)))
    #expect(sum(cells.map(\.totals.revenueBetween)) == sum(named.map(\.totals.revenueBetween)))
    // The second day is that of the run, whose segments are known.
    let sizes = cells.reduce(into: [Int: Int]()) { $0[$1.to, default: 0] += $1.totals.customers }
    for segment in run.result.model.segments { #expect(sizes[segment.number] == segment.customers) }
    // The first day is a log cut there.
    let early = Self.text.split(separator: "\n").enumerated()
      .filter { $0.offset == 0 || $0.element.split(separator: ",")[1] < "2025-01-01" }.map {
        String($0.element)
      }
    let before = try model.classify(
      Table(early.joined(separator: "\n") + "\n"), asOf: CalendarDay(iso8601: "2025-01-01"))
    let starts = cells.reduce(into: [Int: Int]()) { $0[$1.from, default: 0] += $1.totals.customers }
    let expected = Dictionary(before.customers.segments.map { ($0, 1) }, uniquingKeysWith: +)
    for segment in run.result.model.segments {
      #expect(starts[segment.number, default: 0] == expected[segment.number, default: 0])
    }
  }

  @Test func `days that the log does not hold are refused with those that are possible`() throws {
    let model = try Self.saved(Self.run())
    #expect(throws: LifecycleRefusal.self) {
      try model.movement(Table(Self.text), from: CalendarDay(iso8601: "2020-01-01"))
    }
    #expect(throws: LifecycleRefusal.self) {
      try model.movement(
        Table(Self.text), from: CalendarDay(iso8601: "2025-06-01"), to: CalendarDay(iso8601: "2025-05-01"))
    }
  }

  @Test func `a model stands on the diagonal against itself, with all the money`() throws {
    let run = try Self.run()
    let model = try Self.saved(run)
    let crossing = try ModelCrossing(of: Table(Self.text), by: model, and: model)
    #expect(crossing.cells.map(\.first) == run.result.model.segments.map(\.number))
    #expect(crossing.cells.allSatisfy { $0.first == $0.second })
    #expect(crossing.cells.map(\.customers) == run.result.model.segments.map(\.customers))
    #expect(crossing.unmatched == 0)
    let file = CrossingFile(of: crossing, by: model, and: model, language: .english)
    #expect(String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").count == 4)
    #expect(
      !CrossingText(crossing, by: model, and: model, language: .russian).text(TextStyle(isOn: false)).isEmpty)
  }

  @Test func `a model of a table, or one of an earlier version, says what would be right`() throws {
    var options = RunOptions()
    options.segmenter.fixedCount = 2
    options.segmenter.isQuick = true
    let rows = (0..<60).map { "k\($0),\($0 % 2 * 40 + $0 % 7),\($0 % 3).5" }.joined(separator: "\n")
    let table = try Table("id,age,visits\n\(rows)\n")
    let model = try SegmentationRun(of: table, options: options).result.model
    #expect(throws: SegmentationError.needsModelOfLog) { try model.today(table) }
    #expect(throws: SegmentationError.needsModelOfLog) { try model.movement(table) }
    var old = try Self.run().result.model
    old.rfm = nil
    #expect(throws: SegmentationError.needsScores) { try old.today(Table(Self.text)) }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
