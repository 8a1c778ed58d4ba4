internal import Glibc

/// A file that is replaced as a whole or not at all.
///
/// Bytes go to an unnamed file in the same folder (a named temporary file where the file system has no unnamed
/// ones); `commit` brings them to the disk and puts the file in its place in one step. Whatever fails before
/// that, the old file stays as it was and nothing else is left behind. Symbolic links are followed; the mode is
/// that of the old file, else its owner alone may read it. Devices and pipes are written directly.
package final class WholeFile {
  private enum Kind {
    /// A pipe, terminal or device: there is no old file to keep.
    case direct
    /// A file without a name, that of the open descriptor.
    case unnamed
    /// A temporary file in the folder of the target.
    case temporary(path: String)
  }

  private let target: WriteTarget
  private let kind: Kind
  private var descriptor: OpenDescriptor
  private var isOpen = true
  /// Whether everything that was added is on the disk.
  private var isPrepared = false

  /// Opens a file that `commit` will put at `path`.
  package init(at path: String) throws(FileWriteError) {
    target = try WriteTarget(path)
    if target.isDirect {
      kind = .direct
      descriptor = try target.openDirectly()
    } else if let unnamed = target.openUnnamed() {
      kind = .unnamed
      descriptor = unnamed
    } else {
      let temporary = target.temporaryPath()
      kind = .temporary(path: temporary)
      descriptor = try target.openTemporary(temporary)
    }
    if let old = target.old {
      // Not being allowed to keep the owner is no reason to refuse the bytes.
      _ = fchown(descriptor.number, old.st_uid, old.st_gid)
      _ = fchmod(descriptor.number, old.st_mode & 0o7777)
    }
  }

  deinit { discard() }

  /// Replaces the file at `path` by `bytes`.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileWriteError) {
    let file = try WholeFile(at: path)
    try file.append(bytes)
    try file.commit()
  }

  /// Adds `bytes` at the end.
  package func append(_ bytes: [UInt8]) throws(FileWriteError) {
    isPrepared = false
    try descriptor.write(bytes)
  }

  /// Brings the bytes to the disk without putting the file in its place yet.
  package func prepare() throws(FileWriteError) {
    guard !isPrepared else { return }
    try descriptor.synchronize()
    isPrepared = true
  }

  /// Brings the bytes to the disk and puts the file in its place.
  package func commit() throws(FileWriteError) {
    guard isOpen else { return }
    defer { discard() }
    try prepare()
    switch kind {
    case .direct:
      return
    case .unnamed:
      try target.give(nameTo: descriptor)
    case .temporary(let path):
      try target.rename(from: path)
    }
    try target.synchronizeFolder()
  }

  /// Gives the bytes a name for as long as they are not in their place; `nil` where they went there directly.
  ///
  /// - Parameter exchange: The folder that the name is to stand in; without one, it stands beside the target.
  func stage(in exchange: FolderExchange?) throws(FileWriteError) -> StagedFile? {
    let place = exchange.map { $0.path(of: target.fileName) }
    switch kind {
    case .direct:
      return nil
    case .unnamed:
      let temporary = place ?? target.temporaryPath()
      try target.link(descriptor, as: temporary)
      return StagedFile(target: target, temporary: temporary)
    case .temporary(let path):
      if let place { try target.move(path, to: place) }
      return StagedFile(target: target, temporary: place ?? path)
    }
  }

  /// The last part of the target's path.
  var fileName: String { target.fileName }

  /// Takes away the temporary files that killed programs left beside the target.
  func removeLeftovers() { target.removeLeftovers() }

  /// Leaves the old file as it is and takes the new one away; after `commit`, does nothing.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    close(descriptor.number)
    if case .temporary(let path) = kind {
      unlink(path)
      UnfinishedFiles.finish(path)
    }
  }
}
