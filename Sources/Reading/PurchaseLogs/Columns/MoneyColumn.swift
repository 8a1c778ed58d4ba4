internal import ParallelWork

/// Sums of money in whole units: four bytes each where most fit, else eight.
@usableFromInline
struct MoneyColumn: Sendable, Equatable {
  @usableFromInline
  private(set) var isFour = true
  /// One of the two is empty.
  @usableFromInline
  private(set) var four = CompactColumn<Int32>()
  @usableFromInline
  private(set) var eight = CompactColumn<Int64>()

  /// A column without sums.
  init() {}

  @inlinable
  subscript(place: Int) -> Int128 { isFour ? four[place] : eight[place] }

  /// The sum of neighbouring sums, which fits.
  func sum(of places: Range<Int>) -> Int128 { isFour ? four.sum(of: places) : eight.sum(of: places) }

  var count: Int { isFour ? four.count : eight.count }

  mutating func reserveCapacity(_ count: Int) { four.reserveCapacity(count) }

  /// Adds sums at the end.
  @inline(__always)
  mutating func append(_ count: Int, _ sum: (Int) -> Int128) {
    if isFour { four.append(count, sum) } else { eight.append(count, sum) }
    if isFour, four.wide.count > 1024, !MoneyColumn.isFour(large: four.wide.count, of: four.count) { widen() }
  }

  private mutating func widen() {
    eight = inEight
    isFour = false
    four = CompactColumn()
  }

  /// Sums that take more than four bytes.
  private var large: Int {
    isFour ? four.wide.count : eight.narrow.count { Int32(exactly: $0).map { $0 == .max } ?? true }
  }

  /// Whether four bytes do for a column with so many large sums: beside it each takes many times as much.
  private static func isFour(large: Int, of count: Int) -> Bool { large * 16 <= count }

  private var inFour: CompactColumn<Int32> {
    isFour ? four : CompactColumn(count) { self[$0] }
  }

  private var inEight: CompactColumn<Int64> {
    isFour ? CompactColumn(count) { self[$0] } : eight
  }

  /// The same sums in as few bytes as do.
  var settled: MoneyColumn {
    var column = MoneyColumn()
    column.isFour = MoneyColumn.isFour(large: large, of: count)
    if column.isFour { column.four = inFour } else { column.eight = inEight }
    return column
  }

  /// The pieces of several columns in as few bytes as do: the same sums give the same column, however they were divided.
  init(_ pieces: ColumnPieces, from columns: [MoneyColumn], workers: Workers) {
    let large = columns.reduce(0) { $0 + $1.large }
    isFour = MoneyColumn.isFour(large: large, of: columns.reduce(0) { $0 + $1.count })
    if isFour {
      four = pieces.gather(from: columns.map(\.inFour), workers: workers)
    } else {
      eight = pieces.gather(from: columns.map(\.inEight), workers: workers)
    }
  }
}
