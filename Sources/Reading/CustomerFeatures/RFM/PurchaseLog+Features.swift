public import ParallelWork
public import PurchaseLogs
public import Wording

extension PurchaseLog {
  /// Recency, frequency and monetary of every customer with a purchase: what reading the log cut at the analysis day
  /// gives.
  ///
  /// - Parameters:
  ///   - day: The analysis day; rows dated on or after it are left out. `nil` means the day after the last row that counts.
  ///   - window: Days up to the analysis day whose orders and money count; `nil` means all.
  ///   - workers: The threads to use.
  /// - Throws: `PurchaseLogError` where no purchase is dated before the day.
  /// - Complexity: O(customers' days).
  public func features(
    asOf day: CalendarDay? = nil, window: Int? = nil, workers: Workers = Workers()
  ) throws(PurchaseLogError) -> FeatureMatrix {
    try RFM(columns).extract(from: self, asOf: day, window: window, today: nil, workers: workers).matrix
  }
}
