internal import CKernels
package import ParallelWork

/// Numbers distinct cells from 0 in the order in which they come, and keeps their text.
///
/// A dictionary from cells to small integers that copies each distinct cell once and allocates nothing for the others:
/// what customer ids and categories are grouped by.
///
/// - Complexity: O(1) a cell on average; one memory access where the cell has at most seven bytes.
@usableFromInline
package struct CellIndex: Sendable {
  private struct Slot {
    /// See ``key(of:_:)``.
    var key: UInt64
    /// The number; the largest marks an empty slot.
    var number: UInt32
  }

  private static let empty = Slot(key: 0, number: .max)

  private var slots: [Slot]
  private var shift: Int
  private let multiplier = CellHashing.multiplier
  private var keys: [UInt64] = []
  private var ends: [Int] = []
  private var texts: [UInt8] = []

  /// Makes an index without cells.
  package init(minimumCapacity: Int = 16) {
    var bits = 5
    while 1 << bits < minimumCapacity * 2 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: CellIndex.empty, count: 1 << bits)
  }

  /// How many distinct cells have come.
  package var count: Int { keys.count }

  /// The number of a cell: a new one where it has not come before.
  @inline(__always)
  package mutating func number(of cell: Cell) -> Int {
    number(of: cell.start, cell.count, key: CellIndex.key(of: cell.start, cell.count))
  }

  /// The number of a cell; `nil` where it has not come.
  package func existingNumber(of cell: Cell) -> Int? {
    let place = slot(of: cell.start, cell.count, key: CellIndex.key(of: cell.start, cell.count))
    return slots[place].number == .max ? nil : Int(slots[place].number)
  }

  /// Fetches what the number of a cell with this key will be found by.
  @inline(__always)
  package func prefetch(key: UInt64) {
    slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      ckernels_prefetch(first + place(of: key))
    }
  }

  /// The number of a cell by its key; the text is only read where the cell has more than seven bytes.
  @inline(__always)
  package mutating func number(ofKey key: UInt64, count: Int, text: UnsafePointer<UInt8>) -> Int {
    let place = slot(of: text, count, key: key)
    let known = slots[place].number
    if known != .max { return Int(known) }
    guard count <= CellIndex.wholeKeyBytes else { return insert(text, count, key: key, at: place) }
    return withUnsafeBytes(of: key.littleEndian) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { bytes in
        insert(bytes.baseAddress ?? text, count, key: key, at: place)
      }
    }
  }

  /// Cells of at most so many bytes stand in their key as they are.
  @inlinable
  package static var wholeKeyBytes: Int { 7 }

  /// The numbers in byte order of their texts.
  package func numbersInByteOrder(workers: Workers) -> [Int] {
    let prefixes = (0..<count).map { number in withBytes(number, ByteOrder.prefix) }
    return ByteOrder.places(ascending: prefixes, workers: workers) { a, b in
      withBytes(a) { first in withBytes(b) { first.lexicographicallyPrecedes($0) } }
    }
  }

  /// The text of a number's cell.
  package func text(_ number: Int) -> String { withBytes(number) { String(decoding: $0, as: UTF8.self) } }

  /// Calls `body` with a number's cell, which must not be kept.
  package func withCell<Value>(_ number: Int, _ body: (Cell) -> Value) -> Value {
    withBytes(number) { bytes in
      // An empty cell has no address: any will do.
      withUnsafePointer(to: 0 as UInt8) { nothing in
        body(Cell(start: bytes.baseAddress ?? nothing, count: bytes.count, isQuoted: false))
      }
    }
  }

  /// The texts of all cells, by number.
  package var allTexts: [String] { (0..<count).map(text) }

  /// The digest of each cell, by number.
  var digests: [UInt64] {
    (0..<count).map { number in
      withBytes(number) { bytes in
        bytes.baseAddress.map { bytesDigest($0, bytes.count, seed: CellHashing.seed) } ?? 0
      }
    }
  }

  /// Adds the cells of another index; gives, for each of its numbers, the number here.
  package mutating func merge(_ other: CellIndex) -> [Int] {
    let ahead = 16
    return (0..<other.count).map { number in
      if number + ahead < other.count { prefetch(key: other.keys[number + ahead]) }
      return other.withBytes(number) { bytes in
        // An empty cell has no address: any will do.
        let start = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)
        return start.map { self.number(of: $0, bytes.count, key: other.keys[number]) } ?? 0
      }
    }
  }

  /// The bytes themselves with their count where there are at most seven, which no other cell shares; else a digest,
  /// its upper byte 255.
  @inlinable @inline(__always)
  package static func key(of start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    guard count <= wholeKeyBytes else { return longKey(of: start, count) }
    let raw = UnsafeRawPointer(start)
    var key = UInt64(count) << 56
    if count >= 4 {
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      key |= UInt64(raw.loadUnaligned(as: UInt32.self)) | last << (UInt64(count - 4) * 8)
    } else {
      for i in 0..<count { key |= UInt64(start[i]) << (UInt64(i) * 8) }
    }
    return key
  }

  @inlinable @inline(__always)
  static func longKey(of start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    bytesDigest(start, count, seed: CellHashing.seed) | 0xFF00_0000_0000_0000
  }

  /// Calls `body` with the text of a number's cell.
  package func withBytes<Value>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(number == 0 ? 0 : ends[number - 1])..<ends[number]]))
    }
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* multiplier) &>> UInt64(shift))
  }

  @inline(__always)
  private mutating func number(of start: UnsafePointer<UInt8>, _ count: Int, key: UInt64) -> Int {
    let place = slot(of: start, count, key: key)
    let known = slots[place].number
    return known != .max ? Int(known) : insert(start, count, key: key, at: place)
  }

  private mutating func insert(_ start: UnsafePointer<UInt8>, _ count: Int, key: UInt64, at place: Int) -> Int
  {
    let number = keys.count
    slots[place] = Slot(key: key, number: UInt32(number))
    keys.append(key)
    texts.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    ends.append(texts.count)
    if number * 2 >= slots.count { grow() }
    return number
  }

  /// The slot that holds a cell, or the empty one where it belongs.
  @inline(__always)
  private func slot(of start: UnsafePointer<UInt8>, _ count: Int, key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = place(of: key)
    while slots[place].number != .max {
      if slots[place].key == key,
        count <= CellIndex.wholeKeyBytes || isText(Int(slots[place].number), start, count)
      {
        break
      }
      place = (place + 1) & mask
    }
    return place
  }

  private func isText(_ number: Int, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    withBytes(number) { text in
      guard text.count == count, let known = text.baseAddress else { return false }
      return equalBytes(known, start, count)
    }
  }

  private mutating func grow() {
    shift -= 1
    slots = Array(largeCapacity: slots.count * 2) { slots in
      slots.append(repeating: CellIndex.empty, count: slots.capacity)
    }
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var place = place(of: key)
      while slots[place].number != .max { place = (place + 1) & mask }
      slots[place] = Slot(key: key, number: UInt32(number))
    }
  }
}
