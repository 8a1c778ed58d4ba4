import Foundation
import Testing

@testable import CustomerData

@Suite struct WorkbookTests {
  @Test func `reads texts, numbers and days of a workbook that another program wrote`() throws {
    let workbook = try Workbook(ForeignFiles.workbook)
    #expect(workbook.sheetNames == ["Orders", "Second sheet"])
    #expect(
      try workbook.rows() == [
        ["customer", "date", "amount", "note"],
        ["00123", "2024-01-31", "12.5", "plain"],
        ["Анна & Co", "2024-02-29", "-3", "two\nlines"],
        [],
        ["O'Hara", "1900-02-28", "0.001", "TRUE", "", "far"],
      ])
  }

  @Test func `reads a sheet by name and refuses an unknown one by listing what is there`() throws {
    let workbook = try Workbook(ForeignFiles.workbook)
    #expect(try workbook.rows(ofSheet: "Second sheet") == [["a"], ["b"]])
    #expect(throws: WorkbookError.noSheet(name: "Third", available: ["Orders", "Second sheet"])) {
      try workbook.rows(ofSheet: "Third")
    }
  }

  @Test func `every truncation of a workbook is refused`() {
    for length in stride(from: 0, to: ForeignFiles.workbook.count, by: 7) {
      #expect(throws: WorkbookError.self) {
        try Workbook(Array(ForeignFiles.workbook[..<length])).rows()
      }
    }
  }

  @Test func `a flipped byte gives rows or an error, never a trap`() {
    for index in stride(from: 0, to: ForeignFiles.workbook.count, by: 5) {
      var bytes = ForeignFiles.workbook
      bytes[index] ^= 0x41
      _ = try? Workbook(bytes).rows()
    }
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
