import TestSupport
import Testing
@testable import TextTables
import Wording

/// Tables on the sheets of workbooks, as people and programs lay them out.
struct WorkbookTableTests {
  private func cell(_ name: String, _ value: String) -> String {
    Double(value) != nil
      ? "<c r=\"\(name)\"><v>\(value)</v></c>"
      : value.isEmpty ? "" : "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(value)</t></is></c>"
  }

  /// Rows of a sheet, from the given one on.
  private func xml(_ rows: [[String]], from first: Int = 1) -> String {
    rows.enumerated().map { number, cells in
      let row = first + number
      let columns = Array("ABCDEFGH")
      return "<row r=\"\(row)\">" + cells.enumerated().map { cell("\(columns[$0])\(row)", $1) }.joined()
        + "</row>"
    }.joined()
  }

  private let orders =
    [["Customer", "Order", "Day", "Sum"]]
    + (1...30).map { ["C\($0 % 7)", "\($0)", "2024-01-\(10 + $0 % 19)", "\($0).5"] }

  @Test func `a workbook of another program reads as its author meant it`() throws {
    let table = try Table(bytes: ForeignFiles.mergedWorkbook, name: "shop.xlsx")
    #expect(table.columnNames == ["Customer", "Order", "Day", "Sum"])
    #expect(
      try table.cells() == [
        ["Ann \"A\" & Co", "1", "2024-01-05", "12.5"], ["Ann \"A\" & Co", "2", "2024-01-09", "7,25"],
        ["Зоя", "3", "2024-02-01", "0.3"], ["Зоя", "4", "2024-02-03", "100"],
      ])
    #expect(table.notes.contains(.sheet("Orders", others: ["Summary"], isLargest: true)))
  }

  @Test func `text stands in quotes, so that 7,25 as text and 12.5 as a number are told apart`() throws {
    let table = try Table(bytes: ForeignFiles.mergedWorkbook, name: "shop.xlsx")
    let quoted = try table.fold({ [Bool]() }) { quoted, row in quoted.append(row[3].isQuoted) }.parts
    #expect(quoted.flatMap(\.self) == [false, true, false, false])
  }

  @Test(arguments: [false, true]) func `the sheet with the most rows is read, and told`(isWide: Bool) throws {
    let summary = [["Month", "North", "South", "East"], ["Jan", "1", "2", "3"], ["Feb", "1", "2", "3"]]
    var book = MadeUpWorkbook(sheets: [
      ("Summary", "worksheet", xml(summary)), ("Orders", "worksheet", xml(orders)),
      ("Empty", "worksheet", ""),
    ])
    book.isWide = isWide
    let table = try Table(bytes: book.bytes, name: "shop.xlsx")
    #expect(try table.cells() == Array(orders.dropFirst()))
    #expect(table.notes.contains(.sheet("Orders", others: ["Summary", "Empty"], isLargest: true)))
    var options = ReadingOptions()
    options.sheet = "Summary"
    #expect(try Table(bytes: book.bytes, name: "shop.xlsx", options: options).cells().count == 2)
  }

  @Test func `other sheets with the same columns are pointed out`() throws {
    let book = MadeUpWorkbook(sheets: [
      ("January", "worksheet", xml(orders)), ("February", "worksheet", xml(Array(orders.prefix(9)))),
    ])
    let table = try Table(bytes: book.bytes, name: "shop.xlsx")
    let note = try #require(table.notes.first { $0.isWarning })
    #expect(note == .sheetsAlike(["February"], read: "January"))
  }

  @Test func `each row of a merged cell has its value, in any column, and a title has none`() throws {
    var rows = orders.map { $0 + ["x"] }
    rows[0][4] = "City"
    for row in rows.indices.dropFirst() where row % 3 != 1 {
      rows[row][0] = ""
      rows[row][4] = ""
    }
    var book = MadeUpWorkbook(sheets: [("Orders", "worksheet", xml([["Report"], []] + rows))])
    let merged = stride(from: 4, to: 33, by: 3).flatMap { ["A\($0):A\($0 + 2)", "E\($0):E\($0 + 2)"] }
    book.epilogue =
      "<mergeCells>\((merged + ["A1:D2"]).map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    let table = try Table(bytes: book.bytes, name: "shop.xlsx")
    #expect(table.columnNames == ["Customer", "Order", "Day", "Sum", "City"])
    let cells = try table.cells()
    #expect(cells.count == 30 && cells.allSatisfy { $0[4] == "x" })
    #expect(cells.enumerated().allSatisfy { place, row in row[0] == "C\((place / 3 * 3 + 1) % 7)" })
    let lines = try table.fold({ [Int]() }) { $0.append($1.line) }.parts.flatMap(\.self)
    #expect(lines == Array(4..<34))
  }

  @Test func `names merged over two rows are joined once`() throws {
    let head = [["Customer", "Sale", "", "Sum"], ["", "Order", "Day", ""]]
    var book = MadeUpWorkbook(sheets: [("Orders", "worksheet", xml(head + orders.dropFirst()))])
    book.epilogue =
      "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:D2\"/></mergeCells>"
    let table = try Table(bytes: book.bytes, name: "shop.xlsx")
    #expect(table.columnNames == ["Customer", "Sale Order", "Sale Day", "Sum"])
    #expect(try table.cells().count == 30)
  }

  @Test(arguments: [
    ("<x:row><x:c t=\"str\"><x:v>a</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>", ["a", "1"]),
    (
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c><c r=\"B1\"><v>1E3</v></c></row>",
      ["ab", "1E3"]
    ),
    (
      "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2024-01-31</v></c></row>",
      ["TRUE", "", "2024-01-31"]
    ),
    ("<row><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>", ["1", "2"]),
    (
      "<row><c t=\"str\"><f>A1</f><v>x &amp; \"y\", z</v></c><c><f>1+1</f><v>2</v></c></row>",
      ["x & \"y\", z", "2"]
    ),
  ])
  func `cells of every kind are read`(row: String, cells: [String]) throws {
    var options = ReadingOptions()
    options.allowsEmpty = true
    let book = MadeUpWorkbook(sheets: [("S", "worksheet", row)])
    let table = try Table(bytes: book.bytes, name: "s.xlsx", options: options)
    let all = (table.dialect.hasHeader ? [table.header] : []) + (try table.cells(.asWritten))
    #expect(all == [cells])
  }
}
