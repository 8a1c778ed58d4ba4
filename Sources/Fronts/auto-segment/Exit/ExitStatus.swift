internal import ArgumentParser
internal import Wording

/// What the program tells its caller by ending: the codes of sysexits.h, and 1 as grep and diff use it.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// A check asked for by a flag did not hold.
  case checkFailed = 1
  /// The command line is wrong.
  case usage = 64
  /// The data is wrong, unusable or ambiguous, or a model is damaged, hostile or newer.
  case data = 65
  /// An input cannot be read.
  case cannotRead = 66
  /// This build, or this machine, lacks a part.
  case missingPart = 69
  /// Our own mistake.
  case ourBug = 70
  /// A file or folder cannot be made.
  case cannotCreate = 73
  /// Reading or writing broke off, as on a full disk.
  case brokeOff = 74

  /// The one place where blame becomes a code.
  init(_ blame: Blame) {
    self =
      switch blame {
      case .check: .checkFailed
      case .choice: .usage
      case .input: .data
      case .unreadable: .cannotRead
      case .missingPart: .missingPart
      case .ours: .ourBug
      case .place: .cannotCreate
      case .transfer: .brokeOff
      }
  }

  /// An error that cannot explain itself is a mistake of ours.
  init(_ error: any Error) {
    self.init((error as? any ExplainedError)?.blame ?? .ours)
  }

  /// The same for what the parser of arguments throws: its errors are of the command line.
  init(blaming error: any Error) {
    let isParsers =
      !(error is any ExplainedError) && AutoSegmentCommand.exitCode(for: error) == .validationFailure
    self = isParsers ? .usage : Self(error)
  }

  /// How a shell tells that a program died of a signal: 130 where it was interrupted.
  static func code(ofSignal number: Int32) -> Int32 { 128 + number }
}
