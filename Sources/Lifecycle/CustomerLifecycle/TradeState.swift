/// Where somebody stands on a day: in a segment, or not a customer yet.
///
/// The order is that of the numbers in files.
public enum TradeState: Sendable, Hashable {
  /// No row before the day.
  case notSeen
  /// At least one purchase.
  case segment(TradeSegment)
  /// Rows, such as returns, and no purchase yet.
  case noPurchases

  /// 0 for nobody yet, 1...11 for the segments, 12 without a purchase.
  public var number: Int {
    switch self {
    case .notSeen: 0
    case .segment(let segment): segment.number
    case .noPurchases: 12
    }
  }

  /// The key in files.
  public var key: String {
    switch self {
    case .notSeen: "notSeen"
    case .segment(let segment): segment.rawValue
    case .noPurchases: "noPurchases"
    }
  }

  /// What customers of the segment have in common; `nil` without a purchase.
  public var group: TradeSegment.Group? {
    if case .segment(let segment) = self { segment.group } else { nil }
  }

  /// All of them by their numbers.
  public static let all = [.notSeen] + TradeSegment.allCases.map(TradeState.segment) + [.noPurchases]
}

extension TradeState: Comparable {
  /// By number.
  public static func < (a: TradeState, b: TradeState) -> Bool { a.number < b.number }
}
