import CustomerFeatures
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
    ]
  }

  static let names = ["probe", "account", "account-states", "summary", "summary-window", "grid"]

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
