public import FoundationEssentials
public import Wording

/// What to do with a segment: the idea, the steps, and the number that shows whether they help.
public struct Playbook: Sendable, Equatable, Codable {
  /// The idea in a few words.
  public var headline: String
  /// Concrete steps, most important first.
  public var actions: [String]
  /// The metric to watch.
  public var metric: String

  /// Joins the texts.
  public init(headline: String, actions: [String], metric: String) {
    self.headline = headline
    self.actions = actions
    self.metric = metric
  }

  /// Whether there is something to say in every place.
  var isWhole: Bool {
    ([headline, metric] + actions).allSatisfy { $0.contains { !$0.isWhitespace } } && !actions.isEmpty
  }
}

/// The texts of all playbooks in every language: ours, or an owner's where the owner has written them.
public struct Playbooks: Sendable, Equatable {
  private var texts: [String: [String: Playbook]]

  /// The playbooks that ship.
  public static let builtIn = Playbooks(
    texts: [
      Language.english.rawValue: table(Playbook.english), Language.russian.rawValue: table(Playbook.russian),
    ])

  private init(texts: [String: [String: Playbook]]) {
    self.texts = texts
  }

  private static func table(_ text: (PlaybookKind) -> Playbook) -> [String: Playbook] {
    Dictionary(uniqueKeysWithValues: PlaybookKind.allCases.map { ($0.rawValue, text($0)) })
  }

  /// The playbook for a kind of segment.
  public subscript(kind: PlaybookKind, language: Language) -> Playbook {
    texts[language.rawValue]?[kind.rawValue]
      ?? (language == .english ? Playbook.english(kind) : Playbook.russian(kind))
  }

  /// Reads an owner's file; see ``init(json:name:)``.
  ///
  /// - Throws: ``PlaybookError``.
  public init(contentsOf url: URL) throws(PlaybookError) {
    try self.init(json: Self.contents(of: url), name: url.lastPathComponent)
  }

  /// The playbooks that ship, with those of an owner's file in their place.
  ///
  /// The file is JSON: `{"en": {"champions": {"headline": "...", "actions": ["..."], "metric": "..."}}}`; languages
  /// and kinds that it leaves out keep our texts. ``json`` writes all of ours as a start.
  ///
  /// - Throws: ``PlaybookError``.
  public init(json: Data, name: String) throws(PlaybookError) {
    try Self.checkSize(json.count, of: name)
    let owned = try Self.decoded([String: [String: Playbook]].self, from: json, name: name)
    self = .builtIn
    for (language, playbooks) in owned.sorted(by: { $0.key < $1.key }) {
      guard Language(rawValue: language) != nil else {
        throw .unknownLanguage(file: name, language: language)
      }
      for (kind, playbook) in playbooks.sorted(by: { $0.key < $1.key }) {
        guard PlaybookKind(rawValue: kind) != nil else { throw .unknownKind(file: name, kind: kind) }
        guard playbook.isWhole else {
          throw .damaged(
            file: name,
            reason: LocalizedText(
              en: "\(language).\(kind) has an empty text", ru: "в \(language).\(kind) пустой текст"))
        }
        texts[language, default: [:]][kind] = playbook
      }
    }
  }

  /// All texts as an owner's file, keys sorted.
  ///
  /// - Throws: An encoding error, which these types do not make.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(texts)
  }
}

extension PlaybookError: DocumentRefusal {}

extension Playbooks: SavedDocument {
  package typealias Refusal = PlaybookError

  /// The largest file of an owner that is read, in bytes.
  package static let sizeLimit = 1 << 20
}
