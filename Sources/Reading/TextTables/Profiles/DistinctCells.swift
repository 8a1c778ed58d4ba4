/// The distinct cells of a column: the first hundred with their counts, then digests up to a limit.
struct DistinctCells: Sendable {
  private var index: CellIndex? = CellIndex()
  private var counts: [Int] = []
  private var digests = DigestSet()

  static let listed = 100

  /// Whether there are more than the limit.
  var isFull: Bool { digests.isFull }

  /// How many distinct texts; where there are few, two spellings of one text count once.
  var count: Int { values?.count ?? digests.count }

  /// Every cell with its count, where there are few.
  ///
  /// A letter with an accent can be written as one character or as two, which Unicode calls equal: such spellings are
  /// one value, written as most cells have it, the first in byte order of equals.
  var values: [String: Int]? {
    guard let index else { return nil }
    let spellings = Dictionary(grouping: zip(index.allTexts, counts), by: \.0).values.map { spellings in
      (text: mostFrequent(spellings), count: spellings.reduce(0) { $0 + $1.1 })
    }
    return Dictionary(spellings.map { ($0.text, $0.count) }, uniquingKeysWith: +)
  }

  private func mostFrequent(_ spellings: [(String, Int)]) -> String {
    spellings.min { $0.1 != $1.1 ? $0.1 > $1.1 : precedesInBytes($0.0, $1.0) }?.0 ?? ""
  }

  @inline(__always)
  mutating func add(_ cell: Cell) {
    if isFull { return }
    if index != nil { addListed(cell) } else { digests.insert(cell.digest) }
  }

  private mutating func addListed(_ cell: Cell) {
    guard let number = index?.number(of: cell) else { return }
    if number < counts.count { counts[number] += 1 } else { counts.append(1) }
    if counts.count > DistinctCells.listed { unlist() }
  }

  /// Keeps only digests from here on.
  private mutating func unlist() {
    guard let index else { return }
    for digest in index.digests { digests.insert(digest) }
    self.index = nil
    counts = []
  }

  mutating func merge(_ later: DistinctCells) {
    if let laterIndex = later.index, index != nil {
      let numbers = index?.merge(laterIndex) ?? []
      for (number, count) in zip(numbers, later.counts) {
        if number < counts.count { counts[number] += count } else { counts.append(count) }
      }
      if counts.count > DistinctCells.listed { unlist() }
      return
    }
    unlist()
    for digest in later.index?.digests ?? [] { digests.insert(digest) }
    digests.merge(later.digests)
  }
}

/// A set of digests that gives up when it has too many.
struct DigestSet: Sendable {
  static let limit = 10_000

  private(set) var count = 0
  private(set) var isFull = false
  private var slots: [UInt64] = []

  @inline(__always)
  mutating func insert(_ digest: UInt64) {
    if isFull { return }
    if count * 2 >= slots.count { grow() }
    // Zero marks an empty slot.
    let digest = digest == 0 ? 1 : digest
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: digest) & mask
    while slots[slot] != 0 {
      if slots[slot] == digest { return }
      slot = (slot + 1) & mask
    }
    if count == DigestSet.limit {
      isFull = true
      slots = []
      return
    }
    slots[slot] = digest
    count += 1
  }

  mutating func merge(_ other: DigestSet) {
    if other.isFull {
      isFull = true
      count = DigestSet.limit
      slots = []
    }
    for digest in other.slots where digest != 0 { insert(digest) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: max(256, old.count * 2))
    let mask = slots.count - 1
    for digest in old where digest != 0 {
      var slot = Int(truncatingIfNeeded: digest) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = digest
    }
  }
}
