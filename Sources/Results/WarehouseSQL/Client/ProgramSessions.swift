internal import AtomicFiles
internal import Glibc
internal import Wording

/// How an engine's own program is spoken to.
struct ClientProgram {
  /// Its name, looked for where programs are, or a path.
  var name: String
  /// What holds it, for those who do not have it.
  var package: String?
  var arguments: [String] = []
  var environment: [String: String] = [:]
  /// Statements before the first that is asked; `nil` where each statement has a program of its own.
  var opening: [SQL]?
  /// Whether the answer's column names come before it.
  var hasHeader = false
  /// Whether the statement is handed over as a file, in place of `{}` among the arguments.
  var takesFile: Bool { arguments.contains("{}") }
}

extension ClientProgram {
  /// Starts it.
  fileprivate func start(_ options: EngineOptions, file: String? = nil) throws(EngineError) -> ChildProgram {
    let path = name.contains("/") ? name : options.program(name)
    guard let path else { throw .programMissing(name, package: package) }
    var settings = options.environment.merging(environment) { _, own in own }
    // What a person has set for PostgreSQL holds as well.
    if let own = environment["PGOPTIONS"], let given = options.environment["PGOPTIONS"] {
      settings["PGOPTIONS"] = given + " " + own
    }
    return try ChildProgram(path, arguments.map { $0 == "{}" ? file ?? $0 : $0 }, environment: settings)
  }

  /// What its complaint means.
  fileprivate func failure(_ words: [UInt8], code: Int32) -> EngineError {
    let text = String(decoding: words, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix { $0.isWhitespace } }
      .filter { !$0.isEmpty }
    let telling = lines.first { line in
      if line.contains(" WARN ") { return false }
      if line.hasPrefix("[") { return true }
      return ["error", "fatal", "exception", "denied", "failed"].contains { line.lowercased().contains($0) }
    }
    let line = telling ?? lines.first ?? "status \(code)"
    let said = String(
      String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.prefix(400)))
    let lowercased = said.lowercased()
    if ["statement timeout", "timeout exceeded", "max_statement_time", "maximum execution time"]
      .contains(where: lowercased.contains)
    {
      return .timedOut
    }
    let name = String(self.name.split(separator: "/").last ?? "")
    if ["read-only", "read only", "readonly"].contains(where: lowercased.contains) {
      return .target(.readOnly(name, words: said))
    }
    let isPlace = [
      "permission denied", "access denied", "could not connect", "connection", "authentication",
      "no password",
      "could not translate", "can't connect", "not enough privileges", "unknown host", "cannot open",
      "unable to open",
      "does not exist: no such file", "service file", "no such file", "io error", "does not exist, skipping",
    ].contains(where: lowercased.contains)
    return isPlace || (package == "postgresql-client" && code == 2)
      ? .cannotConnect(name, words: said) : .failed(name, words: said)
  }
}

/// One program that answers all statements in turn, in one transaction where the engine has them.
final class ConversationSession: EngineSession {
  private let client: ClientProgram
  private let options: EngineOptions
  private let child: ChildProgram

  var isSnapshot: Bool { true }

  init(_ client: ClientProgram, _ options: EngineOptions) throws(EngineError) {
    (self.client, self.options) = (client, options)
    child = try client.start(options)
    for statement in client.opening ?? [] { child.send(("\(statement);\n" as SQL).text) }
    try ask("SELECT 1 AS seg_here") { _ throws(EngineError) in }
  }

  func ask(_ statement: SQL, _ visit: (ArraySlice<UInt8>) throws(EngineError) -> Void) throws(EngineError) {
    let deadline = Deadline(options)
    child.send(("\(statement);\nSELECT 'seg_end' AS seg_end;\n" as SQL).text)
    let mark = Array("seg_end".utf8)
    var marks = 0
    while let line = try child.nextLine(isLate: { deadline.isLate }) {
      if line.elementsEqual(mark) {
        marks += 1
        if marks == (client.hasHeader ? 2 : 1) { return }
        continue
      }
      do { try visit(line) } catch {
        child.stop()
        throw error
      }
    }
    let ending = try child.ending(isLate: { deadline.isLate })
    guard case .failed(let code) = ending else { throw .answer(.unfinished) }
    throw client.failure(child.words, code: code)
  }

  func end() throws(EngineError) {
    let deadline = Deadline(options)
    guard case .failed(let code) = try child.ending(isLate: { deadline.isLate }) else { return }
    throw client.failure(child.words, code: code)
  }
}

/// A program a statement, for engines without a snapshot across statements.
final class StatementSession: EngineSession {
  private let client: ClientProgram
  private let options: EngineOptions

  var isSnapshot: Bool { false }

  init(_ client: ClientProgram, _ options: EngineOptions) { (self.client, self.options) = (client, options) }

  func ask(_ statement: SQL, _ visit: (ArraySlice<UInt8>) throws(EngineError) -> Void) throws(EngineError) {
    let deadline = Deadline(options)
    let file =
      client.takesFile ? try TemporaryText(("\(statement);\n" as SQL).text, in: options.temporaryFolder) : nil
    let child = try client.start(options, file: file?.path)
    if file == nil { child.send(("\(statement);\n" as SQL).text) }
    child.endInput()
    while let line = try child.nextLine(isLate: { deadline.isLate }) {
      do { try visit(line) } catch {
        child.stop()
        throw error
      }
    }
    guard case .failed(let code) = try child.ending(isLate: { deadline.isLate }) else { return }
    throw client.failure(child.words, code: code)
  }
}

/// A text in a file that only this person may read, as long as it is held.
private final class TemporaryText {
  let path: String

  init(_ text: String, in folder: String) throws(EngineError) {
    var name = Array((folder + "/auto-segment-XXXXXX.sql").utf8CString)
    let descriptor = mkstemps(&name, 4)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else { throw .notStarted(folder, reason: LocalizedText(systemError: errno)) }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else {
        let code = errno
        unlink(path)
        throw .notStarted(path, reason: LocalizedText(systemError: code))
      }
      rest = rest.dropFirst(written)
    }
  }

  deinit { unlink(path) }
}
