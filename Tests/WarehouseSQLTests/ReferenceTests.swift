import Foundation
import Segmentation
import TestSupport
import Testing
import TextTables
import WarehouseSQL

/// The published log of nasty rows, its model and the answers that were checked on five engines.
@Suite(.enabled(if: TestData.isHere)) struct ReferenceTests {
  /// The cells of a file, its header first.
  private func cells(_ name: String) throws -> [[String]] {
    let table = try Table(contentsOf: TestData.file("warehouse/\(name)"))
    return [table.columnNames] + (try table.cells())
  }

  private func answers() throws -> [[Value]] {
    let log = try cells("log.csv")
    let database = try Database()
    try database.run("CREATE TABLE orders (customer TEXT, day TEXT, amount NUMERIC, \"order no\" TEXT)")
    let rows = log.dropFirst().map { row in
      let texts = row.map { $0.isEmpty ? "NULL" : Value.text($0).sqlite }
      return "(\(texts[0]), \(texts[1]), \(row[2].isEmpty ? "NULL" : row[2]), \(texts[3]))"
    }
    try database.run("INSERT INTO orders VALUES \(rows.joined(separator: ",\n"));")
    let model = try SegmentationModel(contentsOf: TestData.file("warehouse/model.json"))
    return try database.run(WarehouseExport(for: .sqlite).text(of: model))
  }

  @Test func `every customer of the reference log has the recorded answer`() throws {
    let expected = try cells("expected.csv").dropFirst()
    var found: [[UInt8]: [String]] = [:]
    for row in try answers() { found[Array(row[0].written.utf8)] = row[1...].map(\.written) }
    #expect(found.count == expected.count && found.count == 354)
    for row in expected {
      // What a spreadsheet would calculate has an apostrophe before it in our files.
      let id = Array(row[0].utf8)
      let answer = try #require(found[id] ?? found[Array(id.dropFirst())], "\(row[0])")
      let numbers = answer[..<3].map { Double($0) }
      #expect(numbers == row[1..<4].map { Double($0) }, "\(row[0])")
      #expect([answer[3], answer[4], answer[5]] == [row[4], row[5], row[6]], "\(row[0])")
    }
  }
}
