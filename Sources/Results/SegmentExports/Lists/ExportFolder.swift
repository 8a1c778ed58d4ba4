internal import AtomicFiles
internal import FoundationEssentials
internal import JSONDocuments
package import Wording

/// The folder of a list: its files, HOW-TO.txt and export.json, all of one list or none of it.
package struct ExportFolder: Sendable {
  /// Where it is.
  package let path: String

  /// Names the folder; nothing is made yet.
  package init(at path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Checks, before any work is done, that a list may be written here: where there is nothing, or another list of this
  /// program, or where a person said so.
  ///
  /// - Throws: ``ExportError/occupied(path:)``.
  package func check(replacing: Bool) throws(ExportError) {
    switch FilePlace(path) {
    case .nothing: return
    case .file, .device: throw .occupied(path: PathText.shown(path))
    case .folder:
      if replacing || FilePlace.names(in: path)?.isEmpty == true || oldFiles != nil { return }
      throw .occupied(path: PathText.shown(path))
    }
  }

  /// The files of the list that is here; `nil` where there is none.
  private var oldFiles: [String]? {
    let record = try? BoundedFile.bytes(of: URL(filePath: path(of: ExportRecord.fileName)), limit: 1 << 20)
    return record.flatMap { ExportRecord.files(in: Array($0)) }
  }

  private func path(of file: String) -> String { path + "/" + file }

  /// Writes a list; whatever fails, what was here stays.
  package func write(_ files: ListFiles, language: Language) throws {
    var contents = files.files.map { ($0.name, $0.bytes) }
    contents.append((HowTo.fileName, Array(HowTo(files, language: language).text.utf8)))
    contents.append((ExportRecord.fileName, Array(ExportRecord(files).json.lines.utf8)))
    try write(contents)
  }

  /// Writes files with all folders on the way to them.
  ///
  /// Files of an older list that this one does not have are taken away: nobody is to act on them.
  func write(_ contents: [(name: String, bytes: [UInt8])]) throws {
    let old = oldFiles ?? []
    var folders: [NewFolder] = []
    var files: [WholeFile] = []
    do {
      for folder in foldersOnTheWay { folders.append(try NewFolder(at: folder)) }
      for content in contents {
        let file = try WholeFile(at: path(of: content.name))
        files.append(file)
        try file.append(content.bytes)
      }
      try WholeFiles.commit(files, in: path)
      for folder in folders { folder.keep() }
      let own = Set(contents.map(\.name))
      for name in old where !own.contains(name) && Self.isListName(name) { FilePlace.remove(path(of: name)) }
    } catch {
      for file in files { file.discard() }
      for folder in folders.reversed() { folder.discard() }
      throw error
    }
  }

  /// The folder and those above it that are not there, from above.
  private var foldersOnTheWay: [String] {
    var missing: [String] = []
    var rest = path
    while FilePlace(rest) == .nothing, missing.count < Self.mostFolders {
      missing.append(rest)
      guard let slash = rest.lastIndex(of: "/"), slash > rest.startIndex else { break }
      rest = String(rest[..<slash])
    }
    return missing.reversed()
  }

  /// export/, and the profile's folder in it.
  private static let mostFolders = 2

  /// Whether a file is called as those of lists are: nothing else is ever taken away.
  private static func isListName(_ name: String) -> Bool {
    [".csv", ".parquet"].contains { ending in
      name.hasSuffix(ending)
        && name.dropLast(ending.count).utf8.allSatisfy {
          (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
    }
  }
}
