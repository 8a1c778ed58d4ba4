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
    var customers: [TradeSegment: Int] = [:]
    var kept: [TradeSegment: Int] = [:]
    var units: [TradeSegment: Int128] = [:]
    for customer in scores.customers {
      customers[customer.segment, default: 0] += 1
      let seen = log.places(of: customer.number, before: from.daysSince1970)
      let all = log.places(of: customer.number, before: asOf.daysSince1970)
      let since = seen.upperBound..<all.upperBound
      guard since.contains(where: { log[day: $0].isPurchase }) else { continue }
      kept[customer.segment, default: 0] += 1
      units[customer.segment, default: 0] &+= since.reduce(0) { $0 &+ log[day: $1].units }
    }
    rows = TradeSegment.allCases.map { segment in
      Row(
        segment: segment, customers: customers[segment] ?? 0, kept: kept[segment] ?? 0,
        revenueSince: log.exactMoney(units[segment] ?? 0))
    }
  }
}
