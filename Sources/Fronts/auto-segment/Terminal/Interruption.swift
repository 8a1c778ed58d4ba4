internal import AtomicFiles
internal import Foundation
internal import TextTables

/// Ends the program at once on Ctrl-C, on a request to stop, or when an input is cut short under its hands, with no
/// unfinished file left.
enum Interruption {
  /// Starts to listen; to be called before any other thread is started.
  ///
  /// The signals are blocked in every thread and received by one that waits for nothing else, so that what it does
  /// need not be safe within a signal handler.
  static func startListening() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    sigaddset(&signals, inputIsLost)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    // Reading a mapped file behind its end raises this signal in the reading thread, which can only wait then.
    signal(SIGBUS) { _ in
      kill(getpid(), Interruption.inputIsLost)
      while true { pause() }
    }
    let awaited = signals
    Thread.detachNewThread {
      var received = siginfo_t()
      var awaited = awaited
      while sigwaitinfo(&awaited, &received) < 0 {}
      let isOwn = received._sifields._kill.si_pid == getpid()
      UnfinishedFiles.removeAll {
        if received.si_signo == inputIsLost, isOwn { endForLostInput() }
        end(by: received.si_signo)
      }
    }
  }

  /// By which the reading thread tells the listening one.
  private static var inputIsLost: Int32 { SIGUSR2 }

  private static func endForLostInput() -> Never {
    clearProgress()
    let error = TableError.cannotRead(
      file: "the input",
      reason: "it became shorter while it was being read; try again when nobody writes to it")
    Terminal.tell("auto-segment: \(error)")
    _exit(ExitStatus(error).rawValue)
  }

  private static func clearProgress() {
    if isatty(STDERR_FILENO) == 1 { try? OpenDescriptor.standardError.write("\r\u{1B}[2K") }
  }

  /// Whether the caller (such as nohup) asked that the signal have no effect.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Dies of the signal itself, so that a calling shell knows it.
  private static func end(by number: Int32) -> Never {
    clearProgress()
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    signal(number, SIG_DFL)
    kill(getpid(), number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    _exit(128 + number)
  }
}
