internal import Foundation
internal import Segmentation

/// Ends the program at once on Ctrl-C or a request to stop, with no unfinished file left.
enum Interruption {
  /// Starts to listen; to be called before any other thread is started.
  ///
  /// The signals are blocked in every thread and received by one that waits for nothing else, so that what it does
  /// need not be safe within a signal handler.
  static func startListening() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let awaited = signals
    Thread.detachNewThread {
      var received: Int32 = 0
      var awaited = awaited
      while sigwait(&awaited, &received) != 0 {}
      UnfinishedFiles.removeAll { end(by: received) }
    }
  }

  /// Whether the caller (such as nohup) asked that the signal have no effect.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Dies of the signal itself, so that a calling shell knows it.
  private static func end(by number: Int32) -> Never {
    if isatty(STDERR_FILENO) == 1 { try? OpenDescriptor.standardError.write("\r\u{1B}[2K") }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    signal(number, SIG_DFL)
    kill(getpid(), number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    _exit(128 + number)
  }
}
