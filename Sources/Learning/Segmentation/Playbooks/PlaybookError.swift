internal import Wording

/// Why a file of playbooks was refused.
public enum PlaybookError: Error, Equatable {
  /// The file cannot be read at all.
  case cannotRead(file: String, reason: String)
  /// It is not JSON of the right form.
  case damaged(file: String, reason: String)
  /// It names a language that reports are not written in.
  case unknownLanguage(file: String, language: String)
  /// It names a kind that no segment has.
  case unknownKind(file: String, kind: String)
}

extension PlaybookError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .cannotRead(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .damaged(let file, let reason):
      "\(file): not a file of playbooks: \(reason); expected JSON such as "
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
