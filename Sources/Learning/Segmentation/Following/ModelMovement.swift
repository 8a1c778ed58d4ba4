public import CustomerFeatures
public import CustomerLifecycle
public import ParallelWork
package import PurchaseLogs
public import TextTables
public import Wording

/// Who moved between two days, told by the segments that a saved model has stored.
public struct ModelMovement: Sendable {
  /// Between the trade's segments.
  public let named: Movement
  /// Between the discovered segments.
  public let discovered: SegmentMovement
  /// What became of the log's rows.
  public let account: InputAccount
  /// What a person should know of how the model was applied.
  public let notes: [LocalizedText]
  package let log: PurchaseLog

  /// The trade's part, as run.json has it.
  public var summary: RunRecord.MovementSummary { RunRecord.MovementSummary(named, hasAmounts: hasAmounts) }

  /// Whether the log has money.
  package var hasAmounts: Bool { log.columns.amount != nil }
}

extension SegmentationModel {
  /// Tells who moved.
  ///
  /// - Parameters:
  ///   - from: The first day; `nil` means the stored horizon before the second.
  ///   - to: The second; `nil` means the log's last used day plus the model's offset.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Throws: ``SegmentationError/needsModelOfLog``, ``SegmentationError/needsScores``, `LifecycleRefusal` where the log
  ///   does not hold both days, `FeatureError`.
  /// - Complexity: O(rows + days).
  public func movement(
    _ table: Table, from: CalendarDay? = nil, to: CalendarDay? = nil, workers: Workers = Workers()
  ) throws -> ModelMovement {
    let scale = try scaleOfTrade
    let (log, found) = try classifyLog(table, asOf: to, workers: workers)
    guard let log, let to = found.account.asOf else { throw SegmentationError.needsModelOfLog }
    let clientele = try Clientele(of: log, asOf: to, window: windowDays, workers: workers)
    let first = try from ?? firstDay(before: to, historyDays: clientele.historyDays)
    let named = try Movement(of: clientele, from: first, by: scale)
    let discovered = SegmentMovement(
      of: log, from: first, to: to, before: try segments(in: log, on: first, workers),
      after: log.pairs(found.customers.segments, before: to),
      segments: segments.map(\.number).max() ?? 0)
    return ModelMovement(
      named: named, discovered: discovered, account: found.account, notes: found.notes, log: log)
  }

  private func firstDay(before day: CalendarDay, historyDays: Int) throws(LifecycleRefusal) -> CalendarDay {
    guard let horizon = rhythm?.horizonDays ?? LifecycleHorizon.days(historyDays: historyDays) else {
      throw .shortLog(days: historyDays, needed: 90)
    }
    return CalendarDay(daysSince1970: day.daysSince1970 - horizon)
  }

  /// The discovered segment of each customer with a purchase before a day, by the customer's place in the log.
  private func segments(in log: PurchaseLog, on day: CalendarDay, _ workers: Workers) throws -> [Int: Int] {
    let features = try log.features(asOf: day, window: windowDays, workers: workers)
    return log.pairs(self.segments(of: features, workers: workers), before: day)
  }
}

extension PurchaseLog {
  /// The places of customers with a purchase before a day, ascending: the rows of features on that day.
  func buyers(before day: CalendarDay) -> [Int] {
    (0..<customerCount).filter { customer in
      places(of: customer, before: day.daysSince1970).contains { self[day: $0].isPurchase }
    }
  }

  /// What is known of each of these customers.
  fileprivate func pairs(_ values: [Int], before day: CalendarDay) -> [Int: Int] {
    Dictionary(zip(buyers(before: day), values)) { first, _ in first }
  }
}
