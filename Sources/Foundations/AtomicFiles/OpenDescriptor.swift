internal import Glibc

/// An open file descriptor, written to completely or with an error.
///
/// The language's own `print` ignores a full disk; everything that people keep goes through here.
package struct OpenDescriptor: Sendable {
  let number: Int32
  let name: String

  /// Where talk goes.
  package static let standardError = OpenDescriptor(number: STDERR_FILENO, name: "standard error")

  /// Where results go when no file is named.
  package static let standardOutput = OpenDescriptor(number: STDOUT_FILENO, name: "standard output")

  /// Writes all of `bytes`: again after an interruption, on after a short write.
  package func write(_ bytes: [UInt8]) throws(FileWriteError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        try waitUntilWritable()
      } else if errno != EINTR {
        throw .writeFailed(path: name, code: errno)
      }
    }
  }

  /// Writes `text` in UTF-8.
  package func write(_ text: String) throws(FileWriteError) {
    try write(Array(text.utf8))
  }

  /// Brings what was written to the disk.
  func synchronize() throws(FileWriteError) {
    while fsync(number) != 0 {
      // Pipes, terminals and some network folders have nothing to bring anywhere.
      if errno == EINVAL || errno == ENOTSUP || errno == EROFS { return }
      if errno != EINTR { throw .writeFailed(path: name, code: errno) }
    }
  }

  /// Some pipes are set not to block by the program at their other end.
  private func waitUntilWritable() throws(FileWriteError) {
    var wish = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    guard poll(&wish, 1, -1) >= 0 || errno == EINTR else { throw .writeFailed(path: name, code: errno) }
  }
}
