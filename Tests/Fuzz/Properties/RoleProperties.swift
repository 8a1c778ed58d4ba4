@testable internal import CustomerFeatures
import LinearAlgebra
internal import ParallelWork
@testable internal import TextTables

extension FuzzProperties {
  /// Whatever columns are called: the same rows in another order give the same roles, and either every row is accounted
  /// for or a sentence says what is asked.
  public static func roles(_ bytes: [UInt8]) throws {
    let names = Array(lines(of: bytes).prefix(mostColumns))
    guard !names.isEmpty else { return }
    let rows = (0..<36).map { row in names.indices.map { cell(of: $0 + bytes.count, in: row) } }
    // Names of nothing but control characters are no text.
    guard let table = try? Self.table(names, rows) else { return }
    guard let decision = try? LayoutDecision(for: table) else { return }
    let again = try LayoutDecision(for: Self.table(names, rows.reversed()))
    try require(
      again.columns.map(\.role) == decision.columns.map(\.role), "the order of rows changes no role")
    guard let features = try? decision.recipe.features(of: table) else { return }
    let account = features.account
    try require(
      account.rowsUsed + account.rowsRejected + account.rowsLeftOut.total == account.rowsRead,
      "every row is accounted for")
    try require(features.matrix.values.elements.allSatisfy(\.isFinite), "features are finite")
  }

  private static let mostColumns = 7

  /// The lines of a text.
  static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A table with these cells; options are those of a reader that tries much.
  static func table(_ names: [String], _ rows: [[String]]) throws -> Table {
    var options = ReadingOptions()
    options.workers = Workers(1)
    options.delimiter = ","
    let text = ([names] + rows).map { row in row.map(quoted).joined(separator: ",") + "\n" }.joined()
    return try Table(bytes: Array(text.utf8), name: "x.csv", options: options)
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Numbers of orders, days, ids that repeat, money, pieces, yes and no, states.
  private static func cell(of kind: Int, in row: Int) -> String {
    switch kind % mostColumns {
    case 0: "\(1001 + row)"
    case 1: "2024-0\(1 + row % 9)-1\(row % 7)"
    case 2: "k\(row * 5 % 11)"
    case 3: "\(3 + row * 7 % 90).\(10 + row)"
    case 4: "\(1 + row % 3)"
    case 5: row % 4 == 0 ? "no" : "yes"
    default: row % 5 == 0 ? "cancelled" : "paid"
    }
  }
}
