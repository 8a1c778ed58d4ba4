/// Numbers distinct cells from 0 in the order in which they come, and keeps their text.
///
/// A dictionary from cells to small integers that copies each distinct cell once and allocates nothing for the others:
/// what customer ids and categories are grouped by.
///
/// - Complexity: O(1) a cell on average.
package struct CellIndex: Sendable {
  private var slots: [UInt32]
  private(set) var digests: [UInt64] = []
  private var ends: [Int] = []
  private var texts: [UInt8] = []

  /// Makes an index without cells.
  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: .max, count: size)
  }

  /// How many distinct cells have come.
  package var count: Int { digests.count }

  /// The number of a cell: a new one where it has not come before.
  package mutating func number(of cell: Cell) -> Int { number(of: cell.bytes, digest: cell.digest) }

  /// The number of a cell; `nil` where it has not come.
  package func existingNumber(of cell: Cell) -> Int? {
    let slot = slot(of: cell.bytes, digest: cell.digest)
    return slots[slot] == .max ? nil : Int(slots[slot])
  }

  /// The text of a number's cell.
  package func text(_ number: Int) -> String { withBytes(number) { String(decoding: $0, as: UTF8.self) } }

  /// The texts of all cells, by number.
  package var allTexts: [String] { (0..<count).map(text) }

  /// Adds the cells of another index; gives, for each of its numbers, the number here.
  package mutating func merge(_ other: CellIndex) -> [Int] {
    (0..<other.count).map { number in
      other.withBytes(number) { self.number(of: $0, digest: other.digests[number]) }
    }
  }

  private func withBytes<Value>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(number == 0 ? 0 : ends[number - 1])..<ends[number]]))
    }
  }

  private mutating func number(of bytes: UnsafeBufferPointer<UInt8>, digest: UInt64) -> Int {
    let found = slot(of: bytes, digest: digest)
    if slots[found] != .max { return Int(slots[found]) }
    let number = count
    slots[found] = UInt32(number)
    digests.append(digest)
    texts.append(contentsOf: bytes)
    ends.append(texts.count)
    if number * 2 >= slots.count { grow() }
    return number
  }

  /// The slot that holds a cell, or the empty one where it belongs.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, digest: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digest) & mask
    while slots[slot] != .max {
      let number = Int(slots[slot])
      if digests[number] == digest, isText(number, bytes) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isText(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(number) { text in
      guard text.count == bytes.count, let a = text.baseAddress, let b = bytes.baseAddress else {
        return text.count == bytes.count
      }
      return equalBytes(a, b, text.count)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: .max, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, digest) in digests.enumerated() {
      var slot = Int(truncatingIfNeeded: digest) & mask
      while slots[slot] != .max { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number)
    }
  }
}
