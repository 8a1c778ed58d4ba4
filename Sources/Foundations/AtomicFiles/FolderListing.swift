internal import Glibc

/// What is in a folder, and which of it programs left that are no more.
enum FolderListing {
  /// The names in a folder, without those of itself and its parent; `nil` where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let listing = opendir(folder) else { return nil }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What the names of temporary files for `name` begin with; the number of a process follows.
  static func leftoverPrefix(of name: String) -> String {
    // A file name has at most 255 bytes.
    ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).auto-segment-"
  }

  /// Whether `name` is that of a temporary file whose process is no more.
  static func isLeftover(_ name: String, prefix: String) -> Bool {
    guard name.hasPrefix(prefix), let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }),
      process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
