internal import CustomerFeatures
internal import TextTables
internal import Wording

/// Names for segments of a customer table, made of its own columns: what a segment has more or less of than the base.
struct ColumnNames {
  let features: [Feature]
  private let twoValues: [Int: TwoValues]

  init(features: [Feature]) {
    self.features = features
    twoValues = TwoValues.all(in: features)
  }

  /// Below half a standard deviation a difference is not worth a name.
  private let notable = 0.5

  /// For each segment names of its one most notable feature, of the two most notable ones, and then of others.
  func candidates(for profiles: [SegmentNames.Profile]) -> [[LocalizedText]] {
    profiles.map { profile in
      let phrases = phrases(for: profile)
      guard let first = phrases.first else { return [Vocabulary.typical] }
      let pairs = phrases.dropFirst().map { joined(first, $0) }
      let triples = phrases.dropFirst().indices.dropFirst().map { third in
        joined(joined(first, phrases[third - 1]), phrases[third])
      }
      // One alone and then with each other one; pairs first would name every segment at length.
      let names = [first] + (pairs + triples).filter { $0.hasAtMostFourWords } + phrases.dropFirst()
      return names.map { name in
        LocalizedText { name[$0].uppercasedFirst }
      }
    }
  }

  private func phrases(for profile: SegmentNames.Profile) -> [LocalizedText] {
    let order = features.indices.sorted {
      (-strength($0, in: profile), $0) < (-strength($1, in: profile), $1)
    }
    return order.filter { strength($0, in: profile) >= notable }.map { index in
      phrase(for: index, isHigh: profile.standardised[index] > 0)
    }.filter(\.hasAtMostFourWords)
  }

  private func phrase(for index: Int, isHigh: Bool) -> LocalizedText {
    let feature = features[index]
    let name = LocalizedText { spoken(feature.label.text[$0]) }
    switch feature.unit {
    case .daysSinceLastPurchase: return isHigh ? Vocabulary.byRecency.high : Vocabulary.byRecency.low
    case .orders: return isHigh ? Vocabulary.byFrequency.high : Vocabulary.byFrequency.low
    case .money where feature.name == "monetary":
      return isHigh ? Vocabulary.byMonetary.high : Vocabulary.byMonetary.low
    case .money, .number, .year, .share: return isHigh ? Vocabulary.high(name) : Vocabulary.low(name)
    case .category: break
    }
    guard let category = feature.category else { return name }
    if let answer = twoValues[index]?.isYes, FlagWords(feature.name) != nil {
      return LocalizedText { language in
        (FlagWords(feature.label.text[language])?.text(holds: answer, in: language) ?? name[language])
          .joiningNumber
      }
    }
    return LocalizedText { language in
      let value = spoken(category.text[language])
      // "2" and "yes" say nothing without their column.
      return (category.written.count <= 3 ? "\(name[language]) \(value)" : value).joiningNumber
    }
  }

  /// How far the segment is from the base; for a category only how much more of it there is.
  private func strength(_ index: Int, in profile: SegmentNames.Profile) -> Double {
    let value = profile.standardised[index]
    return features[index].category == nil ? abs(value) : max(0, value)
  }

  private func joined(_ a: LocalizedText, _ b: LocalizedText) -> LocalizedText {
    LocalizedText(en: "\(a.en), \(b.en)", ru: "\(a.ru), \(b.ru)")
  }

  /// A column's name as people say it: without what stands in brackets, at most three words.
  private func spoken(_ name: String) -> String {
    let bare = name.replacing(/\s*[(\[][^)\]]*[)\]]/, with: "")
    let words = (bare.isEmpty ? name : bare)
      .split { $0.isWhitespace || $0 == "_" || $0.isNewline }.prefix(3)
    return String(words.joined(separator: " ").joiningNumber.prefix(40))
  }
}

extension String {
  /// The same with its numbers joined to the words before them, so that none looks like the number of a namesake:
  /// "zipconvert_4".
  fileprivate var joiningNumber: String {
    var joined = ""
    for word in split(separator: " ") {
      let isNumber = word.allSatisfy { $0.isNumber || ".,".contains($0) }
      if !joined.isEmpty { joined += isNumber ? "_" : " " }
      joined += word
    }
    return joined
  }
}

extension LocalizedText {
  fileprivate var hasAtMostFourWords: Bool {
    [en, ru].allSatisfy { $0.split(separator: " ").count <= 4 && !$0.isEmpty }
  }
}
