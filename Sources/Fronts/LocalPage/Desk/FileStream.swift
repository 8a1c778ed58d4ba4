internal import Glibc

/// A file that is sent piece by piece.
final class FileStream {
  /// No piece is larger.
  static let pieceBytes = 1 << 16

  /// Of the file when it was opened: no more is sent, whatever happens to it.
  let bytes: Int
  private var file: Int32
  private var left: Int

  /// `nil` where there is no such plain file.
  init?(at path: String) {
    guard let size = Disk.size(path) else { return nil }
    file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    (bytes, left) = (size, size)
  }

  /// The next piece, none at the end; `nil` where the file cannot be read on.
  func next() -> [UInt8]? {
    if left == 0 { return [] }
    guard let piece = Disk.piece(of: file, most: min(left, Self.pieceBytes)), !piece.isEmpty else {
      return nil
    }
    left -= piece.count
    return piece
  }

  deinit { close(file) }
}
