import Clustering
import CustomerFeatures
import Foundation
import JSONDocuments
@testable import Segmentation
import TestSupport
import Testing
import TextTables
@testable import Wording

/// What happens where much of a log cannot be used.
struct LossTests {
  /// Orders of sixty customers; what stands in some of them is replaced.
  private static func run(
    acceptsLoss: Bool = false, _ change: (Int, inout [String]) -> Void
  ) throws -> SegmentationRun {
    let lines = (0..<600).map { row in
      var cells = ["c\(row % 60)", "2025-\(10 + row % 3)-\(10 + row % 19)", "\(5 + row % 60 * 3).50"]
      change(row, &cells)
      return cells.joined(separator: ",") + "\n"
    }
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.strategy = .plainRestarts(2)
    options.segmenter.fixedCount = 3
    options.reading.acceptsLoss = acceptsLoss
    let table = try Table(
      bytes: Array(("client,date,amount\n" + lines.joined()).utf8), name: "t.csv", options: options.reading)
    return try SegmentationRun(of: table, options: options)
  }

  private static func lost(_ change: (Int, inout [String]) -> Void) throws -> InputLoss? {
    do {
      _ = try run(change)
      return nil
    } catch FeatureError.muchLost(let loss) {
      return loss
    }
  }

  @Test func `more than a fifth of the rows stops the run with the column, the commonest fault and a value`()
    throws
  {
    let loss = try #require(
      try Self.lost { row, cells in if row % 4 == 0 { cells[2] = row % 16 == 0 ? "" : "much" } })
    #expect(loss.rows == 150 && loss.rowsInAll == 600 && loss.commonest == 112)
    #expect(loss.example.column == "amount" && loss.example.line == 6)
    let error = FeatureError.muchLost(loss)
    #expect(error.choice == .acceptLoss && error.column == "amount" && error.line == 6)
    #expect(error.sentence.en.contains("150 of 600 rows") && error.sentence.en.contains("'much'"))
    #expect(error.sentence.ru.contains("150 из 600") && error.sentence.ru.contains("«much»"))
  }

  @Test func `a fifth does not stop it, and neither does more by choice`() throws {
    let loss = try Self.lost { row, cells in if row % 5 == 0 { cells[1] = "someday" } }
    #expect(loss == nil)
    let run = try Self.run(acceptsLoss: true) { row, cells in if row % 4 == 0 { cells[2] = "much" } }
    #expect(run.record.input.rowsRejected == 150)
  }

  @Test func `more than a fifth of the customers stops it, however few rows they have`() throws {
    let loss = try #require(
      try Self.lost { row, cells in
        if row >= 580 {
          cells[0] = "new \(row)"
          cells[2] = "?!"
        }
      })
    #expect(loss.rows == 20 && loss.customers == 20 && loss.customersInAll == 80)
    #expect(FeatureError.muchLost(loss).sentence.en.contains("20 of 80 customers"))
  }

  @Test func `rows without a customer are told with their money and stop nothing`() throws {
    let run = try Self.run { row, cells in if row % 3 == 0 { cells[0] = row % 2 == 0 ? "" : "guest" } }
    let input = run.record.input
    #expect(input.rowsRejected == 200 && input.moneyWithoutCustomer?.rows == 200)
    let all = (0..<600).reduce(0.0) { sum, row in sum + 5.5 + Double(row % 60 * 3) }
    let revenue = run.record.segments.reduce(0.0) { $0 + ($1.revenue ?? 0) }
    #expect(abs(revenue + (input.moneyWithoutCustomer?.amount ?? 0) - all) < 1e-6)
  }

  @Test func `rows read are those used, rejected and left out`() throws {
    let run = try Self.run { row, cells in
      if row % 50 == 0 { cells[0] = "" }
      if row % 40 == 1 { cells[1] = "never" }
      if row == 300 { cells = ["client", "date", "amount"] }
      if row == 599 { cells = ["Total", "", "9999"] }
    }
    let input = run.record.input
    let leftOut = try #require(input.rowsLeftOut)
    #expect(leftOut == [.header: 1, .total: 1])
    #expect(input.rowsRead == 600 && input.rowsUsed + input.rowsRejected + leftOut.total == 600)
    let read = try RunRecord(json: Data(run.record.json.lines.utf8), name: "r")
    #expect(read == run.record)
  }
}
