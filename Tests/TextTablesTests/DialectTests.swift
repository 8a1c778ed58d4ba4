import TestSupport
import Testing
@testable import TextTables
import Wording

struct DialectTests {
  static let rows = [
    ["id", "name", "amount"], ["1", "Ann", "12.50"], ["2", "Bob", "7.25"], ["3", "Cy", "0.10"],
  ]

  private func text(_ delimiter: String, ends: String = "\n") -> String {
    Self.rows.map { $0.joined(separator: delimiter) + ends }.joined()
  }

  @Test(arguments: [",", ";", "\t", "|", "||", "~|~", "\u{1F}", "^", ", ", " | ", "  ", ";;"])
  func `finds the delimiter`(delimiter: String) throws {
    let table = try Table(text(delimiter))
    #expect(table.columnNames == Self.rows[0])
    #expect(try table.cells() == Array(Self.rows.dropFirst()))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `takes any line end`(ends: String) throws {
    #expect(try Table(text(";", ends: ends)).cells() == Array(Self.rows.dropFirst()))
  }

  @Test func `takes mixed line ends and counts each as one line`() throws {
    let table = try Table("a,b\r\n1,2\r3,4\n\r\n5,6")
    let lines = try table.fold({ [Int]() }) { lines, row in lines.append(row.line) }.parts.flatMap(\.self)
    #expect(lines == [2, 3, 5])
    #expect(try table.cells() == [["1", "2"], ["3", "4"], ["5", "6"]])
  }

  @Test func `columns aligned by runs of blanks and no header`() throws {
    let table = try Table(" 00004 0001 19970101  2   29.33\n 00004 0001 19970118 12  129.73\n")
    #expect(table.dialect.delimiter == "blanks" && !table.dialect.hasHeader)
    #expect(
      try table.cells() == [
        ["00004", "0001", "19970101", "2", "29.33"], ["00004", "0001", "19970118", "12", "129.73"],
      ])
    #expect(table.columnNames[0] == "column 1" && table.header[0] == "col_0")
    #expect(table.index(ofColumn: "5") == 4)
  }

  @Test func `blanks belong to the delimiter only where every row has them`() throws {
    #expect(try Table("a,b\n1, x\n2,y\n").cells() == [["1", " x"], ["2", "y"]])
    #expect(try Table("a, b\n1, x\n2, y\n").cells() == [["1", "x"], ["2", "y"]])
    #expect(try Table("a, b\n1, \"x, z\"\n2, y\n").cells() == [["1", "x, z"], ["2", "y"]])
  }

  @Test func `a sep line names the delimiter`() throws {
    let table = try Table("sep=;\r\nid;sum\r\n1;2,5\r\n")
    #expect(table.columnNames == ["id", "sum"])
    #expect(try table.fold({ 0 }) { line, row in line = row.line }.parts == [3])
  }

  @Test func `decimal commas do not divide cells`() throws {
    let table = try Table("1;12,50\n2;7,25\n3;0,10\n")
    #expect(try table.cells() == [["1", "12,50"], ["2", "7,25"], ["3", "0,10"]])
  }

  @Test func `a delimiter can be given`() throws {
    var options = ReadingOptions()
    options.delimiter = ";"
    #expect(try Table("a,b;c\n1,2;3\n", options: options).columnNames == ["a,b", "c"])
    options.delimiter = "\n"
    #expect(throws: TableError.unusableDelimiter("\n")) { try Table("a\n", options: options) }
  }

  @Test func `single quotes and backslashes are found`() throws {
    let single = try Table("id,name\n1,'Smith, Ann'\n2,'Poe, Bob'\n")
    #expect(try single.cells() == [["1", "Smith, Ann"], ["2", "Poe, Bob"]])
    let backslash = try Table("id,name\n1,\"10\\\" pipe, long\"\n2,\"x\"\n")
    #expect(try backslash.cells() == [["1", "10\" pipe, long"], ["2", "x"]])
  }

  @Test func `text in one column is one column`() throws {
    let table = try Table("name\nJohn Smith\nAnn Lee Poe\n")
    #expect(try table.cells() == [["John Smith"], ["Ann Lee Poe"]])
  }
}
