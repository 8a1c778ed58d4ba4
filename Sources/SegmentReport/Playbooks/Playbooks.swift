public import Foundation
public import Segmentation

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

  /// The playbooks that ship, with those of an owner's file in their place.
  ///
  /// The file is JSON: `{"en": {"champions": {"headline": "...", "actions": ["..."], "metric": "..."}}}`; languages
  /// and kinds that it leaves out keep our texts. ``json`` writes all of ours as a start.
  ///
  /// - Throws: ``PlaybookError``.
  public init(json: Data, name: String) throws(PlaybookError) {
    let owned: [String: [String: Playbook]]
    do {
      owned = try JSONDecoder().decode([String: [String: Playbook]].self, from: json)
    } catch {
      throw .unreadable(file: name)
    }
    self = .builtIn
    for (language, playbooks) in owned.sorted(by: { $0.key < $1.key }) {
      guard Language(rawValue: language) != nil else {
        throw .unknownLanguage(file: name, language: language)
      }
      for (kind, playbook) in playbooks.sorted(by: { $0.key < $1.key }) {
        guard PlaybookKind(rawValue: kind) != nil else { throw .unknownKind(file: name, kind: kind) }
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

/// Why a file of playbooks was refused.
public enum PlaybookError: Error, Equatable {
  /// It is not JSON of the right form.
  case unreadable(file: String)
  /// It names a language that reports are not written in.
  case unknownLanguage(file: String, language: String)
  /// It names a kind that no segment has.
  case unknownKind(file: String, kind: String)
}

extension PlaybookError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .unreadable(let file):
      "\(file): not a file of playbooks; expected JSON such as "
        + #"{"en": {"champions": {"headline": "...", "actions": ["..."], "metric": "..."}}}"#
    case .unknownLanguage(let file, let language):
      "\(file): no language “\(language.prefix(40))”; the languages are "
        + Language.allCases.map(\.rawValue).joined(separator: ", ")
    case .unknownKind(let file, let kind):
      "\(file): no kind of segment “\(kind.prefix(40))”; the kinds are "
        + PlaybookKind.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
