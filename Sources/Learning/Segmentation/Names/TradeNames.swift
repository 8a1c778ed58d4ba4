internal import CustomerLifecycle
internal import Wording

/// The trade's names for segments of recency, frequency and monetary.
struct TradeNames {
  let recency: Int
  let frequency: Int
  /// `nil` where the log has no amounts: worth is frequency alone.
  let monetary: Int?

  /// For each segment its name by the grid of fifths, then the same with words that tell it from its namesakes; none
  /// where the shop's rhythm does not bear the name out.
  func candidates(for profiles: [SegmentNames.Profile]) -> [[SegmentName]] {
    let segments = profiles.map { profile in
      let segment = segment(for: profile)
      return profile.evidence?.bearsOut(segment) == true ? segment : nil
    }
    var candidates = segments.map { [$0?.name].compactMap(\.self) }
    for segment in TradeSegment.allCases {
      let namesakes = profiles.indices.filter { segments[$0] == segment }
      qualify(namesakes, of: profiles, by: [monetary, frequency, recency].compactMap(\.self), &candidates)
    }
    return zip(segments, candidates).map { segment, texts in
      texts.map { SegmentName(text: $0, trade: segment) }
    }
  }

  private func segment(for profile: SegmentNames.Profile) -> TradeSegment {
    let worth =
      monetary.map { (profile.ranks[frequency] + profile.ranks[$0]) / 2 } ?? profile.ranks[frequency]
    return Vocabulary.trade[fifth(profile.ranks[recency])][fifth(worth)]
  }

  /// 0...4.
  private func fifth(_ rank: Double) -> Int { min(4, max(0, Int(rank * 5))) }

  /// Adds a word to the names of segments that share one: high, middling or low in the feature they differ in most;
  /// those that still share it are told apart by the other features, as far as four words go.
  private func qualify(
    _ namesakes: [Int], of profiles: [SegmentNames.Profile], by features: [Int],
    _ candidates: inout [[LocalizedText]]
  ) {
    guard namesakes.count > 1, let feature = widest(of: features, among: namesakes, of: profiles) else {
      return
    }
    let words = qualifiers(of: feature)
    var groups: [LocalizedText: [Int]] = [:]
    for index in namesakes {
      let ranks = namesakes.map { profiles[$0].ranks[feature] }
      let rank = profiles[index].ranks[feature]
      // 0 for the lowest of them, 1 for the highest; equal ones meet in the middle of their places.
      let below = ranks.count { $0 < rank }
      let notAbove = ranks.count { $0 <= rank } - 1
      let place = Double(below + notAbove) / Double(2 * (namesakes.count - 1))
      groups[place < 1 / 3 ? words.low : place > 2 / 3 ? words.high : words.middle, default: []].append(index)
    }
    for (word, group) in groups {
      for index in group {
        guard let name = candidates[index].last?.with(word) else { return }
        candidates[index].append(name)
      }
      qualify(group, of: profiles, by: features.filter { $0 != feature }, &candidates)
    }
  }

  /// The feature whose ranks differ most; the first of equals: money tells most.
  private func widest(
    of features: [Int], among namesakes: [Int], of profiles: [SegmentNames.Profile]
  ) -> Int? {
    let widths = features.map { feature in
      let ranks = namesakes.map { profiles[$0].ranks[feature] }
      return (ranks.max() ?? 0) - (ranks.min() ?? 0)
    }
    return widths.max().flatMap { widths.firstIndex(of: $0) }.map { features[$0] }
  }

  private func qualifiers(of feature: Int) -> Vocabulary.Qualifiers {
    switch feature {
    case recency: Vocabulary.byRecency
    case frequency: Vocabulary.byFrequency
    default: Vocabulary.byMonetary
    }
  }
}

extension LocalizedText {
  /// With a further word behind a comma; `nil` beyond four words.
  fileprivate func with(_ word: LocalizedText) -> LocalizedText? {
    let longer = LocalizedText(en: "\(en), \(word.en)", ru: "\(ru), \(word.ru)")
    return [longer.en, longer.ru].allSatisfy { $0.split(separator: " ").count <= 4 } ? longer : nil
  }
}
