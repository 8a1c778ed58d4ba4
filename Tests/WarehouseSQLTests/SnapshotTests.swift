import CustomerFeatures
import DecisionTrees
import Foundation
import PurchaseLogs
import Segmentation
import Testing
import WarehouseSQL
import Wording

/// Every statement for every dialect, held against Golden/STATEMENT.DIALECT.sql.
///
/// `RECORD_GOLDEN=1` writes the files anew.
struct SnapshotTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private static let nodes: [DecisionTree.Node] = [
    .split(feature: 2, threshold: 98, atMost: 1, above: 4),
    .split(feature: 1, threshold: 20, atMost: 2, above: 3),
    .leaf(label: 2), .leaf(label: 1), .split(feature: 0, threshold: 4.5, atMost: 5, above: 6),
    .leaf(label: 2),
    .leaf(label: 0),
  ]

  private static func statements(_ dialect: WarehouseDialect) -> [(
    name: String, export: WarehouseExport, SegmentationModel
  )] {
    let model = Models.log(Cases.columns(), nodes)
    var windowed = Cases.columns(.drop, .rows)
    windowed.quantity = "pieces"
    windowed.filters = [RowFilter(column: "shop", values: ["Web", "O'Neil's"])]
    var at = WarehouseExport(for: dialect)
    at.asOf = CalendarDay(daysSince1970: 20_000)
    at.kinds.days = dialect == .sqlite ? .iso : .timestamptz
    at.kinds.timeZone = "Europe/Moscow"
    at.source = TableName("o\"; DROP TABLE x; --")
    var kept = WarehouseExport(for: dialect)
    kept.form = .table
    kept.target = TableName("segments")
    var seen = kept
    seen.form = .view
    seen.rows = .customers
    seen.language = .russian
    let purchases = CustomerColumns(
      customerID: "id", numbers: [.init(name: "age", median: 40, isWhole: true)],
      categories: [.init(name: "city", values: [.missing, .value("Oslo"), .value("O'Neil")])])
    let questions: [DecisionTree.Node] = [
      .split(feature: 0, threshold: 39.5, atMost: 1, above: 2), .leaf(label: 0),
      .split(feature: 3, threshold: 0.5, atMost: 3, above: 4), .leaf(label: 1), .leaf(label: 2),
    ]
    let plain = WarehouseExport(for: dialect)
    return [
      ("log", plain, model), ("log-window", plain, Models.log(Cases.columns(), nodes, window: 365)),
      ("log-rows", at, Models.log(windowed, nodes, window: 365)), ("log-table", kept, model),
      ("purchases-view", seen, model), ("customers", plain, Models.customers(purchases, questions)),
    ]
  }

  @Test(arguments: WarehouseDialect.allCases) func `every statement is as it was recorded`(
    _ dialect: WarehouseDialect
  ) throws {
    for (name, export, model) in Self.statements(dialect) where dialect != .ansi || !name.hasPrefix("log") {
      let text = try export.text(of: model)
      let file = Self.golden.appending(path: "\(name).\(dialect.rawValue).sql")
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
        try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(file.lastPathComponent)")
    }
  }

  @Test func `there is a recording for every statement and for nothing else`() throws {
    let expected = WarehouseDialect.allCases.flatMap { dialect in
      Self.statements(dialect).map(\.name).filter { dialect != .ansi || !$0.hasPrefix("log") }
        .map { "\($0).\(dialect.rawValue).sql" }
        + (dialect == .ansi ? [] : EngineSnapshotTests.names.map { "\($0).\(dialect.rawValue).sql" })
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: Self.golden.path).sorted() == expected.sorted())
  }
}
