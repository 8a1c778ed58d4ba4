internal import Glibc

/// A file without a name in some folder: however the program ends, nothing of it stays.
package enum UnnamedFile {
  /// What `open` takes beside the folder and the way of access.
  ///
  /// The importer leaves O_TMPFILE out; this is its value on every Linux but Alpha, PA-RISC and SPARC.
  package static let flags = 0o20_000_000 | O_DIRECTORY | O_CLOEXEC
}
