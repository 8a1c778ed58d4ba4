internal import Segmentation
internal import TextTables
internal import Wording

/// What is told of a segment beside its features, in words: answers, and what its customers have more often than others.
struct ToldWords: Sendable {
  /// One thing that is told.
  struct Line: Sendable {
    /// "churn", "town = Oslo".
    let topic: String
    /// Of the segment: "27 %", "3.4".
    let own: String
    /// The same of all customers.
    let base: String
    /// Whether the numbers are means, not shares.
    let isMean: Bool
    /// How many standard errors a share of answers lies from that of all customers; `nil` for anything else.
    var surprise: Double?
  }

  /// No more than this is told: the rest is in run.json.
  private static let most = (outcomes: 3, descriptors: 2)

  /// Answers by their columns, then the most telling values.
  let lines: [Line]

  init(_ summary: RunRecord.SegmentSummary?, numerals: Numerals) {
    let outcomes = (summary?.outcomes ?? [:]).sorted { precedesInBytes($0.key, $1.key) }.prefix(
      Self.most.outcomes)
    let told = outcomes.map { column, outcome in
      guard let share = outcome.share else {
        return Line(
          topic: column, own: numerals.short(outcome.mean ?? outcome.base),
          base: numerals.short(outcome.base), isMean: true
        )
      }
      let topic = outcome.isYes ? column : "\(column) = \(outcome.value ?? "")"
      return Line(
        topic: topic, own: numerals.percent(share), base: numerals.percent(outcome.base), isMean: false,
        surprise: Self.surprise(share, base: outcome.base, customers: summary?.customers ?? 0))
    }
    let values = (summary?.descriptors ?? []).prefix(Self.most.descriptors).map { descriptor in
      Line(
        topic: descriptor.column + (descriptor.isBand ? " " : " = ") + descriptor.value,
        own: numerals.percent(descriptor.share),
        base: numerals.percent(descriptor.base), isMean: false)
    }
    lines = told + values
  }

  private static func surprise(_ share: Double, base: Double, customers: Int) -> Double? {
    guard base > 0, base < 1, customers > 0 else { return nil }
    return abs(share - base) / (base * (1 - base) / Double(customers)).squareRoot()
  }

  /// A sentence a line: "churn: 27 % here, 14 % of all", "score: 3.4 on average here, 2.9 over all".
  func sentences(in language: Language) -> [String] {
    lines.map { line in
      switch (language, line.isMean) {
      case (.english, false): "\(line.topic): \(line.own) here, \(line.base) of all"
      case (.english, true): "\(line.topic): \(line.own) on average here, \(line.base) over all"
      case (.russian, false): "\(line.topic): \(line.own) здесь, \(line.base) у всех"
      case (.russian, true): "\(line.topic): в среднем \(line.own) здесь, \(line.base) у всех"
      }
    }
  }
}

extension SegmentDescriptor {
  /// Whether the value is an open band of numbers, which brings its own sign.
  fileprivate var isBand: Bool { value.hasPrefix("< ") || value.hasPrefix("≥ ") }
}
