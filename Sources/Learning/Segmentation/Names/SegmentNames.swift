internal import CustomerFeatures
internal import Wording

/// Names segments from their profiles relative to the whole base: unique, at most four words.
///
/// The same profiles always get the same names; nothing is drawn.
struct SegmentNames {
  let features: [Feature]

  /// What a name is made from.
  struct Profile: Sendable, Equatable {
    /// Share of the base below the segment's median, one a feature, 0...1.
    var ranks: [Double]
    /// The segment's median (share, for an indicator) in standardised units, one a feature.
    var standardised: [Double]
  }

  /// One name a profile, in the order of `profiles`.
  func names(for profiles: [Profile]) -> [SegmentName] {
    let recency = features.firstIndex { $0.unit == .daysSinceLastPurchase }
    let frequency = features.firstIndex { $0.unit == .orders }
    guard let recency, let frequency else {
      let candidates = ColumnNames(features: features).candidates(for: profiles)
      return uniqueNames(candidates.map { $0.map { SegmentName(text: $0) } })
    }
    let monetary = features.firstIndex { $0.unit == .money }
    let trade = TradeNames(recency: recency, frequency: frequency, monetary: monetary)
    return uniqueNames(trade.candidates(for: profiles))
  }

  /// Takes for each segment the first of its candidates that no other segment has; numbers tell the rest apart.
  ///
  /// - Parameter candidates: For each segment, names from plain to particular; the first ones may be shared.
  private func uniqueNames(_ candidates: [[SegmentName]]) -> [SegmentName] {
    var places = Array(repeating: 0, count: candidates.count)
    func text(_ index: Int) -> LocalizedText { candidates[index][places[index]].text }
    for _ in 0..<(candidates.map(\.count).max() ?? 0) {
      let groups = Dictionary(grouping: candidates.indices) { text($0).en.lowercased() }
      for index in candidates.indices where places[index] + 1 < candidates[index].count {
        if groups[text(index).en.lowercased(), default: []].count > 1 { places[index] += 1 }
      }
    }
    var uses: [String: Int] = [:]
    var taken: Set<String> = []
    return candidates.indices.map { index in
      let plain = text(index)
      var name = candidates[index][places[index]]
      while taken.contains("en \(name.text.en.lowercased())")
        || taken.contains("ru \(name.text.ru.lowercased())")
      {
        uses[plain.en, default: 1] += 1
        name.text = plain.numbered(uses[plain.en, default: 1])
      }
      taken.formUnion(["en \(name.text.en.lowercased())", "ru \(name.text.ru.lowercased())"])
      return name
    }
  }
}

extension LocalizedText {
  /// With a number behind it, at most four words in all.
  func numbered(_ number: Int) -> LocalizedText {
    func numbered(_ text: String) -> String {
      text.split(separator: " ").prefix(3).joined(separator: " ") + " \(number)"
    }
    return LocalizedText(en: numbered(en), ru: numbered(ru))
  }
}
