/// What a word in a column of states or kinds says of a row.
package enum OrderState: String, Sendable, Hashable, CaseIterable {
  /// A purchase, be it under way.
  case purchase
  /// Cancelled, failed, not paid: nothing was bought.
  case noPurchase
  /// Given back.
  case returned
  /// Given back, or called off, in part.
  case partly
  /// The word is known and says neither.
  case undecided
}

extension OrderState {
  /// What a cell says; `nil` where no word of it is known.
  ///
  /// Known phrases are looked for from the left, the longest first. A negation beside a state turns it round ("not
  /// cancelled" is a purchase, "not shipped" may become one), and what holds of a part leaves a purchase. Where several states are named,
  /// what undoes the purchase wins.
  package init?(_ text: String) {
    let words = WrittenWords.split(text)
    guard !words.isEmpty, words.count <= OrderState.mostWords else { return nil }
    let found = OrderState.mentions(in: words)
    guard !found.isEmpty else { return nil }
    let states = Set(found.map(\.state))
    if let turned = OrderState.callOff(in: found) {
      self = turned
    } else if states.contains(.noPurchase) || states.contains(.returned) {
      let undone: OrderState = states.contains(.noPurchase) ? .noPurchase : .returned
      self = states.contains(.undecided) ? .undecided : states.contains(.partly) ? .partly : undone
    } else if states.contains(.purchase) {
      self = .purchase
    } else if states.contains(.undecided) {
      self = .undecided
    } else {
      return nil
    }
  }

  /// Longer texts are remarks.
  private static let mostWords = 12

  /// A phrase that was found, its words' places.
  private struct Mention {
    var state: OrderState
    var words: Range<Int>
  }

  private static func mentions(in words: [String]) -> [Mention] {
    var found: [Mention] = []
    var place = 0
    while place < words.count {
      guard let entry = StateWords.longest(in: words, at: place) else {
        place += 1
        continue
      }
      var mention = Mention(state: entry.state, words: place..<(place + entry.phrase.words.count))
      if StateWords.isNegated(mention.words, in: words) { mention.state = mention.state.negated }
      found.append(mention)
      place = mention.words.upperBound
    }
    return found
  }

  private var negated: OrderState {
    switch self {
    case .noPurchase, .returned: .purchase
    case .purchase, .partly, .undecided: .undecided
    }
  }

  /// "Return cancelled", "возврат отклонён": nobody can say whether the purchase stands.
  private static func callOff(in found: [Mention]) -> OrderState? {
    let isCalledOff = zip(found, found.dropFirst()).contains { first, second in
      first.state == .returned && second.state == .noPurchase
        && first.words.upperBound == second.words.lowerBound
    }
    return isCalledOff ? .undecided : nil
  }
}

/// The phrases of all languages that say a state.
private enum StateWords {
  struct Entry {
    let phrase: Phrase
    let state: OrderState
  }

  /// By the first letter; among phrases of equal length, what undoes a purchase first.
  static let entries: [Character: [Entry]] = {
    var all: [Entry] = []
    for words in LanguageWords.all {
      let lists: [(OrderState, [String])] = [
        (.noPurchase, words.noPurchase), (.returned, words.returned), (.partly, words.partly),
        (.undecided, words.undecided), (.purchase, words.purchased),
      ]
      for (state, phrases) in lists { all += phrases.map { Entry(phrase: Phrase($0), state: state) } }
    }
    var entries: [Character: [Entry]] = [:]
    for entry in all {
      if let letter = entry.phrase.joined.first { entries[letter, default: []].append(entry) }
    }
    return entries
  }()

  private static let negations = Set(LanguageWords.all.flatMap(\.negations).map(WrittenWords.folded))

  static func longest(in words: [String], at place: Int) -> Entry? {
    guard let letter = words[place].first, let candidates = entries[letter] else { return nil }
    var best: Entry?
    for entry in candidates where entry.phrase.stands(in: words, at: place) {
      if let known = best, !isStronger(entry, than: known) { continue }
      best = entry
    }
    return best
  }

  /// More words say more; of equally many, whole ones more than beginnings, and what undoes a purchase more than what
  /// does not.
  private static func isStronger(_ entry: Entry, than other: Entry) -> Bool {
    let (count, otherCount) = (entry.phrase.words.count, other.phrase.words.count)
    if count != otherCount { return count > otherCount }
    let (length, otherLength) = (entry.phrase.joined.count, other.phrase.joined.count)
    if length != otherLength { return length > otherLength }
    return weight(entry.state) > weight(other.state)
  }

  private static func weight(_ state: OrderState) -> Int {
    switch state {
    case .noPurchase: 4
    case .returned: 3
    case .partly: 2
    case .undecided: 1
    case .purchase: 0
    }
  }

  /// Whether a negation stands before the words, or right behind them ("iptal değil").
  static func isNegated(_ place: Range<Int>, in words: [String]) -> Bool {
    if place.lowerBound > 0, negations.contains(words[place.lowerBound - 1]) { return true }
    return place.upperBound < words.count && words[place.upperBound] == "degil"
  }
}
