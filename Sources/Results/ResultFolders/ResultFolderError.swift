public import Wording

/// Why a result folder may not be written.
public enum ResultFolderError: ExplainedError, Equatable {
  /// There is a folder that this program did not write, or wrote for another input.
  case occupied(path: String, writtenFor: [String]?)
  /// A file that the results would replace is the input itself.
  case holdsInput(path: String)
  /// A file of the folder cannot be read.
  case cannotRead(path: String, reason: LocalizedText)
  /// There is a file of that name.
  case notAFolder(path: String)
}
