/// How text is divided into rows and cells.
public struct Dialect: Sendable, Equatable, Codable {
  /// Such as "utf-8" or "windows-1251".
  public var encoding: String
  /// The text between cells, as a person gives it: "," or ";" or " | ", "tab", or "blanks" for runs of them.
  public var delimiter: String
  /// The character around cells that hold delimiters; `nil` where the beginning of the file has none.
  public var quote: String?
  /// The character that makes a quote inside quotes literal, beside doubling it.
  public var escape: String?
  /// Lines before the header or the first row, left out.
  public var preambleLines: Int
  /// Whether the first row names the columns.
  public var hasHeader: Bool
}
