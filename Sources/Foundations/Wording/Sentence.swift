/// Words of one language with gaps for what a person may decide, to be filled once the front is known.
///
/// Written as a string in which a choice is interpolated: `"left out by \(.ignored)"`. Russian often says by what
/// means: `"исключено \(by: .ignored)"` becomes "исключено флагом ...".
package struct Sentence: Sendable, Hashable {
  /// A choice, and the words up to the next one.
  struct Mention: Hashable {
    let choice: Choice
    /// Whether the noun of the front stands before the name, in languages that need it.
    let isMeans: Bool
    var after = ""
  }

  private var start: String
  private var mentions: [Mention] = []

  /// Words without a gap.
  package init(_ words: String) { start = words }

  /// The choices that it names, in order.
  package var choices: [Choice] { mentions.map(\.choice) }

  /// The words, with the gaps filled.
  package func words(in language: Language, naming: ChoiceNaming) -> String {
    mentions.reduce(start) { words, mention in
      let means = mention.isMeans && language == .russian ? naming.russianMeans + " " : ""
      return words + means + naming(mention.choice, in: language) + mention.after
    }
  }

  private mutating func append(_ words: String) {
    if mentions.isEmpty { start += words } else { mentions[mentions.count - 1].after += words }
  }

  /// Adds another sentence at the end.
  mutating func append(_ other: Sentence) {
    append(other.start)
    mentions += other.mentions
  }
}

extension Sentence: ExpressibleByStringInterpolation {
  package init(stringLiteral words: String) { self.init(words) }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sentence }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sentence = Sentence("")

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ words: String) { sentence.append(words) }

    package mutating func appendInterpolation(_ words: some CustomStringConvertible) {
      sentence.append(words.description)
    }

    package mutating func appendInterpolation(_ other: Sentence) { sentence.append(other) }

    /// The name of a choice.
    package mutating func appendInterpolation(_ choice: Choice) {
      sentence.mentions.append(Mention(choice: choice, isMeans: false))
    }

    /// The name of a choice by which something is or was decided.
    package mutating func appendInterpolation(by choice: Choice) {
      sentence.mentions.append(Mention(choice: choice, isMeans: true))
    }
  }
}
