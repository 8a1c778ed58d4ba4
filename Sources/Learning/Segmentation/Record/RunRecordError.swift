public import Wording

/// Why a `run.json` was refused.
public enum RunRecordError: ExplainedError, Equatable {
  /// The file cannot be read at all.
  case cannotRead(file: String, reason: LocalizedText)
  /// It is not the record of a run, or not as it was written.
  case damaged(file: String, reason: LocalizedText)
  /// A later program wrote it.
  case newerVersion(file: String, found: Int, supported: Int)
}
