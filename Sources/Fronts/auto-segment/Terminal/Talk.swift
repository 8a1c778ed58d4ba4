internal import AtomicFiles
internal import Glibc
internal import JSONDocuments
internal import SegmentReport
internal import Wording

/// How the program talks on standard error: in which language, and whether to people or to another program.
///
/// Known before the arguments are parsed, so that what is wrong with them is said in it.
struct Talk: Sendable {
  /// What `--lang` says, else the locale.
  let language: Language
  /// Whether every line is a JSON object: `--progress json`.
  let isJSON: Bool

  init(language: Language, isJSON: Bool) {
    self.language = language
    self.isJSON = isJSON
  }

  /// - Parameter arguments: What was typed after the program's name.
  init(_ arguments: [String]) {
    func value(of choice: Choice) -> String? {
      guard let place = arguments.lastIndex(where: { $0 == choice.flag || $0.hasPrefix(choice.flag + "=") })
      else { return nil }
      let word = arguments[place]
      return word == choice.flag
        ? arguments.dropFirst(place + 1).first : String(word.dropFirst(choice.flag.count + 1))
    }
    language = value(of: .language).flatMap { Language(rawValue: $0) } ?? .ofLocale
    isJSON = value(of: .progress) == ProgressForm.json.rawValue
  }

  /// Says something that is neither a result nor an error: on a terminal within its width, else in one line.
  func say(_ text: LocalizedText) {
    guard !isJSON else { return tell(["note": text.named(by: .ofFront)]) }
    let words = TerminalText.escaped(text.said(in: language, naming: .flags))
    let isTerminal = isatty(STDERR_FILENO) == 1
    let width = isTerminal ? LineWidth(ofTerminal: STDERR_FILENO).characters : Int.max
    for line in words.wrapped(to: width, indent: 2).split(separator: "\n") { tell(String(line)) }
  }

  /// Says why the program ends, the whole of it in the last line.
  ///
  /// - Parameter hint: A line for people before it.
  func refuse(_ error: any Error, hint: LocalizedText? = nil) {
    if let hint, !isJSON { tell(hint[language]) }
    try? OpenDescriptor.standardError.write(refusal(error))
  }

  /// The line that says why the program ends.
  func refusal(_ error: any Error) -> String {
    let status = ExitStatus(error)
    guard !isJSON else {
      return Self.line([
        "end": [
          "exit": Int(status.rawValue), "error": JSONValue(error, naming: .flags, inSentences: .ofFront),
        ] as JSONValue
      ])
    }
    let sentence = (error as? any ExplainedError)?.sentence(in: language, naming: .flags)
    return Self.line("auto-segment: \(sentence ?? String(describing: error))")
  }

  /// Tells another program that the end has come without an error of ours; people see it.
  func end(_ code: Int32) {
    guard isJSON else { return }
    tell(["end": ["exit": Int(code)] as JSONValue])
  }

  /// One object a line.
  func tell(_ value: JSONValue) { try? OpenDescriptor.standardError.write(Self.line(value)) }

  /// Writes a line to standard error, control characters escaped; with nobody to tell of it, an error is dropped.
  private func tell(_ line: String) { try? OpenDescriptor.standardError.write(Self.line(line)) }

  private static func line(_ text: String) -> String {
    TerminalText.escaped(PathText.shown(text.withPlainBlanks)) + "\n"
  }

  private static func line(_ value: JSONValue) -> String { PathText.shown(value.line, backslash: #"\\"#) }
}
