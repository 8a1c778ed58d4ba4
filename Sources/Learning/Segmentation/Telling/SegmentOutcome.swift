internal import CustomerFeatures

/// What became of a segment's customers, by one column of answers.
public struct SegmentOutcome: Sendable, Equatable, Codable {
  /// The answer that is counted: yes of two answers, else the most frequent one of the segment; `nil` for a mean.
  public let value: String?
  /// Of the segment's customers of whom the answer is known, 0...1; `nil` for a mean.
  public let share: Double?
  /// Of a column of numbers; `nil` for a share.
  public let mean: Double?
  /// The same over all customers.
  public let base: Double
  /// The 95 % interval of share or mean, low and high end: Wilson's for a share.
  public let interval: [Double]

  /// Whether what is counted is a yes, so that the column's name alone says it.
  package var isYes: Bool { value.map { CategoryKey(written: $0).answer == true } ?? false }
}

/// A value that a segment's customers have more often than all customers.
public struct SegmentDescriptor: Sendable, Equatable, Codable {
  /// The column's name.
  public let column: String
  /// As written, or a band of numbers such as "31…45".
  public let value: String
  /// Of the segment's customers of whom the column says something, 0...1.
  public let share: Double
  /// Of all customers.
  public let base: Double
  /// `share` over `base`.
  public let lift: Double
}
