package import AtomicFiles
internal import FoundationEssentials
internal import JSONDocuments
package import Segmentation
internal import SegmentExports
internal import SegmentReport

/// The folder of results that `run` writes: all files of one run or none of it.
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

  /// The folder's path from the root, for people who look for it elsewhere.
  package var fullPath: String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// The part of run.json that says whose folder this is.
  private struct Owner: Decodable {
    struct Tool: Decodable { var name: String }
    struct Input: Decodable { var files: [String] }
    var tool: Tool
    var input: Input
  }

  /// Writes the files.
  ///
  /// All are written and brought to the disk without a name first, then named together, run.json last: whatever fails,
  /// the folder holds the files of one run. Those that do not apply to the run are not written, and those of an earlier
  /// run are taken away.
  ///
  /// - Throws: `FileWriteError`.
  package func write(_ run: SegmentationRun, options: ResultFolderOptions) throws {
    try write { content(of: $0, run, options) }
  }

  /// Writes what there is for each name.
  func write(_ content: (_ name: String) -> Content?) throws {
    let folder = try NewFolder(at: path)
    var files: [WholeFile] = []
    var absent: [String] = []
    do {
      for name in Self.fileNames {
        guard let content = content(name) else {
          absent.append(name)
          continue
        }
        let file = try WholeFile(at: path(of: name))
        files.append(file)
        try content { try file.append($0) }
      }
      try WholeFiles.commit(files, without: absent, in: path)
      folder.keep()
    } catch {
      for file in files { file.discard() }
      folder.discard()
      throw error
    }
  }

  /// All that a run may write, in the order in which they get their names.
  package static let fileNames = [
    reportName, todayName, customersName, "segments.csv", workbookName, "forecast.csv", "rules.txt",
    rulesSQLName, summarySQLName, cellsName, modelName, recordName,
  ]

  /// The page.
  package static let reportName = "report.html"
  /// The file that says whom to write to.
  static let todayName = "today.csv"
  /// The file that holds a row a customer.
  static let customersName = "customers.csv"
  /// The workbook.
  package static let workbookName = "segments.xlsx"

  /// The file that holds the model.
  package static let modelName = "model.json"
  /// The file that holds the record of the run.
  package static let recordName = "run.json"

  /// Of a log in a database: the rules as its SQL.
  static let rulesSQLName = "segments.sql"
  /// The statement that added the log up.
  static let summarySQLName = "summary.sql"
  /// The answer to it.
  static let cellsName = "cells.csv"

  /// Hands the bytes of a file to a sink, piece by piece.
  typealias Content = (_ sink: ([UInt8]) throws -> Void) throws -> Void

  /// What a file holds; `nil` where it does not apply to the run.
  private func content(
    of name: String, _ run: SegmentationRun, _ options: ResultFolderOptions
  ) -> Content? {
    let tableLanguage = options.tableLanguage
    switch name {
    case Self.todayName:
      return TodayFile(of: run, language: tableLanguage).map { file in { try $0(file.bytes) } }
    case Self.customersName:
      let workers = options.run.segmenter.workers
      return { try CustomersFile(of: run, language: tableLanguage, workers: workers).write($0) }
    case "forecast.csv":
      return ForecastFile(of: run).map { file in { try file.write($0) } }
    case Self.workbookName:
      guard options.writesWorkbook else { return nil }
      let customers = CustomersFile(of: run, language: tableLanguage, workers: options.run.segmenter.workers)
      let today = TodayFile(of: run, language: tableLanguage)?.bytes
      let workbook = WorkbookFile(
        of: run.record, model: run.result.model, playbooks: options.report.playbooks,
        language: options.report.language)
      return { try workbook.write(customers: customers.write, today: today, to: $0) }
    default: return content(of: name, run.result.model, run.record, options)
    }
  }

  /// What a file holds that is written of a model and its record alone.
  func content(
    of name: String, _ model: SegmentationModel, _ record: RunRecord, _ options: ResultFolderOptions
  ) -> Content? {
    let report = options.report
    switch name {
    case Self.reportName:
      return { try $0(Array(HTMLReport(model: model, record: record, options: report).html.utf8)) }
    case "segments.csv":
      return { try $0(SegmentsFile(of: record, model: model, language: options.tableLanguage).bytes) }
    case "rules.txt":
      let rules = RulesText(model, record: record, language: report.language)
      return { try $0(Array(rules.text.utf8)) }
    case Self.modelName: return { try $0(model.bytes) }
    case Self.recordName: return { try $0(Array(record.json.lines.utf8)) }
    default: return nil
    }
  }
}
