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
    /// What the shop's rhythm says of the segment; `nil` where it shows none, and then no trade name is given.
    var evidence: TradeEvidence?
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
    let plain = ProfileNames(recency: recency, frequency: frequency, monetary: monetary)
    let words = plain.candidates(for: profiles)
    let candidates = zip(trade.candidates(for: profiles), words).map { trade, words in
      trade.isEmpty ? words.map { SegmentName(text: $0) } : trade
    }
    return uniqueNames(candidates)
  }

  /// Whether each segment has words of its own, made of its profile alone.
  func haveOwnWords(_ profiles: [Profile]) -> Bool {
    let plain = profiles.map { Profile(ranks: $0.ranks, standardised: $0.standardised) }
    let names = names(for: plain).map(\.text.en)
    return !names.contains { name in Vocabulary.places.contains { name.hasSuffix(", \($0.en)") } }
  }

  /// Takes for each segment the first of its candidates that no other segment has; the place in the order of the segments
  /// tells the rest apart, in a word.
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
    var taken: Set<String> = []
    return candidates.indices.map { index in
      let plain = text(index)
      var name = candidates[index][places[index]]
      var words = plain.withPlaces.makeIterator()
      while taken.contains("en \(name.text.en.lowercased())")
        || taken.contains("ru \(name.text.ru.lowercased())"), let next = words.next()
      {
        name.text = next
      }
      taken.formUnion(["en \(name.text.en.lowercased())", "ru \(name.text.ru.lowercased())"])
      return name
    }
  }
}

extension LocalizedText {
  /// The same with the words for second, third and so on behind it, one and then two of them: at most six words in all.
  var withPlaces: [LocalizedText] {
    let head = LocalizedText { language in
      self[language].split(separator: " ").prefix(4).joined(separator: " ").trimmingSuffix(",")
    }
    func with(_ word: LocalizedText, _ name: LocalizedText) -> LocalizedText {
      LocalizedText { "\(name[$0]), \(word[$0])" }
    }
    let once = Vocabulary.places.map { with($0, head) }
    return once + once.flatMap { name in Vocabulary.places.map { with($0, name) } }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
