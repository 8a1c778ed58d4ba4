/// A workbook made of its parts, stored in a ZIP archive without compression.
struct MadeUpWorkbook {
  /// A tab: its name, its kind such as "worksheet", and the rows inside `sheetData`.
  var sheets: [(name: String, kind: String, rows: String)]
  /// What stands behind the rows of every sheet, such as `mergeCells`.
  var epilogue = ""
  /// Whether sizes and places stand where those of large archives do (APPNOTE.TXT 4.3.14 and 4.5.3).
  var isWide = false
  /// What one part begins with.
  var prologue: (part: String, text: String)?

  var bytes: [UInt8] {
    let tabs = sheets.indices.map { "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }
    let relations = sheets.indices.map { index in
      "<Relationship Id=\"r\(index)\" Type=\"http://x/relationships/\(sheets[index].kind)\" Target=\"s\(index).xml\"/>"
    }
    let parts = sheets.enumerated().map { index, sheet in
      ("xl/s\(index).xml", "<worksheet><sheetData>\(sheet.rows)</sheetData>\(epilogue)</worksheet>")
    }
    let all =
      [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(tabs.joined())</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      ] + parts
    return Self.archive(
      all.map { ($0.0, ($0.0 == prologue?.part ? prologue?.text ?? "" : "") + $0.1) }, isWide: isWide)
  }

  /// APPNOTE.TXT 4.3: local headers with the data, then the central directory and its end record.
  private static func archive(_ parts: [(name: String, text: String)], isWide: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let size = text.utf8.count
      let beginning = number(20, 2) + number(0, 8)
      let entry = beginning + number(0, 4) + number(size, 4) + number(size, 4) + number(name.utf8.count, 2)
      directory += number(0x0201_4b50, 4) + number(20, 2)
      if isWide {
        directory +=
          beginning + number(0, 4) + [UInt8](repeating: 0xFF, count: 8) + number(name.utf8.count, 2)
        directory += number(28, 2) + number(0, 10) + [UInt8](repeating: 0xFF, count: 4) + name.utf8
        directory += number(1, 2) + number(24, 2) + number(size, 8) + number(size, 8) + number(bytes.count, 8)
      } else {
        directory += entry + number(0, 2) + number(0, 10) + number(bytes.count, 4) + name.utf8
      }
      bytes += number(0x0403_4b50, 4) + entry + number(0, 2) + name.utf8 + text.utf8
    }
    let counts = number(parts.count, isWide ? 8 : 2) + number(parts.count, isWide ? 8 : 2)
    let place = number(directory.count, isWide ? 8 : 4) + number(bytes.count, isWide ? 8 : 4)
    guard isWide else {
      return bytes + directory + number(0x0605_4b50, 4) + number(0, 4) + counts + place + number(0, 2)
    }
    let end = number(0x0606_4b50, 4) + number(44, 8) + number(0, 12) + counts + place
    let locator =
      number(0x0706_4b50, 4) + number(0, 4) + number(bytes.count + directory.count, 8) + number(1, 4)
    return bytes + directory + end + locator + number(0x0605_4b50, 4) + number(0, 4)
      + [UInt8](repeating: 0xFF, count: 12) + number(0, 2)
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
