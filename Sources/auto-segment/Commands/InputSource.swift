internal import CustomerData
internal import Foundation
internal import Segmentation

/// Where customer data comes from.
enum InputSource {
  case files([URL])
  case standardInput
  case sample

  /// Takes paths as they were typed; `-` is standard input.
  init(_ paths: [String]) throws {
    guard paths.contains("-") else {
      self = .files(paths.map { URL(filePath: $0) })
      return
    }
    guard paths.count == 1 else { throw CommandError.standardInputNotAlone }
    self = .standardInput
  }

  /// What results call the files.
  var fileNames: [String] {
    switch self {
    case .files(let urls): urls.map(\.lastPathComponent)
    case .standardInput: [StandardInput.name]
    case .sample: [Sample.fileName]
    }
  }

  /// Where results go unless told otherwise: beside the first file.
  var defaultFolder: String {
    switch self {
    case .files(let urls): (urls.first?.relativePath ?? StandardInput.name) + ".segments"
    case .standardInput, .sample: (fileNames.first ?? StandardInput.name) + ".segments"
    }
  }

  func table(_ options: ReadingOptions) throws -> Table {
    switch self {
    case .files(let urls): try Table(files: urls, options: options)
    case .standardInput:
      try Table(bytes: StandardInput.bytes(), name: StandardInput.name, options: options)
    case .sample: try Table(bytes: Sample.bytes, name: Sample.fileName, options: options)
    }
  }

  func run(
    _ options: RunOptions, clock: @escaping () -> Double, progress: Stage.Progress
  ) throws -> SegmentationRun {
    switch self {
    case .files(let urls):
      try SegmentationRun(files: urls, options: options, clock: clock, progress: progress)
    case .standardInput, .sample:
      try SegmentationRun(of: table(options.reading), options: options, clock: clock, progress: progress)
    }
  }
}
