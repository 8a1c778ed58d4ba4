public import ParallelWork
public import PurchaseLogs
public import Wording

/// Who brings how much: ranks, ABC classes, tiers, and how far the money rests on few.
///
/// Shares are of positive revenue: the money of all customers who have brought more than nothing, returns subtracted.
public struct RevenueRanking: Sendable, Equatable {
  /// A class of the ABC analysis, by the share of positive revenue of those with strictly more: below 0.8 A, below 0.95 B,
  /// else C; whoever brought nothing is C.
  public enum ABC: String, Sendable, Codable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
  }

  /// The first 1, 5 and 20 % by rank, if they brought anything.
  public enum Tier: String, Sendable, Codable, CaseIterable {
    case platinum, gold, silver
  }

  /// A customer with at least one purchase.
  public struct Customer: Sendable, Equatable {
    private let place: Int32
    private let moneyRank: Int32
    /// By money.
    public let abc: ABC
    /// `nil` for most.
    public let tier: Tier?
    /// Whether the customer is silent for more than 2W days; false where nobody bought twice.
    public let isSilent: Bool

    init(number: Int, rank: Int, abc: ABC, tier: Tier?, isSilent: Bool) {
      (place, moneyRank) = (Int32(clamping: number), Int32(clamping: rank))
      (self.abc, self.tier, self.isSilent) = (abc, tier, isSilent)
    }

    /// The customer's place in the log.
    public var number: Int { Int(place) }
    /// 1 + the customers with strictly more money.
    public var rank: Int { Int(moneyRank) }
  }

  /// The customers with the most money.
  public struct Top: Sendable, Equatable {
    /// 1, 5, 10, 20 or 50 % of customers.
    public let percent: Int
    /// So many, rounded up.
    public let customers: Int
    /// Their positive revenue.
    public let revenue: ExactMoney
    /// Of all positive revenue, 0...1.
    public let share: Double
  }

  /// A class.
  public struct ClassTotals: Sendable, Equatable {
    /// A, B or C.
    public let abc: ABC
    /// How many.
    public let customers: Int
    /// Their money, returns subtracted.
    public let revenue: ExactMoney
  }

  /// In byte order of their ids.
  public let customers: [Customer]
  /// Of all who brought more than nothing.
  public let positiveRevenue: ExactMoney
  /// By per cent.
  public let top: [Top]
  /// How many of the best bring 80 % of positive revenue.
  public let customersFor80: Int
  /// 0 where all bring the same, near 1 where one brings all; of money, or 0 where it is below.
  public let gini: Double
  /// A, B, C.
  public let classes: [ClassTotals]

  /// - Parameter asOf: The analysis day; rows dated on or after it are left out.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal/noAmounts``,
  ///   ``LifecycleRefusal/noRevenue``.
  /// - Complexity: O(days + *n* log *n*).
  public init(of log: PurchaseLog, asOf: CalendarDay, workers: Workers = Workers()) throws {
    try self.init(of: Clientele(of: log, asOf: asOf, workers: workers))
  }

  package init(of clientele: Clientele) throws(LifecycleRefusal) {
    guard clientele.hasAmounts else { throw .noAmounts }
    let buyers = clientele.buyers
    let silence = PurchaseIntervals(of: clientele).window.map { 2 * $0 }
    try self.init(
      of: buyers.map { buyer in
        let isSilent = silence.map { clientele.asOf - buyer.last > $0 } ?? false
        return (number: buyer.number, units: buyer.units, isSilent: isSilent)
      }, unit: clientele.log.unit)
  }

  /// Of the customers of a table who have an order; they show no rhythm that their silence could be held against.
  ///
  /// - Throws: ``LifecycleRefusal/noRevenue``.
  package init(of customers: TableCustomers) throws(LifecycleRefusal) {
    try self.init(
      of: zip(customers.rows, customers.units).map { (number: $0, units: $1, isSilent: false) },
      unit: customers.unit)
  }

  private init(
    of buyers: [(number: Int, units: Int128, isSilent: Bool)], unit: Int
  ) throws(LifecycleRefusal) {
    func money(_ units: Int128) -> ExactMoney { ExactMoney(units: units, exponent: unit) }
    let order = RevenueOrder(buyers.map(\.units))
    guard order.positive > 0 else { throw .noRevenue }
    customers = buyers.map { buyer in
      let (more, above) = order.above(buyer.units)
      let rank = more + 1
      let tier = buyer.units > 0 ? Tier.allCases.first { rank <= order.count(percent: $0.percent) } : nil
      return Customer(
        number: buyer.number, rank: rank, abc: ABC(buyer.units, above: above, of: order.positive),
        tier: tier, isSilent: buyer.isSilent)
    }
    positiveRevenue = money(order.positive)
    top = order.top(money)
    customersFor80 = order.customersFor80
    gini = order.gini
    classes = ABC.allCases.map { [customers] abc in
      let own = zip(customers, buyers).filter { $0.0.abc == abc }.map(\.1)
      return ClassTotals(
        abc: abc, customers: own.count, revenue: money(own.reduce(0) { $0 &+ $1.units }))
    }
  }
}

/// How far money rests on few, of customers of whom only the money is known.
package struct RevenueConcentration: Sendable {
  /// See ``RevenueRanking``.
  package let top: [RevenueRanking.Top]
  package let customersFor80: Int
  package let gini: Double
  package let classes: [RevenueRanking.ClassTotals]

  /// - Parameters:
  ///   - groups: Customers with the same money each.
  ///   - unit: The exponent of the unit of money.
  /// - Throws: ``LifecycleRefusal/noRevenue``.
  package init(of groups: [(units: Int128, customers: Int)], unit: Int) throws(LifecycleRefusal) {
    func money(_ units: Int128) -> ExactMoney { ExactMoney(units: units, exponent: unit) }
    let order = RevenueOrder(groups.flatMap { repeatElement($0.units, count: $0.customers) })
    guard order.positive > 0 else { throw .noRevenue }
    top = order.top(money)
    customersFor80 = order.customersFor80
    gini = order.gini
    var sums: [RevenueRanking.ABC: (customers: Int, units: Int128)] = [:]
    for group in groups {
      let abc = RevenueRanking.ABC(group.units, above: order.above(group.units).units, of: order.positive)
      let sum = sums[abc] ?? (0, 0)
      sums[abc] = (sum.customers + group.customers, sum.units &+ group.units * Int128(group.customers))
    }
    classes = RevenueRanking.ABC.allCases.map { abc in
      RevenueRanking.ClassTotals(
        abc: abc, customers: sums[abc]?.customers ?? 0, revenue: money(sums[abc]?.units ?? 0))
    }
  }
}

extension RevenueOrder {
  /// The customers with the most money, by per cent of all.
  fileprivate func top(_ money: (Int128) -> ExactMoney) -> [RevenueRanking.Top] {
    [1, 5, 10, 20, 50].map { percent in
      let count = count(percent: percent)
      let units = revenue(ofFirst: count)
      return RevenueRanking.Top(
        percent: percent, customers: count, revenue: money(units),
        share: money(units).nearestDouble / money(positive).nearestDouble)
    }
  }
}

extension RevenueRanking.Tier {
  /// Of customers.
  fileprivate var percent: Int {
    switch self {
    case .platinum: 1
    case .gold: 5
    case .silver: 20
    }
  }

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .platinum: LocalizedText(en: "Platinum", ru: "Платина")
    case .gold: LocalizedText(en: "Gold", ru: "Золото")
    case .silver: LocalizedText(en: "Silver", ru: "Серебро")
    }
  }

  /// What it is called for those who are silent for long.
  public var silentName: LocalizedText {
    name.adding(en: " (silent)", ru: " (молчит)")
  }
}

extension RevenueRanking.ABC {
  fileprivate init(_ units: Int128, above: Int128, of positive: Int128) {
    if units <= 0 {
      self = .c
    } else if above.isBelow(80, percentOf: positive) {
      self = .a
    } else {
      self = above.isBelow(95, percentOf: positive) ? .b : .c
    }
  }
}
