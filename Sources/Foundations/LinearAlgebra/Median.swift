/// The median of `values`: the middle one in order, or the mean of the two middle ones; `nil` for none.
///
/// - Parameter weights: How often each value counts, whole numbers of at least 0; `nil` means once.
/// - Complexity: O(*n*) without weights, O(*n* log *n*) with them.
public func median(of values: [Double], weights: [Int]? = nil) -> Double? {
  let count = weights?.reduce(0, +) ?? values.count
  guard count > 0 else { return nil }
  let (low, high): (Double, Double)
  if let weights {
    let pairs = zip(values, weights).sorted { $0.0 < $1.0 }
    var ends = pairs.map(\.1)
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    low = pairs[ends.firstIndex { $0 > (count - 1) / 2 } ?? 0].0
    high = pairs[ends.firstIndex { $0 > count / 2 } ?? 0].0
  } else {
    (low, high) = middlePair(of: values)
  }
  guard count.isMultiple(of: 2) else { return high }
  // Where the two are as far apart as doubles can be, their difference is no number.
  return (high - low).isFinite ? low + (high - low) / 2 : low / 2 + high / 2
}

/// The values at places (n − 1) / 2 and n / 2 in ascending order; −0 counts as 0.
///
/// A radix selection: the leading 16 bits of the middle value are found by counting, then the next 16 among the values
/// that share them. Few values are sorted.
private func middlePair(of values: [Double]) -> (low: Double, high: Double) {
  var keys = values.map(sortKey)
  var place = (keys.count - 1) / 2
  var isPair = keys.count.isMultiple(of: 2)
  // The least key above those that are left, where the upper one of a pair is no longer among them.
  var next: UInt64?
  var shift: UInt64 = 48
  while keys.count > 2048 {
    var counts = [Int32](repeating: 0, count: 1 << 16)
    for key in keys { counts[Int(truncatingIfNeeded: key >> shift & 0xFFFF)] += 1 }
    var digit = 0
    while place >= Int(counts[digit]) {
      place -= Int(counts[digit])
      digit += 1
    }
    if isPair, place + 1 == Int(counts[digit]) {
      isPair = false
      next = keys.lazy.filter { Int(truncatingIfNeeded: $0 >> shift & 0xFFFF) > digit }.min()
    }
    keys.removeAll { Int(truncatingIfNeeded: $0 >> shift & 0xFFFF) != digit }
    // After the last digit they are all the same.
    guard shift > 0 else { break }
    shift -= 16
  }
  if keys.count <= 2048 { keys.sort() }
  let low = value(ofSortKey: keys[place])
  return (low, next.map(value(ofSortKey:)) ?? (isPair ? value(ofSortKey: keys[place + 1]) : low))
}

/// Bits that order as the numbers do; −0 has those of 0.
private func sortKey(of value: Double) -> UInt64 {
  let bits = (value + 0).bitPattern
  return bits >> 63 == 1 ? ~bits : bits | 1 << 63
}

private func value(ofSortKey key: UInt64) -> Double {
  Double(bitPattern: key >> 63 == 1 ? key & ~(1 << 63) : ~key)
}
