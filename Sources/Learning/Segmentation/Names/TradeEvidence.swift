internal import CustomerLifecycle

/// What a shop's own rhythm says of a segment, by which a trade name is borne out or not.
struct TradeEvidence: Sendable, Equatable {
  /// Share of the customers who are past their own late days, 0...1.
  let lateShare: Double
  /// Median days since the last purchase.
  let recency: Double
  /// Median orders.
  let orders: Double
  /// The days within which nine of ten customers come back: the 90th percentile of all purchase intervals.
  let usualGap: Double

  /// Whether the segment may be called so: those who are said to be active keep to their rhythm, those who are said to be
  /// leaving have left it, newcomers have hardly bought.
  func bearsOut(_ segment: TradeSegment) -> Bool {
    switch segment {
    case .champions, .loyal, .potentialLoyalists: lateShare < 0.5 && recency <= usualGap
    case .new, .promising: orders <= 2 && lateShare < 0.5
    case .needAttention: true
    case .aboutToSleep, .atRisk, .cantLose, .hibernating, .lost: lateShare >= 0.25
    }
  }
}
