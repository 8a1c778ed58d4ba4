/// Over how many days movement is told where nobody has chosen, and the next period has none of its own.
public enum LifecycleHorizon {
  /// 90 days where the log holds three of them, else as many thirties as the log holds nineties.
  ///
  /// - Parameter historyDays: From the log's first day to the analysis day.
  /// - Returns: `nil` below 90 days.
  public static func days(historyDays: Int) -> Int? {
    guard historyDays >= 90 else { return nil }
    return historyDays >= 270 ? 90 : 30 * (historyDays / 90)
  }
}
