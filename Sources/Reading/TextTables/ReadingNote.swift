/// Something decided or noticed while reading, with its facts.
public indirect enum ReadingNote: Sendable, Equatable {
  /// The file was compressed in this format.
  case unpacked(format: String)
  /// A sheet of a workbook was read, and which others there are; `isLargest` where it was chosen as that.
  case sheet(String, others: [String], isLargest: Bool = false)
  /// Sheets with the same names of columns as the one that was read.
  case sheetsAlike([String], read: String)
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
  /// Every line stands in quotes as a whole; the table within them was read.
  case linesInQuotes
  /// Numbers with a decimal comma were cut in two, and are put together: the columns' names.
  case joinedNumbers(columns: [String])
  /// Empty cells of these columns go on with the cell above; so many rows were headings or sums.
  case filledDown(columns: [String], rowsLeftOut: Int)
  /// The header names one column less than there are, for the rows begin with their numbers.
  case rowNumbers
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
    case .undecodableBytes, .repeatedName, .sheetsAlike: true
    case .inFile(_, let note): note.isWarning
    case .unpacked, .sheet, .query, .databaseTable, .duckDB, .encoding, .delimiterLine, .preamble,
      .headerRows, .linesInQuotes, .joinedNumbers, .filledDown, .rowNumbers,
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
