/// One conversation with an engine: statements in, lines out.
protocol EngineSession: AnyObject {
  /// Whether all statements see the table as it was at the first of them.
  var isSnapshot: Bool { get }

  /// Asks one statement and hands on each line of the answer.
  func ask(_ statement: SQL, _ visit: (ArraySlice<UInt8>) throws(EngineError) -> Void) throws(EngineError)

  /// Ends it, and whatever was written is there.
  func end() throws(EngineError)
}

extension EngineSession {
  func end() throws(EngineError) {}
}

/// What may be decided about how an engine is reached.
public struct EngineOptions: Sendable {
  /// The person's own program and its arguments; `nil` means the engine's usual one.
  public var command: ClientCommand?
  /// Seconds that a statement may take; `nil` lets it take as long as it likes.
  public var timeout: Int?
  /// The settings of this program, which its programs have too.
  public var environment: [String: String] = [:]
  /// Where a program is.
  public var program: @Sendable (String) -> String? = { _ in nil }
  /// Seconds since any fixed moment; without it nothing is ever late.
  public var clock: (@Sendable () -> Double)?
  /// Threads and bytes that an engine within this machine may use; `nil` leaves them to it.
  public var threads: Int?
  /// See `threads`.
  public var memoryBytes: Int?
  /// A folder of this program's own for files that are there for a moment.
  public var temporaryFolder = "/tmp"

  /// As the engine's program does by itself.
  public init() {}
}

/// A line such as `bq query --format=csv`, in words.
public struct ClientCommand: Sendable, Equatable {
  /// The program, and what is handed to it.
  public let words: [String]

  /// Words end at blanks; '..' and ".." hold words together, and nothing else means anything.
  ///
  /// - Throws: ``EngineError/unusableCommand``.
  public init(parsing line: String) throws(EngineError) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    guard quote == nil, let program = words.first, !program.isEmpty, !line.utf8.contains(0) else {
      throw .unusableCommand
    }
    self.words = words
  }
}

/// The lateness of one statement.
struct Deadline {
  private let end: Double
  private let clock: (@Sendable () -> Double)?

  init(_ options: EngineOptions) {
    guard let timeout = options.timeout, let clock = options.clock else {
      (self.clock, end) = (nil, 0)
      return
    }
    self.clock = clock
    end = clock() + Double(timeout)
  }

  var isLate: Bool {
    guard let clock else { return false }
    return clock() > end
  }
}
