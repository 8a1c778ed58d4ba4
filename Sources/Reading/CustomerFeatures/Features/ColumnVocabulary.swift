internal import FileVocabulary

/// The words by which columns are known, in every language; to teach the program a name, add it to the file of its
/// language in FileVocabulary.
enum ColumnVocabulary {
  static let phrases: [ColumnMeaning: [Phrase]] = {
    var phrases: [ColumnMeaning: [Phrase]] = [:]
    for words in LanguageWords.all {
      for (meaning, names) in words.columns {
        phrases[meaning, default: []] += names.map { Phrase($0, isHeadLast: words.namesEndWithHead) }
      }
    }
    return phrases
  }()

  /// What names of columns of money say beside that.
  static let amounts: [AmountTrait: [Phrase]] = {
    var phrases: [AmountTrait: [Phrase]] = [:]
    for words in LanguageWords.all {
      for (trait, names) in words.amounts { phrases[trait, default: []] += names.map { Phrase($0) } }
    }
    return phrases
  }()
}

extension ColumnVocabulary {
  fileprivate struct Entry {
    let phrase: Phrase
    let meaning: ColumnMeaning
    /// The place among all entries, meaning by meaning.
    let place: Int
  }

  /// The entries by the letter that their first word begins with.
  fileprivate static let entries: [Character: [Entry]] = {
    var entries: [Character: [Entry]] = [:]
    var place = 0
    for meaning in ColumnMeaning.allCases {
      for phrase in phrases[meaning] ?? [] {
        guard let letter = phrase.joined.first else { continue }
        entries[letter, default: []].append(Entry(phrase: phrase, meaning: meaning, place: place))
        place += 1
      }
    }
    return entries
  }()
}

extension ColumnName {
  /// What the name says: the meaning of which it is the whole, else of which it holds the longest phrase, else
  /// the first in the order of ``ColumnMeaning``; `nil` where it says nothing known.
  var meaning: (meaning: ColumnMeaning, isWhole: Bool)? {
    var best: (entry: ColumnVocabulary.Entry, isWhole: Bool)?
    // A phrase that is the name, or stands in it, begins as one of its words does.
    for letter in Set(words.compactMap(\.first)) {
      for entry in ColumnVocabulary.entries[letter] ?? [] {
        let whole = isWhole(entry.phrase)
        guard whole || isMeant(entry) else { continue }
        if best.map({ entry.isBetter(than: $0.entry, whole, $0.isWhole) }) ?? true { best = (entry, whole) }
      }
    }
    return best.map { ($0.entry.meaning, $0.isWhole) }
  }

  /// Whether a name that says more says this as well; what numbers rows says so as a whole name only.
  private func isMeant(_ entry: ColumnVocabulary.Entry) -> Bool {
    if entry.meaning == .rowID { return false }
    return entry.meaning.isOfHead ? isAbout(entry.phrase) : contains(entry.phrase)
  }

  /// Whether the name says that its numbers are codes of categories.
  var saysCategory: Bool {
    saysCode
      || [ColumnMeaning.category, .status, .kind, .channel, .currency].contains { meaning in
        (ColumnVocabulary.phrases[meaning] ?? []).contains { isAbout($0) }
      }
  }

  /// Whether the name of a column of money says so of the sum.
  func says(_ trait: AmountTrait) -> Bool {
    (ColumnVocabulary.amounts[trait] ?? []).contains { contains($0) || isWhole($0) }
  }
}

extension ColumnVocabulary.Entry {
  /// Whether this says more of a name than another entry; each may be the whole of it.
  fileprivate func isBetter(than other: Self, _ isWhole: Bool, _ otherIsWhole: Bool) -> Bool {
    if isWhole != otherIsWhole { return isWhole }
    let (length, otherLength) = (phrase.words.count, other.phrase.words.count)
    return length == otherLength ? place < other.place : length > otherLength
  }
}
