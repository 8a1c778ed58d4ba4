import TestSupport
import Testing
@testable import TextTables
import Wording

struct ColumnLabelTests {
  @Test func `only the table knows whether a column has a name: a header may say column 2`() throws {
    let named = try Table("id,column 2,,amount\n1,2,3,4\n")
    #expect(named.columnLabels == [.named("id"), .named("column 2"), .numbered(3), .named("amount")])
    #expect(named.columnLabels.map(\.text.ru) == ["id", "column 2", "столбец 3", "amount"])
    let numbered = try Table("7,2024-01-02\n8,2024-01-03\n")
    #expect(numbered.columnLabels == [.numbered(1), .numbered(2)])
    #expect(numbered.columnNames == ["column 1", "column 2"])
  }

  @Test func `a number that the header uses as a name is told apart`() throws {
    let table = try Table("column 2,,amount\n1,2,3\n4,5,6\n")
    #expect(table.columnNames == ["column 2", "column 2_2", "amount"])
    #expect(table.columnLabels[1] == .numbered(2, occurrence: 2))
    #expect(table.columnLabels[1].text == LocalizedText(en: "column 2_2", ru: "столбец 2_2"))
    #expect(table.notes == [.unnamedColumn(2, occurrence: 2)])
    let reversed = try Table(",column 1,amount\n1,2,3\n4,5,6\n")
    #expect(reversed.columnLabels == [.numbered(1), .named("column 1_2"), .named("amount")])
  }

  @Test func `the table labels a name that it has, and leaves others as they are`() throws {
    let table = try Table("id,,amount\n1,2,3\n4,5,6\n")
    #expect(table.label(ofColumn: "column 2") == .numbered(2))
    #expect(table.label(ofColumn: "Column 2") == .named("Column 2"))
    #expect(table.label(ofColumn: "column 9") == .named("column 9"))
  }

  @Test(arguments: [
    ColumnLabel.named("amount"), .named("column 3"), .numbered(3), .numbered(3, occurrence: 2),
    .numbered(1_000_000, occurrence: 17),
  ]) func `a label is stored as its name and number`(label: ColumnLabel) {
    #expect(ColumnLabel(name: label.name, number: label.number) == label)
  }

  @Test(arguments: [
    ("amount", 3), ("column 3", 4), ("column 3", 30), ("column 3_", 3), ("column 3_x", 3), ("column 3_02", 3),
    ("column 3_+2", 3), ("column 3_1", 3), ("column 0", 0), ("column -1", -1), ("Column 3", 3),
    ("column 3_-2", 3), ("column 3 ", 3),
  ]) func `a number that does not go with the name is no label`(name: String, number: Int) {
    #expect(ColumnLabel(name: name, number: number) == nil)
  }

  @Test(arguments: [
    ("column 3", ColumnLabel.numbered(3)), ("column 12_2", .numbered(12, occurrence: 2)),
    ("column 3 (EUR)", .named("column 3 (EUR)")), ("column x", .named("column x")),
    ("row 3", .named("row 3")),
    ("column 99999999999999999999", .named("column 99999999999999999999")), ("", .named("")),
  ]) func `where nothing was stored, a name that looks like a number is taken for one`(
    name: String, label: ColumnLabel
  ) {
    #expect(ColumnLabel(ofUnmarked: name) == label)
  }
}
