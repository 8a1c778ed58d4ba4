internal import Foundation

/// Why a file could not be written. The old file, where there was one, is whole.
package enum FileWriteError: Error, Equatable {
  /// The file, or its folder, could not be made.
  case cannotCreate(path: String, code: Int32)
  /// The bytes could not be brought to the disk, or their file to its name.
  case writeFailed(path: String, code: Int32)
}

extension FileWriteError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotCreate(let path, let code):
      "cannot create \(path): \(Self.sentence(code)); nothing was written"
    case .writeFailed(let path, let code):
      "cannot write \(path): \(Self.sentence(code)); nothing was changed"
    }
  }

  /// The system's words for an error, with what would help where that is known.
  private static func sentence(_ code: Int32) -> String {
    let words = String(cString: strerror(code)).lowercasedFirst
    return switch code {
    case ENOSPC, EDQUOT: "\(words); free some space, or choose another place with --output"
    case EACCES, EPERM, EROFS: "\(words); choose a place you may write to with --output"
    case ENOENT: "its folder does not exist; make the folder, or choose another place with --output"
    default: words
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
