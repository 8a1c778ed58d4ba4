package import AtomicFiles
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
  /// - Parameters:
  ///   - inputs: The files that the results are made of, which they never replace.
  ///   - replacing: Whether any folder may be written to.
  /// - Throws: ``ResultFolderError``, `FileWriteError`.
  package func check(for files: [String], madeOf inputs: [FileIdentity], replacing: Bool) throws {
    switch FilePlace(path) {
    case .nothing: return try checkWriting(in: parent)
    case .file, .device: throw ResultFolderError.notAFolder(path: path)
    case .folder: try checkWriting(in: path)
    }
    let own = Self.fileNames.map(path(of:))
    if let input = own.first(where: { FileIdentity(at: $0).map(inputs.contains) ?? false }) {
      throw ResultFolderError.holdsInput(path: input)
    }
    if replacing || FilePlace.names(in: path)?.isEmpty == true { return }
    let record = try? BoundedFile.bytes(
      of: URL(filePath: path(of: Self.recordName)), limit: RunRecord.sizeLimit)
    let owner = record.flatMap { try? JSONDecoder().decode(Owner.self, from: $0) }
    guard let owner, owner.tool.name == Self.toolName else {
      throw ResultFolderError.occupied(path: path, writtenFor: nil)
    }
    if owner.input.files != files {
      throw ResultFolderError.occupied(path: path, writtenFor: owner.input.files)
    }
  }

  private static let toolName = "auto-segment"

  private var parent: String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
  }

  private func checkWriting(in folder: String) throws {
    if let code = FilePlace.obstacleToWriting(in: folder) {
      throw FileWriteError.cannotCreate(path: path, code: code)
    }
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
  package static let fileNames = [
    "report.html", "customers.csv", "segments.csv", "rules.txt", modelName, recordName,
  ]

  /// The file that holds the model.
  package static let modelName = "model.json"
  /// The file that holds the record of the run.
  package static let recordName = "run.json"

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
    case "rules.txt":
      try file.append(Array(RulesText(model, record: run.record, language: report.language).text.utf8))
    case Self.modelName: try file.append(model.bytes)
    default: try file.append(Array(run.record.json.lines.utf8))
    }
  }
}
