public import Wording

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
  package init(fileIndex: Int, line: Int, column: String?, reason: LocalizedText) {
    self.init(line: line, column: column, reason: reason)
    self.fileIndex = fileIndex
  }

  /// Of the rejections of several parts of a table, the first that are listed, with the names of their files where
  /// there is more than one.
  package static func first(of rejections: [Rejection], in table: Table) -> [Rejection] {
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

  /// "b.csv, line 7, column 'total': no amount", in both languages.
  package var sentence: LocalizedText {
    let file = file.map { "\($0), " } ?? ""
    return reason.of(
      en: "\(file)line \(line)" + (column.map { ", column '\($0)'" } ?? ""),
      ru: "\(file)строка \(line)" + (column.map { ", столбец «\($0)»" } ?? ""))
  }
}
