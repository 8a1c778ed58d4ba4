internal import Digests

extension ExperimentDesign {
  /// The arms of customers, with exact quotas within each stratum.
  ///
  /// Within a stratum customers stand by their place in the split, then by the bytes of their ids, and the arms take
  /// theirs in order. Rests go to the arms with the largest ones, of equal rests to the earlier arm. Unlike
  /// ``arm(of:)`` this depends on who is there: customers who join later move others.
  ///
  /// - Parameters:
  ///   - ids: Each once.
  ///   - strata: What each customer is told apart by, as many as ids.
  /// - Returns: The place in ``arms`` of each customer's arm.
  /// - Complexity: O(*n* log *n*).
  public func arms(of ids: [String], in strata: [String]) -> [Int] {
    var arms = [Int](repeating: 0, count: ids.count)
    let places = ids.map { split.position(of: $0) }
    for members in Dictionary(grouping: ids.indices, by: { strata[$0] }).values {
      let ordered = members.sorted {
        places[$0] != places[$1]
          ? places[$0] < places[$1] : ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8)
      }
      var rest = ordered[...]
      for (arm, quota) in quotas(of: members.count).enumerated() {
        for customer in rest.prefix(quota) { arms[customer] = arm }
        rest = rest.dropFirst(quota)
      }
    }
    return arms
  }

  /// How many of `count` customers each arm gets, by largest remainders.
  func quotas(of count: Int) -> [Int] {
    let parts = arms.map { (count * $0.share).quotientAndRemainder(dividingBy: Self.whole) }
    let left = count - parts.reduce(0) { $0 + $1.quotient }
    let byRest = parts.indices.sorted { (-parts[$0].remainder, $0) < (-parts[$1].remainder, $1) }
    let lucky = Set(byRest.prefix(left))
    return parts.indices.map { parts[$0].quotient + (lucky.contains($0) ? 1 : 0) }
  }
}
