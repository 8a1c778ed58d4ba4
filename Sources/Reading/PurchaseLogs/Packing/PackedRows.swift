internal import CKernels
internal import TextTables

/// Packed rows of one bucket that lie behind each other, their amounts in one unit.
struct RowBlock: @unchecked Sendable {
  let start: UnsafeMutableRawPointer
  let capacity: Int
  /// Amounts count units of 10^`unit`.
  let unit: Int
  /// Bytes written.
  var count = 0
  /// Rows written.
  var rows = 0
}

/// The rows of one part of a log, packed, and dealt into buckets by their customers.
///
/// A bucket is small enough to be sorted in the nearest caches. Rows are only appended: nothing is looked up, so that no
/// row waits for memory.
struct PackedRows: @unchecked Sendable {
  /// Where the next row of a bucket goes, and what its differences are from.
  private struct Tail {
    var place: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    var lastOrder: UInt64 = 0
    var lastDay: Int32 = 0
    /// Rows of the block.
    var rows: UInt32 = 0
  }

  private let memory: RowMemory
  private let tails: TailStore
  private let shift: UInt64
  private let multiplier = CellHashing.multiplier
  private(set) var blocks: [[RowBlock]]
  /// Amounts count units of 10^`unit` from here on: the smallest that came.
  private(set) var unit = 0
  /// Whether some amount did not fit 128 bits in that unit.
  private(set) var hasOverflowed = false

  /// - Parameter bucketBits: There are 2 to the power of so many buckets; at least 1.
  init(bucketBits: Int) {
    memory = RowMemory()
    tails = TailStore(count: 1 << bucketBits)
    shift = UInt64(64 - bucketBits)
    blocks = Array(repeating: [], count: 1 << bucketBits)
  }

  /// The bucket of a customer.
  @inline(__always)
  private func bucket(ofKey key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* multiplier) &>> shift)
  }

  /// Takes a row of a customer.
  ///
  /// - Parameters:
  ///   - key: The ``CellIndex/key(of:_:)`` of the id.
  ///   - number: The number of an id that does not stand in its key.
  @inline(__always)
  mutating func append(_ row: PurchaseRow, ofKey key: UInt64, number: Int? = nil) {
    let money = inUnit(row.amount)
    let bucket = bucket(ofKey: key)
    var tail = tail(of: bucket)
    let begin = tail.place
    var (form, place) = PackedRows.write(key, number, at: begin)
    if let order = row.order {
      form |= PackedRows.write(Int64(bitPattern: order &- tail.lastOrder), &place) << RowForm.orderShift
      tail.lastOrder = order
    } else {
      form |= RowForm.orderOfDay << RowForm.orderShift
    }
    if let small = Int64(exactly: money) {
      form |= PackedRows.write(small, &place) << RowForm.moneyShift
    } else {
      place.storeBytes(of: money.littleEndian, as: Int128.self)
      place += Int(RowForm.wideMoney)
      form |= RowForm.wideMoney << RowForm.moneyShift
    }
    form |= PackedRows.write(Int64(row.day) - Int64(tail.lastDay), &place) << RowForm.dayShift
    tail.lastDay = row.day
    begin.storeBytes(of: form.littleEndian, as: UInt16.self)
    // The bucket's next rows go to a place that is in no cache yet.
    ckernels_prefetch(place + PackedRow.mostBytes)
    tail.place = place
    tail.rows &+= 1
    tails.start[bucket] = tail
  }

  /// Takes a row that could not be used.
  mutating func appendRejected(ofKey key: UInt64, number: Int? = nil) {
    let bucket = bucket(ofKey: key)
    var tail = tail(of: bucket)
    let (form, place) = PackedRows.write(key, number, at: tail.place)
    let rejected = form | RowForm.rejected << RowForm.dayShift
    tail.place.storeBytes(of: rejected.littleEndian, as: UInt16.self)
    tail.place = place
    tail.rows &+= 1
    tails.start[bucket] = tail
  }

  /// The tail of a bucket, with room for a row.
  @inline(__always)
  private mutating func tail(of bucket: Int) -> Tail {
    let tail = tails.start[bucket]
    return tail.end - tail.place >= PackedRow.mostBytes ? tail : open(bucket)
  }

  /// Writes the id of a row that begins at a place; gives the row's form and the place behind the id.
  @inline(__always)
  private static func write(
    _ key: UInt64, _ number: Int?, at begin: UnsafeMutableRawPointer
  ) -> (UInt16, UnsafeMutableRawPointer) {
    let place = begin + 2
    guard let number else {
      place.storeBytes(of: key.littleEndian, as: UInt64.self)
      return (UInt16(truncatingIfNeeded: key >> 56), place + Int(key >> 56))
    }
    place.storeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian, as: UInt32.self)
    return (RowForm.longID, place + RowForm.longIDBytes)
  }

  /// Writes a number in as few bytes as hold it, and gives their count.
  @inline(__always)
  private static func write(_ number: Int64, _ place: inout UnsafeMutableRawPointer) -> UInt16 {
    let bits = RowForm.folded(number)
    let count = RowForm.bytes(of: bits)
    place.storeBytes(of: bits.littleEndian, as: UInt64.self)
    place += count
    return UInt16(truncatingIfNeeded: count)
  }

  /// Rows of a bucket, once all blocks are ended.
  func count(ofBucket bucket: Int) -> Int { blocks[bucket].reduce(0) { $0 + $1.rows } }

  /// Ends all blocks; nothing may be appended afterwards.
  mutating func finish() { closeBlocks() }

  /// Gives the memory of a block back.
  func forget(_ block: RowBlock) { RowMemory.forget(block.start, bytes: block.capacity) }

  @inline(__always)
  private mutating func inUnit(_ amount: ExactAmount) -> Int128 {
    if amount.exponent == unit || amount.units == 0 { return amount.units }
    return rescaled(amount)
  }

  @inline(never)
  private mutating func rescaled(_ amount: ExactAmount) -> Int128 {
    if amount.exponent < unit {
      closeBlocks()
      unit = amount.exponent
    }
    guard let units = amount.units(in: unit) else {
      hasOverflowed = true
      return 0
    }
    return units
  }

  private mutating func closeBlocks() {
    for bucket in blocks.indices { close(bucket) }
  }

  private mutating func close(_ bucket: Int) {
    guard let last = blocks[bucket].indices.last else { return }
    let tail = tails.start + bucket
    blocks[bucket][last].count = tail.pointee.place - blocks[bucket][last].start
    blocks[bucket][last].rows = Int(tail.pointee.rows)
    tail.pointee.end = tail.pointee.place
  }

  /// Begins a new block of a bucket, larger where there is more in the bucket already.
  @inline(never)
  private mutating func open(_ bucket: Int) -> Tail {
    close(bucket)
    let capacity = min(max(512, 2 * (blocks[bucket].last?.capacity ?? 0)), 1 << 16)
    let start = memory.block(capacity)
    blocks[bucket].append(RowBlock(start: start, capacity: capacity, unit: unit))
    let tail = Tail(place: start, end: start + capacity)
    tails.start[bucket] = tail
    return tail
  }

  /// Owns the tails.
  private final class TailStore {
    let start: UnsafeMutablePointer<Tail>

    init(count: Int) {
      start = .allocate(capacity: count)
      // No room yet: the first row opens a block.
      let nowhere = UnsafeMutableRawPointer(start)
      start.initialize(repeating: Tail(place: nowhere, end: nowhere), count: count)
    }

    deinit { start.deallocate() }
  }
}
