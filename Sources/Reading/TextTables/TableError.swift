public import Wording

/// Why a file could not be read as a table.
public enum TableError: ExplainedError, Equatable {
  /// The file cannot be opened or read.
  case cannotRead(file: String, reason: LocalizedText)
  /// Reading the file broke off.
  case brokeOff(file: String, reason: LocalizedText)
  /// There is nothing in the file but line ends.
  case empty(file: String)
  /// There is a header and nothing below it.
  case noRows(file: String)
  /// The bytes are those of another kind of file.
  case notText(file: String, kind: LocalizedText, advice: LocalizedText)
  /// A kind of file that only the program duckdb reads, and there is none.
  case duckDBNeeded(file: String, kind: LocalizedText)
  /// An encoding that this program does not know.
  case unknownEncoding(name: String, known: [String])
  /// A delimiter that cannot divide anything: empty, or with a line end or quote in it.
  case unusableDelimiter(String)
  /// A date format with something else than day, month, year and what stands between them.
  case unknownDateFormat(String)
  /// A line, cell or row beyond a limit.
  case limit(file: String, line: Int, RowLimit, limit: Int)
  /// Two files of one table have different columns.
  case differentColumns(file: String, first: String, missing: [String], extra: [String])
  /// A compressed file, a workbook or a database that holds out of proportion more than its own bytes.
  case tooMuchInside(file: String, what: LocalizedText, limit: Int)
  /// There are more customers than there is memory for.
  case needsMemory(customers: Int, bytes: Int, available: Int)
  /// A compressed file, a workbook or a database that ends early or contradicts itself.
  case damaged(file: String, reason: LocalizedText)
  /// What was asked for is not in a workbook or database, or it is not clear what to read there.
  case cannotChoose(file: String, ContentProblem)
  /// Two files hold the same bytes.
  case sameContents(file: String, other: String)
  /// The rows are no table, or not one that can be read without a doubt.
  case shape(file: String, ShapeProblem)
  /// Letters that read as words in several encodings: each with a word as it would be.
  case unclearEncoding(file: String, readings: [EncodingReading])
  /// Chinese, Japanese or Korean in an encoding that this program does not read.
  case eastAsianEncoding(file: String)
  /// A workbook with a document type, which can make text of its own.
  case declaresEntities(file: String)
  /// A choice for another kind of file than those that were given.
  case choiceWithoutUse(Choice)
  /// A table and a query both say what to read from a database.
  case tableAndQuery

  /// A word as an encoding reads it.
  public struct EncodingReading: Sendable, Equatable {
    /// Such as "windows-1251".
    public let encoding: String
    /// The word.
    public let word: String

    package init(encoding: String, word: String) {
      self.encoding = encoding
      self.word = word
    }
  }

  /// What a row may not exceed.
  public enum RowLimit: Sendable, Equatable {
    /// Bytes of a line.
    case longLine
    /// Bytes of a cell.
    case longCell
    /// Cells of a row.
    case manyCells
    /// Columns of a sheet.
    case manySheetColumns
  }

  /// Why it is not clear what to read in a workbook or database.
  public enum ContentProblem: Sendable, Equatable {
    /// The sheet has no cells, and others may have.
    case emptySheet(String, others: [String])
    /// There is no sheet of that name.
    case noSheet(String, available: [String])
    /// The database cannot answer the query; its own words.
    case cannotAnswer(String)
    /// The answer takes so many steps that it may have no end.
    case endless
    /// The query would change the database.
    case queryWrites
    /// The query is empty, or more than one statement.
    case notOneStatement
    /// The database has no tables.
    case noTables
    /// The database has several tables, and none was named.
    case severalTables([String])
    /// There is no table of that name.
    case noTable(String, available: [String])
  }
}

extension TableError {
  /// There is no room for the bytes of a file, or for what they hold.
  init(_ error: RoomError, file: String, what: LocalizedText) {
    self =
      switch error {
      case .tooLarge(let limit): .tooMuchInside(file: file, what: what, limit: limit)
      case .outOfMemory:
        .cannotRead(
          file: file,
          reason: LocalizedText(
            en: "\(what.en) takes more memory than there is", ru: "не хватает памяти: \(what.ru)"))
      }
  }
}
