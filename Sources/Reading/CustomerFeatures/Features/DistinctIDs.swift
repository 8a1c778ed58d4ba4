internal import ParallelWork
internal import TextTables

/// How many different ids a column holds, and whether any stands in two rows.
struct DistinctIDs: Sendable, Equatable {
  var count: Int
  /// Whether there are so many that only a sample of them was counted.
  var isEstimate: Bool
  /// Whether no id (of the sample) stands in two rows.
  var areUnique: Bool
}

extension Table {
  /// Counts the ids of some columns over all rows.
  ///
  /// - Returns: By column.
  /// - Complexity: O(bytes), and memory for at most a million digests a column and thread.
  func distinctIDs(ofColumns columns: [Int]) throws -> [Int: DistinctIDs] {
    guard !columns.isEmpty else { return [:] }
    let cells = try profiles().first?.cells ?? 0
    let scan = try fold(
      { Array(repeating: DigestSample(expectedCells: cells), count: columns.count) },
      parts: options.workers.count
    ) { samples, row in
      for (index, column) in columns.enumerated() {
        let cell = row[column]
        if !cell.isMissing { samples[index].add(cell.stableDigest) }
      }
    }
    var samples = scan.parts.first ?? []
    for part in scan.parts.dropFirst() {
      for index in samples.indices { samples[index].merge(part[index]) }
    }
    return Dictionary(uniqueKeysWithValues: zip(columns, samples.map(\.distinct)))
  }
}

/// The digests that end in some number of zero bits, with their counts: all digests while there are few, then half of
/// them, a quarter and so on (Wegman's adaptive sampling; Flajolet, "On adaptive sampling", 1990).
///
/// Which digests are kept depends on the digests alone, so parts of a table can be merged in any order.
struct DigestSample: Sendable {
  /// With a million digests the error of an estimate is about one in a thousand.
  static let limit = 1 << 20

  /// Digests are kept if their lowest `depth` bits are zero.
  private var depth = 0
  private var limit: Int
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  private var counts: [UInt32] = Array(repeating: 0, count: 1024)
  private var kept = 0
  private let multiplier = CellHashing.multiplier

  /// Samples from the beginning where more cells than `limit` are expected: most then cost no more than their digest.
  init(limit: Int = DigestSample.limit, expectedCells: Int = 0) {
    self.limit = limit
    while expectedCells >> depth > limit { depth += 1 }
  }

  var distinct: DistinctIDs {
    DistinctIDs(count: kept << depth, isEstimate: depth > 0, areUnique: !counts.contains { $0 > 1 })
  }

  mutating func add(_ digest: UInt64) { add(digest, times: 1) }

  mutating func merge(_ other: DigestSample) {
    while depth < other.depth { halve() }
    for (digest, count) in zip(other.slots, other.counts) where count > 0 { add(digest, times: count) }
  }

  private mutating func add(_ digest: UInt64, times count: UInt32) {
    guard digest & (1 << UInt64(depth) - 1) == 0 else { return }
    if insert(digest, count) {
      kept += 1
      if kept > limit { halve() } else if 2 * kept > slots.count { rebuild(slots: 2 * slots.count) }
    }
  }

  /// - Returns: Whether the digest is new.
  private mutating func insert(_ digest: UInt64, _ count: UInt32) -> Bool {
    let mask = slots.count - 1
    // The lowest bits of all are zero: the upper ones of the product depend on every bit.
    var slot = Int(truncatingIfNeeded: (digest &* multiplier) >> 32) & mask
    while counts[slot] > 0 {
      if slots[slot] == digest {
        counts[slot] = counts[slot].addingReportingOverflow(count).overflow ? .max : counts[slot] + count
        return false
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = digest
    counts[slot] = count
    return true
  }

  private mutating func halve() {
    depth += 1
    rebuild(slots: slots.count)
  }

  private mutating func rebuild(slots size: Int) {
    let (oldSlots, oldCounts) = (slots, counts)
    slots = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
    kept = 0
    for (digest, count) in zip(oldSlots, oldCounts) where count > 0 && digest & (1 << UInt64(depth) - 1) == 0
    {
      if insert(digest, count) { kept += 1 }
    }
  }
}
