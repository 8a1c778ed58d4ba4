/// Something decided or noticed while reading, with its facts.
public indirect enum ReadingNote: Sendable, Equatable {
  /// The file was compressed in this format.
  case unpacked(format: String)
  /// A sheet of a workbook was read, and which others there are.
  case sheet(String, others: [String])
  /// The answer to a person's own query was read.
  case query
  /// A table of an SQLite database was read.
  case databaseTable
  /// The file was read through the user's own `duckdb`.
  case duckDB
  /// The text is in another encoding than UTF-8.
  case encoding(String)
  /// Bytes that mean nothing in the encoding.
  case undecodableBytes(Int, encoding: String)
  /// The first line is "sep=;" or the like.
  case delimiterLine
  /// Lines before the table that are left out.
  case preamble(lines: Int)
  /// Several rows name the columns together.
  case headerRows(Int)
  /// No row names the columns.
  case noHeader(MissingHeader)
  /// The header has no name for the column of this number; `occurrence` as in ``ColumnLabel``.
  case unnamedColumn(Int, occurrence: Int)
  /// The header has this name more than once: what the column of that number is called.
  case repeatedName(String, number: Int, called: String)
  /// The last rows sum up the others; their lines, from 1.
  case totals(lines: [Int])
  /// A note on one of several files.
  case inFile(String, ReadingNote)

  /// Whether a person should look at it.
  public var isWarning: Bool {
    switch self {
    case .undecodableBytes, .repeatedName: true
    case .inFile(_, let note): note.isWarning
    case .unpacked, .sheet, .query, .databaseTable, .duckDB, .encoding, .delimiterLine, .preamble,
      .headerRows,
      .noHeader, .unnamedColumn, .totals:
      false
    }
  }
}

/// Why the first row of a table does not name its columns.
public enum MissingHeader: Sendable, Equatable {
  /// There is no row.
  case noRow
  /// It holds numbers or days, such as this one.
  case values(example: String)
  /// Columns hold numbers or days, and the first row has no words above them.
  case noWordsAboveValues
  /// Its words come again below.
  case recurringWords
}
