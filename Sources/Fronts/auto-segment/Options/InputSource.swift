internal import ArgumentParser
internal import AtomicFiles
internal import FoundationEssentials
internal import Glibc
internal import TextTables

/// Where customer data comes from.
enum InputSource {
  /// Perhaps under another name than that on the disk.
  case files([URL], shownAs: String?)
  case standardInput
  case sample

  /// What the files of a run can be.
  static let filesHelp: ArgumentHelp = """
    Files with the same columns: CSV, also as .gz or .zst, .xlsx, SQLite; Parquet and JSON where the program duckdb is \
    on the PATH; '-' reads standard input.
    """

  /// What standard input is called in messages and results.
  private static let standardInputName = "stdin"

  /// Takes paths as they were typed; `-` is standard input.
  ///
  /// - Parameter shownName: What a single file is called in messages and results.
  init(_ paths: [String], shownAs shownName: String? = nil) throws {
    guard paths.contains("-") else {
      self = .files(paths.map { URL(filePath: $0) }, shownAs: paths.count == 1 ? shownName : nil)
      return
    }
    guard paths.count == 1 else { throw CommandError.standardInputNotAlone }
    self = .standardInput
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
