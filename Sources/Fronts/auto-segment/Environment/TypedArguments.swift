internal import AtomicFiles

/// What was typed after the program's name: bytes, which need not be UTF-8 where they name files.
enum TypedArguments {
  /// As texts of ``PathText``.
  static let all: [String] = (1..<max(1, CommandLine.argc)).compactMap { place in
    CommandLine.unsafeArgv[Int(place)].map { word in
      PathText.text(
        of: UnsafeBufferPointer(start: word, count: length(of: word)).map { UInt8(bitPattern: $0) })
    }
  }

  private static func length(of word: UnsafePointer<CChar>) -> Int {
    var count = 0
    while word[count] != 0 { count += 1 }
    return count
  }
}
