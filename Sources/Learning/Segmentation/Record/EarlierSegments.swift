internal import CustomerFeatures
internal import ParallelWork
internal import PurchaseLogs
internal import Wording

/// Whom the final rules put where one horizon before the as-of day.
struct EarlierSegments {
  /// The day before which purchases counted.
  let day: CalendarDay
  /// Customers of that day by their places in the log, with what they had done.
  let customers: [PurchaseAccount.Customer]
  /// One a customer.
  let segments: [Int]

  /// `nil` where there is no horizon, and where nobody had bought so early.
  ///
  /// - Complexity: O(customers' days).
  init?(
    of model: SegmentationModel, in log: PurchaseLog, asOf: CalendarDay, window: Int?, horizon: Int?,
    workers: Workers
  ) {
    guard let horizon else { return nil }
    let day = CalendarDay(daysSince1970: asOf.daysSince1970 - horizon)
    let features = try? log.features(asOf: day, window: window, workers: workers)
    // One after the other, for a log of millions.
    guard let segments = features.map({ model.segments(of: $0, workers: workers) }),
      let account = try? log.account(before: day, workers: workers)
    else { return nil }
    self.day = day
    self.segments = segments
    customers = account.customers
  }
}

extension EarlierSegments {
  /// What the record tells of segments one horizon ago, by the segments' numbers.
  typealias Told = (boughtAgain: [Int: RunRecord.BoughtAgain], moved: [Int: RunRecord.Moved])

  /// What the record tells of them.
  static func told(
    of result: SegmentationResult, in log: PurchaseLog?, asOf: CalendarDay?, options: RunOptions
  ) -> Told {
    let workers = options.segmenter.workers
    guard let log, let asOf,
      let earlier = EarlierSegments(
        of: result.model, in: log, asOf: asOf, window: options.window,
        horizon: result.foretelling?.horizon, workers: workers)
    else { return ([:], [:]) }
    let boughtAgain = RunRecord.BoughtAgain.bySegment(earlier, in: log, asOf: asOf)
    let now = log.buyers(before: asOf)
    guard now.count == result.customers.segments.count else { return (boughtAgain, [:]) }
    return (
      boughtAgain,
      RunRecord.Moved.bySegment(since: earlier, now: now, segments: result.customers.segments)
    )
  }

  /// The same of customers who were added up; `nil` where the log is too short for a period.
  ///
  /// - Parameters:
  ///   - weights: How many customers each row of the result stands for.
  ///   - unit: The exponent of the unit of money; `nil` without amounts.
  static func told(
    of result: SegmentationResult, in summed: SummedPeriods, weights: [Int]?, unit: Int?, workers: Workers
  ) -> Told? {
    guard let periods = summed.periods else { return nil }
    let customers = summed.judged.customers
    func segments(_ sums: [SummedOutcomes.Sums]) -> [Int] {
      sums.isEmpty ? [] : result.model.segments(of: FeatureMatrix(of: sums, unit: unit), workers: workers)
    }
    let (before, after) = (segments(customers.map(\.before)), segments(customers.map(\.after)))
    var now: [Int: Int] = [:]
    for (row, segment) in result.customers.segments.enumerated() {
      now[segment, default: 0] += weights?[row] ?? 1
    }
    return (
      RunRecord.BoughtAgain.bySegment(
        zip(before, customers).lazy.map {
          RunRecord.BoughtAgain.Customer(segment: $0, bought: $1.ordersSince > 0, units: $1.unitsSince)
        }, unit: unit),
      RunRecord.Moved.bySegment(since: periods.judgedAt, zip(before, after), now: now)
    )
  }
}
