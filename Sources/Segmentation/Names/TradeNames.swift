/// The trade's names for segments of recency, frequency and monetary.
struct TradeNames {
  let recency: Int
  let frequency: Int
  /// `nil` where the log has no amounts: worth is frequency alone.
  let monetary: Int?

  /// For each segment its name by the grid of fifths, then the same with a word that tells it from its namesakes.
  func candidates(for profiles: [SegmentNames.Profile]) -> [[LocalizedText]] {
    let names = profiles.map(name)
    return profiles.indices.map { index in
      let namesakes = profiles.indices.filter { names[$0] == names[index] }
      guard (2...3).contains(namesakes.count) else { return [names[index]] }
      return [names[index], qualified(names[index], index, among: namesakes, of: profiles)]
    }
  }

  private func name(for profile: SegmentNames.Profile) -> LocalizedText {
    let worth =
      monetary.map { (profile.ranks[frequency] + profile.ranks[$0]) / 2 } ?? profile.ranks[frequency]
    return Vocabulary.trade[fifth(profile.ranks[recency])][fifth(worth)]
  }

  /// 0...4.
  private func fifth(_ rank: Double) -> Int { min(4, max(0, Int(rank * 5))) }

  private func qualified(
    _ name: LocalizedText, _ index: Int, among namesakes: [Int], of profiles: [SegmentNames.Profile]
  ) -> LocalizedText {
    let spreads = [monetary, frequency, recency].compactMap(\.self).map { feature in
      let ranks = namesakes.map { profiles[$0].ranks[feature] }
      return (feature: feature, width: (ranks.max() ?? 0) - (ranks.min() ?? 0))
    }
    // The first of equals: money tells most.
    guard let widest = spreads.first(where: { spread in spreads.allSatisfy { $0.width <= spread.width } })
    else { return name }
    let rank = profiles[index].ranks[widest.feature]
    let above = namesakes.count { profiles[$0].ranks[widest.feature] > rank }
    let below = namesakes.count { profiles[$0].ranks[widest.feature] < rank }
    let words = qualifiers(of: widest.feature)
    let word = above == 0 && below > 0 ? words.high : below == 0 && above > 0 ? words.low : words.middle
    return LocalizedText(en: "\(name.en), \(word.en)", ru: "\(name.ru), \(word.ru)")
  }

  private func qualifiers(of feature: Int) -> Vocabulary.Qualifiers {
    switch feature {
    case recency: Vocabulary.byRecency
    case frequency: Vocabulary.byFrequency
    default: Vocabulary.byMonetary
    }
  }
}
