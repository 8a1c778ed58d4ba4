internal import AtomicFiles
internal import Foundation
internal import JSONDocuments
package import Segmentation
internal import SegmentExports
internal import SegmentReport

/// The folder of results that `run` writes: six files, all of one run or none of it.
public struct ResultFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Names the folder; nothing is made yet.
  public init(at path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The path of a file in it.
  public func path(of file: String) -> String { path + "/" + file }

  /// Checks, before any work is done, that results for `files` may be written here.
  ///
  /// An empty folder and one that this program wrote for the same input may be written to.
  ///
  /// - Parameter replacing: Whether any folder may.
  /// - Throws: ``ResultFolderError``, `FileWriteError`.
  package func check(for files: [String], replacing: Bool) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return try checkParent()
    }
    guard isFolder.boolValue else { throw ResultFolderError.notAFolder(path: path) }
    guard access(path, W_OK) == 0 else { throw FileWriteError.cannotCreate(path: path, code: errno) }
    if replacing { return }
    if try FileManager.default.contentsOfDirectory(atPath: path).isEmpty { return }
    let record = try? BoundedFile.bytes(of: URL(filePath: path(of: "run.json")), limit: RunRecord.sizeLimit)
    let owner = record.flatMap { try? JSONDecoder().decode(Owner.self, from: $0) }
    guard let owner, owner.tool.name == Self.toolName else {
      throw ResultFolderError.occupied(path: path, writtenFor: nil)
    }
    if owner.input.files != files {
      throw ResultFolderError.occupied(path: path, writtenFor: owner.input.files)
    }
  }

  private static let toolName = "auto-segment"

  private func checkParent() throws {
    let parent = URL(filePath: path).deletingLastPathComponent().path
    guard access(parent, W_OK) == 0 else { throw FileWriteError.cannotCreate(path: path, code: errno) }
  }

  /// The part of run.json that says whose folder this is.
  private struct Owner: Decodable {
    struct Tool: Decodable { var name: String }
    struct Input: Decodable { var files: [String] }
    var tool: Tool
    var input: Input
  }

  /// Writes the six files.
  ///
  /// All are written and brought to the disk without a name first, then named together, run.json last: whatever fails,
  /// the folder holds the six files of one run.
  ///
  /// - Throws: `FileWriteError`.
  package func write(_ run: SegmentationRun, options: ResultFolderOptions) throws {
    let folder = try NewFolder(at: path)
    var files: [WholeFile] = []
    do {
      for name in Self.fileNames {
        let file = try WholeFile(at: path(of: name))
        files.append(file)
        try append(name, of: run, to: file, options)
      }
      try WholeFiles.commit(files, in: path)
      folder.keep()
    } catch {
      for file in files { file.discard() }
      folder.discard()
      throw error
    }
  }

  /// In the order in which they get their names.
  private static let fileNames = [
    "report.html", "customers.csv", "segments.csv", "rules.txt", "model.json", "run.json",
  ]

  private func append(
    _ name: String, of run: SegmentationRun, to file: WholeFile, _ options: ResultFolderOptions
  ) throws {
    let model = run.result.model
    let (report, tableLanguage) = (options.report, options.tableLanguage)
    switch name {
    case "report.html":
      try file.append(Array(HTMLReport(model: model, record: run.record, options: report).html.utf8))
    case "customers.csv":
      let workers = options.run.segmenter.workers
      try CustomersFile(of: run, language: tableLanguage, workers: workers).write { try file.append($0) }
    case "segments.csv":
      try file.append(SegmentsFile(of: run.record, model: model, language: tableLanguage).bytes)
    case "rules.txt": try file.append(Array(RulesText(model, language: report.language).text.utf8))
    case "model.json": try file.append(model.bytes)
    default: try file.append(Array(run.record.json.lines.utf8))
    }
  }
}
