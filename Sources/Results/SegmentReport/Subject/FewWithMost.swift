internal import Segmentation

/// The fewest segments, by revenue a customer, that bring half of the revenue.
struct FewWithMost: Sendable {
  /// Places in the model's segments.
  let indices: [Int]
  let customerShare: Double
  let revenueShare: Double

  /// How much more than their part of the customers they bring at least.
  private static let least = 1.5

  /// `nil` without amounts, where they do not add up to anything, and where nobody brings much more than others.
  init?(_ segments: [Segment]) {
    let shares = segments.compactMap(\.revenueShare)
    guard !segments.isEmpty, shares.count == segments.count,
      shares.allSatisfy({ $0.isFinite && $0 >= 0 && $0 <= 1 })
    else { return nil }
    let order = segments.indices.sorted { a, b in
      let (first, second) = (shares[a] * segments[b].share, shares[b] * segments[a].share)
      return first > second || (first == second && a < b)
    }
    var chosen: [Int] = []
    for index in order
    where chosen.reduce(0, { $0 + shares[$1] }) < 0.5 && chosen.count < segments.count - 1 {
      chosen.append(index)
    }
    func sums(_ indices: [Int]) -> (customers: Double, revenue: Double) {
      indices.reduce((0, 0)) { ($0.0 + segments[$1].share, $0.1 + shares[$1]) }
    }
    var sum = sums(chosen)
    if sum.revenue < Self.least * sum.customers {
      chosen = Array(order.prefix(1))
      sum = sums(chosen)
    }
    guard !chosen.isEmpty, sum.revenue > 0, sum.revenue >= Self.least * sum.customers else { return nil }
    indices = chosen.sorted()
    (customerShare, revenueShare) = sum
  }
}
