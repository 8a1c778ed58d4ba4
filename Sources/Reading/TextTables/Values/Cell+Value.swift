extension Cell {
  /// Calls `body` with the text that a number or day is read from.
  ///
  /// Without blanks around it, without what keeps spreadsheets from changing it (`="00123"`, an apostrophe before it,
  /// apostrophes around it), without invisible characters, and with plain characters for those of full width.
  func withValue<Value>(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt8>) -> Value?
  ) -> Value? {
    let cell = trimmed.unwrapped
    let end = cell.start + cell.count
    guard cell.holdsOddCharacters else { return body(cell.start, end) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: cell.count) { room in
      guard let copy = room.baseAddress else { return nil }
      var p = cell.start
      var count = 0
      while p < end {
        let width = invisibleWidth(p, before: end)
        if width > 0 {
          p += width
        } else if let plain = plainCharacter(p, before: end) {
          room[count] = plain
          count += 1
          p += 3
        } else {
          room[count] = p.pointee
          count += 1
          p += 1
        }
      }
      let value = Cell(start: copy, count: count, isQuoted: isQuoted).trimmed
      return body(value.start, value.start + value.count)
    }
  }

  /// Without the formula or the apostrophes around a text.
  private var unwrapped: Cell {
    guard count > 1 else { return self }
    let last = start[count - 1]
    if start[0] == UInt8(ascii: "=") { return withoutFormula }
    guard start[0] == UInt8(ascii: "'") else { return self }
    let closes = last == UInt8(ascii: "'") && count > 2
    return Cell(start: start + 1, count: count - (closes ? 2 : 1), isQuoted: isQuoted).trimmed
  }

  private var holdsOddCharacters: Bool {
    var p = start
    let end = p + count
    while p < end {
      if p.pointee >= 0xC2, invisibleWidth(p, before: end) > 0 || plainCharacter(p, before: end) != nil {
        return true
      }
      p += 1
    }
    return false
  }
}

/// The width of the character at `start` that shows nothing and says nothing, or 0: zero-width spaces and joiners, soft
/// hyphens, byte order marks, marks of direction, selectors of variants.
@inline(__always)
func invisibleWidth(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
  let count = end - start
  switch start.pointee {
  case 0xC2: return count >= 2 && start[1] == 0xAD ? 2 : 0
  case 0xCD: return count >= 2 && start[1] == 0x8F ? 2 : 0
  case 0xD8: return count >= 2 && start[1] == 0x9C ? 2 : 0
  case 0xE1: return count >= 3 && start[1] == 0xA0 && start[2] == 0x8E ? 3 : 0
  case 0xE2:
    guard count >= 3 else { return 0 }
    let last = start[2]
    let isInvisible =
      start[1] == 0x80
      ? 0x8B...0x8F ~= last || 0xAA...0xAE ~= last : start[1] == 0x81 && 0xA0...0xAF ~= last
    return isInvisible ? 3 : 0
  case 0xEF:
    guard count >= 3 else { return 0 }
    let isMark = start[1] == 0xBB && start[2] == 0xBF
    let isSelector = start[1] == 0xB8 && 0x80...0x8F ~= start[2]
    return isMark || isSelector ? 3 : 0
  default: return 0
  }
}

/// The ASCII character for a character of full width at `start`, or for its blank; `nil` for any other.
@inline(__always)
private func plainCharacter(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> UInt8? {
  guard end - start >= 3, start.pointee == 0xEF || start.pointee == 0xE3 else { return nil }
  switch (start[0], start[1], start[2]) {
  case (0xE3, 0x80, 0x80): return 32
  case (0xEF, 0xBC, 0x81...0xBF): return start[2] - 0x81 + 0x21
  case (0xEF, 0xBD, 0x80...0x9E): return start[2] - 0x80 + 0x60
  default: return nil
  }
}
