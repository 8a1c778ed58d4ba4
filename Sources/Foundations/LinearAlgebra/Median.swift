/// The median of `values`: the middle one in order, or the mean of the two middle ones; `nil` for none.
///
/// - Parameter weights: How often each value counts, whole numbers of at least 0; `nil` means once.
/// - Complexity: O(*n* log *n*).
public func median(of values: [Double], weights: [Int]? = nil) -> Double? {
  let count = weights?.reduce(0, +) ?? values.count
  guard count > 0 else { return nil }
  let sorted: [Double]
  let places: (below: Int, above: Int)
  if let weights {
    let pairs = zip(values, weights).sorted { $0.0 < $1.0 }
    sorted = pairs.map(\.0)
    var ends = pairs.map(\.1)
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    places = (
      ends.firstIndex { $0 > (count - 1) / 2 } ?? 0, ends.firstIndex { $0 > count / 2 } ?? 0
    )
  } else {
    sorted = values.sorted()
    places = ((count - 1) / 2, count / 2)
  }
  let (low, high) = (sorted[places.below], sorted[places.above])
  guard count.isMultiple(of: 2) else { return high }
  // Where the two are as far apart as doubles can be, their difference is no number.
  return (high - low).isFinite ? low + (high - low) / 2 : low / 2 + high / 2
}
