import CustomerLifecycle
import Foundation
import ParallelWork
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording
@testable import SegmentExports

@Suite struct WorkbookTests {
  /// A cell of customers.csv as a spreadsheet holds it: no apostrophe, and numbers to 15 digits.
  private func held(_ cell: String, isNumber: Bool) -> String {
    if let content = FormulaGuard.content(of: cell) { return content }
    guard isNumber, cell.count > 15, let number = Double(cell) else { return cell }
    return String(format: "%.15g", number)
  }

  private func expectCustomersAgain(_ run: SegmentationRun, _ language: Language = .english) throws {
    let saved = try Table(bytes: WorkbookSamples.customers(run), name: "customers.csv")
    let sheet = language == .english ? "Customers" : "Клиенты"
    let read = try WorkbookSamples.cells(
      WorkbookSamples.workbook(run, language: language), sheet: sheet, headerRow: 1)
    let numbers = ["recency", "frequency", "monetary", "age", "spent", "silhouette"]
    #expect(read[0] == saved.columnNames)
    let expected = try saved.cells().map { row in
      zip(row, saved.columnNames).map { held($0, isNumber: numbers.contains($1)) }
    }
    #expect(Array(read.dropFirst()) == expected)
  }

  @Test func `read again by this program, the sheet of customers is customers.csv`() throws {
    try expectCustomersAgain(WorkbookSamples.log())
    try expectCustomersAgain(WorkbookSamples.table())
    try expectCustomersAgain(WorkbookSamples.table(), .russian)
  }

  @Test func `ids and texts survive whatever they look like`() throws {
    let strange = [
      "00123", "1e5", "=1+1", "+7 999", "-x", "@me", "'quoted", "a<b>&\"c\"", "_x0041_", "_x005F_", " lead",
      "trail ",
      "two\nlines", "tab\tin", "cr\rin", "bell\u{7}", "\u{FFFF}end", "\u{FFFE}", "Ж😀é", "e\u{301}",
      "2024-01-31", "TRUE",
      "#N/A", "]]>", "&amp;", "'=x", "''=x", "_x000D_", "__x0041_", "１２",
    ]
    let run = try WorkbookSamples.table(
      id: { $0 < strange.count ? strange[$0] : "c\($0)" },
      note: { strange[$0 % strange.count] })
    try expectCustomersAgain(run)
  }

  @Test func `the same results give the same bytes, for any number of threads`() throws {
    let run = try WorkbookSamples.log()
    let bytes = try WorkbookSamples.workbook(run, workers: 1)
    #expect(try bytes == WorkbookSamples.workbook(run, workers: 3))
    #expect(try bytes == WorkbookSamples.workbook(WorkbookSamples.log()))
    // The first day that archives know, in every entry.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test func `texts that are too long for a cell are cut at whole characters, and counted`() throws {
    let long = String(repeating: "😀", count: 16_384)
    let run = try WorkbookSamples.table(note: {
      $0 == 5 ? "x" + long : $0 == 7 ? String(repeating: "y", count: 32_767) : "n"
    })
    let bytes = try WorkbookSamples.workbook(run)
    let rows = try WorkbookSamples.cells(bytes, sheet: "Customers", headerRow: 1)
    let place = try #require(rows[0].firstIndex(of: "remark text"))
    #expect(rows.first { $0[0] == "c5" }?[place] == "x" + String(repeating: "😀", count: 16_383))
    #expect(rows.first { $0[0] == "c7" }?[place].count == 32_767)
    let about = try WorkbookSamples.cells(bytes, sheet: "About")
    #expect(about.contains(["Texts cut at the 32,767 characters of a cell", "1"]))
  }

  @Test func `customers go on on further sheets where one is full`() throws {
    let collector = WorkbookSamples.Collector()
    var workbook = WorkbookWriter { collector.bytes += $0 }
    var sheet = CustomersSheet(name: "Customers", features: [], rowsOfSheet: 1500)
    let lines = (1...4000).map { "c\($0),\($0)\n" }
    try sheet.write(
      { visit in
        try visit(Array("customer,segment\n".utf8))
        // Pieces end anywhere.
        let bytes = Array(lines.joined().utf8)
        for start in stride(from: 0, to: bytes.count, by: 777) {
          try visit(Array(bytes[start..<min(start + 777, bytes.count)]))
        }
      }, to: &workbook)
    try workbook.finish(created: nil)
    var found: [[String]] = []
    for name in ["Customers", "Customers 2", "Customers 3"] {
      let rows = try WorkbookSamples.cells(collector.bytes, sheet: name, headerRow: 1)
      #expect(rows[0] == ["customer", "segment"])
      #expect(rows.count <= 1500)
      found += rows.dropFirst()
    }
    #expect(found == (1...4000).map { ["c\($0)", "\($0)"] })
  }

  @Test func `a customers.csv that another program has written is refused by its line`() {
    func write(_ text: String) throws {
      var workbook = WorkbookWriter { _ in }
      var sheet = CustomersSheet(name: "Customers", features: [])
      try sheet.write({ try $0(Array(text.utf8)) }, to: &workbook)
    }
    for (text, line) in [
      ("customer,segment\na,1\nb\n", 3), ("customer,segment\n\"a\"b,1\n", 2), ("customer\n\"a\n", 2),
      ("customer,segment\n\"a\nb\",1\nc,1", 4),
    ] {
      #expect(throws: WorkbookError.changedTable(file: "customers.csv", line: line)) { try write(text) }
    }
  }

  @Test func `more columns than a sheet has are refused`() {
    var workbook = WorkbookWriter { _ in }
    var sheet = CustomersSheet(name: "Customers", features: [])
    let header = "customer" + String(repeating: ",x", count: 16_384) + "\n"
    #expect(throws: WorkbookError.manyColumns(16_385)) {
      try sheet.write({ try $0(Array(header.utf8)) }, to: &workbook)
    }
  }

  @Test func `every sheet has its headings in both languages`() throws {
    let run = try WorkbookSamples.log()
    for (language, sheets) in [
      (
        Language.english,
        [
          "Segments", "Today", "What to do", "Customers", "Rules", "Retention", "Movement", "Grid", "Cohorts",
          "Classify", "About",
        ]
      ),
      (
        .russian,
        [
          "Сегменты", "Сегодня", "Что делать", "Клиенты", "Правила", "Удержание", "Движение", "Сетка",
          "Когорты",
          "Определить сегмент", "О файле",
        ]
      ),
    ] {
      let bytes = try WorkbookSamples.workbook(run, language: language)
      for sheet in sheets { #expect(try !WorkbookSamples.cells(bytes, sheet: sheet).isEmpty, "\(sheet)") }
    }
    for word in WorkbookWord.allCases {
      #expect(!word.text.en.isEmpty && !word.text.ru.isEmpty)
      #expect(word.text.en != word.text.ru, "\(word)")
    }
  }

  @Test func `what customers do over time is what run.json says`() throws {
    let run = try WorkbookSamples.log()
    let bytes = try WorkbookSamples.workbook(run)
    let record = run.record
    let retention = try #require(record.retention)
    let months = try WorkbookSamples.cells(bytes, sheet: "Retention", headerRow: 1)
    #expect(
      months.dropFirst().prefix(retention.months.count).map { $0[2] }
        == retention.months.map { "\($0.active)" })
    let movement = try #require(record.movement)
    let moves = try WorkbookSamples.cells(bytes, sheet: "Movement", headerRow: 2).dropFirst()
    #expect(moves.map { $0[2] } == movement.cells.map { "\($0.customers)" })
    let cohorts = try #require(record.cohorts)
    let grid = try WorkbookSamples.cells(bytes, sheet: "Cohorts", headerRow: 1).dropFirst()
    #expect(grid.prefix(cohorts.rows.count).map { $0[3] } == cohorts.rows.map { "\($0.active[0])" })
    let trade = try #require(record.rfm?.grid["frequency"])
    let rows = try WorkbookSamples.cells(bytes, sheet: "Grid", headerRow: 1).dropFirst().prefix(5)
    #expect(rows.map { Array($0[1...5]) } == trade.customers.map { $0.map { "\($0)" } })
  }

  @Test func `whom to write to is what today.csv says, and who moved down is what customers.csv says`() throws
  {
    let run = try WorkbookSamples.log()
    let bytes = try WorkbookSamples.workbook(run)
    let list = try Table(bytes: try #require(TodayFile(of: run, language: .english)).bytes, name: "today.csv")
      .cells()
    let today = try WorkbookSamples.cells(bytes, sheet: "Today", headerRow: 1)
    #expect(!list.isEmpty)
    #expect(today.dropFirst().map { $0[0] } == list.map { $0[0] })
    #expect(today.dropFirst().map { $0[2] } == list.map { $0[2] })
    let downgraded = try #require(run.record.movement?.kinds["downgraded"]).customers
    #expect(downgraded > 0)
    // Behind the day's line, the cells with their headings, a blank line and a title.
    let headings = 2 + (run.record.movement?.cells.count ?? 0) + 3
    let moves = try WorkbookSamples.cells(bytes, sheet: "Movement", headerRow: headings)
    #expect(moves.first?.first == "Customer")
    #expect(moves.count - 1 == downgraded)
    let money = moves.dropFirst().compactMap { Double($0[5]) }
    #expect(money.count == downgraded && money == money.sorted(by: >))
  }

  @Test func `segments are those of segments.csv, with a total`() throws {
    let run = try WorkbookSamples.log()
    let rows = try WorkbookSamples.cells(WorkbookSamples.workbook(run), sheet: "Segments", headerRow: 4)
    let segments = run.record.segments
    #expect(
      Array(rows[0].prefix(6)) == [
        "No.", "Segment", "Customers", "Share of customers", "Revenue", "Share of revenue",
      ])
    #expect(rows.dropFirst().prefix(segments.count).map { $0[2] } == segments.map { "\($0.customers)" })
    #expect(rows.last?[2] == "\(run.record.input.customers)" || rows.count == segments.count + 1)
  }
}
