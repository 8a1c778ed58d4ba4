/// Why a model file was refused.
public enum ModelFileError: Error, Equatable {
  /// The file cannot be read at all.
  case cannotRead(file: String, reason: String)
  /// It is not a model, or not as it was written.
  case damaged(file: String, reason: String)
  /// A later program wrote it.
  case newerVersion(file: String, found: Int, supported: Int)
}

extension ModelFileError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .cannotRead(let file, let reason):
      "\(file): cannot be read: \(reason)"
    case .damaged(let file, let reason):
      "\(file): not a usable model: \(reason); take an undamaged copy or run the segmentation again"
    case .newerVersion(let file, let found, let supported):
      "\(file): written in format version \(found), but this program reads up to version \(supported); "
        + "use a newer auto-segment"
    }
  }
}
