public import ParallelWork
public import PurchaseLogs
public import Wording

/// The days between neighbouring purchase days of customers.
public struct PurchaseIntervals: Sendable, Equatable {
  /// A quantile by nearest rank: the smallest interval with at least so many per cent at or below it.
  public struct Quantile: Sendable, Equatable {
    /// 10, 25, 50, 75, 80, 90 or 95.
    public let percent: Int
    /// Whole days.
    public let days: Int
  }

  let histogram: DayHistogram

  /// Those that were gathered.
  init(_ histogram: DayHistogram) { self.histogram = histogram }

  /// Gathers those of all customers before a day.
  ///
  /// - Parameter asOf: The analysis day; rows dated on or after it are left out.
  /// - Throws: `PurchaseLogError` where nobody has bought before the day.
  /// - Complexity: O(days), on `workers`.
  public init(
    of log: PurchaseLog, asOf: CalendarDay, workers: Workers = Workers()
  ) throws(PurchaseLogError) {
    self.init(of: try Clientele(of: log, asOf: asOf, workers: workers))
  }

  package init(of clientele: Clientele) {
    let blocks = clientele.map { block in
      var histogram = DayHistogram()
      for buyer in clientele.buyers[block] where buyer.purchaseDays > 1 {
        var last = buyer.first
        clientele.forEachPurchaseDay(of: buyer) { day in
          if day > last { histogram.add(day - last) }
          last = day
        }
      }
      return histogram
    }
    histogram = blocks.reduce(into: DayHistogram()) { $0.add($1) }
  }

  /// How many there are.
  public var count: Int { histogram.count }

  /// Empty where there are no intervals.
  public var quantiles: [Quantile] {
    [10, 25, 50, 75, 80, 90, 95].compactMap { percent in
      histogram.quantile(percent: percent).map { Quantile(percent: percent, days: $0) }
    }
  }

  /// W: the smallest of 30, 60, ... 360 days that holds at least 80 % of the intervals, else 360; `nil` where there are
  /// none.
  public var window: Int? {
    guard count > 0 else { return nil }
    return stride(from: 30, through: 360, by: 30).first {
      histogram.count(upTo: $0) * 100 >= 80 * count
    } ?? 360
  }
}
