/// A customer's scores, 1...5; 5 is the best.
public struct RFMScores: Sendable, Hashable {
  private let r: UInt8
  private let f: UInt8
  private let m: UInt8
  private let both: UInt8

  package init(recency: Int, frequency: Int, monetary: Int?, fm: Int) {
    r = UInt8(clamping: recency)
    f = UInt8(clamping: frequency)
    m = UInt8(clamping: monetary ?? 0)
    both = UInt8(clamping: fm)
  }

  /// 5 for the most recent.
  public var recency: Int { Int(r) }
  /// 5 for the most orders.
  public var frequency: Int { Int(f) }
  /// `nil` where the log has no amounts.
  public var monetary: Int? { m == 0 ? nil : Int(m) }
  /// The mean of frequency and monetary, rounded half up; one of them where the other tells nobody apart.
  public var fm: Int { Int(both) }

  /// Such as "555"; `nil` without amounts.
  public var code: String? { monetary.map { "\(r)\(f)\($0)" } }
}
