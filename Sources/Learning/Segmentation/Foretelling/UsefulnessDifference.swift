/// How much more one partition tells than another, of the same customers.
public struct UsefulnessDifference: Sendable, Equatable {
  /// In units of usefulness; above 0 where the first tells more.
  public let difference: Double
  /// Of the difference, over customers.
  public let standardError: Double

  /// What the difference says: beyond 1.96 standard errors it is one.
  public enum Verdict: String, Sendable, Codable {
    case better, level, worse
  }

  /// Joins the parts.
  package init(difference: Double, standardError: Double) {
    self.difference = difference
    self.standardError = standardError
  }

  /// Compares two judgements of the same outcomes.
  init(of first: Usefulness, against second: Usefulness) {
    let gains = zip(first.errors, second.errors).map { $1 - $0 }
    let n = Double(max(gains.count, 1))
    let mean = gains.reduce(0, +) / n
    let squares = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    difference = mean
    standardError = gains.count < 2 ? 0 : (squares / (n - 1)).squareRoot() / n.squareRoot()
  }

  /// Better, worse, or neither.
  public var verdict: Verdict {
    let bound = 1.96 * standardError
    return difference > bound ? .better : difference < -bound ? .worse : .level
  }
}
