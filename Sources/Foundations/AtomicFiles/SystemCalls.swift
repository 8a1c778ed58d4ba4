internal import Glibc

// The calls of the system that this room makes, by texts of paths (``PathText``). They stand before those of the C
// library wherever a path is a `String`.

extension String {
  /// Calls `body` with the path that the text stands for.
  fileprivate func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let path = PathText.bytes(of: self).map { CChar(bitPattern: $0) } + [0]
    return path.withUnsafeBufferPointer { path in path.baseAddress.map(body) ?? withCString(body) }
  }

  /// The text of a path that the system gave.
  init(path: UnsafePointer<CChar>) {
    self = PathText.text(of: UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }
}

func open(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
  path.withPath { Glibc.open($0, flags, mode) }
}

/// Fills in what the system knows of a file; `followsLinks` decides whether of a link or of what it leads to.
func fileStatus(_ path: String, _ status: inout stat, followsLinks: Bool = true) -> Int32 {
  path.withPath { path in
    withUnsafeMutablePointer(to: &status) { followsLinks ? stat(path, $0) : lstat(path, $0) }
  }
}

func mkdir(_ path: String, _ mode: mode_t) -> Int32 { path.withPath { Glibc.mkdir($0, mode) } }

@discardableResult
func rmdir(_ path: String) -> Int32 { path.withPath { Glibc.rmdir($0) } }

@discardableResult
func unlink(_ path: String) -> Int32 { path.withPath { Glibc.unlink($0) } }

@discardableResult
func rename(_ old: String, _ new: String) -> Int32 {
  old.withPath { old in new.withPath { Glibc.rename(old, $0) } }
}

func linkat(_ oldFolder: Int32, _ old: String, _ newFolder: Int32, _ new: String, _ flags: Int32) -> Int32 {
  old.withPath { old in new.withPath { Glibc.linkat(oldFolder, old, newFolder, $0, flags) } }
}

func chown(_ path: String, _ owner: uid_t, _ group: gid_t) -> Int32 {
  path.withPath { Glibc.chown($0, owner, group) }
}

func chmod(_ path: String, _ mode: mode_t) -> Int32 { path.withPath { Glibc.chmod($0, mode) } }

func opendir(_ path: String) -> OpaquePointer? { path.withPath { Glibc.opendir($0) } }

/// The path without links; `nil` where there is none.
func realPath(_ path: String) -> String? {
  guard let real = path.withPath({ realpath($0, nil) }) else { return nil }
  defer { free(real) }
  return String(path: real)
}

/// What a symbolic link leads to; `nil` where the path is none.
func linkTarget(_ path: String) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = path.withPath { readlink($0, &buffer, buffer.count) }
  return count > 0 ? PathText.text(of: buffer.prefix(count).map(UInt8.init(bitPattern:))) : nil
}

/// The size of an extended attribute; negative where there is none. The importer leaves `getxattr` out.
func attributeSize(_ path: String, _ name: String) -> Int {
  typealias Call =
    @convention(c) (
      UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int
    ) -> Int
  guard let symbol = dlsym(nil, "getxattr") else { return -1 }
  return path.withPath { unsafeBitCast(symbol, to: Call.self)($0, name, nil, 0) }
}

/// Exchanges two names by `renameat2`, which the importer leaves out as well.
///
/// - Returns: 0, or the system's reason.
func exchangeNames(_ a: String, _ b: String) -> Int32 {
  typealias Call =
    @convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32
  guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
  let exchanging: UInt32 = 2
  return a.withPath { a in
    b.withPath {
      unsafeBitCast(symbol, to: Call.self)(AT_FDCWD, a, AT_FDCWD, $0, exchanging) == 0 ? 0 : errno
    }
  }
}

func access(_ path: String, _ mode: Int32) -> Int32 { path.withPath { Glibc.access($0, mode) } }
