package import JSONDocuments
internal import PortableMath
internal import PurchaseLogs
internal import Wording

extension RunRecord {
  /// What the customers did who met a segment's final rules one horizon before the as-of day.
  public struct BoughtAgain: Sendable, Equatable, Codable {
    /// How many they were, at least 30.
    public package(set) var customers: Int
    /// How many of them placed an order since.
    public package(set) var bought: Int
    /// `bought` over `customers`.
    public package(set) var share: Double
    /// Wilson's 95 % interval of the share (1927).
    public package(set) var interval: [Double]
    /// What each of them spent since, on average; null without amounts.
    public package(set) var spend: Double?
    /// Their part of all that was spent since; null without amounts.
    public package(set) var revenueShare: Double?
  }
}

extension RunRecord.BoughtAgain {
  /// Of fewer customers nothing is said.
  private static let fewest = 30

  /// By the segments' numbers.
  ///
  /// - Complexity: O(customers' days).
  static func bySegment(
    _ earlier: EarlierSegments, in log: PurchaseLog, asOf: CalendarDay
  ) -> [Int: RunRecord.BoughtAgain] {
    var sums: [Int: Sums] = [:]
    var revenue: Int128 = 0
    for (segment, before) in zip(earlier.segments, earlier.customers) {
      let after = log.totals(of: before.number, before: asOf.daysSince1970)
      let units = after.units - before.units
      sums[segment, default: Sums()].add(bought: after.orders > before.orders, units: units)
      revenue += units
    }
    let hasAmounts = log.columns.amount != nil
    return sums.filter { $0.value.customers >= fewest }.mapValues { sums in
      let money = log.money(sums.units)
      let interval = wilsonInterval(of: sums.bought, in: sums.customers)
      return RunRecord.BoughtAgain(
        customers: sums.customers, bought: sums.bought,
        share: Double(sums.bought) / Double(sums.customers),
        interval: [interval.lowerBound, interval.upperBound],
        spend: hasAmounts ? money / Double(sums.customers) : nil,
        revenueShare: hasAmounts ? (revenue > 0 ? money / log.money(revenue) : 0) : nil)
    }
  }

  private struct Sums {
    var customers = 0
    var bought = 0
    var units: Int128 = 0

    mutating func add(bought: Bool, units: Int128) {
      customers += 1
      self.bought += bought ? 1 : 0
      self.units += units
    }
  }
}

extension RunRecord.BoughtAgain: JSONWritable {
  package var json: JSONValue {
    [
      "customers": customers, "bought": bought, "share": share, "interval": interval, "spend": spend,
      "revenueShare": revenueShare,
    ]
  }
}
