internal import Glibc

/// What is in a folder, and which of it programs left that are no more.
enum FolderListing {
  /// The names in a folder, without those of itself and its parent; `nil` where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let listing = opendir(folder) else { return nil }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      // In place: behind the last name that was read there are no 256 bytes, as a copy of its type would take.
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 1) { start in
          PathText.text(of: UnsafeRawBufferPointer(start: start, count: strlen(start)))
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// What the names of temporary files for `name` begin with; the number of a process follows.
  static func leftoverPrefix(of name: String) -> String {
    // A file name has at most 255 bytes.
    ".\(PathText.text(of: PathText.bytes(of: name).prefix(200))).auto-segment-"
  }

  /// Whether `name` is that of a temporary file whose process is no more.
  static func isLeftover(_ name: String, prefix: String) -> Bool {
    guard name.utf8.starts(with: prefix.utf8),
      let process = pid_t(
        String(
          decoding: name.utf8.dropFirst(prefix.utf8.count).prefix { $0 != UInt8(ascii: "-") }, as: UTF8.self)),
      process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
