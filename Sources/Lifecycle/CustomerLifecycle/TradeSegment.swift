/// One of the eleven segments that the RFM trade (recency, frequency, monetary) tells customers apart by.
///
/// The raw values are keys in files and never change. The order is a ladder, the best first.
public enum TradeSegment: String, Sendable, Codable, CaseIterable {
  /// Bought lately, often and for much.
  case champions
  /// Buy regularly.
  case loyal
  /// Recent, with more than one order: on the way to loyal.
  case potentialLoyalists
  /// One recent first order.
  case new
  /// Recent, small orders so far.
  case promising
  /// About average, and slowing down.
  case needAttention
  /// Below average and nearly gone.
  case aboutToSleep
  /// Bought often, long ago.
  case atRisk
  /// The best customers of the past, long ago.
  case cantLose
  /// Few orders, long ago.
  case hibernating
  /// The longest ago, the fewest orders.
  case lost
}
