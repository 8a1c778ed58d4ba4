/// The apostrophe by which a cell of text is kept from being calculated in a spreadsheet.
///
/// Reversible: a cell that begins with any number of apostrophes and then as a formula does gets one more, so that
/// whoever takes exactly one away has what was there before.
package enum FormulaGuard {
  static let apostrophe = UInt8(ascii: "'")

  /// Whether a cell is to get one.
  static func isNeeded(_ cell: some Collection<UInt8>) -> Bool {
    beginsAsFormula(cell.drop { $0 == apostrophe }) && !isNumber(cell)
  }

  /// What is in a cell that one was put before; `nil` where none was.
  package static func content(of cell: String) -> String? {
    guard cell.utf8.first == apostrophe, beginsAsFormula(cell.utf8.drop { $0 == apostrophe }) else {
      return nil
    }
    return String(decoding: cell.utf8.dropFirst(), as: UTF8.self)
  }

  /// Whether a cell should have one and has none: it was not written by this program then.
  package static func isMissing(before cell: String) -> Bool {
    cell.utf8.first != apostrophe && isNeeded(cell.utf8)
  }

  /// Whether a spreadsheet would calculate the cell instead of showing it, were it no number.
  private static func beginsAsFormula(_ cell: some Collection<UInt8>) -> Bool {
    switch cell.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13, 0: true
    // The wide forms of East Asian keyboards: ＝, ＋, － and ＠.
    case 0xEF:
      wideForms.contains { cell.starts(with: $0) }
    default: false
    }
  }

  private static let wideForms: [[UInt8]] = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  /// Whether the cell is a plain number, such as a phone number with its plus, -5 or +1.5e3.
  private static func isNumber(_ cell: some Collection<UInt8>) -> Bool {
    guard let second = cell.dropFirst().first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second) else {
      return false
    }
    return Double(String(decoding: cell, as: UTF8.self)) != nil
  }
}
