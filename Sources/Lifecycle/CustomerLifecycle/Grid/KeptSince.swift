public import ParallelWork
public import PurchaseLogs
public import Wording

/// Whether customers whom the segments told apart some days ago have bought since: the only honest retention of a segment,
/// for a segment of today is made of what happened.
public struct KeptSince: Sendable, Equatable {
  /// Customers who were in a segment then.
  public struct Row: Sendable, Equatable {
    /// The segment then, by cut-offs of then.
    public let segment: TradeSegment
    /// Customers.
    public let customers: Int
    /// Those of them with a purchase day since.
    public let kept: Int
    /// What these brought since, returns subtracted.
    public let revenueSince: ExactMoney

    /// The share that bought since; `nil` where nobody was in the segment.
    public var share: Double? { customers > 0 ? Double(kept) / Double(customers) : nil }
  }

  /// The day of then.
  public let from: CalendarDay
  /// The analysis day.
  public let asOf: CalendarDay
  /// All eleven, by number.
  public let rows: [Row]

  /// - Parameters:
  ///   - days: How long ago the segments are told: at least 1.
  ///   - asOf: The analysis day; rows dated on or after it are left out.
  ///   - window: Days up to the day of then whose orders and money count; `nil` means all.
  /// - Throws: `PurchaseLogError` where nobody had bought by then, ``LifecycleRefusal/schemeNeedsAmounts(_:)``.
  /// - Complexity: O(days + *n* log *n*).
  public init(
    of log: PurchaseLog, asOf: CalendarDay, since days: Int, scheme: TradeScheme = .dma25,
    given: GivenCutoffs = GivenCutoffs(), window: Int? = nil, workers: Workers = Workers()
  ) throws {
    from = CalendarDay(daysSince1970: asOf.daysSince1970 - max(1, days))
    self.asOf = asOf
    let then = try Clientele(of: log, asOf: from, window: window, workers: workers)
    let scores = try TradeScores(of: then, by: TradeScale(scheme, of: then, given: given))
    var tally = Tally()
    for customer in scores.customers {
      let seen = log.places(of: customer.number, before: from.daysSince1970)
      let all = log.places(of: customer.number, before: asOf.daysSince1970)
      let since = seen.upperBound..<all.upperBound
      tally.add(
        customer.segment, isKept: since.contains { log[day: $0].isPurchase },
        units: since.reduce(0) { $0 &+ log[day: $1].units })
    }
    rows = tally.rows { log.exactMoney($0) }
  }

  /// The same of customers who are known by their sums.
  ///
  /// - Parameters:
  ///   - customers: Each as scored on the day of then, whether he has bought since, and the money since.
  ///   - unit: The exponent of the unit of money; `nil` without amounts.
  /// - Throws: ``LifecycleRefusal/schemeNeedsAmounts(_:)``.
  package init(
    of customers: [(then: SummedTrade.Group, isKept: Bool, unitsSince: Int128)], from: CalendarDay,
    asOf: CalendarDay, unit: Int?, scheme: TradeScheme = .dma25, given: GivenCutoffs = GivenCutoffs()
  ) throws(LifecycleRefusal) {
    (self.from, self.asOf) = (from, asOf)
    let trade = try SummedTrade(of: customers.map(\.then), unit: unit, scheme: scheme, given: given)
    var tally = Tally()
    for (customer, segment) in zip(customers, trade.segments) {
      tally.add(segment, isKept: customer.isKept, units: customer.unitsSince)
    }
    rows = tally.rows { ExactMoney(units: $0, exponent: unit ?? 0) }
  }

  /// Counts by segment.
  private struct Tally {
    private var customers: [TradeSegment: Int] = [:]
    private var kept: [TradeSegment: Int] = [:]
    private var units: [TradeSegment: Int128] = [:]

    /// Adds a customer.
    mutating func add(_ segment: TradeSegment, isKept: Bool, units own: Int128) {
      customers[segment, default: 0] += 1
      guard isKept else { return }
      kept[segment, default: 0] += 1
      units[segment, default: 0] &+= own
    }

    /// All eleven.
    func rows(money: (Int128) -> ExactMoney) -> [Row] {
      TradeSegment.allCases.map { segment in
        Row(
          segment: segment, customers: customers[segment] ?? 0, kept: kept[segment] ?? 0,
          revenueSince: money(units[segment] ?? 0))
      }
    }
  }
}
