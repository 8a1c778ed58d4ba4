internal import Glibc

/// A folder that stands beside another until the system exchanges the two in one step.
///
/// So the other changes from all old files to all new ones without a moment in between, even for a program that is
/// killed. It needs a folder that holds nothing but the files that are to be replaced, in a place where folders may be
/// made and renamed.
struct FolderExchange {
  /// The folder to be replaced, symbolic links followed.
  private let folder: String
  /// The new folder.
  private let staged: String
  /// The files that it is to hold.
  private let names: [String]

  /// Makes a folder beside `path` with its owner and mode; `nil` where the two could not be exchanged.
  ///
  /// - Parameter names: All files that `path` may hold.
  init?(for path: String, names: [String]) {
    var old = stat()
    guard let folder = Self.resolved(path), fileStatus(folder, &old) == 0, !Self.isCurrent(old),
      !Self.hasAccessList(folder), let found = FolderListing.names(in: folder),
      found.allSatisfy({ Self.isOurs($0, names) && Self.isPlainFile(folder + "/" + $0) })
    else { return nil }
    let (parent, prefix) = Self.leftoverPlace(of: folder)
    let staged = "\(parent)\(prefix)\(getpid())"
    let (made, _) = UnfinishedFiles.begin(staged) { (mkdir(staged, 0o700), errno) }
    guard made == 0 else { return nil }
    self.folder = folder
    self.staged = staged
    self.names = names
    let isOwned = chown(staged, old.st_uid, old.st_gid) == 0
    guard isOwned, chmod(staged, old.st_mode & 0o7777) == 0 else {
      discard()
      return nil
    }
  }

  /// Where a file of this name belongs until the exchange.
  func path(of name: String) -> String { staged + "/" + name }

  /// Puts the new folder in the place of the old one.
  ///
  /// - Returns: Whether the file system can do this at all; where not, nothing has changed.
  func exchange() throws(FileWriteError) -> Bool {
    try synchronize(staged)
    switch exchangeNames(staged, folder) {
    case 0: break
    case EINVAL, ENOSYS, EOPNOTSUPP, EBUSY, EXDEV: return false
    case let code: throw .writeFailed(path: folder, code: code)
    }
    do {
      try synchronize(Self.leftoverPlace(of: folder).parent)
    } catch {
      _ = exchangeNames(staged, folder)
      throw error
    }
    return true
  }

  /// Takes away what stands beside: the old folder after an exchange, else the new one.
  func discard() {
    Self.remove(staged, holding: names)
    for name in names { UnfinishedFiles.finish(path(of: name)) }
    UnfinishedFiles.finish(staged)
  }

  /// Takes away what programs that were killed left beside `path`.
  static func removeLeftovers(of path: String, names: [String]) {
    guard let folder = resolved(path) else { return }
    let (parent, prefix) = leftoverPlace(of: folder)
    for name in FolderListing.names(in: parent) ?? [] where FolderListing.isLeftover(name, prefix: prefix) {
      remove(parent + name, holding: names)
    }
  }

  /// The folder that `path` is in, symbolic links followed; `nil` where there is none.
  static func parent(of path: String) -> String? { resolved(path).map { leftoverPlace(of: $0).parent } }

  private static func remove(_ staged: String, holding names: [String]) {
    for name in names {
      unlink("\(staged)/\(name)")
      // Where the file system has no second step, the old files got second names here.
      unlink("\(staged)/\(name)-old")
    }
    rmdir(staged)
  }

  private func synchronize(_ path: String) throws(FileWriteError) {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    // A folder that may be written but not read cannot be asked.
    guard number >= 0 else { return }
    defer { close(number) }
    try OpenDescriptor(number: number, name: folder).synchronize()
  }

  /// The parent with a slash at its end, and what the names of folders beside `folder` begin with.
  private static func leftoverPlace(of folder: String) -> (parent: String, prefix: String) {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    return (String(folder.dropLast(name.count)), FolderListing.leftoverPrefix(of: name))
  }

  private static func resolved(_ path: String) -> String? {
    realPath(path).flatMap { $0 == "/" ? nil : $0 }
  }

  /// Whether this program, and so most likely the shell it was called from, stands in the folder: it would go on
  /// standing in the old one.
  private static func isCurrent(_ folder: stat) -> Bool {
    var current = stat()
    return fileStatus(".", &current) == 0 && current.st_dev == folder.st_dev
      && current.st_ino == folder.st_ino
  }

  /// Whether `name` is one of the files, or one on its way to be of this process.
  private static func isOurs(_ name: String, _ names: [String]) -> Bool {
    names.contains(name) || names.contains { name == "\(FolderListing.leftoverPrefix(of: $0))\(getpid())" }
  }

  private static func isPlainFile(_ path: String) -> Bool {
    var found = stat()
    return fileStatus(path, &found, followsLinks: false) == 0 && found.st_mode & S_IFMT == S_IFREG
  }

  /// Whether more than owner and mode say who may enter; that would be lost.
  private static func hasAccessList(_ folder: String) -> Bool {
    attributeSize(folder, "system.posix_acl_access") > 0
      || attributeSize(folder, "system.posix_acl_default") > 0
  }
}
