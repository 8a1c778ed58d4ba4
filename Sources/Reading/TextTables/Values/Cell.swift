/// The text of one cell: a view of the table's bytes, without a copy.
///
/// Cells compare and hash by their bytes. A cell must not outlive the visit of its row: what is to be kept is
/// copied as ``text`` or numbered by a ``CellIndex``.
@usableFromInline
package struct Cell {
  @usableFromInline
  package let start: UnsafePointer<UInt8>
  @usableFromInline
  let byteCount: Int32

  /// Whether the cell stood in quotes.
  @usableFromInline
  package let isQuoted: Bool

  /// Bytes of UTF-8.
  @inlinable
  package var count: Int { Int(byteCount) }

  @inlinable
  init(start: UnsafePointer<UInt8>, count: Int, isQuoted: Bool) {
    self.start = start
    byteCount = Int32(truncatingIfNeeded: count)
    self.isQuoted = isQuoted
  }

  @inlinable
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The text as written, without quotes.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing in it but blanks.
  package var isBlank: Bool {
    if count == 0 { return true }
    let first = start.pointee
    return (first <= 32 || first >= 0xC2) && trimmed.count == 0
  }

  /// The cell without blanks, tabs, no-break spaces and invisible characters at its ends.
  @inlinable @inline(__always)
  package var trimmed: Cell {
    // What almost every cell begins and ends with is no part of a blank.
    let isPlain = count > 0 && 33...126 ~= start[0] && 33...126 ~= start[count - 1]
    return isPlain ? self : withoutBlanks
  }

  @usableFromInline
  var withoutBlanks: Cell {
    var first = start
    var last = start + count
    while first < last {
      let width = blankOrInvisibleWidth(first, before: last)
      guard width > 0 else { break }
      first += width
    }
    while first < last {
      let width = trailingBlankWidth(first, last)
      guard width > 0 else { break }
      last -= width
    }
    return Cell(start: first, count: last - first, isQuoted: isQuoted)
  }
}

/// The width of the blank at `start` (space, tab, U+00A0, U+2000 to U+200A, U+202F, U+3000), or 0.
@inline(__always)
func blankWidth(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
  let byte = start.pointee
  if byte == 32 || byte == 9 { return 1 }
  if byte == 0xC2, end - start >= 2, start[1] == 0xA0 { return 2 }
  if byte == 0xE2, end - start >= 3, start[1] == 0x80, start[2] == 0xAF || 0x80...0x8A ~= start[2] {
    return 3
  }
  if byte == 0xE3, end - start >= 3, start[1] == 0x80, start[2] == 0x80 { return 3 }
  return 0
}

@inline(__always)
private func blankOrInvisibleWidth(_ start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>) -> Int {
  let width = blankWidth(start, before: end)
  return width > 0 ? width : invisibleWidth(start, before: end)
}

/// The width of the blank or invisible character that ends at `end`, or 0.
@inline(__always)
private func trailingBlankWidth(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
  let byte = end[-1]
  if byte == 32 || byte == 9 { return 1 }
  guard byte & 0xC0 == 0x80 else { return 0 }
  for width in 2...3 where end - start >= width && blankOrInvisibleWidth(end - width, before: end) == width {
    return width
  }
  return 0
}

extension Cell: Hashable {
  /// Equal bytes; quotes do not matter.
  @inlinable
  package static func == (a: Cell, b: Cell) -> Bool {
    a.byteCount == b.byteCount && equalBytes(a.start, b.start, a.count)
  }

  /// By the bytes.
  @inlinable
  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// A 64-bit digest of the bytes, another one in every process.
  @inlinable
  package var digest: UInt64 { bytesDigest(start, count, seed: CellHashing.seed) }

  /// A digest that is the same in every run, for samples that have to be.
  @inlinable
  package var stableDigest: UInt64 { bytesDigest(start, count, seed: 0) }
}

@inlinable @inline(__always)
func equalBytes(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
  var i = 0
  let x = UnsafeRawPointer(a)
  let y = UnsafeRawPointer(b)
  while i + 8 <= count {
    if x.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      != y.loadUnaligned(fromByteOffset: i, as: UInt64.self)
    {
      return false
    }
    i += 8
  }
  while i < count {
    if a[i] != b[i] { return false }
    i += 1
  }
  return true
}

/// Multiply and fold, eight bytes at a time.
@inlinable @inline(__always)
func bytesDigest(_ start: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64 {
  let raw = UnsafeRawPointer(start)
  var digest = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15 ^ seed
  @inline(__always) func fold(_ word: UInt64) {
    let product = (digest ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    digest = product.high ^ product.low
  }
  var i = 0
  while i + 8 <= count {
    fold(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) &+ 0xA076_1D64_78BD_642F)
    i += 8
  }
  var rest: UInt64 = 1
  while i < count {
    rest = rest << 8 | UInt64(start[i])
    i += 1
  }
  fold(rest)
  fold(0xE703_7ED1_A0B4_28DB)
  return digest
}
