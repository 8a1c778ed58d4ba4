internal import TextTables

/// Writes rows as a profile says: its delimiter, line ends, quotes and encoding.
struct ListWriter {
  private let profile: ExportProfile
  /// Characters that the encoding does not have.
  private(set) var lost = 0

  init(_ profile: ExportProfile) { self.profile = profile }

  /// What stands before everything else.
  var mark: [UInt8] { profile.encoding == .utf8WithMark ? [0xEF, 0xBB, 0xBF] : [] }

  /// A row with its end.
  mutating func row(_ cells: [String]) -> [UInt8] {
    let line = cells.map(written).joined(separator: profile.delimiter.rawValue)
    let end = profile.lineEnd == .crlf ? "\r\n" : "\n"
    switch profile.encoding {
    case .utf8, .utf8WithMark: return Array((line + end).utf8)
    case .windows1251:
      let (bytes, lost) = CodePageWriter.windows1251.written(line + end)
      self.lost += lost
      return bytes
    }
  }

  private func written(_ cell: String) -> String {
    guard profile.quote == .always || needsQuotes(cell) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether another program would read the cell as something else without them.
  private func needsQuotes(_ cell: String) -> Bool {
    let bytes = cell.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    let delimiter = profile.delimiter.rawValue.utf8.first
    return first == UInt8(ascii: " ") || last == UInt8(ascii: " ")
      || bytes.contains { byte in
        byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
  }
}
