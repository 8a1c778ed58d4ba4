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

  /// What a customer of a segment did since.
  struct Customer {
    var segment: Int
    var bought: Bool
    var units: Int128
  }

  /// By the segments' numbers.
  ///
  /// - Complexity: O(customers' days).
  static func bySegment(
    _ earlier: EarlierSegments, in log: PurchaseLog, asOf: CalendarDay
  ) -> [Int: RunRecord.BoughtAgain] {
    bySegment(
      zip(earlier.segments, earlier.customers).lazy.map { segment, before in
        let after = log.totals(of: before.number, before: asOf.daysSince1970)
        return Customer(
          segment: segment, bought: after.orders > before.orders, units: after.units - before.units)
      }, unit: log.columns.amount == nil ? nil : log.unit)
  }

  /// By the segments' numbers, of whoever added customers up.
  ///
  /// - Parameter unit: The exponent of the unit of money; `nil` without amounts.
  static func bySegment(_ customers: some Sequence<Customer>, unit: Int?) -> [Int: RunRecord.BoughtAgain] {
    var sums: [Int: Sums] = [:]
    var revenue: Int128 = 0
    for customer in customers {
      sums[customer.segment, default: Sums()].add(bought: customer.bought, units: customer.units)
      revenue += customer.units
    }
    func money(_ units: Int128) -> Double { ExactMoney(units: units, exponent: unit ?? 0).nearestDouble }
    return sums.filter { $0.value.customers >= fewest }.mapValues { sums in
      let own = money(sums.units)
      let interval = wilsonInterval(of: sums.bought, in: sums.customers)
      return RunRecord.BoughtAgain(
        customers: sums.customers, bought: sums.bought,
        share: Double(sums.bought) / Double(sums.customers),
        interval: [interval.lowerBound, interval.upperBound],
        spend: unit == nil ? nil : own / Double(sums.customers),
        revenueShare: unit == nil ? nil : (revenue > 0 ? own / money(revenue) : 0))
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
