/// Why a result folder may not be written.
public enum ResultFolderError: Error, Equatable {
  /// There is a folder that this program did not write, or wrote for another input.
  case occupied(path: String, writtenFor: [String]?)
  /// There is a file of that name.
  case notAFolder(path: String)
}

extension ResultFolderError: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .occupied(let path, let files?):
      "\(path) holds the results for \(files.joined(separator: ", ")); "
        + "choose another folder with --output, or replace them with --force"
    case .occupied(let path, nil):
      "\(path) is a folder that this program did not write; "
        + "choose another with --output, or write into it with --force"
    case .notAFolder(let path):
      "\(path) is a file, but results need a folder; choose another place with --output"
    }
  }
}
