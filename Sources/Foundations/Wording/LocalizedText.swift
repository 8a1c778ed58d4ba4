/// A text for a person, in both languages that people are told things in.
///
/// Both are written where the fact is known, so that neither can be forgotten. What a person may decide is named in it
/// by a ``Choice``: ``said(in:naming:)`` puts in what a front calls it.
public struct LocalizedText: Sendable, Hashable {
  package private(set) var english: Sentence
  package private(set) var russian: Sentence

  /// Gives both wordings.
  public init(en: String, ru: String) {
    english = Sentence(en)
    russian = Sentence(ru)
  }

  private init(_ english: Sentence, _ russian: Sentence) {
    self.english = english
    self.russian = russian
  }

  /// Gives both wordings of a text that names choices.
  package static func naming(en: Sentence, ru: Sentence) -> LocalizedText { LocalizedText(en, ru) }

  /// In English.
  public var en: String { english.words(in: .english, naming: .plain) }
  /// In Russian.
  public var ru: String { russian.words(in: .russian, naming: .plain) }
}

extension LocalizedText {
  /// The wording in `language`, in the words of a front.
  public func said(in language: Language, naming: ChoiceNaming) -> String {
    switch language {
    case .english: english.words(in: .english, naming: naming)
    case .russian: russian.words(in: .russian, naming: naming)
    }
  }

  /// The same in the words of a front once and for all, as files keep it.
  public func named(by naming: ChoiceNaming) -> LocalizedText {
    LocalizedText { said(in: $0, naming: naming) }
  }

  /// What a person may decide that it names, in the order of the English wording.
  public var choices: [Choice] { english.choices }
}

extension LocalizedText: Codable {
  private enum CodingKeys: String, CodingKey { case en, ru }

  /// Reads both wordings.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      en: try container.decode(String.self, forKey: .en), ru: try container.decode(String.self, forKey: .ru))
  }

  /// Without a front's names for choices; ``named(by:)`` puts them in before.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(en, forKey: .en)
    try container.encode(ru, forKey: .ru)
  }
}

extension LocalizedText {
  /// The same sentence in every language.
  package init(_ wording: (Language) -> String) {
    self.init(en: wording(.english), ru: wording(.russian))
  }

  /// The sentence with something said in addition.
  package func adding(en: String, ru: String) -> LocalizedText {
    LocalizedText("\(english)\(en)", "\(russian)\(ru)")
  }

  /// The sentence about a part of the data that is named first, such as a file or a column.
  package func of(en: String, ru: String) -> LocalizedText {
    LocalizedText("\(en): \(english)", "\(ru): \(russian)")
  }
}
