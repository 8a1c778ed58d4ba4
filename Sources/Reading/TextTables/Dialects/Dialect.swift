/// How text is divided into rows and cells.
public struct Dialect: Sendable, Equatable, Codable {
  /// Such as "utf-8" or "windows-1251".
  public package(set) var encoding: String
  /// The text between cells, as a person gives it: "," or ";" or " | ", "tab", or "blanks" for runs of them.
  public package(set) var delimiter: String
  /// The character around cells that hold delimiters; `nil` where the beginning of the file has none.
  public package(set) var quote: String?
  /// The character that makes a quote inside quotes literal, beside doubling it.
  public package(set) var escape: String?
  /// Lines before the header or the first row, left out.
  public package(set) var preambleLines: Int
  /// Whether the first row names the columns.
  public package(set) var hasHeader: Bool
}
