internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import Glibc
internal import ResultFolders
internal import TextTables

/// Where customer data comes from.
enum InputSource {
  /// Perhaps under another name than that on the disk.
  case files([URL], shownAs: String?)
  case standardInput
  case sample

  /// What the files of a run can be.
  static let filesHelp = ArgumentHelp.said(
    en: "CSV (also .gz, .zst), .xlsx, SQLite; with duckdb Parquet and JSON; '-' reads standard input.",
    ru: "CSV (и .gz, .zst), .xlsx, SQLite; с duckdb также Parquet и JSON; '-' — стандартный ввод.",
    ruValue: "файл")

  /// What standard input is called in messages and results.
  private static let standardInputName = "stdin"

  /// Takes paths as they were typed; `-` is standard input.
  ///
  /// - Parameter shownName: What a single file is called in messages and results.
  init(_ paths: [String], shownAs shownName: String? = nil) throws {
    for path in paths where path != "-" && FilePlace(path) == .folder { throw Self.refusal(ofFolder: path) }
    guard paths.contains("-") else {
      self = .files(paths.map { URL(filePath: $0) }, shownAs: paths.count == 1 ? shownName : nil)
      return
    }
    guard paths.count == 1 else { throw CommandError.standardInputNotAlone }
    self = .standardInput
  }

  /// How files end that are read.
  private static let endings = [
    "csv", "tsv", "tab", "txt", "gz", "zst", "xlsx", "xlsm", "db", "sqlite", "sqlite3", "parquet", "json",
    "jsonl",
    "ndjson",
  ]

  private static func refusal(ofFolder path: String) -> CommandError {
    let shown = PathText.shown(path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if names.contains(ResultFolder.modelName), names.contains(ResultFolder.recordName) {
      return .resultsAsInput(shown)
    }
    let files = names.filter { name in
      !name.hasPrefix(".") && endings.contains { name.lowercased().hasSuffix("." + $0) }
    }
    return .inputIsFolder(shown, files: files.map { PathText.shown($0) }.sorted { precedesInBytes($0, $1) })
  }

  /// What results call the files.
  var fileNames: [String] {
    switch self {
    case .files(_, let name?): [name]
    case .files(let urls, nil): urls.map { PathText.shown($0.lastPathComponent) }
    case .standardInput: [Self.standardInputName]
    case .sample: [Sample.fileName]
    }
  }

  /// Where results go unless told otherwise: beside the first file.
  var defaultFolder: String {
    switch self {
    case .files(let urls, _): (urls.first?.relativePath ?? Self.standardInputName) + ".segments"
    case .standardInput, .sample: (fileNames.first ?? Self.standardInputName) + ".segments"
    }
  }

  /// The files, to be told from what is to be written.
  var identities: [FileIdentity] {
    switch self {
    case .files(let urls, _): urls.compactMap { FileIdentity(at: $0.path) }
    case .standardInput: [FileIdentity(ofDescriptor: STDIN_FILENO)].compactMap(\.self)
    case .sample: []
    }
  }

  func table(_ options: ReadingOptions) throws -> Table {
    switch self {
    case .files(let urls, let name): try Table(files: urls, shownAs: name, options: options)
    case .standardInput:
      try Table(descriptor: STDIN_FILENO, name: Self.standardInputName, options: options)
    case .sample: try Table(bytes: Sample.bytes, name: Sample.fileName, options: options)
    }
  }
}
