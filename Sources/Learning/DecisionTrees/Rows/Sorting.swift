/// The indices of `values`, ascending by value, equal values by index; −0 and 0 are equal.
///
/// Many values are sorted by radix on the bits of the doubles, 16 at a time; digits that all values share cost one
/// look. Few are not worth the counters.
///
/// - Complexity: O(n), or O(n log n) where that is less.
func sortedOrder(of values: [Double]) -> [UInt32] {
  let keys = values.map { value in
    let bits = (value == 0 ? 0 : value).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }
  var order = Array(0..<UInt32(values.count))
  guard values.count > 4096 else {
    order.sort { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
    return order
  }
  for shift in stride(from: UInt64(0), to: 64, by: 16) {
    let digits = keys.map { UInt32(truncatingIfNeeded: $0 >> shift) & 0xFFFF }
    guard let first = digits.first, digits.contains(where: { $0 != first }) else { continue }
    order = countingSort(order, by: digits, below: 1 << 16)
  }
  return order
}

/// `items` by ascending `keys[item]`, equal keys in the order they came in.
///
/// - Parameter limit: Keys lie in `0..<limit`.
/// - Complexity: O(items + limit).
func countingSort(_ items: [UInt32], by keys: [UInt32], below limit: Int) -> [UInt32] {
  var starts = Array(repeating: 0, count: limit + 1)
  for item in items { starts[Int(keys[Int(item)]) + 1] += 1 }
  for key in 0..<limit { starts[key + 1] += starts[key] }
  return Array(unsafeUninitializedCapacity: items.count) { sorted, count in
    for item in items {
      let key = Int(keys[Int(item)])
      sorted[starts[key]] = item
      starts[key] += 1
    }
    count = items.count
  }
}
