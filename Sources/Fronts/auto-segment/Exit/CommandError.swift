/// What only the command line can find wrong.
enum CommandError: Error, Equatable {
  /// The first word is neither a command nor a file.
  case unknownCommand(String, nearest: String?)
  /// A file that was named is not there.
  case noSuchInput(String, reason: String)
  /// Standard input was named together with other files, or twice.
  case standardInputNotAlone
  /// A result would replace a file.
  case outputExists(String)
  /// The environment asks for processor instructions by a name that they do not have.
  case unknownKernel(String, known: [String])
  /// `--require-structure` was given, and there is none.
  case noStructure(reason: String)
}

extension CommandError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownCommand(let word, let nearest?):
      "there is no command '\(word)'; did you mean 'auto-segment \(nearest)'?"
    case .unknownCommand(let word, nil):
      "there is no file and no command '\(word)'; see 'auto-segment --help'"
    case .noSuchInput(let path, let reason):
      "\(path): cannot be read: \(reason)"
    case .standardInputNotAlone:
      "standard input ('-') can only be read alone and once"
    case .outputExists(let path):
      "\(path) exists; choose another place with --output, or replace it with --force"
    case .unknownKernel(let word, let known):
      "AUTOSEGMENT_KERNEL in the environment is '\(word)'; it can be \(known.joined(separator: ", ")), or be left out"
    case .noStructure(let reason):
      "the base shows no separate groups, which --require-structure asks for: \(reason)"
    }
  }
}
