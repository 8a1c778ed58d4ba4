internal import AtomicFiles
internal import SegmentReport
internal import Wording

/// Where a command that makes one text puts it: the file of `--output`, else standard output.
struct ResultOutput {
  private let file: WholeFile?

  /// Whether it is a file.
  var isFile: Bool { file != nil }

  /// Opens the file before any work is done.
  ///
  /// - Parameter inputs: The files that the text is made of.
  /// - Throws: ``CommandError/outputIsInput(_:)``, whatever `--force` says; ``CommandError/outputExists(_:)`` for a
  ///   plain file that it does not allow to replace.
  init(_ common: EveryCommandOptions, madeOf inputs: [FileIdentity]) throws {
    try self.init(at: common.output, common, madeOf: inputs)
  }

  /// The same for a command that chooses the place where none is said.
  init(at place: String?, _ common: EveryCommandOptions, madeOf inputs: [FileIdentity]) throws {
    guard let path = place, path != "-" else {
      file = nil
      return
    }
    if let target = FileIdentity(at: path), inputs.contains(target) { throw CommandError.outputIsInput(path) }
    if FilePlace(path) == .file, !common.force { throw CommandError.outputExists(path) }
    file = try WholeFile(at: path)
  }

  func write(_ bytes: [UInt8]) throws {
    if let file { try file.append(bytes) } else { try OpenDescriptor.standardOutput.write(bytes) }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Writes sentences as people read them: a line each into a file, within the width of a terminal.
  func write(lines: [LocalizedText], _ common: EveryCommandOptions) throws {
    let width = isFile ? Int.max : common.terminal.style.width
    for line in lines {
      let words = TerminalText.escaped(line.said(in: common.language, naming: .flags))
      try write(words.wrapped(to: width, indent: 2).withPlainBlanks + "\n")
    }
  }

  /// Puts the file in its place.
  func finish() throws { try file?.commit() }
}
