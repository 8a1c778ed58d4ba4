internal import TextTables

/// Rows of orders that are in all cells those of another row of the same order.
///
/// Two equal lines of one order may be right: the same thing was scanned twice. They are copies where orders have one
/// row each but for those; and where orders have several lines, if those that repeat mostly repeat as a whole.
struct RepeatedRows: Sendable {
  /// Rows that stand in another file too, beyond those of the file that has most of them.
  private(set) var overlaps: [RowPlace] = []
  /// Rows of orders that repeat as a whole, beyond the first of each.
  private(set) var copies: [RowPlace] = []
  /// Other rows that repeat one of their order.
  private(set) var equalLines = 0
  /// Rows that were looked at.
  private(set) var rows = 0

  private var orders = 0
  /// Orders with several different rows; those of them that repeat as a whole, and in part.
  private var severalRows = 0
  private var wholeRepeats = 0
  private var partRepeats = 0

  /// Takes the rows of whole orders.
  mutating func add(_ prints: [RowPrint]) {
    rows += prints.count
    let prints = prints.sorted { ($0.order, $0.digest, $0.place) < ($1.order, $1.digest, $1.place) }
    var start = 0
    while start < prints.count {
      var end = start
      while end < prints.count, prints[end].order == prints[start].order { end += 1 }
      addOrder(prints[start..<end])
      start = end
    }
  }

  private mutating func addOrder(_ prints: ArraySlice<RowPrint>) {
    orders += 1
    guard prints.count > 1 else { return }
    var repeats: [[RowPlace]] = []
    var start = prints.startIndex
    while start < prints.endIndex {
      var end = start
      while end < prints.endIndex, prints[end].digest == prints[start].digest { end += 1 }
      repeats.append(kept(of: prints[start..<end].map(\.place)))
      start = end
    }
    let extra = repeats.flatMap { $0.dropFirst() }
    let isWhole = repeats.allSatisfy { $0.count == repeats[0].count }
    if repeats.count > 1 { severalRows += 1 }
    guard !extra.isEmpty else { return }
    if isWhole { copies += extra } else { equalLines += extra.count }
    if repeats.count > 1 {
      if isWhole { wholeRepeats += 1 } else { partRepeats += 1 }
    }
  }

  /// The places of equal rows in the file that has most of them; those in others overlap.
  private mutating func kept(of places: [RowPlace]) -> [RowPlace] {
    guard let first = places.first, let last = places.last, first.file != last.file else { return places }
    let files = Dictionary(grouping: places, by: \.file).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    overlaps += files.dropFirst().flatMap(\.value)
    return files[0].value
  }

  /// Whether rows that repeat with their whole order are copies.
  var areCopies: Bool {
    guard !copies.isEmpty else { return false }
    return severalRows * RepeatedRows.fewOrders <= orders || wholeRepeats > partRepeats
  }

  /// Orders have one row each where at most one of so many has several.
  private static let fewOrders = 20

  /// Whether some row is to be left out, by what was looked at.
  var leaveRowsOut: Bool { areCopies || !overlaps.isEmpty }

  /// Rows that repeat one of their order and are kept.
  var keptRepeats: Int { equalLines + (areCopies ? 0 : copies.count) }
}

/// Rows that are left out of a log, by their places.
struct LeftOutPlaces: Sendable {
  private var lines: [Int: [Int]] = [:]
  private let overlaps: Set<RowPlace>

  /// No rows.
  init() { overlaps = [] }

  init(_ found: RepeatedRows) {
    overlaps = Set(found.overlaps)
    for place in found.overlaps + (found.areCopies ? found.copies : []) {
      lines[place.file, default: []].append(place.line)
    }
    for file in lines.keys { lines[file]?.sort() }
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Why a row is left out; `nil` where it is not.
  func kind(file: Int, line: Int) -> LeftOutKind? {
    guard let lines = lines[file] else { return nil }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    guard low < lines.count, lines[low] == line else { return nil }
    return overlaps.contains(RowPlace(file: file, line: line)) ? .overlap : .copy
  }
}
