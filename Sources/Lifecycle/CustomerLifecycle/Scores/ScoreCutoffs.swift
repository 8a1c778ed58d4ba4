public import PurchaseLogs

/// What is scored.
public enum ScoredFeature: String, Sendable, Codable, CaseIterable {
  case recency, frequency, monetary
}

/// From which value on a customer gets which score: what is stored, so that whoever comes later is measured by the same
/// rod.
///
/// A value between two that were seen gets the worse score.
public struct ScoreCutoffs: Sendable, Equatable {
  /// Where cut-offs come from.
  public enum Source: String, Sendable, Codable {
    /// All from fifths of the customers.
    case fifths
    /// At least those of one feature were given.
    case flag
  }

  /// A score that values up to an edge get: recency, where less is better.
  public struct AtMost: Sendable, Equatable, Codable {
    /// 1...5.
    public let score: Int
    /// Days.
    public let atMost: Int

    package init(score: Int, atMost: Int) {
      self.score = score
      self.atMost = atMost
    }
  }

  /// A score that values from an edge on get.
  public struct AtLeast<Value: Codable & Sendable & Equatable>: Sendable, Equatable, Codable {
    /// 1...5.
    public let score: Int
    /// Orders or money.
    public let atLeast: Value

    package init(score: Int, atLeast: Value) {
      self.score = score
      self.atLeast = atLeast
    }
  }

  /// The scores of those who reach no edge, 1...5.
  public struct Lowest: Sendable, Equatable, Codable {
    /// Of those who are silent for the longest.
    public let recency: Int
    /// Of those with the fewest orders.
    public let frequency: Int
    /// `nil` without amounts.
    public let monetary: Int?

    package init(recency: Int, frequency: Int, monetary: Int?) {
      self.recency = recency
      self.frequency = frequency
      self.monetary = monetary
    }
  }

  /// Whether they were found or given.
  public let source: Source
  /// For every score in use above the lowest, ascending.
  public let recency: [AtMost]
  /// The same for orders.
  public let frequency: [AtLeast<Int>]
  /// `nil` where the log has no amounts.
  public let monetary: [AtLeast<ExactMoney>]?
  /// The scores of those who reach no edge.
  public let lowest: Lowest
  /// Features in which all customers were equal; they tell nobody apart.
  public let constant: [ScoredFeature]
}

/// Four cut-offs that a person gives, ascending: for recency the most days of scores 5, 4, 3 and 2, else the least of
/// scores 2, 3, 4 and 5.
public struct FourCutoffs<Value: Comparable & Sendable>: Sendable {
  let values: [Value]

  /// `nil` unless there are four, each greater than the one before.
  public init?(_ values: [Value]) {
    guard values.count == 4, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    self.values = values
  }
}

/// Cut-offs that are given and not found.
public struct GivenCutoffs: Sendable {
  /// Days.
  public var recency: FourCutoffs<Int>?
  /// Orders.
  public var frequency: FourCutoffs<Int>?
  /// Money, returns subtracted.
  public var monetary: FourCutoffs<ExactMoney>?

  /// What is `nil` is found by fifths.
  public init(
    recency: FourCutoffs<Int>? = nil, frequency: FourCutoffs<Int>? = nil,
    monetary: FourCutoffs<ExactMoney>? = nil
  ) {
    self.recency = recency
    self.frequency = frequency
    self.monetary = monetary
  }
}
