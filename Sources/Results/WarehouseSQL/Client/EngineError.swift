public import Wording

/// Why a database did not give what was asked of it.
public enum EngineError: ExplainedError, Equatable {
  /// An address cannot be read.
  case unusableAddress(AddressFault)
  /// A password stands where everybody sees it.
  case passwordInAddress
  /// The address speaks another dialect than the one that was given.
  case otherDialect(WarehouseDialect, WarehouseDialect)
  /// No table was named.
  case noTableNamed
  /// There is no table of that name.
  case noSuchTable(String)
  /// The engine's program is not on this machine; the package that holds it, where one does.
  case programMissing(String, package: String?)
  /// A line of a program and its arguments cannot be read.
  case unusableCommand
  /// The program could not be started.
  case notStarted(String, reason: LocalizedText)
  /// The program could not reach the database; its words.
  case cannotConnect(String, words: String)
  /// Something else went wrong there; the program's words.
  case failed(String, words: String)
  /// The answer took longer than a person allowed.
  case timedOut
  /// The answer is none.
  case answer(AnswerFault)
  /// The rows changed while they were counted.
  case changing
  /// Customers differ in more ways than can be handed over.
  case tooManyCells(Int, most: Int)
  /// So many rows are not read without a word.
  case manyRows(Int)
  /// A choice that has no use for a table in a database.
  case withoutUse(Choice)
  /// A column that is needed has no type from which its values can be had.
  case unreadableColumn(String, type: String, ColumnNeed)
  /// Amounts have more decimals than money.
  case noDecimals(column: String)
  /// Two columns are needed and the engine's catalogue is not known here.
  case unnamedColumns(WarehouseDialect)
  /// A column says by its days which orders were cancelled.
  case cancelledBy(column: String)
  /// Nobody has bought.
  case nobody(rows: Int)
  /// More than a fifth of the rows or of the customers could not be used.
  case muchLost(rows: Int, of: Int, noDay: Int, noAmount: Int)
  /// Amounts, days or counts do not fit into this program's numbers.
  case tooLarge
  /// A file of an answer is not what it should be.
  case unusableFile(String, FileFault)
  /// The answer cannot be written where it was wanted.
  case target(TargetFault)

  /// What is wrong with an address.
  public enum AddressFault: Sendable, Equatable {
    case unknownScheme(String, known: [String])
    case noSlashes
    case noFile(scheme: String)
    case sparkWithPlace
    case unknownOption(String, known: [String])
    case noPort(String)
    case unfinishedEscape
  }

  /// What is wrong with an answer.
  public enum AnswerFault: Sendable, Equatable {
    case longLine(limit: Int)
    case manyRows(limit: Int)
    /// In a row, from 1.
    case notNumbers(row: Int)
    case cells(row: Int, expected: Int, found: Int)
    /// Fewer rows came than were promised.
    case cut(rows: Int, of: Int)
    /// It ended in the middle.
    case unfinished
    /// Its numbers cannot all be true.
    case contradiction
  }

  /// What a column is needed for.
  public enum ColumnNeed: Sendable, Equatable {
    case day, amount, quantity, id
  }

  /// What is wrong with the place of an answer.
  public enum TargetFault: Sendable, Equatable {
    /// There is no database in which a table could stay.
    case nowhere
    /// The database takes no tables, or not from this program; its words.
    case readOnly(String, words: String)
    /// Something that this program did not make has the name.
    case taken(String, isView: Bool)
    /// It is a table where a view is to be written, or the other way round.
    case otherKind(String, isView: Bool)
    /// The answer would be written over what it is made of.
    case source(String)
    /// The program ended without a word, and the rows are not there.
    case notWritten(String)
  }

  /// What is wrong with a file of an answer.
  public enum FileFault: Sendable, Equatable {
    /// It is not there, or may not be read.
    case unreadable(LocalizedText)
    case tooLarge
    case notOurs
    case header(expected: String)
  }
}
