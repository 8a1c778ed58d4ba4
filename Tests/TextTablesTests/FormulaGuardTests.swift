import TestSupport
import Testing
@testable import TextTables

@Suite struct FormulaGuardTests {
  /// As it is written in customers.csv.
  private func written(_ cell: String) -> String {
    FormulaGuard.isNeeded(cell.utf8) ? "'" + cell : cell
  }

  @Test func `what is taken away is what was put before, whatever the cell`() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["'", "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "5", "x", "é", " "]
    var seen: [String: String] = [:]
    for _ in 0..<20_000 {
      let cell = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let text = written(cell)
      #expect((FormulaGuard.content(of: text) ?? text).utf8.elementsEqual(cell.utf8), "\(cell)")
      #expect(!FormulaGuard.isMissing(before: text), "\(cell)")
      // No two cells are written alike.
      #expect(seen[text].map { $0.utf8.elementsEqual(cell.utf8) } ?? true)
      seen[text] = cell
    }
  }

  @Test func `three customers whose ids differ by apostrophes stay three`() {
    #expect(["=x", "'=x", "''=x"].map(written) == ["'=x", "''=x", "'''=x"])
  }

  @Test(arguments: ["-5", "+79161234567", "'", "''x", "o'hara", "", "x=1"])
  func `what no spreadsheet calculates is written as it is`(cell: String) {
    #expect(written(cell) == cell)
    #expect(FormulaGuard.content(of: cell) == nil)
  }
}
