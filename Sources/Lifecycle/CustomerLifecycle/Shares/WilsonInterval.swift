internal import PortableMath

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
    let range = wilsonInterval(of: part, in: whole)
    (low, high) = (range.lowerBound, range.upperBound)
  }
}
