/// Whole numbers of a few places; all others have 0, and take a bit each.
@usableFromInline
struct SparseColumn<Narrow: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable, Equatable {
  /// A bit a place, up to the last place that has a number: whether it has one.
  private var bits: [UInt64] = []
  /// For each ``wordsCounted`` words of bits, the numbers before them.
  private var before: [Int] = []
  /// The numbers that are not 0, by place.
  private var numbers = CompactColumn<Narrow>()

  private static var wordsCounted: Int { 8 }

  /// A column of nothing but 0.
  init() {}

  var isEmpty: Bool { bits.isEmpty }

  /// The number at a place.
  ///
  /// - Complexity: O(1); see ``CompactColumn`` for numbers that do not fit the narrow type.
  subscript(place: Int) -> Int128 { hasNumber(place) ? numbers[rank(place)] : 0 }

  /// The sum of neighbouring numbers; there may be no more than 2^31.
  func sum(of places: Range<Int>) -> Int128 {
    let places = places.clamped(to: 0..<(bits.count * 64))
    return places.isEmpty ? 0 : numbers.sum(of: rank(places.lowerBound)..<rank(places.upperBound))
  }

  /// Gives a place behind all others its number.
  mutating func append(_ number: Int128, at place: Int) {
    guard number != 0 else { return }
    while bits.count <= place / 64 {
      if bits.count.isMultiple(of: SparseColumn.wordsCounted) { before.append(numbers.count) }
      bits.append(0)
    }
    bits[place / 64] |= 1 << UInt64(place % 64)
    numbers.append(number)
  }

  /// The numbers of all pieces.
  init(_ pieces: ColumnPieces, from columns: [SparseColumn]) {
    guard columns.contains(where: { !$0.isEmpty }) else { return }
    var start = 0
    for piece in pieces.pieces {
      let column = columns[Int(piece.column)]
      let (first, end) = (piece.start, piece.start + Int(piece.count))
      var rank: Int?
      column.forEachPlace(in: first..<end) { place in
        let number = rank ?? column.rank(place)
        append(column.numbers[number], at: start + place - first)
        rank = number + 1
      }
      start += Int(piece.count)
    }
  }

  @inline(__always)
  private func hasNumber(_ place: Int) -> Bool {
    place / 64 < bits.count && bits[place / 64] >> UInt64(place % 64) & 1 == 1
  }

  /// Numbers before a place that is not behind the last word.
  @inline(__always)
  private func rank(_ place: Int) -> Int {
    let word = place / 64
    guard word < bits.count else { return numbers.count }
    let counted = word / SparseColumn.wordsCounted
    var rank = before[counted]
    for word in (counted * SparseColumn.wordsCounted)..<word { rank += bits[word].nonzeroBitCount }
    return rank + (bits[word] & (1 << UInt64(place % 64) - 1)).nonzeroBitCount
  }

  /// Calls `body` with the places that have a number, ascending.
  @inline(__always)
  private func forEachPlace(in places: Range<Int>, _ body: (Int) -> Void) {
    let places = places.clamped(to: 0..<(bits.count * 64))
    guard !places.isEmpty else { return }
    for word in (places.lowerBound / 64)...((places.upperBound - 1) / 64) {
      var left = bits[word]
      while left != 0 {
        let place = word * 64 + left.trailingZeroBitCount
        left &= left - 1
        if places.contains(place) { body(place) }
      }
    }
  }
}
