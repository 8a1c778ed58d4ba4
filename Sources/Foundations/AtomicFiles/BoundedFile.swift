package import Foundation
package import Wording

/// A file that is read whole, but never more of it than it may hold.
package enum BoundedFile {
  /// Why nothing was read, as the end of a sentence.
  package struct Unreadable: Error {
    /// Such as "no such file".
    package let reason: LocalizedText
  }

  /// The file's bytes; one more than `limit` where it holds more.
  package static func bytes(of url: URL, limit: Int) throws(Unreadable) -> Data {
    do {
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      var data = Data()
      // One byte more than allowed tells a file that is too long from one that just fits.
      while data.count <= limit, let part = try handle.read(upToCount: limit + 1 - data.count), !part.isEmpty
      {
        data.append(part)
      }
      return data
    } catch let error as CocoaError where error.code == .fileNoSuchFile || error.code == .fileReadNoSuchFile {
      throw Unreadable(reason: LocalizedText(en: "no such file", ru: "такого файла нет"))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw Unreadable(reason: LocalizedText(en: "not allowed to read it", ru: "нет прав на чтение"))
    } catch {
      throw Unreadable(
        reason: LocalizedText(en: "it is a folder, or the disk failed", ru: "это папка, или сбой диска"))
    }
  }
}
