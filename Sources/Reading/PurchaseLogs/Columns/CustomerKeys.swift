internal import TextTables

/// Customers in 64 bits: a short id as it is, a long one by its number among the long ids of all parts.
struct CustomerKeys: Sendable {
  /// The long ids.
  let longIDs: CellIndex
  /// For each part, the number here of each of its long ids.
  private let numbers: [[Int]]

  /// Merges the ids of all parts.
  ///
  /// - Complexity: O(*n*) for *n* long ids.
  init(of parts: [LogPart]) {
    var ids = parts.first?.longIDs ?? CellIndex()
    var numbers = [Array(0..<ids.count)]
    for part in parts.dropFirst() { numbers.append(ids.merge(part.longIDs)) }
    longIDs = ids
    self.numbers = numbers
  }

  private static let longMark: UInt64 = 0xFF << 56

  /// The key of the customer of a packed row.
  @inline(__always)
  func key(of id: PackedID, part: Int) -> UInt64 {
    id.isLong ? CustomerKeys.longMark | UInt64(numbers[part][Int(id.id)]) : id.id
  }

  /// Calls `body` with the bytes of the id.
  func withBytes<Value>(of key: UInt64, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    guard key >> 56 != 0xFF else { return longIDs.withBytes(Int(key & ~CustomerKeys.longMark), body) }
    return withUnsafeBytes(of: key.littleEndian) { bytes in
      bytes.withMemoryRebound(to: UInt8.self) { bytes in
        body(UnsafeBufferPointer(rebasing: bytes[..<Int(key >> 56)]))
      }
    }
  }
}

/// Numbers the customers of one bucket from 0, in the order in which they come.
struct BucketCustomers {
  private struct Slot {
    /// No customer has the key 0.
    var key: UInt64
    var number: Int
  }

  private static let empty = Slot(key: 0, number: 0)

  private var slots = Array(repeating: BucketCustomers.empty, count: 64)
  private var shift: UInt64 = 58
  private let multiplier = CellHashing.innerMultiplier
  private(set) var keys: [UInt64] = []

  /// The number of a customer: a new one where it has not come before.
  @inline(__always)
  mutating func number(of key: UInt64) -> Int {
    let place = place(of: key)
    return slots[place].key == key ? slots[place].number : insert(key, at: place)
  }

  mutating func removeAll() {
    for place in slots.indices { slots[place] = BucketCustomers.empty }
    keys.removeAll(keepingCapacity: true)
  }

  /// The slot of a customer, or the empty one where it belongs. The upper bits of the product with the outer multiplier
  /// chose the bucket, and would be the same for all.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* multiplier) &>> shift)
    while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & mask }
    return place
  }

  private mutating func insert(_ key: UInt64, at place: Int) -> Int {
    let number = keys.count
    slots[place] = Slot(key: key, number: number)
    keys.append(key)
    if number * 2 >= slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: BucketCustomers.empty, count: slots.count * 2)
    shift -= 1
    for (number, key) in keys.enumerated() { slots[place(of: key)] = Slot(key: key, number: number) }
  }
}
