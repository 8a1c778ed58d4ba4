public import Wording

/// Why a log has no answer to a question about customers over time.
///
/// Nothing is wrong with the log: it is too short, or lacks what the answer would be made of.
public enum LifecycleRefusal: ExplainedError, Equatable {
  /// Scores of amounts are asked for, and the log has none.
  case schemeNeedsAmounts(TradeScheme)
  /// Something was chosen that is about amounts, and the log has none.
  case choiceNeedsAmounts(Choice)
  /// A horizon was chosen that the log does not reach back over, in days.
  case longHorizon(days: Int, history: Int)
  /// Cut-offs score amounts, and the log has none.
  case cutoffsNeedAmounts
  /// Fewer intervals between purchases, or fewer repeat buyers, than a rhythm can be learned from.
  case fewIntervals(Int, repeatBuyers: Int)
  /// Nobody has bought on three days: how much one customer's intervals differ cannot be told.
  case oneIntervalEach
  /// The log is too short for what is asked for, in days.
  case shortLog(days: Int, needed: Int)
  /// Nobody bought on two days.
  case noRepeatPurchases
  /// The matrix would have too many cells: days are most likely wrong.
  case tooManyPeriods(Int)
  /// The log has no amounts.
  case noAmounts
  /// Nobody has spent anything.
  case noRevenue
  /// The two days between which customers would move; possible are days within `possible`, one before the other.
  case noMovement(from: CalendarDay, to: CalendarDay, possible: ClosedRange<CalendarDay>?)
}

extension LifecycleRefusal {
  /// The key in files.
  public var key: String {
    switch self {
    case .schemeNeedsAmounts: "schemeNeedsAmounts"
    case .choiceNeedsAmounts: "choiceNeedsAmounts"
    case .longHorizon: "longHorizon"
    case .cutoffsNeedAmounts: "cutoffsNeedAmounts"
    case .fewIntervals: "fewIntervals"
    case .oneIntervalEach: "oneIntervalEach"
    case .shortLog: "shortLog"
    case .noRepeatPurchases: "noRepeatPurchases"
    case .tooManyPeriods: "tooManyPeriods"
    case .noAmounts: "noAmounts"
    case .noRevenue: "noRevenue"
    case .noMovement: "noMovement"
    }
  }
}
