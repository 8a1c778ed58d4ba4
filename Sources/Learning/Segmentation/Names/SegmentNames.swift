internal import CustomerFeatures
internal import TextTables
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
  func names(for profiles: [Profile]) -> [LocalizedText] {
    let recency = features.firstIndex { $0.unit == .daysSinceLastPurchase }
    let frequency = features.firstIndex { $0.unit == .orders }
    guard let recency, let frequency else {
      return uniqueNames(ColumnNames(features: features).candidates(for: profiles))
    }
    let monetary = features.firstIndex { $0.unit == .money }
    let trade = TradeNames(recency: recency, frequency: frequency, monetary: monetary)
    return uniqueNames(trade.candidates(for: profiles))
  }

  /// Takes for each segment the first of its candidates that no other segment has; numbers tell the rest apart.
  ///
  /// - Parameter candidates: For each segment, names from plain to particular; the first ones may be shared.
  private func uniqueNames(_ candidates: [[LocalizedText]]) -> [LocalizedText] {
    var places = Array(repeating: 0, count: candidates.count)
    func name(_ index: Int) -> LocalizedText { candidates[index][places[index]] }
    for _ in 0..<(candidates.map(\.count).max() ?? 0) {
      let groups = Dictionary(grouping: candidates.indices) { name($0).en.lowercased() }
      for index in candidates.indices where places[index] + 1 < candidates[index].count {
        if groups[name(index).en.lowercased(), default: []].count > 1 { places[index] += 1 }
      }
    }
    var uses: [String: Int] = [:]
    var taken: Set<String> = []
    return candidates.indices.map { index in
      let plain = name(index)
      var text = plain
      while taken.contains("en \(text.en.lowercased())") || taken.contains("ru \(text.ru.lowercased())") {
        uses[plain.en, default: 1] += 1
        text = plain.numbered(uses[plain.en, default: 1])
      }
      taken.formUnion(["en \(text.en.lowercased())", "ru \(text.ru.lowercased())"])
      return text
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
