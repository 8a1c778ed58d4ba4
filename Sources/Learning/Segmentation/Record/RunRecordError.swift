/// Why a `run.json` was refused.
public enum RunRecordError: Error, Equatable {
  /// The file cannot be read at all.
  case cannotRead(file: String, reason: String)
  /// It is not the record of a run, or not as it was written.
  case damaged(file: String, reason: String)
  /// A later program wrote it.
  case newerVersion(file: String, found: Int, supported: Int)
}

extension RunRecordError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .cannotRead(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .damaged(let file, let reason):
      "\(file): not the record of a run: \(reason); give the run.json that was written together with the model"
    case .newerVersion(let file, let found, let supported):
      "\(file): written in schema version \(found), but this program reads up to version \(supported); "
        + "use a newer auto-segment"
    }
  }
}
