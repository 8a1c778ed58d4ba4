@testable internal import CustomerFeatures
import LinearAlgebra
internal import ParallelWork
@testable internal import TextTables

extension FuzzProperties {
  /// What is detected does not depend on byte order marks, on UTF-16 or on the size of the chunks; and whatever was
  /// detected, roles and features follow or are refused in a sentence.
  ///
  /// The number of bytes chooses which of these is checked.
  public static func dialect(_ bytes: [UInt8]) throws {
    guard let table = try? Table(bytes: bytes, name: "x.csv", options: options) else { return }
    let profiles = try table.profiles()
    try require(profiles.allSatisfy { $0.missing + $0.numbers <= $0.cells }, "numbers are not missing")
    try require(Set(table.columnNames).count == table.columnNames.count, "names of columns are unique")
    switch bytes.count % 4 {
    case 0: try chunks(of: bytes, table, profiles, options)
    case 1: try features(of: table)
    case 2: try encodings(of: bytes, table, profiles, options) { [0xEF, 0xBB, 0xBF] + $0.utf8 }
    default:
      try encodings(of: bytes, table, profiles, options) { text in
        [0xFF, 0xFE] + text.utf16.reduce(into: [UInt8]()) { $0 += [UInt8($1 & 255), UInt8($1 >> 8)] }
      }
    }
  }

  private static let options = {
    var options = ReadingOptions()
    options.workers = Workers(1)
    options.maxUnpackedBytes = 1 << 16
    return options
  }()

  private static func chunks(
    of bytes: [UInt8], _ table: Table, _ profiles: [ColumnProfile], _ options: ReadingOptions
  ) throws {
    var options = options
    options.chunkBytes = 1 + bytes.count / 3
    let parts = try Table(bytes: bytes, name: "x.csv", options: options)
    try require(try parts.profiles() == profiles, "chunks change no profile")
    func rows(_ table: Table) throws -> ([[String]], [Int]) {
      let scan = try table.fold({ [[String]]() }) { rows, row in
        rows.append((0..<row.count).map { row[$0].text })
      }
      let cells = scan.parts.flatMap(\.self)
      try require(
        scan.rowsRead == cells.count + scan.rowsRejected + scan.rowsLeftOut.total,
        "every row is visited or rejected")
      return (cells, [scan.rowsRead, scan.rejections.count])
    }
    try require(try rows(table) == rows(parts), "chunks change no row")
  }

  private static func encodings(
    of bytes: [UInt8], _ table: Table, _ profiles: [ColumnProfile], _ options: ReadingOptions,
    _ encode: (String) -> [UInt8]
  ) throws {
    guard table.dialect.encoding == "utf-8", !table.notes.contains(where: \.isWarning),
      let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { (0x80..<0xA0).contains($0.value) || $0.value == 0xFEFF })
    else { return }
    let again = try Table(bytes: encode(text), name: "x.csv", options: options)
    try require(again.columnNames == table.columnNames, "an encoding changes no column")
    var dialect = again.dialect
    dialect.encoding = "utf-8"
    try require(dialect == table.dialect, "an encoding changes no dialect")
    try require(try again.profiles() == profiles, "an encoding changes no profile")
  }

  private static func features(of table: Table) throws {
    guard let decision = try? LayoutDecision(for: table),
      let features = try? decision.recipe.features(of: table)
    else { return }
    let account = features.account
    try require(
      account.rowsUsed + account.rowsRejected + account.rowsLeftOut.total == account.rowsRead,
      "every row is accounted for")
    try require(features.matrix.values.elements.allSatisfy(\.isFinite), "features are finite")
  }
}
