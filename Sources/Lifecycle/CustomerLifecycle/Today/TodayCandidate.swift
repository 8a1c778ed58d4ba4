internal import PurchaseLogs
internal import Wording

/// Somebody for whom there is a reason to be written to.
struct TodayCandidate: Sendable {
  let buyer: Buyer
  private let rank: Int
  let reason: TodayReason
  private let segment: TradeSegment
  private let before: TradeSegment?
  private let recency: Int
  private let expected: Int?
  /// Days as a customer whose money counts, at least 90.
  private let tenure: Int

  /// The first reason that fits; `nil` where none does.
  ///
  /// - Parameter before: The segment that the customer fell from, if it was one of the first three.
  init?(
    _ buyer: Buyer, asOf: Int, segment: TradeSegment, before: TradeSegment?, rhythm: Rhythm.Customer?,
    window: Int?, reasons: Set<TodayReason>
  ) {
    let isOnce = buyer.purchaseDays == 1
    let status = rhythm?.status
    // Whoever bought once and stayed away for so long is lost; to write costs more than it brings.
    if isOnce, status == .lapsed { return nil }
    func fits(_ reason: TodayReason) -> Bool {
      switch reason {
      case .overdue: !isOnce && status == .overdue
      case .due: !isOnce && status == .due
      case .downgraded: before != nil
      case .welcome: isOnce && asOf - buyer.first <= 7
      case .secondPurchase: isOnce && status == .due
      case .winBack: (segment == .atRisk || segment == .cantLose) && status.map { $0 != .lapsed } ?? false
      }
    }
    let fitting = TodayReason.allCases.enumerated().first {
      reasons.contains($0.element) && fits($0.element)
    }
    guard let fitting else { return nil }
    (rank, reason) = fitting
    self.buyer = buyer
    self.segment = segment
    self.before = reason == .downgraded ? before : nil
    recency = asOf - buyer.last
    expected = rhythm?.limits.expectedDays
    tenure = max(min(asOf - buyer.first, window ?? .max), 90)
  }

  /// By reason, then by money per year or, without amounts, by orders, then in byte order of ids.
  func precedes(_ other: TodayCandidate, byMoney: Bool) -> Bool {
    guard rank == other.rank else { return rank < other.rank }
    if byMoney {
      let own = buyer.units.multipliedFullWidth(by: Int128(other.tenure))
      let others = other.buyer.units.multipliedFullWidth(by: Int128(tenure))
      if own != others { return (own.high, own.low) > (others.high, others.low) }
    } else if buyer.orders != other.buyer.orders {
      return buyer.orders > other.buyer.orders
    }
    return buyer.number < other.buyer.number
  }

  func entry(in log: PurchaseLog, asOf: Int, isControl: Bool) -> TodayList.Entry {
    TodayList.Entry(
      number: buyer.number, reason: reason, segment: segment, segmentBefore: before, orders: buyer.orders,
      recencyDays: recency, expectedDays: expected,
      nextExpected: expected.map { CalendarDay(daysSince1970: buyer.last + $0) },
      monetary: log.exactMoney(buyer.units), stake: log.money(buyer.units) * 365 / Double(tenure),
      isControl: isControl)
  }
}
