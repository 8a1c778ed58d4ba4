import Foundation
import TestSupport
import Testing
@testable import TextTables

@Suite struct WorkbookTests {
  private func rows(_ bytes: [UInt8], sheet: String? = nil) throws -> [[String]] {
    var rows: [[String]] = []
    try Workbook(ByteRegion(bytes), partLimit: 1 << 20).cells(ofSheet: sheet).visitRows { rows.append($0) }
    return rows
  }

  @Test func `reads texts, numbers and days of a workbook that another program wrote`() throws {
    let workbook = try Workbook(ByteRegion(ForeignFiles.workbook), partLimit: 1 << 20)
    #expect(workbook.sheetNames == ["Orders", "Second sheet"])
    #expect(
      try rows(ForeignFiles.workbook) == [
        ["customer", "date", "amount", "note", "", ""],
        ["00123", "2024-01-31", "12.5", "plain", "", ""],
        ["Анна & Co", "2024-02-29", "-3", "two\nlines", "", ""],
        ["", "", "", "", "", ""],
        ["O'Hara", "1900-02-28", "0.001", "TRUE", "", "far"],
      ])
  }

  @Test func `reads a sheet by name and refuses an unknown one by listing what is there`() throws {
    #expect(try rows(ForeignFiles.workbook, sheet: "Second sheet") == [["a"], ["b"]])
    #expect(throws: WorkbookError.noSheet(name: "Third", available: ["Orders", "Second sheet"])) {
      try rows(ForeignFiles.workbook, sheet: "Third")
    }
  }

  @Test func `every truncation of a workbook is refused`() {
    for length in stride(from: 0, to: ForeignFiles.workbook.count, by: 7) {
      #expect(throws: WorkbookError.self) {
        try rows(Array(ForeignFiles.workbook[..<length]))
      }
    }
  }

  @Test func `a flipped byte gives rows or an error, never a trap`() {
    for index in stride(from: 0, to: ForeignFiles.workbook.count, by: 5) {
      var bytes = ForeignFiles.workbook
      bytes[index] ^= 0x41
      _ = try? rows(bytes)
    }
  }

  @Test func `a part that unpacks to more than is read is refused`() {
    #expect(throws: WorkbookError.noRoom(part: "xl/workbook.xml", .tooLarge(limit: 100))) {
      try Workbook(ByteRegion(ForeignFiles.workbook), partLimit: 100)
    }
  }

  @Test func `entities that stand for gigabytes of text are refused`() {
    let levels = (1...30).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    let bomb = "<!DOCTYPE x [<!ENTITY e0 \"aaaaaaaaaa\">\(levels.joined())]><sst><si><t>&e30;</t></si></sst>"
    let parts = SharedStrings()
    #expect(!parts.read(ByteRegion(Array(bomb.utf8))) || parts.strings.allSatisfy { $0.utf8.count < 1000 })
  }

  @Test func `a cell far out costs no room for those before it`() {
    let cells = WorksheetCells(strings: [], styles: WorkbookStyles(countsFrom1904: false))
    let rows = (1...2000).map { "<row r=\"\($0 * 500)\"><c r=\"XFD\($0 * 500)\"><v>1</v></c></row>" }
    #expect(cells.read(ByteRegion(Array("<sheetData>\(rows.joined())</sheetData>".utf8))))
    #expect(cells.rowCount == 1_000_000 && cells.columnCount == 16_384)
  }

  @Test(arguments: [
    ("737.57000000000005", "737.57"), ("737.5700000000001", "737.57"), ("0.30000000000000004", "0.3"),
    ("-12.340000000000002", "-12.34"), ("1.2345678901234567E-2", "0.0123456789012346"), ("12.50", "12.50"),
    ("123456789.123456", "123456789.123456"), ("1234567890123456", "1234567890123456"),
    ("12345678901234567890", "12345678901234567890"), ("1.2345678901234568E+19", "1.2345678901234568E+19"),
  ])
  func `a number shows the digits that spreadsheets show`(stored: String, shown: String) {
    #expect(WorkbookStyles(countsFrom1904: false).text(of: stored, style: nil) == shown)
  }

  @Test(arguments: [
    ("dd.mm.yyyy", true), ("0.00", false), ("[$-419]d mmm yy", true), ("\"day\" 0", false), ("\\d0", false),
    ("[Red]0", false), ("h:mm", false),
  ])
  func `a format shows days only by unquoted d or y`(code: String, isDate: Bool) {
    #expect(WorkbookStyles.showsDate(code) == isDate)
  }

  @Test(arguments: [("A1", 0), ("Z9", 25), ("AA10", 26), ("XFD1", 16_383)])
  func `column letters count in base 26 without a zero`(reference: String, column: Int) {
    #expect(WorksheetCells.column(of: reference) == column)
  }

  @Test(arguments: ["", "1", "XFE1", "AAAAAAAAAAAAAAAAAA1", "É1"])
  func `refuses references outside a sheet`(reference: String) {
    #expect(WorksheetCells.column(of: reference) == nil)
  }
}
