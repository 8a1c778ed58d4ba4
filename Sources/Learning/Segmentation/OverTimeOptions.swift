public import CustomerLifecycle
public import PurchaseLogs

/// What a person may decide about what is told of customers over time.
public struct OverTimeOptions: Sendable {
  /// How scores become segments of the trade.
  public var scheme = TradeScheme.dma25
  /// Cut-offs of scores; those that are not given are found.
  public var cutoffs = GivenCutoffs()
  /// What a cohort is; `nil` means months, or weeks where the log is short.
  public var cohortPeriod: CalendarPeriod?
  /// The least first checks of bands 2 to 5; `nil` finds them.
  public var checkBands: FourCutoffs<ExactMoney>?

  /// Leaves every decision to the data.
  public init() {}
}
