extension Array {
  /// At most `limit` of the elements, evenly spread over the order they come in.
  package func thinned(to limit: Int) -> [Element] {
    guard count > limit, limit > 0 else { return self }
    return (0..<limit).map { self[$0 * count / limit] }
  }
}

extension Array {
  /// The same where each element stands for as many equal ones as its weight says.
  func thinned(to limit: Int, weights: [Int]) -> [Element] {
    let total = weights.reduce(0, +)
    let drawn = Swift.min(limit, total)
    var thinned: [Element] = []
    thinned.reserveCapacity(drawn)
    var (place, end) = (0, weights.first ?? 0)
    for number in 0..<drawn {
      let wanted = Int(Int128(number) * Int128(total) / Int128(drawn))
      while end <= wanted {
        place += 1
        end += weights[place]
      }
      thinned.append(self[place])
    }
    return thinned
  }
}
