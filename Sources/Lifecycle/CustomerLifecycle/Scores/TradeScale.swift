internal import PurchaseLogs

/// What a model stores to tell the segments of the trade by: cut-offs of scores and a scheme.
public struct TradeScale: Sendable, Equatable {
  /// How scores become segments.
  public let scheme: TradeScheme
  /// How values become scores.
  public let cutoffs: ScoreCutoffs

  /// Joins both.
  ///
  /// - Throws: ``LifecycleRefusal/schemeNeedsAmounts(_:)``.
  public init(_ scheme: TradeScheme, _ cutoffs: ScoreCutoffs) throws(LifecycleRefusal) {
    guard !scheme.needsAmounts || cutoffs.monetary != nil else { throw .schemeNeedsAmounts(scheme) }
    self.scheme = scheme
    self.cutoffs = cutoffs
  }

  /// Cut-offs by fifths of the buyers, but for those that are given.
  package init(
    _ scheme: TradeScheme, of clientele: Clientele, given: GivenCutoffs = GivenCutoffs()
  ) throws(LifecycleRefusal) {
    try self.init(scheme, ScoreCutoffs(of: clientele, given: given))
  }
}

/// Scores customers of one log by stored cut-offs, never by ranking them again.
struct TradeScorer: Sendable {
  private let scheme: TradeScheme
  private let cutoffs: ScoreCutoffs
  /// The cut-offs of money in the log's unit.
  private let money: [(score: Int, atLeast: Int128)]
  private let isFrequencyConstant: Bool
  private let isMonetaryConstant: Bool

  /// - Throws: ``LifecycleRefusal/cutoffsNeedAmounts``.
  init(_ scale: TradeScale, for log: PurchaseLog) throws(LifecycleRefusal) {
    guard scale.cutoffs.monetary == nil || log.columns.amount != nil else { throw .cutoffsNeedAmounts }
    self.init(scale, unit: log.unit)
  }

  /// For sums of money in units of 10^`unit`.
  init(_ scale: TradeScale, unit: Int) {
    scheme = scale.scheme
    cutoffs = scale.cutoffs
    money = (cutoffs.monetary ?? []).map { ($0.score, $0.atLeast.roundedUp(in: unit)) }
    isFrequencyConstant = cutoffs.constant.contains(.frequency)
    isMonetaryConstant = cutoffs.constant.contains(.monetary)
  }

  /// The scores of a customer.
  ///
  /// - Parameters:
  ///   - recency: Days since the last purchase.
  ///   - units: Money in the log's unit.
  func scores(recency: Int, orders: Int, units: Int128) -> RFMScores {
    let r = cutoffs.recency.last { recency <= $0.atMost }?.score ?? cutoffs.lowest.recency
    let f = cutoffs.frequency.last { orders >= $0.atLeast }?.score ?? cutoffs.lowest.frequency
    let m = cutoffs.lowest.monetary.map { lowest in money.last { units >= $0.atLeast }?.score ?? lowest }
    return scores(recency: r, frequency: f, monetary: m)
  }

  /// What three scores are together.
  func scores(recency r: Int, frequency f: Int, monetary m: Int?) -> RFMScores {
    guard let m else { return RFMScores(recency: r, frequency: f, monetary: nil, fm: f) }
    let fm = isMonetaryConstant ? f : isFrequencyConstant ? m : (f + m + 1) / 2
    return RFMScores(recency: r, frequency: f, monetary: m, fm: fm)
  }

  /// The segment of some scores.
  func segment(of scores: RFMScores) -> TradeSegment { scheme.segment(of: scores) }

  /// The scores of somebody who has bought before a day.
  func scores(of buyer: Buyer, asOf day: Int) -> RFMScores {
    scores(recency: day - buyer.last, orders: buyer.orders, units: buyer.units)
  }
}
