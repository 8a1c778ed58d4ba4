import TestSupport
import Testing
import TextTables

@Suite(.enabled(if: OtherPrograms.python != nil, "needs Python with openpyxl"))
struct OpenPyXLTests {
  @Test func `openpyxl reads every customer, texts as texts and numbers as numbers`() throws {
    let ids = [
      "00123", "1e5", "=1+1", "+79001234567", "@x", "bell\u{7}", "_x0041_", "<&>", " a ", "two\nlines",
    ]
    let run = try WorkbookSamples.table(id: { $0 < ids.count ? ids[$0] : "c\($0)" })
    let sheets = try OtherPrograms.read(WorkbookSamples.workbook(run))
    #expect(
      Set(sheets.keys) == ["Segments", "What to do", "Customers", "Rules", "Classify", "About"])
    let saved = try Table(bytes: WorkbookSamples.customers(run), name: "customers.csv")
    let names = saved.columnNames
    let rows = try saved.cells()
    let cells = try #require(sheets["Customers"])
    #expect(cells.prefix(names.count).map(\.text) == names)
    let expected = rows.flatMap { row in
      zip(row, names).filter { !$0.0.isEmpty }.map { cell, name in
        (
          FormulaGuard.content(of: cell) ?? cell,
          ["age", "spent", "segment", "rule", "cluster", "silhouette"].contains(name)
        )
      }
    }
    let found = cells.dropFirst(names.count)
    #expect(found.count == expected.count)
    for (cell, (text, isNumber)) in zip(found, expected) {
      #expect(cell.kind == (isNumber ? "n" : "s"), "\(cell.place)")
      if isNumber {
        #expect(Double(cell.text) == Double(text), "\(cell.place)")
      } else {
        // openpyxl leaves the signs for what XML cannot write as they are.
        let written = text == "bell\u{7}" ? "bell_x0007_" : text == "_x0041_" ? "_x005F_x0041_" : text
        #expect(cell.text == written, "\(cell.place)")
        #expect(cell.quoted == ["=", "+", "@", "-"].contains(text.prefix(1)), "\(cell.place)")
      }
    }
    for (name, cells) in sheets where name != "Classify" && name != "About" {
      #expect(!cells.contains { $0.kind == "f" }, "\(name)")
    }
    #expect(sheets["Classify"]?.count { $0.kind == "f" } == 3000)
  }
}
