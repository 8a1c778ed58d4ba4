/// Whole numbers that mostly fit a narrow type, in as many bytes each as that has; the few others stand in a list beside
/// them.
@usableFromInline
struct CompactColumn<Narrow: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable, Equatable {
  /// A number that does not fit, and its place.
  struct Wide: Sendable, Equatable {
    var place: Int
    var number: Int128
  }

  /// The largest value says that the number stands in `wide`.
  @usableFromInline
  private(set) var narrow: [Narrow] = []
  /// By place, ascending.
  private(set) var wide: [Wide] = []

  /// A column without numbers.
  init() {}

  init(_ count: Int, _ number: (Int) -> Int128) { append(count, number) }

  /// Numbers, and those beside them that do not fit.
  init(_ narrow: [Narrow], wide: [Wide]) {
    self.narrow = narrow
    self.wide = wide
  }

  var count: Int { narrow.count }

  @inlinable
  subscript(place: Int) -> Int128 {
    let number = narrow[place]
    return number != .max ? Int128(number) : wideNumber(at: place)
  }

  mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

  /// Adds numbers at the end.
  @inline(__always)
  mutating func append(_ count: Int, _ number: (Int) -> Int128) {
    let start = narrow.count
    narrow += [Narrow](unsafeUninitializedCapacity: count) { memory, written in
      for place in 0..<count {
        memory.initializeElement(at: place, to: Narrow(exactly: number(place)) ?? .max)
      }
      written = count
    }
    for place in start..<narrow.count where narrow[place] == .max {
      wide.append(Wide(place: place, number: number(place - start)))
    }
  }

  /// Adds a number at the end.
  mutating func append(_ number: Int128) {
    let small = Narrow(exactly: number) ?? .max
    if small == .max { wide.append(Wide(place: narrow.count, number: number)) }
    narrow.append(small)
  }

  /// The sum of neighbouring numbers; there may be no more than 2^31.
  func sum(of places: Range<Int>) -> Int128 {
    guard Narrow.bitWidth < 64, wide.isEmpty else { return places.reduce(0) { $0 &+ self[$1] } }
    return narrow.withUnsafeBufferPointer { numbers in
      Int128(places.reduce(Int64(0)) { $0 &+ Int64(truncatingIfNeeded: numbers[$1]) })
    }
  }

  @usableFromInline
  func wideNumber(at place: Int) -> Int128 {
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return wide[low].number
  }
}
