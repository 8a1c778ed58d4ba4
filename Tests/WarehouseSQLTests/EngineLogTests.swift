import CustomerFeatures
import Foundation
import PurchaseLogs
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

@testable import WarehouseSQL

/// A log in a SQLite file against the same log as a file of text.
struct EngineLogTests {
  /// Two kinds of customers, returns, rows without a day, a customer or an amount, and ids of returns alone.
  static let rows: [[String]] = {
    var generator = SeededGenerator(seed: 11)
    var rows: [[String]] = []
    for customer in 0..<240 {
      let isLoyal = customer % 3 == 0
      for _
        in 0..<(isLoyal
        ? Int.random(in: 8...14, using: &generator) : Int.random(in: 1...2, using: &generator))
      {
        let day = Int.random(in: isLoyal ? 19_980...20_000 : 19_500...19_700, using: &generator)
        let cents = Int.random(in: isLoyal ? 5000...9000 : 100...900, using: &generator)
        let order = "o\(rows.count / 2)"
        rows.append(["c\(customer)", "\(CalendarDay(daysSince1970: day))", "\(Double(cents) / 100)", order])
      }
    }
    rows.append(["c1", "\(CalendarDay(daysSince1970: 20_003))", "-1.5", ""])
    rows.append(["returned", "2024-01-05", "-20", "r1"])
    rows.append(["", "2024-01-05", "12.25", "x1"])
    rows.append(["c2", "", "3", "x2"])
    rows.append(["c3", "2024-01-05", "", "x3"])
    rows.append(["undated", "2024-02-30", "4", "x4"])
    rows.append(["n/a", "2024-01-05", "7", "x5"])
    return rows
  }()

  static var text: String {
    (["customer_id,order_date,amount,order_id"] + rows.map { $0.joined(separator: ",") }).joined(
      separator: "\n") + "\n"
  }

  /// The same rows in a table of a file.
  static func database(at path: String, rows: [[String]] = rows) throws {
    let database = try Database(at: path)
    try database.run("CREATE TABLE orders (customer_id TEXT, order_date TEXT, amount NUMERIC, order_id TEXT)")
    let values = rows.map { row in
      let texts = row.map { $0.isEmpty ? "NULL" : "'\($0)'" }
      return "(\(texts[0]), \(texts[1]), \(row[2].isEmpty ? "NULL" : row[2]), \(texts[3]))"
    }
    try database.run("INSERT INTO orders VALUES \(values.joined(separator: ", "))")
  }

  static func options() -> RunOptions {
    var options = RunOptions()
    options.segmenter = AutoSegmenter(candidateCounts: 2...3)
    options.segmenter.isQuick = true
    options.segmenter.cut = .shape
    options.reading.acceptsLoss = true
    return options
  }

  static func log(at path: String) throws -> EngineLog {
    EngineLog(at: try EngineAddress("sqlite:\(path)"), table: TableName("orders"))
  }

  @Test func `a table gives the features, centroids, tree, rules, count and verdict of its file`() throws {
    try withFile([], name: "shop.db") { file in
      try Self.database(at: file.path)
      let counted = try CountedLog(Self.log(at: file.path))
      let ours = try SummaryRun(summarising: { counted.summary }, options: Self.options())
      let table = try Table(text: Self.text)
      let theirs = try SegmentationRun(of: table, options: Self.options())
      let (a, b) = (ours.result.model, theirs.result.model)
      #expect(a.features == b.features && a.scaling == b.scaling && a.centroids == b.centroids)
      #expect(a.tree == b.tree && a.rules == b.rules && a.windowDays == b.windowDays)
      #expect(a.segments.map(\.customers) == b.segments.map(\.customers))
      #expect(a.segments.map(\.revenue) == b.segments.map(\.revenue))
      #expect(a.segments.map(\.medians) == b.segments.map(\.medians))
      #expect(ours.record.chosenK == theirs.record.chosenK && ours.record.verdict == theirs.record.verdict)
      #expect(ours.record.search == theirs.record.search && ours.record.features == theirs.record.features)
      #expect(ours.record.segments.map(\.silhouette) == theirs.record.segments.map(\.silhouette))
      #expect(ours.record.charts.histograms == theirs.record.charts.histograms)
      #expect(ours.record.charts.grids == theirs.record.charts.grids)
      #expect(ours.record.charts.nodeCustomers == theirs.record.charts.nodeCustomers)
      #expect(ours.record.charts.silhouettes == theirs.record.charts.silhouettes)
      #expect(a.rfm == b.rfm && ours.record.rfm?.grid == theirs.record.rfm?.grid)
      #expect(
        ours.record.rfm?.crosstab == theirs.record.rfm?.crosstab
          && ours.record.rfm?.codes == theirs.record.rfm?.codes)
      let (ourTrade, theirTrade) = (ours.record.rfm?.segments ?? [], theirs.record.rfm?.segments ?? [])
      #expect(ourTrade.map(\.customers) == theirTrade.map(\.customers) && !ourTrade.isEmpty)
      #expect(ourTrade.map(\.revenue) == theirTrade.map(\.revenue))
      #expect(ourTrade.map(\.revenueShare) == theirTrade.map(\.revenueShare))
      #expect(ourTrade.map(\.medians) == theirTrade.map(\.medians))
      #expect(ours.record.leftOut?["rfm"] == nil && ours.record.leftOut?["cohorts"] != nil)
    }
  }

  @Test func `the account says of every row what the reader of files says`() throws {
    try withFile([], name: "shop.db") { file in
      try Self.database(at: file.path)
      let table = try Table(text: Self.text)
      for asOf in [nil, CalendarDay(daysSince1970: 19_990)] {
        for returns in ReturnsPolicy.allCases {
          var log = try Self.log(at: file.path)
          (log.asOf, log.layout.returns) = (asOf, returns)
          let ours = try CountedLog(log).summary.extraction
          var options = Self.options()
          (options.asOf, options.layout.returns) = (asOf, returns)
          let theirs = try SegmentationRun(of: table, options: options).extraction
          let (a, b) = (ours.account, theirs.account)
          let which = "\(returns), \(asOf.map { "\($0)" } ?? "the last day")"
          #expect(
            a.rowsRead == b.rowsRead && a.rowsUsed == b.rowsUsed && a.rowsRejected == b.rowsRejected,
            "\(which)")
          #expect(a.rowsLeftOut == b.rowsLeftOut, "\(which)")
          #expect(a.moneyWithoutCustomer == b.moneyWithoutCustomer, "\(which)")
          #expect(a.customersWithoutPurchase == b.customersWithoutPurchase, "\(which)")
          #expect(a.asOf == b.asOf && a.days == b.days && a.window == b.window, "\(which)")
          #expect(ours.matrix.customerCount == theirs.matrix.customerCount, "\(which)")
          #expect(ours.recipe.offset == theirs.recipe.offset, "\(which)")
        }
      }
    }
  }

  @Test func `the rules come back as SQL that gives every segment its customers`() throws {
    try withFile([], name: "shop.db") { file in
      try Self.database(at: file.path)
      let counted = try CountedLog(Self.log(at: file.path))
      let run = try SummaryRun(summarising: { counted.summary }, options: Self.options())
      let sql = try counted.rules(of: run.result.model, language: .english)
      let query = sql.split(separator: "\n").drop { $0.hasPrefix("--") }.joined(separator: "\n").dropLast()
      let found = try Database(at: file.path).run(
        "SELECT segment, COUNT(*), SUM(monetary) FROM (\(query)) GROUP BY segment ORDER BY segment")
      #expect(found.map { $0[0] } == run.result.model.segments.map { Value.whole($0.number) })
      #expect(found.map { $0[1] } == run.result.model.segments.map { Value.whole($0.customers) })
    }
  }

  @Test func `cells too many for all customers to be told apart cut nobody's segment in two`() throws {
    try withFile([], name: "shop.db") { file in
      try Self.database(at: file.path)
      let log = try Self.log(at: file.path)
      let session = try log.address.session(log.engine)
      let table = try ProbedTable(log, session)
      var plan = try LogPlan(log, table)
      var figures = AnswerReader.whole(width: AccountStatement.Figure.allCases.count, limit: 1)
      try session.ask(AccountStatement(try plan.entries()).query) { line throws(EngineError) in
        try figures.read(line)
      }
      let account = try LogAccount(figures.rows[0])
      plan.settle(account)
      let mode = SummaryStatement.Mode.grid(plan.edges)
      let query = SummaryStatement(try plan.entries(), mode).query
      var reader = AnswerReader.whole(width: 9, limit: 10_000)
      try session.ask(query) { line throws(EngineError) in try reader.read(line) }
      let reading = try SummaryReading(reader.rows, mode, scale: plan.scale)
      for cells in [reading, reading.coarsened(to: 10)] {
        let counted = CountedLog(plan, account, cells, statement: query)
        let run = try SummaryRun(summarising: { counted.summary }, options: Self.options())
        let sql = try counted.rules(of: run.result.model, language: .english)
        let body = sql.split(separator: "\n").drop { $0.hasPrefix("--") }.joined(separator: "\n").dropLast()
        let found = try Database(at: file.path).run(
          "SELECT segment, COUNT(*), SUM(frequency), ROUND(SUM(monetary) * 100) FROM (\(body)) GROUP BY segment ORDER BY segment"
        )
        let segments = run.result.model.segments
        #expect(found.map { $0[1] } == segments.map { Value.whole($0.customers) })
        let revenue = segments.map { Value.double((($0.revenue ?? 0) * 100).rounded()) }
        #expect(found.map { $0[3] } == revenue)
        #expect(run.record.input.engine?.mode == .grid && run.record.input.customers == reading.customers)
      }
      #expect(reading.coarsened(to: 10).cells.count < reading.cells.count)
    }
  }

  @Test func `statements that are run by hand give the same model`() throws {
    try withFile([], name: "shop.db") { file in
      try Self.database(at: file.path)
      let log = try Self.log(at: file.path)
      let counted = try CountedLog(log)
      let files = try HandRun.statements(of: log)
      #expect(files.map(\.name) == ["probe.sql", "account.sql", "summary.sql", "grid.sql", "log.json"])
      let folder = file.deletingLastPathComponent()
      func answer(_ name: String, _ columns: [String]) throws -> URL {
        let text = try #require(files.first { $0.name == name }).text
        let rows = try Database(at: file.path).run(text)
        let url = folder.appending(path: name + ".csv")
        let lines =
          [columns.map { "seg_" + $0 }.joined(separator: ",")]
          + rows.map { $0.map(\.inCSV).joined(separator: ",") }
        try Data(lines.joined(separator: "\n").utf8).write(to: url)
        return url
      }
      let account = try answer("account.sql", AccountStatement.Figure.allCases.map(\.rawValue))
      let json = folder.appending(path: "log.json")
      try Data(try #require(files.last).text.utf8).write(to: json)
      let lossless = try answer("summary.sql", ["recency", "frequency", "money", "count", "sum_t", "cells"])
      let byHand = try HandRun.counted(cells: lossless, account: account, log: json, acceptsLoss: true)
      #expect(byHand.summary.extraction.account == counted.summary.extraction.account)
      #expect(byHand.summary.extraction.matrix.values == counted.summary.extraction.matrix.values)
      #expect(
        byHand.summary.layout == counted.summary.layout && byHand.summary.engine == counted.summary.engine)
      #expect(throws: EngineError.self) {
        try HandRun.counted(cells: account, account: account, log: json, acceptsLoss: true)
      }
      #expect(throws: EngineError.unusableFile("account.sql.csv", .notOurs)) {
        try HandRun.counted(cells: lossless, account: account, log: account, acceptsLoss: true)
      }
    }
  }
}

extension Value {
  fileprivate var inCSV: String {
    switch self {
    case .null: ""
    case .whole(let number): "\(number)"
    default: "?"
    }
  }
}

extension FeatureRecipe {
  fileprivate var offset: Int? {
    if case .transactions(let rfm) = self { rfm.asOfOffset } else { nil }
  }
}
