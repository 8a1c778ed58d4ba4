import Foundation
import TestSupport
import Testing
@testable import TextTables

@Suite struct WorkbookTests {
  private func text(_ bytes: [UInt8], sheet: String? = nil) throws -> String {
    let workbook = try Workbook(ByteRegion(bytes), limit: 1 << 20)
    let sheet = try sheet.map(workbook.sheet) ?? workbook.largestSheet()
    return String(decoding: sheet.text.bytes, as: UTF8.self)
  }

  @Test func `text of a workbook stands in quotes, numbers and days without`() throws {
    let workbook = try Workbook(ByteRegion(ForeignFiles.workbook), limit: 1 << 20)
    #expect(workbook.sheetNames == ["Orders", "Second sheet"])
    #expect(
      try text(ForeignFiles.workbook) == """
        "customer","date","amount","note",,\r
        "00123",2024-01-31,12.5,"plain",,\r
        "Анна & Co",2024-02-29,-3,"two\nlines",,\r
        \r
        "O'Hara",1900-02-28,0.001,TRUE,,"far"\r\n
        """)
  }

  @Test func `reads a sheet by name and refuses an unknown one by listing what is there`() throws {
    #expect(try text(ForeignFiles.workbook, sheet: "Second sheet") == "\"a\"\r\n\"b\"\r\n")
    #expect(throws: WorkbookError.noSheet(name: "Third", available: ["Orders", "Second sheet"])) {
      try text(ForeignFiles.workbook, sheet: "Third")
    }
  }

  @Test func `every truncation of a workbook is refused`() {
    for length in stride(from: 0, to: ForeignFiles.workbook.count, by: 7) {
      #expect(throws: WorkbookError.self) {
        try text(Array(ForeignFiles.workbook[..<length]))
      }
    }
  }

  @Test func `a flipped byte gives rows or an error, never a trap`() {
    for index in stride(from: 0, to: ForeignFiles.workbook.count, by: 5) {
      var bytes = ForeignFiles.workbook
      bytes[index] ^= 0x41
      _ = try? text(bytes)
    }
  }

  @Test func `a part that unpacks to more than is read is refused`() {
    #expect(throws: WorkbookError.noRoom(part: "xl/workbook.xml", .tooLarge(limit: 100))) {
      try Workbook(ByteRegion(ForeignFiles.workbook), limit: 100)
    }
  }

  @Test func `characters that XML has no way to write are read as what was meant`() throws {
    let cells = ["a_x000D_b", "_x005F_x000D_", "_x000d_", "_xD800_", "_x00_", "_x0022_", "Ж_x0416__x0041_"]
    let row = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    let book = MadeUpWorkbook(sheets: [("Orders", "worksheet", "<row>\(row)</row>")])
    let expected = ["a\rb", "_x000D_", "\r", "_xD800_", "_x00_", "\"\"", "ЖЖA"].map { "\"\($0)\"" }
    #expect(try text(book.bytes) == expected.joined(separator: ",") + "\r\n")
    let shared = #"a_x0022_""b_x000A_c"#
    #expect(EscapedText.decoded(Array(shared.utf8)[...], doublesQuotes: true) == Array("a\"\"\"\"b\nc".utf8))
  }

  @Test(arguments: ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/s0.xml"])
  func `a part with a document type is refused before it is read`(part: String) throws {
    let type = "<!DOCTYPE x [<!ENTITY e \"IN\">]>"
    let cell = "<row><c t=\"str\"><v>X&e;Y</v></c></row>"
    var book = MadeUpWorkbook(sheets: [("Orders", "worksheet", cell)])
    book.prologue = (part, type)
    #expect(throws: TableError.declaresEntities(file: "x.xlsx")) {
      try Table(bytes: book.bytes, name: "x.xlsx")
    }
  }

  @Test func `a cell far out costs no room for those before it`() throws {
    var reader = SheetReader(
      strings: SharedStrings(), styles: WorkbookStyles(countsFrom1904: false), limit: 1 << 30)
    let rows = (1...2000).map { "<row r=\"\($0 * 500)\"><c r=\"XFD\($0 * 500)\"><v>1</v></c></row>" }
    let xml = Array("<sheetData>\(rows.joined())</sheetData>".utf8)
    try reader.read { visit throws in
      try xml.withUnsafeBufferPointer { try visit($0) }
      try visit(UnsafeBufferPointer(start: nil, count: 0))
    }
    #expect(reader.rows.columnCount == 16_384)
    // A comma a column in the rows that have a cell, and a line end in the others.
    let count = try reader.rows.take().bytes.count
    #expect(reader.rows.rowCount == 1_000_000 && count == 2000 * 16_384 + 2_000_000)
  }

  @Test(arguments: [
    ("737.57000000000005", "737.57"), ("737.5700000000001", "737.57"), ("0.30000000000000004", "0.3"),
    ("-12.340000000000002", "-12.34"), ("1.2345678901234567E-2", "0.0123456789012346"), ("12.50", "12.50"),
    ("123456789.123456", "123456789.123456"), ("1234567890123456", "1234567890123456"),
    ("12345678901234567890", "12345678901234567890"), ("1.2345678901234568E+19", "1.2345678901234568E+19"),
  ])
  func `a number shows the digits that spreadsheets show`(stored: String, shown: String) {
    let styles = WorkbookStyles(countsFrom1904: false)
    #expect((styles.text(of: Array(stored.utf8), style: -1) ?? stored) == shown)
  }

  @Test(arguments: [
    ("dd.mm.yyyy", true), ("0.00", false), ("[$-419]d mmm yy", true), ("\"day\" 0", false), ("\\d0", false),
    ("[Red]0", false), ("h:mm", false),
  ])
  func `a format shows days only by unquoted d or y`(code: String, isDate: Bool) {
    #expect(WorkbookStyles.showsDate(code) == isDate)
  }

  @Test(arguments: [("A1", 0, 0), ("Z9", 25, 8), ("AA10", 26, 9), ("XFD1048576", 16_383, 1_048_575)])
  func `column letters count in base 26 without a zero`(name: String, column: Int, row: Int) {
    #expect(SheetReference(name.utf8).map { [$0.column, $0.row] } == [column, row])
    #expect(SheetReference.column(of: name) == column)
  }

  @Test(arguments: ["", "1", "A", "A0", "XFE1", "A1048577", "AAAAAAAAAAAAAAAAAA1", "É1", "A1B"])
  func `refuses references outside a sheet`(name: String) {
    #expect(SheetReference(name.utf8) == nil)
  }
}
