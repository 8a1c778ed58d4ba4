internal import Wording

/// Which cell styles show a number as a day.
final class WorkbookStyles: WorkbookPart {
  private let countsFrom1904: Bool
  private var customFormats: [String: String] = [:]
  private var styleIsDate: [Bool] = []
  private var isInCellFormats = false

  init(countsFrom1904: Bool) { self.countsFrom1904 = countsFrom1904 }

  /// Formats of ECMA-376, part 1, 18.8.30 that show days or times without being written in the file.
  private static let builtInDates: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)

  override func open(_ name: XMLName, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"] { customFormats[id] = attributes["formatCode"] ?? "" }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes["numFmtId"] ?? "0"
      styleIsDate.append(
        customFormats[id].map(Self.showsDate) ?? Int(id).map(Self.builtInDates.contains) ?? false)
    default: break
    }
  }

  override func close(_ name: XMLName) {
    if case "cellXfs" = name { isInCellFormats = false }
  }

  /// Whether a format code such as `dd.mm.yyyy` shows days; quoted text, brackets and escapes do not count.
  static func showsDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped { isEscaped = false; continue }
      switch character {
      case "\"": isQuoted.toggle()
      case "\\" where !isQuoted: isEscaped = true
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "d", "y": if !isQuoted && !isBracketed { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a style shows numbers as days.
  func isDate(_ style: Int) -> Bool { styleIsDate.indices.contains(style) && styleIsDate[style] }

  /// A cell's number as text: a day where its style shows days, else as a spreadsheet shows it; `nil` where that is just
  /// what is stored.
  func text(of number: [UInt8], style: Int) -> String? {
    let isDate = isDate(style)
    let digits = 15
    // Only numbers with decimals are shown shorter than they are stored.
    guard isDate || number.count > digits && number.contains(UInt8(ascii: ".")) else { return nil }
    guard let value = Double(String(decoding: number, as: UTF8.self)) else { return nil }
    // 1900-01-01 to 9999-12-31, the days that spreadsheets know.
    if isDate, value >= 1, value < 2_958_466 { return day(value) }
    return number.count > digits && number.contains(UInt8(ascii: ".")) ? Self.shown(value) : nil
  }

  /// A number with decimals to 15 digits, all that spreadsheets show and export: 737.57 is stored as 737.57000000000005 or
  /// 737.5700000000001. Whole numbers may be ids, and stay.
  private static func shown(_ value: Double) -> String? {
    guard abs(value) < 1e15 else { return nil }
    // The shortest text is the same, and there sooner, unless it is longer or has an exponent.
    let shortest = "\(value)"
    let digits = 15
    let isPlain = shortest.utf8.count <= digits && !shortest.utf8.contains(UInt8(ascii: "e"))
    if isPlain { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
    return value.text(significantDigits: digits)
  }

  private func day(_ serial: Double) -> String {
    // Day 60 is the 29 February 1900 that never was: days before it count from one day later.
    let whole = Int(serial)
    let epoch = countsFrom1904 ? -24_107 : (whole < 60 ? -25_568 : -25_569)
    return CalendarDay(daysSince1970: whole + epoch).description
  }
}
