import CustomerLifecycle
import Foundation
import JSONDocuments
import ParallelWork
import PurchaseLogs
import SegmentExports
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// What is written of customers over time.
struct OverTimeFilesTests {
  /// Three kinds of buyers over two years, with an e-mail each and many products.
  private static func lines(amount: Bool = true) -> [String] {
    (0..<240).flatMap { customer in
      (0..<[1, 4, 20][customer % 3]).map { order in
        let month = customer % 3 == 2 ? order : (customer * 5 + order * 3) % 24
        let day = "20\(24 + month / 12)-\(String("0\(month % 12 + 1)".suffix(2)))-1\(customer % 10)"
        let money = amount ? ",\(order * 7 + customer % 50).25" : ""
        return "c\(customer),\(day)\(money),c\(customer)@x.org,\(["tea", "jam"][(order + customer) % 2])"
      }
    }
  }

  private static func run(_ lines: [String], amount: Bool = true, isQuick: Bool = true) throws
    -> SegmentationRun
  {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = isQuick
    let header = amount ? "customer,day,amount,email,product" : "customer,day,email,product"
    return try SegmentationRun(
      of: Table("\(header)\n\(lines.joined(separator: "\n"))\n"), options: options)
  }

  private static func customers(_ run: SegmentationRun, _ language: Language = .english) throws -> [[String]]
  {
    var bytes: [UInt8] = []
    try CustomersFile(of: run, language: language, workers: Workers(2)).write { bytes += $0 }
    return try rows(bytes)
  }

  private static func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let text = String(decoding: bytes, as: UTF8.self)
    let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    return [header] + (try Table(bytes: bytes, name: "file.csv").cells())
  }

  @Test func `customers.csv says scores, ranks and where a customer stood, then what columns say of him`()
    throws
  {
    let run = try Self.run(Self.lines())
    let table = try Self.customers(run)
    #expect(
      table[0] == [
        "customer", "recency", "frequency", "monetary", "segment", "name", "rule", "cluster", "nearBoundary",
        "silhouette", "recencyScore", "frequencyScore", "monetaryScore", "rfmSegment", "rank", "abc", "tier",
        "segmentBefore", "email",
      ], "a product is none of a customer")
    let rows = table.dropFirst()
    #expect(rows.allSatisfy { $0[18] == "\($0[0])@x.org" })
    for row in rows {
      let more = rows.count { (Double($0[3]) ?? 0) > (Double(row[3]) ?? 0) }
      #expect(row[14] == "\(more + 1)")
    }
    let counts = Dictionary(grouping: rows) { $0[13] }.mapValues(\.count)
    for segment in run.record.rfm?.segments ?? [] { #expect(counts[segment.name] ?? 0 == segment.customers) }
    let classes = Dictionary(grouping: rows) { $0[15] }.mapValues(\.count)
    for name in ["A", "B", "C"] { #expect(classes[name] == run.record.concentration?.abc[name]?.customers) }
    let moves = Dictionary(grouping: rows) { $0[17] }.mapValues(\.count)
    let before = (run.record.movement?.cells ?? []).reduce(into: [:]) {
      $0[$1.from, default: 0] += $1.customers
    }
    #expect(moves[""] == before[0])
    #expect(moves["Champions"] == before[1])
    #expect(rows.contains { $0[16].hasPrefix("Platinum") })
    let russian = try Self.customers(run, .russian)
    #expect(russian.dropFirst().contains { $0[13] == "Чемпионы" })
  }

  @Test func `classify scores by the model's cut-offs, and never ranks anew`() throws {
    let run = try Self.run(Self.lines())
    let some = Self.lines().filter { $0.hasPrefix("c1") }
    let table = try Table("customer,day,amount,email,product\n\(some.joined(separator: "\n"))\n")
    let again = try run.result.model.classify(table, asOf: run.overTime?.today.asOf)
    let file = CustomersFile(
      of: again, model: run.result.model, language: .english, workers: Workers(1))
    var bytes: [UInt8] = []
    try file.write { bytes += $0 }
    let rows = try Self.rows(bytes)
    #expect(
      rows[0].suffix(5) == ["recencyScore", "frequencyScore", "monetaryScore", "rfmSegment", "email"])
    let all = Dictionary(try Self.customers(run).dropFirst().map { ($0[0], Array($0[10...13])) }) {
      first, _ in first
    }
    for row in rows.dropFirst() { #expect(Array(row[9...12]) == all[row[0]]) }
    #expect(rows.count > 50)
    guard case .array(let objects) = file.json, case .object(let members)? = objects.first else {
      Issue.record("no objects")
      return
    }
    #expect(
      members.map(\.name).suffix(5) == [
        "recencyScore", "frequencyScore", "monetaryScore", "rfmSegment", "email",
      ])
  }

  @Test func `a list of customers has scores and ranks, and whoever never bought has none`() throws {
    let rows = (0..<90).map { "c\($0),\($0 * 7 % 83 + 1),\($0 % 9 + 1),\($0 * 13 % 70).5" }
    let text = "customer,recency,frequency,monetary\n" + rows.joined(separator: "\n") + "\nnever,400,0,0\n"
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    let run = try SegmentationRun(of: Table(text), options: options)
    let table = try Self.customers(run)
    #expect(
      table[0].suffix(7) == [
        "recencyScore", "frequencyScore", "monetaryScore", "rfmSegment", "rank", "abc", "tier",
      ])
    #expect(table.first { $0[0] == "never" }?.suffix(7) == ["", "", "", "No Purchases", "", "", ""])
    for row in table.dropFirst() where row[0] != "never" {
      let more = table.dropFirst().count { (Double($0[3]) ?? 0) > (Double(row[3]) ?? 0) }
      #expect(row[14] == "\(more + 1)")
    }
    let counts = Dictionary(grouping: table.dropFirst()) { $0[13] }.mapValues(\.count)
    for segment in run.record.rfm?.segments ?? [] { #expect(counts[segment.name] ?? 0 == segment.customers) }

    // The saved model scores them the same way.
    let model = run.result.model
    let again = CustomersFile(
      of: try model.classify(Table(text)), model: model, language: .english, workers: Workers(1))
    var bytes: [UInt8] = []
    try again.write { bytes += $0 }
    #expect(try Self.rows(bytes).map { $0.suffix(4) } == table.map { $0[10...13] })
    guard case .array(let objects) = again.json, case .object(let members)? = objects.last else {
      Issue.record("no objects")
      return
    }
    #expect(members.last?.name == "rfmSegment" && members.last?.value == JSONValue.string("No Purchases"))
  }

  @Test func `without amounts there are no columns of money`() throws {
    let run = try Self.run(Self.lines(amount: false), amount: false)
    let header = try Self.customers(run)[0]
    #expect(header.suffix(5) == ["recencyScore", "frequencyScore", "rfmSegment", "segmentBefore", "email"])
    let today = try #require(TodayFile(of: run, language: .english))
    #expect(
      try Self.rows(today.bytes)[0] == [
        "customer", "reason", "why", "segment", "name", "expectedDays", "recency", "overdueRatio",
        "nextExpected", "control",
      ])
  }

  @Test func `today.csv has each customer once, with a sentence, his segment and a control by hash`() throws {
    let run = try Self.run(Self.lines())
    let rows = try Self.rows(try #require(TodayFile(of: run, language: .english)).bytes)
    #expect(
      rows[0] == [
        "customer", "reason", "why", "segment", "name", "expectedDays", "recency", "overdueRatio",
        "nextExpected", "monetary", "stake", "control",
      ])
    let customers = Dictionary(try Self.customers(run).dropFirst().map { ($0[0], $0) }) { first, _ in first }
    let list = rows.dropFirst()
    #expect(list.count == run.record.today?.customers && list.count > 5)
    #expect(Set(list.map { $0[0] }).count == list.count)
    for row in list {
      let own = try #require(customers[row[0]])
      #expect(row[3] == own[4] && row[4] == own[5] && row[6] == own[1])
      #expect(Double(row[9]) == Double(own[3]))
      #expect(row[2].contains(row[6]), "his own numbers")
      #expect(TodayReason(rawValue: row[1]) != nil && ["true", "false"].contains(row[11]))
    }
    #expect(list.count { $0[11] == "true" } == run.record.today?.control)
    let russian = try Self.rows(try #require(TodayFile(of: run, language: .russian)).bytes)
    #expect(russian.map { $0[0] } == rows.map { $0[0] })
    #expect(russian[1][2] != rows[1][2])
  }

  @Test func `forecast.csv has a line a customer, and is not there where nothing is foretold`() throws {
    let quick = try Self.run(Self.lines())
    #expect(ForecastFile(of: quick) == nil)
    let run = try Self.run(Self.lines(), isQuick: false)
    let summary = try #require(run.record.forecast)
    guard summary.refused == nil else {
      #expect(ForecastFile(of: run) == nil)
      return
    }
    var bytes: [UInt8] = []
    try ForecastFile(of: run)?.write { bytes += $0 }
    let rows = try Self.rows(bytes)
    #expect(rows[0] == ["customer", "pAlive", "buy90", "orders90", "orders365", "spend90", "spend365"])
    #expect(rows.dropFirst().map { $0[0] } == run.result.customers.map(\.id))
    let orders = rows.dropFirst().reduce(0.0) { $0 + (Double($1[4]) ?? .nan) }
    #expect(abs(orders / (summary.totals?.orders365 ?? 0) - 1) < 1e-4, "six digits each")
  }

  @Test func `rows in any order and any number of threads give the same bytes`() throws {
    func bytes(_ lines: [String], threads: Int) throws -> [[UInt8]] {
      var options = RunOptions()
      options.segmenter.fixedCount = 3
      options.segmenter.isQuick = true
      options.segmenter.workers = Workers(threads)
      let run = try SegmentationRun(
        of: Table("customer,day,amount,email,product\n\(lines.joined(separator: "\n"))\n"), options: options)
      var customers: [UInt8] = []
      try CustomersFile(of: run, language: .english, workers: Workers(threads)).write { customers += $0 }
      return [
        customers, TodayFile(of: run, language: .english)?.bytes ?? [], run.result.model.bytes,
        Array((run.record.rfm?.json.lines ?? "").utf8), Array((run.record.cohorts?.json.lines ?? "").utf8),
        Array((run.record.retention?.json.lines ?? "").utf8),
        Array((run.record.movement?.json.lines ?? "").utf8),
        Array((run.record.rhythm?.json.lines ?? "").utf8), Array((run.record.today?.json.lines ?? "").utf8),
      ]
    }
    var generator = SeededGenerator(seed: 7)
    let plain = try bytes(Self.lines(), threads: 1)
    #expect(plain.allSatisfy { !$0.isEmpty })
    for threads in 1...3 {
      #expect(try bytes(Self.lines().shuffled(using: &generator), threads: threads) == plain)
    }
  }
}
