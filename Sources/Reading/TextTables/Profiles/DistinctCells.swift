/// The distinct cells of a column: the first hundred with their counts, then digests up to a limit.
struct DistinctCells: Sendable {
  private var listed: ListedCells? = ListedCells()
  private var digests = DigestSet()
  /// Of a column with more distinct cells than are listed, those that are neither numbers nor days, where they are few.
  private var listedWords: ListedCells?

  /// Whether there are more than the limit.
  var isFull: Bool { digests.isFull }

  /// How many distinct texts; where there are few, two spellings of one text count once.
  var count: Int { values?.count ?? digests.count }

  /// Every cell with its count, where there are few.
  var values: [String: Int]? { listed?.values }

  /// The cells that are neither numbers nor days with their counts, where they are few.
  var words: [String: Int]? { allWords?.values }

  private var allWords: ListedCells? { listed?.filter(\.isWord) ?? listedWords }

  @inline(__always)
  mutating func add(_ cell: Cell) {
    if isFull { return }
    if listed != nil { addListed(cell) } else { digests.insert(cell.digest) }
  }

  /// Counts a cell, which ``add(_:)`` has counted already, as one that is neither a number nor a day.
  @inline(__always)
  mutating func addWord(_ cell: Cell) {
    guard listed == nil, listedWords != nil else { return }
    listedWords?.add(cell)
    if listedWords?.isOver == true { listedWords = nil }
  }

  private mutating func addListed(_ cell: Cell) {
    listed?.add(cell)
    if listed?.isOver == true { unlist(without: cell) }
  }

  /// Keeps only digests from here on, and words.
  ///
  /// - Parameter last: A cell that is still to be counted as a word, if it is one.
  private mutating func unlist(without last: Cell? = nil) {
    guard let listed else { return }
    for digest in listed.index.digests { digests.insert(digest) }
    let words = listed.filter { cell in cell.isWord && last != cell }
    listedWords = words.isOver ? nil : words
    self.listed = nil
  }

  mutating func merge(_ later: DistinctCells) {
    if let others = later.listed, listed != nil {
      listed?.merge(others)
      if listed?.isOver == true { unlist() }
      return
    }
    unlist()
    if let words = later.allWords, listedWords != nil {
      listedWords?.merge(words)
      if listedWords?.isOver == true { listedWords = nil }
    } else {
      listedWords = nil
    }
    for digest in later.listed?.index.digests ?? [] { digests.insert(digest) }
    digests.merge(later.digests)
  }
}

extension Cell {
  /// Whether the cell is neither a number nor a day.
  var isWord: Bool { CellKind(self) == .text }
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
