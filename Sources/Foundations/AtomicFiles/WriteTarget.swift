internal import Glibc

/// The place a file is to be written to, symbolic links followed.
struct WriteTarget {
  /// As the caller wrote it, for error sentences.
  let name: String
  /// Where it really is.
  let path: String
  /// What stands there; `nil` where nothing does.
  let old: stat?

  private static let mostLinks = 40
  /// For its owner alone: customers are named in most files.
  private static let newMode: mode_t = 0o600

  init(_ name: String) throws(FileWriteError) {
    self.name = name
    var found = stat()
    if fileStatus(name, &found) == 0 {
      if found.st_mode & S_IFMT == S_IFDIR { throw .cannotCreate(path: name, code: EISDIR) }
      old = found
    } else {
      guard errno == ENOENT else { throw .cannotCreate(path: name, code: errno) }
      old = nil
    }
    path = Self.following(name)
  }

  /// Whether it is a pipe, a terminal or a device.
  var isDirect: Bool { old.map { $0.st_mode & S_IFMT != S_IFREG } ?? false }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What the names of temporary files beside the target begin with.
  private var temporaryPrefix: String {
    FolderListing.leftoverPrefix(of: fileName)
  }

  /// The last part of the path.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? "file" }

  private func path(beside name: String) -> String {
    folder == "." ? name : folder == "/" ? "/" + name : "\(folder)/\(name)"
  }

  /// A name beside the target that no other process uses.
  func temporaryPath() -> String { path(beside: "\(temporaryPrefix)\(getpid())") }

  /// Takes away the temporary files of processes that are no more.
  func removeLeftovers() {
    for name in FolderListing.names(in: folder) ?? []
    where FolderListing.isLeftover(name, prefix: temporaryPrefix) { unlink(path(beside: name)) }
  }

  func openDirectly() throws(FileWriteError) -> OpenDescriptor {
    let number = repeatingInterrupted { open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
    guard number >= 0 else { throw .cannotCreate(path: name, code: errno) }
    return OpenDescriptor(number: number, name: name)
  }

  /// A file without a name in the target's folder: if the program is killed, nothing of it stays.
  func openUnnamed() -> OpenDescriptor? {
    guard access("/proc/self/fd", X_OK) == 0 else { return nil }
    let number = repeatingInterrupted { open(folder, UnnamedFile.flags | O_WRONLY, Self.newMode) }
    return number >= 0 ? OpenDescriptor(number: number, name: name) : nil
  }

  func openTemporary(_ temporary: String) throws(FileWriteError) -> OpenDescriptor {
    let (number, code) = UnfinishedFiles.begin(temporary) {
      // The name holds this process's number: what stands there was left by one that was killed.
      unlink(temporary)
      let flags = O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL
      return (repeatingInterrupted { open(temporary, flags, Self.newMode) }, errno)
    }
    guard number >= 0 else { throw .cannotCreate(path: name, code: code) }
    return OpenDescriptor(number: number, name: name)
  }

  /// Puts an unnamed file in the target's place.
  func give(nameTo descriptor: OpenDescriptor) throws(FileWriteError) {
    let source = "/proc/self/fd/\(descriptor.number)"
    if old == nil, linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 { return }
    // A link never replaces a file, a rename does.
    let temporary = temporaryPath()
    try link(descriptor, as: temporary)
    defer { UnfinishedFiles.finish(temporary) }
    do throws(FileWriteError) {
      try rename(from: temporary)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Gives an unnamed file the name of a temporary one.
  func link(_ descriptor: OpenDescriptor, as temporary: String) throws(FileWriteError) {
    let source = "/proc/self/fd/\(descriptor.number)"
    let (linked, code) = UnfinishedFiles.begin(temporary) {
      unlink(temporary)
      return (linkat(AT_FDCWD, source, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW), errno)
    }
    guard linked == 0 else { throw .writeFailed(path: name, code: code) }
  }

  /// Gives a temporary file another temporary name.
  func move(_ temporary: String, to place: String) throws(FileWriteError) {
    let (moved, code) = UnfinishedFiles.begin(place) { (AtomicFiles.rename(temporary, place), errno) }
    guard moved == 0 else { throw .writeFailed(path: name, code: code) }
  }

  func rename(from temporary: String) throws(FileWriteError) {
    guard AtomicFiles.rename(temporary, path) == 0 else { throw .writeFailed(path: name, code: errno) }
  }

  /// Makes the new name itself last through a power cut.
  func synchronizeFolder() throws(FileWriteError) {
    let number = repeatingInterrupted { open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY) }
    // A folder that may be written but not read cannot be asked.
    guard number >= 0 else { return }
    defer { close(number) }
    try OpenDescriptor(number: number, name: name).synchronize()
  }

  private static func following(_ name: String) -> String {
    var path = name
    for _ in 0..<mostLinks {
      guard let link = linkTarget(path) else { return path }
      if link.hasPrefix("/") {
        path = link
      } else if let slash = path.lastIndex(of: "/") {
        path = path[...slash] + link
      } else {
        path = link
      }
    }
    return path
  }
}

/// The result of `call`, called again for as long as a signal interrupts it.
private func repeatingInterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
