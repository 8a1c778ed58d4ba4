/// What became of each row of the input.
public struct InputAccount: Sendable, Equatable {
  /// Data rows in the files.
  public var rowsRead: Int
  /// Rows that count in a feature.
  public var rowsUsed: Int
  /// Rows that could not be used, for want of a readable customer, date or amount.
  public var rowsRejected: Int
  /// Rows that could have been used but do not count, such as those after the analysis day; with `rowsUsed` and
  /// `rowsRejected` they make up `rowsRead`.
  public var rowsLeftOut: [LeftOutRows] = []
  /// The first hundred values that could not be used.
  public var rejections: [Rejection]
  /// Ids with only returns or rejected rows: no segment.
  public var customersWithoutPurchase: Int
  /// The analysis day; `nil` for a customer table.
  public var asOf: CalendarDay?
  /// First and last day of the rows used; `nil` for a customer table.
  public var days: ClosedRange<CalendarDay>?
  /// Sentences for a person to read, worst first.
  public var warnings: [LocalizedText]

  /// Describes an input.
  public init(
    rowsRead: Int, rowsUsed: Int, rowsRejected: Int = 0, rowsLeftOut: [LeftOutRows] = [],
    rejections: [Rejection] = [], customersWithoutPurchase: Int = 0, asOf: CalendarDay? = nil,
    days: ClosedRange<CalendarDay>? = nil, warnings: [LocalizedText] = []
  ) {
    self.rowsRead = rowsRead
    self.rowsUsed = rowsUsed
    self.rowsRejected = rowsRejected
    self.rowsLeftOut = rowsLeftOut
    self.rejections = rejections
    self.customersWithoutPurchase = customersWithoutPurchase
    self.asOf = asOf
    self.days = days
    self.warnings = warnings
  }
}

/// Readable rows that count in no feature.
public struct LeftOutRows: Sendable, Equatable, Codable {
  /// Why, as part of a sentence.
  public var reason: String
  /// How many.
  public var rows: Int

  /// Describes the rows.
  public init(reason: String, rows: Int) {
    self.reason = reason
    self.rows = rows
  }
}

/// A value that could not be used.
public struct Rejection: Sendable, Equatable, Codable {
  /// The file, by name; `nil` where only one was read.
  public var file: String?
  /// Line in the file, from 1.
  public var line: Int
  /// The column's name; `nil` where the whole line is meant.
  public var column: String?
  /// What was wrong with it.
  public var reason: LocalizedText
  /// The place of the file among those that were read.
  package var fileIndex = 0

  private enum CodingKeys: String, CodingKey { case file, line, column, reason = "reasons" }

  /// Describes a rejection.
  public init(file: String? = nil, line: Int, column: String? = nil, reason: LocalizedText) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension Rejection {
  init(fileIndex: Int, line: Int, column: String?, reason: LocalizedText) {
    self.init(line: line, column: column, reason: reason)
    self.fileIndex = fileIndex
  }

  /// Of the rejections of several parts of a table, the first that are listed, with the names of their files where
  /// there is more than one.
  static func first(of rejections: [Rejection], in table: Table) -> [Rejection] {
    let sorted = rejections.sorted { ($0.fileIndex, $0.line) < ($1.fileIndex, $1.line) }
    return sorted.prefix(listed).map { rejection in
      var rejection = rejection
      if table.fileNames.count > 1 { rejection.file = table.fileNames[rejection.fileIndex] }
      return rejection
    }
  }

  /// "b.csv, line 7: no amount", in both languages.
  package var remark: LocalizedText {
    let place = (file.map { "\($0), " } ?? "", column.map { ", \($0)" } ?? "")
    return LocalizedText(
      en: "\(place.0)line \(line)\(place.1): \(reason.en)",
      ru: "\(place.0)строка \(line)\(place.1): \(reason.ru)")
  }

  /// "b.csv, line 7, column 'total': no amount".
  package var sentence: String {
    (file.map { "\($0), " } ?? "") + "line \(line)" + (column.map { ", column '\($0)'" } ?? "")
      + ": \(reason.en)"
  }
}
