import Foundation
import TestSupport
import Testing
@testable import TextTables

/// Files in the shapes that shops and spreadsheets export: what is decided before anybody knows what columns are for.
@Suite(.enabled(if: TestData.isHere))
struct RealShapesTests {
  private func table(_ path: String) throws -> Table { try Table(contentsOf: TestData.file(path)) }

  private static let shapes: [(String, [String]?, Int?)] = [
    ("excel-unicode-text.txt", ["Дата", "Клиент", "Сумма"], nil),
    ("tabs-and-names.tsv", ["Date", "Customer", "Total"], nil),
    ("padded-cells.csv", ["order_id", "order_date", "customer_id", "amount"], 272),
    ("quoted-date-with-commas.csv", ["order_id", "order_date", "customer_id", "amount"], 282),
    ("line-in-quotes.csv", ["order_id", "order_date", "customer_id", "amount", "note"], 275),
    ("unquoted-decimal-comma.csv", ["order_id", "order_date", "customer_id", "total_paid", "status"], 267),
    ("analytics-two-tables.csv", ["Transaction ID", "Date", "Client ID", "Revenue", "Quantity"], 274),
    ("grouped-report-ru.csv", ["Контрагент", "Документ", "Дата", "Сумма"], 274),
    ("merged-cells-ru.csv", ["Клиент", "Заказ", "Дата", "Сумма"], 256), ("merged-cells.xlsx", nil, 271),
    ("text-numbers.xlsx", nil, 267),
    ("header-again.csv", ["order_id", "order_date", "customer_id", "amount"], 286),
  ]

  @Test(arguments: shapes)
  func `a shape of real exports is read with every cell in its column`(
    name: String, columns: [String]?, rows: Int?
  ) throws {
    let table = try table("real-shapes/\(name)")
    if let columns { #expect(table.columnNames == columns) }
    let cells = try table.cells()
    if let rows { #expect(cells.count == rows) }
    // No customer, day or amount is lost.
    #expect(cells.allSatisfy { row in row.allSatisfy { !$0.isEmpty } })
    let scan = try table.fold({ 0 }) { count, _ in count += 1 }
    #expect(scan.rowsRejected == 0)
    #expect(scan.rowsRead == scan.parts.reduce(0, +) + scan.rowsLeftOut.total)
  }

  @Test func `rows of a second table, group sums and headers are counted by kind`() throws {
    func leftOut(_ name: String) throws -> LeftOutRows {
      try table("real-shapes/\(name)").fold({ 0 }) { _, _ in }.rowsLeftOut
    }
    #expect(try leftOut("analytics-two-tables.csv")[.otherTable] == 41)
    #expect(try leftOut("grouped-report-ru.csv")[.total] == 67)
    #expect(try leftOut("header-again.csv")[.header] == 5)
  }

  @Test func `blocks of orders are refused by their shape`() {
    #expect { try table("real-shapes/order-blocks.csv") } throws: {
      "\($0)".contains("blocks of several lines")
    }
  }

  @Test func `hostile syntax is read or refused, never taken for something else`() throws {
    let late = try table("hostile/late-quote.csv").fold({ 0 }) { count, _ in count += 1 }
    #expect(late.rejections.map(\.line) == [102] && late.rowsRejected == 1 && late.parts.reduce(0, +) > 200)
    #expect(try table("hostile/nul-small.csv").columnNames == ["a", "b", "c"])
    #expect(throws: TableError.declaresEntities(file: "doctype.xlsx")) { try table("hostile/doctype.xlsx") }
  }
}
