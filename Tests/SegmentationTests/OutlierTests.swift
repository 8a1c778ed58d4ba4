import CustomerFeatures
import Foundation
import PurchaseLogs
@testable import Segmentation
import Testing
import TextTables
@testable import Wording

/// One customer like no other takes no segment of the others away, and is pointed out.
@Suite struct OutlierTests {
  /// Purchases of 90 customers in three groups that nobody could miss.
  private static let purchases: String = {
    var lines = ["customer,day,amount"]
    for customer in 0..<90 {
      let kind = customer % 3
      for order in 0..<[1, 4, 12][kind] {
        let day = CalendarDay(daysSince1970: 20_000 + [3, 150, 320][kind] + (customer * 7 + order * 5) % 30)
        lines.append("c\(100 + customer),\(day),\([15, 40, 200][kind] + customer % 9).50")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func segments(_ text: String, orders: OrderCounting = .auto) throws -> (
    of: [String: Int], warnings: [String]
  ) {
    var options = RunOptions()
    options.layout.orders = orders
    options.segmenter.isQuick = true
    let run = try SegmentationRun(
      of: Table(bytes: Array(text.utf8), name: "orders.csv"), options: options, clock: { 0 })
    let places = run.result.customers.map { ($0.id, $0.segment) }
    return (Dictionary(uniqueKeysWithValues: places), run.record.input.warnings)
  }

  /// How many of the customers in `a` would have to move for `b` to have the same groups.
  private func moves(_ a: [String: Int], _ b: [String: Int]) -> Int {
    var counts: [Int: [Int: Int]] = [:]
    for (id, segment) in a { counts[segment, default: [:]][b[id] ?? 0, default: 0] += 1 }
    return a.count - counts.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
  }

  @Test func `one amount of a thousand million leaves the others their segments, and is told`() throws {
    let base = try segments(Self.purchases)
    #expect(base.warnings.isEmpty)
    let rich = try segments(Self.purchases + "c107,2025-06-01,1000000000\n")
    #expect(Set(rich.of.filter { $0.key != "c107" }.values).count >= 3)
    #expect(moves(base.of, rich.of) <= 1)
    #expect(rich.warnings.contains { $0.contains("99 % of all 'monetary'") })
  }

  @Test func `one customer with a million orders leaves the others their segments, and is told`() throws {
    let base = try segments(Self.purchases)
    let orders = String(repeating: "mega,2025-06-01,9\n", count: 1_000_000)
    let busy = try segments(Self.purchases + orders, orders: .rows)
    #expect(moves(base.of, busy.of) <= 1)
    #expect(busy.warnings.contains { $0.contains("99 % of all 'frequency'") })
    #expect(busy.of.values.count { $0 == busy.of["mega"] } <= 31)
  }
}
