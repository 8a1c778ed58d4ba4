public import Foundation
public import LinearAlgebra

/// One or more files, read as one table of text cells: encoding, dialect and header decided, cells untouched.
///
/// A table is not held as cells: it keeps the decoded bytes (mapped from the file where they are UTF-8) and what
/// was decided about them; rows are scanned when someone asks.
public struct Table: Sendable {
  /// The files, in the order given, by last path component; "stdin" for standard input.
  public let fileNames: [String]

  /// How the text is divided into cells.
  public let dialect: Dialect

  /// Names from the header, made unique (`amount`, `amount_2`); `column 1`, `column 2` ... without a header.
  public let columnNames: [String]

  /// Every decision taken while reading, and everything noticed, in the order of the file.
  public let notes: [ReadingNote]

  /// Reads one CSV file.
  ///
  /// - Throws: ``TableError``.
  public init(csv url: URL, options: ReadingOptions = ReadingOptions()) throws {
    try self.init(files: [url], options: options)
  }

  /// Reads several files with the same columns as one table.
  ///
  /// - Throws: ``TableError``.
  public init(files: [URL], options: ReadingOptions = ReadingOptions()) throws {
    fatalError("contract")
  }

  /// Reads a table from memory, as if from a file called `name`.
  ///
  /// - Throws: ``TableError``.
  public init(bytes: [UInt8], name: String, options: ReadingOptions = ReadingOptions()) throws {
    fatalError("contract")
  }
}

/// A person's own decisions about reading; `nil` means that the file's evidence decides.
public struct ReadingOptions: Sendable {
  /// The text between cells, such as ";" or a tab.
  public var delimiter: String?
  /// Which character marks the decimals of every number.
  public var decimalMark: DecimalMark?
  /// The name of the encoding, such as "utf-8" or "windows-1251".
  public var encoding: String?
  /// The format of every date, such as "dd.mm.yyyy".
  public var dateFormat: String?
  /// Threads to read with.
  public var workers = Workers()

  /// Leaves every decision to the file's evidence.
  public init() {}
}

/// The character before the decimals.
public enum DecimalMark: String, Sendable, Codable { case point = ".", comma = "," }

/// How text is divided into rows and cells.
public struct Dialect: Sendable, Equatable, Codable {
  /// Such as "utf-8" or "windows-1251".
  public var encoding: String
  /// The text between cells.
  public var delimiter: String
  /// The character around cells that hold delimiters, if any is used.
  public var quote: String?
  /// Lines before the header or the first row, left out.
  public var preambleLines: Int
  /// Whether the first row names the columns.
  public var hasHeader: Bool
}

/// Something decided or noticed while reading, with its reason.
public struct ReadingNote: Sendable, Equatable, Codable {
  /// Whether a person should look at it.
  public var isWarning: Bool
  /// A sentence, without the file's name.
  public var text: String
}

/// What the cells of one column look like, over every row.
public struct ColumnProfile: Sendable, Equatable {
  /// The column's unique name.
  public var name: String
  /// Rows with a cell in this column, missing ones included.
  public var cells: Int
  /// Cells that are empty or say that nothing is known ("n/a", "-", "NaN").
  public var missing: Int
  /// Cells that read as numbers in `numberFormat`.
  public var numbers: Int
  /// Numbers without a fraction.
  public var wholeNumbers: Int
  /// Numbers below zero.
  public var negativeNumbers: Int
  /// The smallest and largest number; `nil` where there is none.
  public var range: ClosedRange<Double>?
  /// The one format that reads the numbers; `nil` where there are none.
  public var numberFormat: NumberFormat?
  /// Cells that read as days in `dateFormat`.
  public var dates: Int
  /// The one format that reads the days; `nil` where there are none.
  public var dateFormat: DateFormat?
  /// What the evidence leaves open (such as day before month), with the flag that decides; `nil` where nothing.
  public var doubt: FormatDoubt?
  /// Distinct cells, counted up to a limit.
  public var distinct: Int
  /// Whether `distinct` stopped at its limit.
  public var hasManyDistinct: Bool
  /// Every distinct cell with its count, where there are at most 100.
  public var values: [String: Int]?
  /// Mean length of the cells that are not missing, in characters.
  public var meanLength: Double
  /// The first few cells that are not missing.
  public var examples: [String]
}

/// How one column writes its numbers.
public struct NumberFormat: Sendable, Equatable, Hashable, Codable {
  /// The character before the decimals.
  public var decimalMark: DecimalMark
  /// Characters between groups of three digits, if any.
  public var grouping: String?
}

/// How one column writes its days, such as "yyyy-mm-dd", "dd.mm.yyyy", "d-mmm-yy", "excel", "unix".
public struct DateFormat: Sendable, Equatable, Hashable, Codable {
  /// The pattern, in the form that `--date-format` takes.
  public var pattern: String
}

/// A decision that the values of a column do not allow.
public struct FormatDoubt: Sendable, Equatable {
  /// What is open, as a sentence.
  public var question: String
  /// The flag that decides, such as `--date-format`.
  public var flag: String
}
