public import Wording

/// Why a file of playbooks was refused.
public enum PlaybookError: ExplainedError, Equatable {
  /// The file cannot be read at all.
  case cannotRead(file: String, reason: LocalizedText)
  /// It is not JSON of the right form.
  case damaged(file: String, reason: LocalizedText)
  /// It names a language that reports are not written in.
  case unknownLanguage(file: String, language: String)
  /// It names a kind that no segment has.
  case unknownKind(file: String, kind: String)
}
