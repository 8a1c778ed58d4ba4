/// Whole numbers from 0 that never fall, four bytes each.
@usableFromInline
struct AscendingColumn: Sendable, Equatable {
  /// The lower half of each number.
  @usableFromInline
  private(set) var lower: [UInt32] = []
  /// For each whole 2^32 that numbers pass, the place of the first number behind it.
  @usableFromInline
  private(set) var passed: [Int] = []

  /// A column without numbers.
  init() {}

  init(_ numbers: some Sequence<Int>) { for number in numbers { append(number) } }

  @usableFromInline
  var count: Int { lower.count }

  /// - Complexity: O(1); O(log *p*) where *p* times 2^32 is passed.
  @inlinable
  subscript(place: Int) -> Int {
    passed.isEmpty ? Int(lower[place]) : upper(at: place) << 32 | Int(lower[place])
  }

  mutating func reserveCapacity(_ count: Int) { lower.reserveCapacity(count) }

  /// Adds a number that is no less than the last.
  @inline(__always)
  mutating func append(_ number: Int) {
    while number >> 32 > passed.count { passed.append(lower.count) }
    lower.append(UInt32(truncatingIfNeeded: number))
  }

  @usableFromInline
  func upper(at place: Int) -> Int {
    var (low, high) = (0, passed.count)
    while low < high {
      let middle = (low + high) / 2
      if passed[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
