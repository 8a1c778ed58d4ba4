public import Wording

/// Who is left out of the list for today, how long it may be, and whom it only watches.
public struct TodayOptions: Sendable, Equatable {
  /// Reasons that count.
  public var reasons: Set<TodayReason> = Set(TodayReason.allCases)
  /// How many may stand in it; `nil` means a tenth of the customers, rounded up, and at most 1,000.
  public var limit: Int?
  /// Ids that never appear.
  public var suppressed: Set<String> = []
  /// When somebody was last written to, by id.
  public var contacted: [String: CalendarDay] = [:]
  /// Nobody is written to within so many days after the last time.
  public var quietDays = 14
  /// The share that is listed and not written to, so that an experiment can show what the list did, in 1/10000.
  public var controlTenThousandths = 1000

  /// The defaults of a careful marketer.
  public init() {}
}
