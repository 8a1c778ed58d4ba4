internal import Glibc

/// A program that runs beside this one: it reads an open file, and what it prints comes through a pipe.
///
/// It ends with this value at the latest.
struct ChildProgram: ~Copyable {
  /// Why a program could not be started, as the system numbers reasons.
  struct NotStarted: Error {
    let code: Int32
  }

  private let number: pid_t
  private let output: Int32

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - arguments: What stands behind its name.
  ///   - environment: All that it learns of its surroundings.
  ///   - input: The open file that it reads.
  ///   - complaints: The open file that its standard error goes to.
  init(
    path: String, arguments: [String], environment: [String: String], input: Int32, complaints: Int32
  ) throws(NotStarted) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw NotStarted(code: errno) }
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for (own, its) in [(input, STDIN_FILENO), (ends[1], STDOUT_FILENO), (complaints, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&files, own, its)
    }

    // Signals that this program awaits or ignores have their usual effect on the other.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for ignored in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, ignored) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = Self.copies(of: [path] + arguments)
    let surroundings = Self.copies(of: environment.map { "\($0.key)=\($0.value)" })
    defer { for copy in words + surroundings { free(copy) } }
    var started = pid_t()
    let code = posix_spawn(&started, path, &files, &attributes, words, surroundings)
    guard code == 0 else {
      close(ends[0])
      throw NotStarted(code: code)
    }
    number = started
    output = ends[0]
  }

  deinit {
    close(output)
    kill(number, SIGKILL)
    _ = Self.status(of: number)
  }

  /// Reads on into `text`.
  ///
  /// - Returns: How many bytes came; 0 at the end, -1 where the system fails (`errno`).
  /// - Throws: ``RoomError``.
  func read(into text: inout ByteCollector) throws(RoomError) -> Int {
    let output = output
    var count = -1
    try text.append(room: 1 << 20) { room in
      repeat { count = Glibc.read(output, room.baseAddress, room.count) } while count < 0 && errno == EINTR
      return max(0, count)
    }
    return count
  }

  /// Waits for the end of the program; whether it says that all went well.
  consuming func end() -> Bool {
    close(output)
    let status = Self.status(of: number)
    discard self
    return status == 0
  }

  private static func status(of number: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    return status
  }

  /// Texts as C has them, with the nothing that ends their list.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
