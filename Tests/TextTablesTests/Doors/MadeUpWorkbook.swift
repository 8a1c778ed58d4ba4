/// A workbook made of its parts, stored in a ZIP archive without compression.
struct MadeUpWorkbook {
  /// A tab: its name, its kind such as "worksheet", and the rows inside `sheetData`.
  var sheets: [(name: String, kind: String, rows: String)]

  var bytes: [UInt8] {
    let tabs = sheets.indices.map { "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0)\" r:id=\"r\($0)\"/>" }
    let relations = sheets.indices.map { index in
      "<Relationship Id=\"r\(index)\" Type=\"http://x/relationships/\(sheets[index].kind)\" Target=\"s\(index).xml\"/>"
    }
    let parts = sheets.enumerated().map { index, sheet in
      ("xl/s\(index).xml", "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    return Self.archive(
      [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>\(tabs.joined())</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
      ] + parts)
  }

  /// APPNOTE.TXT 4.3: local headers with the data, then the central directory and its end record.
  private static func archive(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let sizes = number(0, 4) + number(text.utf8.count, 4) + number(text.utf8.count, 4)
      let entry = number(20, 2) + number(0, 8) + sizes + number(name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4b50, 4) + number(20, 2) + entry + number(0, 10) + number(bytes.count, 4)
      directory += name.utf8
      bytes += number(0x0403_4b50, 4) + entry + name.utf8 + text.utf8
    }
    let end =
      number(0x0605_4b50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
    return bytes + directory + end
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
