internal import Glibc

/// Several files of one folder that are replaced together: whatever fails, all are the new ones or all the old ones.
///
/// Everything that may fail where room is missing happens before the first old file is touched: all bytes are on the disk and
/// have a name. Then the folder is exchanged for a new one in one step. Where that cannot be (there are other files in
/// it, or its file system has no such step), each old file gets a second name and the files are renamed in their
/// order; if that fails midway, the second names go back. Only then may a program that is killed in between leave some
/// files new and some old, which the last one tells.
package enum WholeFiles {
  /// Puts `files` in their places.
  ///
  /// Two programs that write to the same `folder` do this one after the other, so that their files cannot mix.
  ///
  /// - Parameter absent: Names of files that are none of the new ones: where there are old ones, they go.
  package static func commit(
    _ files: [WholeFile], without absent: [String] = [], in folder: String
  ) throws(FileWriteError) {
    for file in files { try file.prepare() }
    let lock = open(FolderExchange.parent(of: folder) ?? folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    // Some network folders cannot be locked; then the last one wins, file by file.
    if lock >= 0 { flock(lock, LOCK_EX) }
    defer { if lock >= 0 { close(lock) } }

    let names = files.map(\.fileName) + absent
    FolderExchange.removeLeftovers(of: folder, names: names)
    for file in files { file.removeLeftovers() }
    for name in absent { try? WriteTarget(folder + "/" + name).removeLeftovers() }
    let exchange = FolderExchange(for: folder, names: names)
    var staged: [StagedFile] = []
    defer {
      for file in staged { file.forget() }
      for file in files { file.discard() }
      exchange?.discard()
    }
    for file in files { if let stage = try file.stage(in: exchange) { staged.append(stage) } }
    if let exchange {
      var isDone = false
      try UnfinishedFiles.undisturbed { () throws(FileWriteError) in isDone = try exchange.exchange() }
      if isDone { return }
    }
    for place in staged.indices { try staged[place].keepOld() }
    let leaving = absent.map { LeavingFile(at: folder + "/" + $0) }
    try UnfinishedFiles.undisturbed { () throws(FileWriteError) in try Self.place(staged, leaving) }
  }

  private static func place(_ staged: [StagedFile], _ leaving: [LeavingFile]) throws(FileWriteError) {
    var placed: [StagedFile] = []
    var left: [LeavingFile] = []
    defer { for file in left { file.forget() } }
    do {
      for file in leaving {
        try file.leave()
        left.append(file)
      }
      for file in staged {
        try file.place()
        placed.append(file)
      }
      try staged.last?.target.synchronizeFolder()
    } catch {
      for file in placed.reversed() { file.putOldBack() }
      for file in left { file.comeBack() }
      throw error
    }
  }
}

/// A file whose bytes stand beside its target, and the target's old file under a second name.
struct StagedFile {
  let target: WriteTarget
  let temporary: String
  private var old = Old.none

  private enum Old {
    case none
    case kept(String)
    /// The file system has no second names.
    case lost
  }

  init(target: WriteTarget, temporary: String) {
    self.target = target
    self.temporary = temporary
  }

  /// Gives the old file a second name.
  mutating func keepOld() throws(FileWriteError) {
    let path = temporary + "-old"
    let (linked, code) = UnfinishedFiles.begin(path) {
      unlink(path)
      return (linkat(AT_FDCWD, target.path, AT_FDCWD, path, 0), errno)
    }
    switch (linked, code) {
    case (0, _): old = .kept(path)
    case (_, ENOENT): old = .none
    case (_, EPERM), (_, EOPNOTSUPP), (_, ENOSYS), (_, EMLINK): old = .lost
    default: throw .writeFailed(path: target.name, code: code)
    }
  }

  func place() throws(FileWriteError) { try target.rename(from: temporary) }

  /// Undoes `place`.
  func putOldBack() {
    switch old {
    case .none: unlink(target.path)
    case .kept(let path): rename(path, target.path)
    case .lost: break
    }
  }

  /// Takes the second names away.
  func forget() {
    var paths = [temporary]
    if case .kept(let path) = old { paths.append(path) }
    for path in paths {
      unlink(path)
      UnfinishedFiles.finish(path)
    }
  }
}

/// A file that goes when others come; what is no file stays.
private struct LeavingFile {
  private let path: String
  /// What it is called until the others have come.
  private let aside: String

  init(at path: String) {
    self.path = path
    let name = path.split(separator: "/").last.map(String.init) ?? "file"
    aside = String(path.dropLast(name.count)) + FolderListing.leftoverPrefix(of: name) + "\(getpid())-gone"
  }

  func leave() throws(FileWriteError) {
    var found = stat()
    let isThere = fileStatus(path, &found, followsLinks: false) == 0
    guard isThere, found.st_mode & S_IFMT != S_IFDIR else { return }
    guard rename(path, aside) == 0 else { throw .writeFailed(path: path, code: errno) }
  }

  func comeBack() { rename(aside, path) }

  func forget() { unlink(aside) }
}
