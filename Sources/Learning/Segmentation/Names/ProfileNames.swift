internal import Wording

/// Names for segments of recency, frequency and monetary made of their profile: what they are high or low in.
struct ProfileNames {
  let recency: Int
  let frequency: Int
  /// `nil` where the log has no amounts.
  let monetary: Int?

  /// Nearer to the middle of the base than this a feature is not worth a word.
  private static let notable = 0.15

  /// For each segment a name of its two most telling features, then one of all: high, middling or low.
  func candidates(for profiles: [SegmentNames.Profile]) -> [[LocalizedText]] { profiles.map(candidates) }

  private func candidates(for profile: SegmentNames.Profile) -> [LocalizedText] {
    let features = [recency, frequency, monetary].compactMap(\.self)
    func distance(_ feature: Int) -> Double { abs(profile.ranks[feature] - 0.5) }
    let order = features.enumerated().sorted { a, b in
      (-distance(a.element), a.offset) < (-distance(b.element), b.offset)
    }.map(\.element)
    let telling = order.filter { distance($0) >= Self.notable || $0 == recency && profile.isLate }.prefix(2)
    let short = telling.isEmpty ? Vocabulary.typical : name(of: Array(telling), profile)
    return [short, name(of: order, profile)]
  }

  private func name(of features: [Int], _ profile: SegmentNames.Profile) -> LocalizedText {
    // Whoever is late by his own rhythm is silent, whatever the others are.
    let words = features.map { feature in
      feature == recency && profile.isLate
        ? Vocabulary.byRecency.high : word(of: feature, rank: profile.ranks[feature])
    }
    return LocalizedText { language in
      words.map { $0[language] }.joined(separator: ", ").uppercasedFirst
    }
  }

  private func word(of feature: Int, rank: Double) -> LocalizedText {
    let words =
      feature == recency
      ? Vocabulary.byRecency : feature == frequency ? Vocabulary.byFrequency : Vocabulary.byMonetary
    if rank >= 0.5 + Self.notable { return words.high }
    return rank <= 0.5 - Self.notable ? words.low : words.middle
  }
}

extension SegmentNames.Profile {
  /// Whether at least half of the customers are past their own late days.
  fileprivate var isLate: Bool { evidence.map { $0.lateShare >= 0.5 } ?? false }
}
