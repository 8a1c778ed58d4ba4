internal import Glibc
internal import Synchronization

/// The temporary files of this process that have a name, so that an interrupted program can take them away.
package enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  /// Runs `make`, which brings a file called `path` into being; it is unfinished until `finish` is called.
  ///
  /// Made under the lock: a file is either listed here or not there yet.
  static func begin<Value>(_ path: String, _ make: () -> Value) -> Value {
    paths.withLock {
      $0.insert(path)
      return make()
    }
  }

  /// Forgets `path`, which now has its real name or is gone.
  static func finish(_ path: String) {
    paths.withLock { _ = $0.remove(path) }
  }

  /// Takes every unfinished file away, then runs `end`, which does not return: no new one can begin meanwhile.
  package static func removeAll(then end: () -> Never) -> Never {
    paths.withLock { unfinished -> Never in
      for path in unfinished { unlink(path) }
      end()
    }
  }
}
