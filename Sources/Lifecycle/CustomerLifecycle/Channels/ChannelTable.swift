public import ParallelWork
public import PurchaseLogs
public import Wording

/// What the ways by which customers came bring.
///
/// A customer is of one channel: that of the first purchase. Ages and months count only those who have reached them.
public struct ChannelTable: Sendable, Equatable {
  /// Customers of one channel.
  public struct Row: Sendable, Equatable {
    /// Empty for those of whom it is not known.
    public let channel: String
    /// How many.
    public let customers: Int
    /// Their money, returns subtracted.
    public let revenue: ExactMoney
    /// Their orders.
    public let orders: Int
    /// Those of them with two purchase days or more.
    public let repeatCustomers: Int
    /// At 30, 90, 180 and 365 days.
    public let values: [LifetimeValue]
    /// By month from the first purchase, 0 first.
    public let cells: [GroupedCohorts.Cell]
    /// Money per customer at 90 days over that of all channels; `nil` where either is not known or that is nothing.
    public let lift: Double?
    /// What it cost to win its customers; `nil` where that is not known.
    public let cost: ExactMoney?

    /// Of its customers.
    public var repeatRate: Double { Double(repeatCustomers) / Double(customers) }
    /// Where the repeat rate lies.
    public var repeatInterval: WilsonInterval { WilsonInterval(repeatCustomers, of: customers) }
    /// Money per order.
    public var check: Double { revenue.nearestDouble / Double(orders) }
    /// Whether it has so few customers that shares of them say little: fewer than 30.
    public var isSmall: Bool { customers < 30 }
    /// Cost per customer.
    public var acquisitionCost: Double? { cost.map { $0.nearestDouble / Double(customers) } }
    /// The first age in days at which a customer has brought what he cost; `nil` where none of those told.
    public var paybackDays: Int? {
      acquisitionCost.flatMap { cost in values.first { $0.perCustomer ?? -.infinity >= cost }?.days }
    }
    /// Money over cost − 1.
    public var returnOnInvestment: Double? {
      cost.flatMap { $0.units > 0 ? revenue.nearestDouble / $0.nearestDouble - 1 : nil }
    }
  }

  /// By customers, the most first, then in byte order of their names.
  public let rows: [Row]
  /// Money of all channels, returns subtracted.
  public let revenue: ExactMoney

  /// - Parameters:
  ///   - asOf: The analysis day; rows dated on or after it are left out.
  ///   - channels: By customers' ids; whoever is missing is of the channel "".
  ///   - costs: By channel.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day, ``LifecycleRefusal/tooManyPeriods(_:)``.
  /// - Complexity: O(days + channels · months²).
  public init(
    of log: PurchaseLog, asOf: CalendarDay, channels: [String: String], costs: [String: ExactMoney] = [:],
    workers: Workers = Workers()
  ) throws {
    try self.init(of: Clientele(of: log, asOf: asOf, workers: workers), channels: channels, costs: costs)
  }

  package init(
    of clientele: Clientele, channels: [String: String], costs: [String: ExactMoney] = [:]
  ) throws(LifecycleRefusal) {
    let own = clientele.buyers.map { channels[clientele.log.id(of: $0.number)] ?? "" }
    let names = Set(own).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    try self.init(of: clientele, names: names, channelOf: own.map { numbers[$0] ?? 0 }, costs: costs)
  }

  /// Of channels that were found in the log's own table; those by which no buyer came have no row.
  package init(
    of clientele: Clientele, by found: LeadingValues, costs: [String: ExactMoney] = [:]
  ) throws(LifecycleRefusal) {
    let places = clientele.buyers.map { Int(found.places[$0.number]) }
    let used = Set(places).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    try self.init(
      of: clientele, names: used.map { found.names[$0] }, channelOf: places.map { numbers[$0] ?? 0 },
      costs: costs)
  }

  /// - Parameters:
  ///   - names: In byte order, each with at least one buyer.
  ///   - channelOf: Of each buyer, the place in `names`.
  private init(
    of clientele: Clientele, names: [String], channelOf: [Int], costs: [String: ExactMoney]
  ) throws(LifecycleRefusal) {
    let log = clientele.log
    let cohorts = try GroupedCohorts(names.count, of: clientele) { channelOf[$0] }
    let values = LifetimeValue.all(of: clientele, groups: names.count) { channelOf[$0] }
    let all = Self.atNinetyDays(LifetimeValue.all(of: clientele)[0])
    var sums = Array(repeating: ChannelSums(), count: names.count)
    for (buyer, channel) in zip(clientele.buyers, channelOf) { sums[channel].add(buyer) }
    let unordered = names.enumerated().map { channel, name in
      let (sum, values) = (sums[channel], values[channel])
      let lift = Self.atNinetyDays(values).flatMap { own in all.flatMap { $0 == 0 ? nil : own / $0 } }
      return Row(
        channel: name, customers: sum.customers, revenue: log.exactMoney(sum.units), orders: sum.orders,
        repeatCustomers: sum.repeatCustomers, values: values, cells: cohorts.groups[channel], lift: lift,
        cost: costs[name])
    }
    revenue = log.exactMoney(clientele.buyers.units)
    // The sort is stable in effect: names are distinct, and break every tie.
    rows = unordered.enumerated().sorted {
      ($1.element.customers, $0.offset) < ($0.element.customers, $1.offset)
    }.map { $0.element }
  }

  private static func atNinetyDays(_ values: [LifetimeValue]) -> Double? {
    values.first { $0.days == 90 }?.perCustomer
  }
}

/// What the customers of one channel add up to.
private struct ChannelSums {
  var customers = 0
  var orders = 0
  var repeatCustomers = 0
  var units: Int128 = 0

  mutating func add(_ buyer: Buyer) {
    customers += 1
    orders += buyer.orders
    repeatCustomers += buyer.purchaseDays > 1 ? 1 : 0
    units &+= buyer.units
  }
}
