import CustomerFeatures
import Testing
import TextTables
import Wording
@testable import SegmentExports

/// An empty workbook for a shop's own orders.
@Suite struct TemplateTests {
  private func bytes(_ language: Language, _ rows: [[SheetCell]]) throws -> [UInt8] {
    let collector = WorkbookSamples.Collector()
    try TemplateFile(language: language).write(orders: rows) { collector.bytes += $0 }
    return collector.bytes
  }

  /// Fourteen customers, the last of whom has only called off.
  private func orders(_ count: Int, cancelled: String) throws -> [[SheetCell]] {
    let first = try #require(CalendarDay(year: 2025, month: 1, day: 3))
    return (0..<count).map { row in
      let customer = row % 14
      return [
        .text("0\(700 + customer)"), .day(CalendarDay(daysSince1970: first.daysSince1970 + row)),
        .text("\(1001 + row)"), .number(Double(row % 9 * 10 + 5) + 0.5),
        customer == 13 ? .text(cancelled) : row % 3 == 0 ? .empty : .text("paid"),
        row % 2 == 0 ? .text("web") : .text("shop"),
      ]
    }
  }

  @Test(arguments: Language.allCases, [28, 140])
  func `filled in, it is read without a flag`(language: Language, count: Int) throws {
    let rows = try orders(count, cancelled: language == .english ? "cancelled" : "отменён")
    let table = try Table(bytes: bytes(language, rows), name: "orders.xlsx")
    let decision = try LayoutDecision(for: table)
    #expect(decision.layout == .transactions)
    #expect(decision.columns.map(\.role) == [.customer, .date, .order, .amount, .status, .channel])
    let found = try decision.recipe.features(of: table)
    #expect(found.matrix.customers.count == 13)
    #expect(found.account.rowsRead == count && found.account.rowsRejected == 0)
    #expect(found.account.rowsLeftOut[.noPurchase] == count / 14)
  }

  @Test(arguments: Language.allCases)
  func `empty, it says that no rows are there`(language: Language) throws {
    #expect {
      try LayoutDecision(for: Table(bytes: bytes(language, []), name: "orders.xlsx"))
    } throws: { "\($0)".contains("no rows below") }
  }
}
