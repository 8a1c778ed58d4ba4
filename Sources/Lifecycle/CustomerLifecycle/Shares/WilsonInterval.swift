/// Where a share of a population lies, by a sample of it: Wilson's 95 % interval (Wilson 1927), which stays within 0...1
/// however few there are.
public struct WilsonInterval: Sendable, Equatable {
  /// 0...1.
  public let low: Double
  /// 0...1.
  public let high: Double

  /// - Parameters:
  ///   - part: 0...`whole`.
  ///   - whole: At least 1, else everything is possible.
  public init(_ part: Int, of whole: Int) {
    guard whole > 0 else {
      (low, high) = (0, 1)
      return
    }
    let n = Double(whole)
    let share = Double(part) / n
    let z = 1.959963984540054
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    low = max(0, centre - half)
    high = min(1, centre + half)
  }
}
