internal import Glibc
internal import Synchronization

/// The temporary files of this process that have a name, so that an interrupted program can take them away.
package enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Runs `make`, which brings a file called `path` into being or returns a negative number with the system's reason;
  /// the file is unfinished until `finish` is called.
  ///
  /// Made under the lock: a file is either listed here or not there yet.
  static func begin(_ path: String, _ make: () -> (Int32, Int32)) -> (result: Int32, code: Int32) {
    paths.withLock {
      let made = make()
      if made.0 >= 0 { $0.insert(path) }
      return made
    }
  }

  /// Forgets `path`, which now has its real name or is gone.
  static func finish(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }

  /// Runs `body` to its end before an interruption is heeded; it may neither begin nor finish a file.
  static func undisturbed(_ body: () throws(FileWriteError) -> Void) throws(FileWriteError) {
    try paths.withLock { _ throws(FileWriteError) in try body() }
  }

  /// Takes every unfinished file away, then runs `end`, which does not return: no new one can begin meanwhile.
  package static func removeAll(then end: () -> Never) -> Never {
    paths.withLock { unfinished -> Never in
      // What is in a folder goes before the folder.
      for path in unfinished.sorted(by: >) where unlink(path) != 0 { rmdir(path) }
      end()
    }
  }
}
