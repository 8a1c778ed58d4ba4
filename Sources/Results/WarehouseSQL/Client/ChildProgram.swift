internal import AtomicFiles
internal import Glibc
internal import Synchronization
internal import Wording

/// A program of the person's, spoken to through its standard input and heard line by line.
///
/// Nothing goes through a shell. What it says is bounded: a longer line, and more words of complaint, are never held.
final class ChildProgram {
  private let number: pid_t
  private var input: Int32
  private var output: Int32
  private var complaint: Int32
  private var unsent: [UInt8] = []
  private var heard: [UInt8] = []
  private var read = 0
  private var isInputComplete = false
  /// What it complained of, the beginning.
  private(set) var words: [UInt8] = []
  private var status: Int32?

  /// The longest line of an answer of numbers.
  static let longestLine = 1 << 16
  private static let mostWords = 1 << 13

  /// How a program ended.
  enum Ending: Equatable {
    case done
    case failed(Int32)
  }

  /// Starts a program.
  ///
  /// - Throws: ``EngineError/notStarted(_:reason:)``.
  init(_ path: String, _ arguments: [String], environment: [String: String]) throws(EngineError) {
    var (ends, outputs, complaints): ([Int32], [Int32], [Int32]) = ([-1, -1], [-1, -1], [-1, -1])
    // A socket and no pipe: writing to a program that is gone is then an error and not a signal.
    let kind = Int32(SOCK_STREAM.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0, pipe(&outputs) == 0, pipe(&complaints) == 0 else {
      let code = errno
      for descriptor in ends + outputs + complaints where descriptor >= 0 { close(descriptor) }
      throw .notStarted(path, reason: LocalizedText(systemError: code))
    }
    for descriptor in ends + outputs + complaints { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { for descriptor in [ends[1], outputs[1], complaints[1]] { close(descriptor) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (place, descriptor) in [ends[1], outputs[1], complaints[1]].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(place))
    }
    // It hears signals that this program does not, and is interrupted by this program alone.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let called = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in called + settings { free(text) } }
    var number = pid_t()
    let code = RunningPrograms.start {
      posix_spawn(&number, path, &actions, &attributes, called, settings)
    } named: {
      number
    }
    guard code == 0 else {
      for descriptor in [ends[0], outputs[0], complaints[0]] { close(descriptor) }
      throw .notStarted(path, reason: LocalizedText(systemError: code))
    }
    (self.number, input, output, complaint) = (number, ends[0], outputs[0], complaints[0])
    for descriptor in [input, output, complaint] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  deinit {
    if status == nil { stop() }
    for descriptor in [input, output, complaint] where descriptor >= 0 { close(descriptor) }
  }

  /// Has a text sent as the program takes it.
  func send(_ text: String) { unsent += Array(text.utf8) }

  /// Nothing more will be sent.
  func endInput() { isInputComplete = true }

  /// The next line that the program says, without its end; `nil` where it says no more.
  ///
  /// - Parameter isLate: Whether no more time is left; asked about once a second.
  /// - Throws: ``EngineError/timedOut``, and ``EngineError/answer(_:)`` for a line that is too long.
  func nextLine(isLate: () -> Bool) throws(EngineError) -> ArraySlice<UInt8>? {
    var searched = read
    while true {
      if let end = heard[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { read = end + 1 }
        let line = heard[read..<end]
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      }
      if heard.count - read > Self.longestLine {
        stop()
        throw .answer(.longLine(limit: Self.longestLine))
      }
      if read > 0 {
        heard.removeFirst(read)
        read = 0
      }
      searched = heard.count
      guard output >= 0 else {
        guard !heard.isEmpty else { return nil }
        defer { heard = [] }
        return heard[...]
      }
      if isLate() {
        stop()
        throw .timedOut
      }
      exchange()
    }
  }

  /// Writes what can be written and reads what is there, or waits a second for either.
  private func exchange() {
    let hasWords = !unsent.isEmpty && input >= 0
    if unsent.isEmpty, isInputComplete, input >= 0 {
      close(input)
      input = -1
    }
    var waited = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: complaint, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasWords ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&waited, 3, 1000) > 0 else { return }
    if waited[2].revents != 0 {
      let sent = Glibc.send(input, unsent, min(unsent.count, 1 << 16), Int32(MSG_NOSIGNAL))
      if sent > 0 {
        unsent.removeFirst(sent)
      } else if errno != EAGAIN, errno != EINTR {
        unsent = []
      }
    }
    if waited[1].revents != 0 { hear(&complaint) { words += $0.prefix(Self.mostWords - words.count) } }
    if waited[0].revents != 0 { hear(&output) { heard += $0 } }
  }

  private func hear(_ descriptor: inout Int32, _ take: (ArraySlice<UInt8>) -> Void) {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &piece, piece.count)
    if count > 0 {
      take(piece[..<count])
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      close(descriptor)
      descriptor = -1
    }
  }

  /// Waits for its end, its last complaints heard.
  func ending(isLate: () -> Bool) throws(EngineError) -> Ending {
    endInput()
    while try nextLine(isLate: isLate) != nil {}
    while complaint >= 0, !isLate() { exchange() }
    if status == nil { status = RunningPrograms.wait(for: number) }
    let code = status ?? 0
    return code == 0 ? .done : .failed(code & 0x7F == 0 ? (code >> 8) & 0xFF : 128 + code & 0x7F)
  }

  /// Interrupts it, so that it can tell its server, and ends it where that does not help.
  func stop() {
    guard status == nil else { return }
    RunningPrograms.interrupt([number])
    status = RunningPrograms.wait(for: number)
  }
}

/// The programs that run for this one, so that an interrupted program leaves none behind.
public enum RunningPrograms {
  private static let numbers = Mutex<Set<pid_t>>([])

  /// Starts a program under the lock: it is listed here or does not run.
  static func start(_ spawn: () -> Int32, named number: () -> pid_t) -> Int32 {
    numbers.withLock { running in
      let code = spawn()
      if code == 0 { running.insert(number()) }
      return code
    }
  }

  /// Waits for the end of a program; its status.
  static func wait(for number: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    numbers.withLock { _ = $0.remove(number) }
    return status
  }

  /// Interrupts programs as a person would, waits up to five seconds for their end, and ends those that go on.
  fileprivate static func interrupt(_ numbers: Set<pid_t>) {
    for number in numbers { kill(-number, SIGINT) }
    for _ in 0..<100 where numbers.contains(where: isRunning) { usleep(50_000) }
    for number in numbers { kill(-number, SIGKILL) }
  }

  private static func isRunning(_ number: pid_t) -> Bool {
    var found = siginfo_t()
    let flags = WEXITED | WNOHANG | WNOWAIT
    return waitid(P_PID, id_t(number), &found, flags) == 0 && found._sifields._kill.si_pid == 0
  }

  /// Ends all of them, then runs `end`, which does not return: no other can begin meanwhile, and whoever waits for one of
  /// them waits on.
  public static func stopAll(then end: () -> Never) -> Never {
    numbers.withLock { running -> Never in
      interrupt(running)
      end()
    }
  }
}
