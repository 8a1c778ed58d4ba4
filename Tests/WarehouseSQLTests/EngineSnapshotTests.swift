import CustomerFeatures
import CustomerLifecycle
import Foundation
import PurchaseLogs
import Testing
import Wording

@testable import WarehouseSQL

/// What is asked of an engine, for every dialect, held against Golden/STATEMENT.DIALECT.sql.
///
/// `RECORD_GOLDEN=1` writes the files anew.
struct EngineSnapshotTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// Dialects that know days.
  static let dialects = WarehouseDialect.allCases.filter { $0 != .ansi }

  private static func entries(_ dialect: WarehouseDialect, isAwkward: Bool) throws -> LogEntries {
    var columns = PurchaseColumns(
      customerID: "customer", date: "day", amount: "amount", order: "order no")
    var export = WarehouseExport(for: dialect)
    if isAwkward {
      columns.statuses = [StatusColumn(column: "o\"; DROP TABLE x; --", reading: .state)]
      columns.returns = .drop
      columns.orders = .rows
      export.statusValues = ["cancelled", "it's paid"]
      export.asOf = CalendarDay(daysSince1970: 20_000)
      export.kinds.ids = .integer
    }
    let read = try LogColumns(export, columns)
    return try LogEntries(
      export, RFM(columns), columns: read, window: isAwkward ? 365 : nil, decimals: (amount: 2, sum: 2))
  }

  private static func statements(_ dialect: WarehouseDialect) throws -> [(name: String, text: String)] {
    let plain = try entries(dialect, isAwkward: false)
    let awkward = try entries(dialect, isAwkward: true)
    let probe = ProbeStatements(dialect: dialect, table: TableName(["shop", "o\"; DROP TABLE x; --"]))
    var probes: [SQL] = []
    if let columns = try probe.columns() { probes.append(columns) }
    probes.append(try probe.words(of: "state"))
    probes.append(try probe.decimals(of: "amount"))
    if dialect == .postgres { probes.append(try probe.mostDecimals(of: "amount")) }
    probes.append(try probe.repeatedAmounts(order: "order no", amount: "amount"))
    let edges = GridEdges(.coarse, scale: 0, hasWindow: false)
    return [
      ("probe", probes.map { $0.text + ";\n" }.joined(separator: "\n")),
      ("account", AccountStatement(plain).query.text + ";\n"),
      ("account-states", AccountStatement(awkward).query.text + ";\n"),
      ("summary", SummaryStatement(plain, .lossless).query.text + ";\n"),
      ("summary-window", SummaryStatement(awkward, .lossless).query.text + ";\n"),
      ("grid", SummaryStatement(plain, .grid(edges)).query.text + ";\n"),
      ("written", try written(dialect)),
      ("history", history(plain, .quarter) + ";\n"), ("history-rows", history(awkward, .month) + ";\n"),
      ("movement", movement(plain) + ";\n"), ("movement-window", movement(awkward) + ";\n"),
      ("outcomes", outcomes(plain) + ";\n"), ("outcomes-window", outcomes(awkward) + ";\n"),
    ]
  }

  private static let days = (CalendarDay(daysSince1970: 19_900), CalendarDay(daysSince1970: 20_000))

  private static func history(_ entries: LogEntries, _ period: CalendarPeriod) -> String {
    HistoryStatement(entries, firstDay: days.0, asOf: days.1, period: period).query.text
  }

  private static func movement(_ entries: LogEntries) -> String {
    let cutoffs = ScoreCutoffs(
      stored: .fifths, recency: [.init(score: 3, atMost: 60), .init(score: 5, atMost: 14)],
      frequency: [.init(score: 4, atLeast: 2)],
      monetary: [.init(score: 3, atLeast: ExactMoney(units: 995, exponent: -1))],
      lowest: .init(recency: 1, frequency: 2, monetary: 1), constant: [])
    guard let cutoffs else { return "" }
    return MovementStatement(entries, from: days.0, to: days.1, by: cutoffs).query.text
  }

  private static func outcomes(_ entries: LogEntries) -> String {
    OutcomesStatement(entries, at: days.0, horizon: 90).query.text
  }

  /// How an answer is kept, its question but a word.
  private static func written(_ dialect: WarehouseDialect) throws -> String {
    let target = TableName(["shop", "o\"; DROP TABLE x; --"])
    func name(_ ending: String) throws -> SQL { try SQL(table: target.followed(by: ending), dialect) }
    let query: SQL = "SELECT customer, monetary, as_of FROM seg_answer"
    let columns = [
      AnswerColumn(name: "customer", kind: .text), AnswerColumn(name: "monetary", kind: .money(scale: 2)),
      AnswerColumn(name: "as_of", kind: .day),
    ]
    let mark = SQL(literal: "auto-segment 0f5a", dialect)
    var parts: [SQL] = []
    func add(_ title: String, _ statements: [SQL]) {
      parts.append(SQL(comment: title) + statements.map { "\($0);\n" as SQL }.joined(""))
    }
    if let query = try TargetStatement(dialect: dialect, target: target).query() {
      add("Is anything called so, and whose is it?", [query])
    }
    let states: [(TargetState, String)] = [
      (.absent, "is new"), (.refilled, "is ours and has these columns"), (.replaced, "makes room"),
    ]
    for (state, title) in states {
      add(
        "A table that \(title)",
        dialect.keeping(
          query, inTable: try name(""), new: try name("__new"), old: try name("__old"), columns, state,
          mark: mark))
    }
    for (state, title) in states {
      add("A view that \(title)", dialect.keeping(query, inView: try name(""), state, mark: mark))
    }
    return parts.map(\.text).joined(separator: "\n")
  }

  static let names = [
    "probe", "account", "account-states", "summary", "summary-window", "grid", "written", "history",
    "history-rows", "movement", "movement-window", "outcomes", "outcomes-window",
  ]

  @Test(arguments: EngineSnapshotTests.dialects) func `every statement to an engine is as it was recorded`(
    _ dialect: WarehouseDialect
  ) throws {
    let statements = try Self.statements(dialect)
    #expect(statements.map(\.name) == Self.names)
    for (name, text) in statements {
      let file = Self.golden.appending(path: "\(name).\(dialect.rawValue).sql")
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil { try Data(text.utf8).write(to: file) }
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(file.lastPathComponent)")
    }
  }
}
