package import FoundationEssentials
internal import Glibc
package import Wording

/// A file that is read to its end; one that is read whole, never more of it than it may hold.
package enum BoundedFile {
  /// Why nothing was read, as the end of a sentence.
  package struct Unreadable: Error {
    /// Such as "no such file".
    package let reason: LocalizedText
  }

  /// The file's bytes; one more than `limit` where it holds more.
  package static func bytes(of url: URL, limit: Int) throws(Unreadable) -> Data {
    let number = FilePlace.openForReading(url.path)
    guard number >= 0 else { throw Unreadable(code: errno) }
    defer { close(number) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // One byte more than allowed tells a file that is too long from one that just fits.
    while data.count <= limit {
      let count = Glibc.read(number, &buffer, min(buffer.count, limit + 1 - data.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Unreadable(code: errno) }
      if count == 0 { break }
      data.append(contentsOf: buffer[..<count])
    }
    return data
  }

  /// Hands over the file's bytes piece by piece, however many they are.
  ///
  /// - Throws: ``Unreadable``, and what `visit` throws.
  package static func read(_ url: URL, _ visit: ([UInt8]) throws -> Void) throws {
    let number = FilePlace.openForReading(url.path)
    guard number >= 0 else { throw Unreadable(code: errno) }
    defer { close(number) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Unreadable(code: errno) }
      if count == 0 { return }
      try visit(Array(buffer[..<count]))
    }
  }
}

extension BoundedFile.Unreadable {
  fileprivate init(code: Int32) {
    reason =
      switch code {
      case ENOENT, ENOTDIR: LocalizedText(en: "no such file", ru: "такого файла нет")
      case EACCES, EPERM: LocalizedText(en: "not allowed to read it", ru: "нет прав на чтение")
      case EISDIR: LocalizedText(en: "it is a folder", ru: "это папка")
      default: LocalizedText(systemError: code)
      }
  }
}
