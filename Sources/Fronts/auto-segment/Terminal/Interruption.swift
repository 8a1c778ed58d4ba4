internal import AtomicFiles
internal import Glibc
internal import Synchronization
internal import WarehouseSQL
internal import Wording

/// Ends the program at once on Ctrl-C, on a request to stop, or when an input is cut short under its hands, with no
/// unfinished file left.
enum Interruption {
  /// Starts to listen; to be called before any other thread is started.
  ///
  /// The signals are blocked in every thread and received by one that waits for nothing else, so that what it does
  /// need not be safe within a signal handler.
  ///
  /// - Parameter talk: How to say why the program ends.
  static func startListening(_ talk: Talk) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in ending where !isIgnored(number) { sigaddset(&signals, number) }
    sigaddset(&signals, inputIsLost)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // Reading a mapped file behind its end raises this signal in the reading thread, which can only wait then.
    signal(SIGBUS) { _ in
      kill(getpid(), Interruption.inputIsLost)
      while true { pause() }
    }
    let awaited = signals
    let isListening = LoneThread.start {
      listener = pthread_self()
      var received = siginfo_t()
      var awaited = awaited
      var isOwn: Bool
      repeat {
        while sigwaitinfo(&awaited, &received) < 0 {}
        isOwn = received._sifields._kill.si_pid == getpid()
      } while !(received.si_signo == inputIsLost && isOwn) && isAnswered()
      RunningPrograms.stopAll {
        UnfinishedFiles.removeAll {
          if received.si_signo == inputIsLost, isOwn { endForLostInput(talk) }
          end(by: received.si_signo, talk)
        }
      }
    }
    // Where there is no room for a thread the signals end the program by themselves.
    if !isListening { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  /// Has the next request to stop answered by `answer`, for a command that has something to end first; the one after it
  /// ends the program at once.
  static func answerFirst(with answer: @escaping @Sendable () -> Void) {
    firstAnswer.withLock { $0 = answer }
    // Threads that other libraries start need not block the signals: what reaches them is handed on.
    for number in ending where listener != 0 && !isIgnored(number) {
      signal(number) { number in pthread_kill(Interruption.listener, number) }
    }
  }

  /// Those by which a person or a system asks a program to end.
  private static let ending = [SIGINT, SIGTERM, SIGHUP]

  /// The thread that receives signals; set before there is any other.
  nonisolated(unsafe) private static var listener: pthread_t = 0

  private static let firstAnswer = Mutex<(@Sendable () -> Void)?>(nil)

  private static func isAnswered() -> Bool {
    let answer = firstAnswer.withLock { answer in
      defer { answer = nil }
      return answer
    }
    answer?()
    return answer != nil
  }

  /// By which the reading thread tells the listening one.
  private static var inputIsLost: Int32 { SIGUSR2 }

  private static func endForLostInput(_ talk: Talk) -> Never {
    clearProgress(talk)
    let error = CommandError.inputCutShort
    talk.refuse(error)
    _exit(ExitStatus(error.blame).rawValue)
  }

  private static func clearProgress(_ talk: Talk) {
    if isatty(STDERR_FILENO) == 1, !talk.isJSON { try? OpenDescriptor.standardError.write("\r\u{1B}[2K") }
  }

  /// Whether the caller (such as nohup) asked that the signal have no effect.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Dies of the signal itself, so that a calling shell knows it.
  private static func end(by number: Int32, _ talk: Talk) -> Never {
    clearProgress(talk)
    talk.end(ExitStatus.code(ofSignal: number))
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    signal(number, SIG_DFL)
    kill(getpid(), number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    _exit(ExitStatus.code(ofSignal: number))
  }
}
