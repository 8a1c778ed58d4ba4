internal import Glibc

/// An open file descriptor, written to completely or with an error.
///
/// The language's own `print` ignores a full disk; everything that people keep goes through here.
package struct OpenDescriptor: Sendable {
  let number: Int32
  private let name: String
  private let stream: FileWriteError.Stream?

  /// - Parameter name: The path of the file, as error sentences say it.
  init(number: Int32, name: String) { (self.number, self.name, stream) = (number, name, nil) }

  private init(_ stream: FileWriteError.Stream, number: Int32) {
    (self.number, name, self.stream) = (number, "", stream)
  }

  /// Where talk goes.
  package static let standardError = OpenDescriptor(.error, number: STDERR_FILENO)

  /// Where results go when no file is named.
  package static let standardOutput = OpenDescriptor(.output, number: STDOUT_FILENO)

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
        throw failure(errno)
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
      if errno != EINTR { throw failure(errno) }
    }
  }

  private func failure(_ code: Int32) -> FileWriteError {
    stream.map { .streamFailed($0, code: code) } ?? .writeFailed(path: name, code: code)
  }

  /// Some pipes are set not to block by the program at their other end.
  private func waitUntilWritable() throws(FileWriteError) {
    var wish = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    guard poll(&wish, 1, -1) >= 0 || errno == EINTR else { throw failure(errno) }
  }
}
