/// How long the line is that is coming in, so that one without end need not be kept to its end.
struct LineWatch {
  /// Bytes of the line so far; 0 where no lines are to be expected.
  private(set) var length = 0
  /// The number of the line, from 1.
  private(set) var number = 1
  /// Whether what comes in may be a text table; `nil` before anything came.
  private var isText: Bool?

  /// Takes the next bytes.
  ///
  /// - Parameter mayBeText: Tells a text table from other files by its first bytes.
  mutating func watch(_ bytes: UnsafeBufferPointer<UInt8>, _ mayBeText: (UnsafeBufferPointer<UInt8>) -> Bool)
  {
    let isText = self.isText ?? mayBeText(bytes)
    self.isText = isText
    guard isText else { return }
    // The ends of lines in UTF-16 and of old programs count as well.
    let isEnd = { (byte: UInt8) in byte == 10 || byte == 13 }
    if let last = bytes.lastIndex(where: isEnd) {
      number += bytes.count { $0 == 10 }
      length = bytes.count - 1 - last
    } else {
      length += bytes.count
    }
  }
}
