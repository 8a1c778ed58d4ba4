@testable import CustomerFeatures
import TestSupport
import Testing
@testable import TextTables
@testable import Wording

/// What must not matter to features does not.
struct FeaturePropertyTests {
  /// A made-up log: rows of cells under `header`.
  private struct Log {
    static let header = ["order", "customer", "date", "price", "quantity"]
    var rows: [[String]]

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      rows = (0..<200).map { _ in
        let price = Int.random(in: 0...5000, using: &generator)
        return [
          "\(Int.random(in: 100..<180, using: &generator))", "c\(Int.random(in: 0..<30, using: &generator))",
          CalendarDay(daysSince1970: 19_700 + Int.random(in: 0..<400, using: &generator)).description,
          "\(price / 100).\(price % 100 < 10 ? "0" : "")\(price % 100)",
          "\(Int.random(in: -2...9, using: &generator))",
        ]
      }
    }

    func table(header: [String] = Self.header, delimiter: String = ",", threads: Int = 2) throws -> Table {
      try Table(
        text: ([header] + rows).map { $0.joined(separator: delimiter) }.joined(separator: "\n"),
        threads: threads)
    }
  }

  private func features(_ table: Table) throws -> FeatureExtraction { try extraction(of: table) }

  @Test(arguments: 0..<12)
  func `the order of rows, columns and files, the dialect and the threads do not matter`(seed: UInt64) throws
  {
    let log = Log(seed: seed)
    let expected = try features(log.table()).matrix
    var generator = SeededGenerator(seed: seed + 1000)

    var shuffled = log
    shuffled.rows.shuffle(using: &generator)
    try expectEqual(features(shuffled.table(threads: 5)).matrix, expected)

    let order = Log.header.indices.shuffled(using: &generator)
    var turned = log
    turned.rows = log.rows.map { row in order.map { row[$0] } }
    try expectEqual(
      features(turned.table(header: order.map { Log.header[$0] }, delimiter: ";")).matrix, expected)

    let cut = Int.random(in: 1..<log.rows.count, using: &generator)
    let halves = [log.rows[..<cut], log.rows[cut...]].map { rows in
      ([Log.header] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n")
    }
    try withFiles(halves) { files in try expectEqual(features(Table(files: files)).matrix, expected) }
  }

  @Test(arguments: 0..<6)
  func `other ids give the same rows in another order`(seed: UInt64) throws {
    let log = Log(seed: seed)
    let expected = try features(log.table()).matrix.byCustomer
    func other(_ id: String) -> String { "\(Int(id.dropFirst()).map { 7919 * (40 - $0) } ?? 0)x" }
    var renamed = log
    renamed.rows = log.rows.map { row in [row[0], other(row[1])] + row[2...] }
    let found = try features(renamed.table()).matrix.byCustomer
    #expect(found == Dictionary(uniqueKeysWithValues: expected.map { (other($0), $1) }))
  }

  @Test(arguments: [1, -3, 366, 20_000])
  func `days may be shifted, the analysis day with them`(shift: Int) throws {
    let log = Log(seed: 7)
    var shifted = log
    shifted.rows = try log.rows.map { row in
      let day = try #require(CalendarDay(iso8601: row[2]))
      var row = row
      row[2] = CalendarDay(daysSince1970: day.daysSince1970 + shift).description
      return row
    }
    let first = try features(log.table())
    let second = try features(shifted.table())
    try expectEqual(second.matrix, first.matrix)
    #expect(second.account.asOf?.daysSince1970 == first.account.asOf.map { $0.daysSince1970 + shift })
    guard case .transactions(let a) = first.recipe, case .transactions(let b) = second.recipe else {
      Issue.record("no log")
      return
    }
    #expect(a == b)
  }

  private func expectEqual(_ found: FeatureMatrix, _ expected: FeatureMatrix) throws {
    #expect(found.features == expected.features)
    #expect(found.customers == expected.customers)
    #expect(found.values == expected.values)
  }
}
