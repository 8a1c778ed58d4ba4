internal import Glibc

/// Files and folders that only the person who started the page may open.
enum Disk {
  /// Makes a folder and those above it that are missing; `nil`, or why not.
  static func makeFolder(_ path: String) -> Int32? {
    if isFolder(path) { return nil }
    if let stroke = path.lastIndex(of: "/"), stroke > path.startIndex,
      let code = makeFolder(String(path[..<stroke]))
    {
      return code
    }
    return mkdir(path, 0o700) == 0 || errno == EEXIST ? nil : errno
  }

  static func isFolder(_ path: String) -> Bool {
    status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// The bytes of a plain file; `nil` where there is none.
  static func size(_ path: String) -> Int? {
    guard let status = status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Of the thing itself: a link is followed nowhere.
  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  /// The names in a folder, in byte order.
  static func names(in folder: String) -> [String] {
    guard let list = opendir(folder) else { return [] }
    defer { closedir(list) }
    var names: [String] = []
    while let entry = readdir(list) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Removes a file, or a folder with all in it.
  static func remove(_ path: String) {
    if isFolder(path) {
      for name in names(in: path) { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// All of a file of at most `limit` bytes; `nil` where there is none such.
  static func bytes(of path: String, limit: Int) -> [UInt8]? {
    guard let size = size(path), size <= limit else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count <= limit {
      guard let piece = piece(of: file, most: 1 << 18) else { return nil }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    return nil
  }

  /// The next bytes of an open file, none at its end; `nil` where reading fails.
  static func piece(of file: Int32, most: Int) -> [UInt8]? {
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
      repeat { count = Glibc.read(file, buffer.baseAddress, most) } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  /// Writes a small file whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let draft = path + ".new"
    guard let file = NewFile(at: draft) else { return false }
    guard file.append(bytes), file.close(), rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }

  /// Puts bytes behind those of a file that only tells of what happened.
  static func append(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  /// Gives a folder another name, in place of what has that name.
  static func move(_ path: String, to place: String) {
    remove(place)
    rename(path, place)
  }

  /// Gives a file a second name; it goes when both are gone.
  static func link(_ path: String, as other: String) -> Bool { Glibc.link(path, other) == 0 }

  /// Bytes that may still be written where `path` is.
  static func free(at path: String) -> Int? {
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { return nil }
    return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }
}

/// A file that is being written.
final class NewFile {
  let path: String
  private var file: Int32
  private(set) var bytes = 0

  /// Makes it, or empties it; `nil` where it cannot be made.
  init?(at path: String) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.path = path
    if file < 0 { return nil }
  }

  /// Whether all of `piece` was written.
  func append(_ piece: [UInt8]) -> Bool {
    var done = 0
    while done < piece.count {
      let count = piece.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      done += count
    }
    bytes += piece.count
    return true
  }

  /// Whether what was written has come through.
  func close() -> Bool {
    guard file >= 0 else { return true }
    let isClosed = Glibc.close(file) == 0
    file = -1
    return isClosed
  }

  deinit { _ = close() }
}
