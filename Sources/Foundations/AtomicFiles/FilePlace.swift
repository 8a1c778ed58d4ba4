internal import Glibc

/// What stands at a path, for whoever must know before writing or reading there.
package enum FilePlace: Equatable, Sendable {
  case nothing, file, folder
  /// A pipe, a terminal or another device.
  case device

  /// - Parameter path: A text of ``PathText``; links are followed.
  package init(_ path: String) {
    var status = stat()
    guard fileStatus(path, &status) == 0 else {
      self = .nothing
      return
    }
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .device
      }
  }

  /// Why the folder at `path` may not be written to; `nil` where it may.
  package static func obstacleToWriting(in path: String) -> Int32? {
    var status = stat()
    guard fileStatus(path, &status) == 0 else { return errno }
    return access(path, W_OK) == 0 ? nil : errno
  }

  /// The names in a folder; `nil` where it cannot be read.
  package static func names(in folder: String) -> [String]? { FolderListing.names(in: folder) }

  /// Takes a file away, where there is one.
  package static func remove(_ path: String) { unlink(path) }

  /// Opens a file for reading.
  ///
  /// - Returns: A descriptor, or a negative number; the system's reason is in `errno` then.
  package static func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }
}

/// Which file a path leads to: the same for all its paths, through links of either kind.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64

  /// The identity of the plain file at `path`; `nil` where there is none.
  package init?(at path: String) {
    var status = stat()
    guard fileStatus(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The identity of the plain file that is open; `nil` where it is a pipe or a device.
  package init?(ofDescriptor number: Int32) {
    var status = stat()
    guard fstat(number, &status) == 0 else { return nil }
    self.init(status)
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
