public import Wording

/// Why a model file was refused.
public enum ModelFileError: ExplainedError, Equatable {
  /// The file cannot be read at all.
  case cannotRead(file: String, reason: LocalizedText)
  /// It is not a model, or not as it was written.
  case damaged(file: String, reason: LocalizedText)
  /// A later program wrote it.
  case newerVersion(file: String, found: Int, supported: Int)
}
