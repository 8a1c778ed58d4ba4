public import CustomerLifecycle
public import PurchaseLogs
internal import Wording

/// What a person may decide about what is told of customers over time.
public struct OverTimeOptions: Sendable {
  /// How scores become segments of the trade; `nil` means ``TradeScheme/dma25``.
  public var scheme: TradeScheme?
  /// Cut-offs of scores; those that are not given are found.
  public var cutoffs = GivenCutoffs()
  /// What a cohort is; `nil` means months, or weeks where the log is short.
  public var cohortPeriod: CalendarPeriod?
  /// The least first checks of bands 2 to 5; `nil` finds them.
  public var checkBands: FourCutoffs<ExactMoney>?
  /// What it cost to win the customers of a channel, by channel.
  public var costs: [String: ExactMoney] = [:]

  /// Leaves every decision to the data.
  public init() {}

  /// What a person has decided.
  private var chosen: [Choice] {
    let all: [(Choice, Bool)] = [
      (.scheme, scheme != nil), (.recencyCuts, cutoffs.recency != nil),
      (.frequencyCuts, cutoffs.frequency != nil), (.monetaryCuts, cutoffs.monetary != nil),
      (.cohort, cohortPeriod != nil), (.checkBands, checkBands != nil), (.costs, !costs.isEmpty),
    ]
    return all.filter(\.1).map(\.0)
  }

  /// Refuses what contradicts the data.
  ///
  /// - Parameters:
  ///   - log: `nil` for a table of customers.
  ///   - isScored: Whether such a table tells recency, frequency and monetary.
  /// - Throws: ``SegmentationError/needsLog(_:)``, `LifecycleRefusal`.
  func check(for log: PurchaseLog?, isScored: Bool) throws {
    guard let log else {
      let scoring: Set<Choice> = [.scheme, .recencyCuts, .frequencyCuts, .monetaryCuts]
      if let choice = chosen.first(where: { !isScored || !scoring.contains($0) }) {
        throw SegmentationError.needsLog(choice)
      }
      return
    }
    guard log.columns.amount == nil else { return }
    if let scheme, scheme.needsAmounts { throw LifecycleRefusal.schemeNeedsAmounts(scheme) }
    if let choice = chosen.first(where: { [.monetaryCuts, .checkBands].contains($0) }) {
      throw LifecycleRefusal.choiceNeedsAmounts(choice)
    }
  }
}
