internal import Foundation
internal import FoundationXML

/// The cells of one sheet, as text.
///
/// Only cells that hold something are kept: a few bytes of a file can place one a million rows down.
final class WorksheetCells: WorkbookPart {
  /// Rows from the first of the sheet to the last that is named.
  private(set) var rowCount = 0
  /// Columns up to the last that holds something.
  private(set) var columnCount = 0

  private struct Filled {
    var row: Int32
    var column: Int32
    var text: String
  }

  /// In the order of the file: rows ascend.
  private var filled: [Filled] = []

  private let strings: [String]
  private let styles: WorkbookStyles
  private var column = 0
  private var kind = ""
  private var style: Int?
  private var value = ""
  private var isInValue = false

  /// Columns and rows that a sheet can have (ECMA-376).
  private static let maximumColumns = 16_384
  private static let maximumRows = 1_048_576

  init(strings: [String], styles: WorkbookStyles) {
    self.strings = strings
    self.styles = styles
  }

  override func open(_ name: Substring, _ attributes: [String: String], _ parser: XMLParser) {
    switch name {
    case "row":
      let number = attributes["r"].flatMap { Int($0) } ?? rowCount + 1
      guard number > rowCount, number <= Self.maximumRows else { return fail(parser) }
      rowCount = number
      column = 0
    case "c":
      if let reference = attributes["r"] {
        guard let index = Self.column(of: reference) else { return fail(parser) }
        column = index
      }
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) }
      value = ""
    case "v", "t": isInValue = true
    default: break
    }
  }

  override func text(_ piece: String) {
    if isInValue { value += piece }
  }

  override func close(_ name: Substring, _ parser: XMLParser) {
    switch name {
    case "v", "t": isInValue = false
    case "c":
      guard rowCount > 0, column < Self.maximumColumns, let text = cellText else { return fail(parser) }
      if !text.isEmpty {
        filled.append(Filled(row: Int32(rowCount - 1), column: Int32(column), text: text))
        columnCount = max(columnCount, column + 1)
      }
      column += 1
    default: break
    }
  }

  /// Visits every row from the first, each ``columnCount`` cells long.
  func visitRows<Failure: Error>(_ visit: ([String]) throws(Failure) -> Void) throws(Failure) {
    let empty = [String](repeating: "", count: columnCount)
    var next = 0
    for row in 0..<rowCount {
      var cells = empty
      while next < filled.count, filled[next].row == row {
        cells[Int(filled[next].column)] = filled[next].text
        next += 1
      }
      try visit(cells)
    }
  }

  /// What the cell shows; `nil` where it refers to a text that does not exist.
  private var cellText: String? {
    switch kind {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return value.isEmpty ? "" : nil }
      return strings[index]
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e": return ""
    case "d": return value
    case "n": return styles.text(of: value, style: style)
    default: return value
    }
  }

  /// The column, from 0, of a reference such as `BC12`.
  static func column(of reference: String) -> Int? {
    var column = 0
    for letter in reference.utf8.prefix(while: { $0 > UInt8(ascii: "9") }) {
      let digit = Int(letter | 0x20) - Int(UInt8(ascii: "a")) + 1
      guard (1...26).contains(digit) else { return nil }
      column = column * 26 + digit
      guard column <= maximumColumns else { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
