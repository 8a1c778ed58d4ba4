public import Wording

extension PlaybookError {
  /// Who can put it right.
  public var blame: Blame {
    switch self {
    case .cannotRead: .unreadable
    case .damaged, .unknownLanguage, .unknownKind: .input
    }
  }

  /// What a person can decide to get past it.
  public var choice: Choice? { .playbooks }

  /// What can be chosen instead.
  public var alternatives: [String] {
    switch self {
    case .unknownLanguage: Language.allCases.map(\.rawValue)
    case .unknownKind: PlaybookKind.allCases.map(\.rawValue)
    case .cannotRead, .damaged: []
    }
  }

  /// What is wrong, and what would be right.
  public var sentence: LocalizedText {
    switch self {
    case .cannotRead(let file, let reason):
      .cannotBeRead(file, because: reason)
    case .damaged(let file, let reason):
      LocalizedText(
        en: "\(file): not a file of playbooks: \(reason.en); expected JSON such as \(Self.example)",
        ru: "\(file): это не файл сценариев: \(reason.ru); нужен JSON вида \(Self.example)")
    case .unknownLanguage(let file, let language):
      LocalizedText(
        en:
          "\(file): no language “\(language.prefix(40))”; the languages are \(alternatives.joined(separator: ", "))",
        ru: "\(file): языка «\(language.prefix(40))» нет; есть \(alternatives.joined(separator: ", "))")
    case .unknownKind(let file, let kind):
      LocalizedText(
        en:
          "\(file): no kind of segment “\(kind.prefix(40))”; the kinds are \(alternatives.joined(separator: ", "))",
        ru: "\(file): вида сегментов «\(kind.prefix(40))» нет; есть \(alternatives.joined(separator: ", "))")
    }
  }

  private static let example =
    #"{"en": {"champions": {"headline": "...", "actions": ["..."], "metric": "..."}}}"#
}
