internal import Wording

/// Why a file could not be written. The old file, where there was one, is whole.
package enum FileWriteError: ExplainedError, Equatable {
  /// The file, or its folder, could not be made.
  case cannotCreate(path: String, code: Int32)
  /// The bytes could not be brought to the disk, or their file to its name.
  case writeFailed(path: String, code: Int32)
  /// Standard output or standard error took only a part of what was to be printed.
  case streamFailed(Stream, code: Int32)

  /// What a program prints to.
  package enum Stream: Sendable { case output, error }
}
