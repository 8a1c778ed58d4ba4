import Foundation

@testable import CustomerData

extension Table {
  /// All rows of data as strings.
  func cells(_ rows: RowSelection = .data) throws -> [[String]] {
    try fold({ [[String]]() }, rows: rows) { part, row in
      part.append((0..<row.count).map { row[$0].text })
    }.parts.flatMap(\.self)
  }

  /// A table from text.
  init(_ text: String, options: ReadingOptions = ReadingOptions()) throws {
    try self.init(bytes: Array(text.utf8), name: "test.csv", options: options)
  }

  /// The profile of a column.
  func profile(_ name: String) throws -> ColumnProfile? { try profiles().first { $0.name == name } }
}

extension ByteRegion {
  /// A copy of the bytes.
  var array: [UInt8] { withExtendedLifetime(self) { Array(bytes) } }
}
