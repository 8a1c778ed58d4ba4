internal import FileVocabulary

extension Cell {
  /// Whether the cell is empty or says that nothing is known: "-", "n/a", "NaN", "inf", "null", "н/д", "#N/A" and
  /// the like, in any case.
  @inlinable @inline(__always)
  package var isMissing: Bool {
    guard count > 0 else { return true }
    // What almost every cell begins with.
    return start.pointee &- 48 <= 9 ? false : saysMissing
  }

  @usableFromInline
  var saysMissing: Bool {
    let first = start.pointee
    if count > 24 { return isBlank }
    let cell = trimmed
    switch cell.count {
    case 0: return true
    case 1: return first == UInt8(ascii: "-") || first == UInt8(ascii: "?") || first == UInt8(ascii: ".")
    case 2...16: return missingWords.contains(cell)
    default: return false
    }
  }
}

/// Words for a value that is not there, compared byte by byte after ASCII capitals became small.
private struct MissingWords: Sendable {
  private let byLength: [[[UInt8]]]
  private let initials: [Bool]

  init(_ words: [String]) {
    let longest = words.map(\.utf8.count).max() ?? 0
    var byLength = [[[UInt8]]](repeating: [], count: max(longest, 16) + 1)
    var initials = [Bool](repeating: false, count: 256)
    for word in words {
      let bytes = Array(word.utf8)
      byLength[bytes.count].append(bytes)
      initials[Int(bytes[0])] = true
    }
    self.byLength = byLength
    self.initials = initials
  }

  func contains(_ cell: Cell) -> Bool {
    guard initials[Int(small(cell.start[0]))] else { return false }
    return byLength[cell.count].contains { word in
      for (i, byte) in word.enumerated() where small(cell.start[i]) != byte { return false }
      return true
    }
  }

  private func small(_ byte: UInt8) -> UInt8 { 65...90 ~= byte ? byte | 0x20 : byte }
}

private let missingWords = MissingWords(LanguageWords.all.flatMap(\.missing) + ["=\"\""])
