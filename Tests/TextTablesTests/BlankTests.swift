import Foundation
import TestSupport
import Testing
@testable import TextTables

/// Blanks stand inside cells wherever another sign divides them.
struct BlankTests {
  private static let names = ["Anna Adler", "Jean Luc Picard", "Мария Петрова", "Li", "Ana María del Río"]

  /// An export of made-up rows.
  private func rows(_ generator: inout SeededGenerator, decimal: String) -> [[String]] {
    (0..<40).map { row in
      let day = "\(Int.random(in: 10...28, using: &generator))"
      let amount =
        "\(Int.random(in: 1...900, using: &generator))\(decimal)\(Int.random(in: 10...99, using: &generator))"
      return [
        ["2023-01-\(day) 10:30:00", "\(day).01.2023", "Jan \(day), 2023, 7:12:33 PM"][row % 3],
        Self.names.randomElement(using: &generator) ?? "", amount,
      ]
    }
  }

  @Test(arguments: ["\t", ";", "|", ","], 1...12)
  func `a sign in the header and in every row beats blanks`(delimiter: String, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let isComma = delimiter == ","
    let rows = rows(&generator, decimal: isComma ? "." : [",", "."][seed % 2])
    let isPadded = seed % 3 == 0
    func line(_ cells: [String]) -> String {
      cells.map { cell in
        let quoted = cell.contains(delimiter) || seed % 4 == 0 ? "\"\(cell)\"" : cell
        return isPadded && !quoted.hasPrefix("\"") ? " \(quoted) " : quoted
      }.joined(separator: delimiter) + "\r\n"
    }
    let text = "Order date\(delimiter)Full name\(delimiter)Sum paid\r\n" + rows.map(line).joined()
    let table = try Table(text)
    #expect(table.columnNames == ["Order date", "Full name", "Sum paid"])
    #expect(table.dialect.delimiter == (delimiter == "\t" ? "tab" : delimiter))
    let cells = try table.cells().map { $0.map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(cells == rows)
  }

  @Test func `blanks divide where nothing else does, though names or amounts have commas`() throws {
    let aligned = try Table(
      "name            day         sum\nSmith,John      2023-01-02  1.50\nPoe,Ann         2023-01-03  2.75\n")
    #expect(aligned.columnNames == ["name", "day", "sum"])
    let decimal = try Table("id day sum\nA1 01.02.2023 12,50\nA2 02.02.2023 7,25\nA3 03.02.2023 0,10\n")
    #expect(try decimal.cells()[0] == ["A1", "01.02.2023", "12,50"])
  }

  @Test func `a name that ends in tsv says that tabs divide`() throws {
    let text = "Note, long\tDay\nfoo, bar\t2023-01-02\nx, y\t2023-01-03\nz, w\t2023-01-04\n"
    for name in ["orders.tsv", "orders.TSV", "orders.tab"] {
      let table = try Table(bytes: Array(text.utf8), name: name)
      #expect(table.columnNames == ["Note, long", "Day"])
    }
    // Where there are no tabs, the name says nothing.
    #expect(try Table(bytes: Array("a,b\n1,2\n".utf8), name: "orders.tsv").columnNames == ["a", "b"])
  }
}
