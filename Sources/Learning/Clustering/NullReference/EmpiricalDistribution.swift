/// A column's distribution function and its convex and concave hulls.
struct EmpiricalDistribution: Sendable {
  /// The knots, ascending.
  let values: [Double]
  /// Share of the column below each knot.
  let below: [Double]
  /// Share of the column at most at each knot; more than `below` where the column has an atom.
  let upTo: [Double]

  /// Counts the customers that have each value of `column`.
  ///
  /// - Parameters:
  ///   - column: At least one value, in any order.
  ///   - customers: How many have each of them, at least 1.
  ///   - edges: For each distinct value in ascending order but the last, where the values that stand for it
  ///     end and those that stand for the next begin; `nil` where every number stands for itself. A value's share is
  ///     then spread evenly between its edges.
  /// - Complexity: O(*n* log *n*).
  init(of column: [Double], customers: [Int], edges: [Double]? = nil) {
    var values: [Double] = []
    var ends: [Int] = []
    var total = 0
    for (value, customers) in zip(column, customers).sorted(by: { $0.0 < $1.0 }) {
      total += customers
      if values.last == value {
        ends[ends.count - 1] = total
      } else {
        values.append(value)
        ends.append(total)
      }
    }
    let shares = ends.map { Double($0) / Double(total) }
    if let edges, values.count > 1 {
      self.values = [values[0]] + edges + [values[values.count - 1]]
      upTo = [0] + shares
      below = upTo
    } else {
      self.values = values
      upTo = shares
      below = [0] + shares.dropLast()
    }
  }

  /// The larger of the sup-distances on both sides of a mode at knot `mode`.
  func distance(mode: Int) -> Double { max(minorant(upTo: mode).distance, majorant(from: mode).distance) }

  /// Knots of the greatest convex minorant of the steps' lower corners up to `mode`, and its sup-distance.
  func minorant(upTo mode: Int) -> (knots: [Int], distance: Double) {
    var knots: [Int] = []
    for i in 0...mode {
      while let last = knots.last, let previous = knots.dropLast().last,
        slope(previous, last, by: { below[$0] }) >= slope(last, i, by: { below[$0] })
      {
        knots.removeLast()
      }
      knots.append(i)
    }
    let distance = largestGap(of: knots, height: { below[$0] }) { i, hull in i < mode ? upTo[i] - hull : 0 }
    return (knots, distance)
  }

  /// Knots of the least concave majorant of the steps' upper corners from `mode` on, and its sup-distance.
  func majorant(from mode: Int) -> (knots: [Int], distance: Double) {
    let height = { (i: Int) in upTo[i] }
    var knots: [Int] = []
    for i in mode..<values.count {
      while let last = knots.last, let previous = knots.dropLast().last,
        slope(previous, last, by: height) <= slope(last, i, by: height)
      {
        knots.removeLast()
      }
      knots.append(i)
    }
    let distance = largestGap(of: knots, height: height) { i, hull in i > mode ? hull - below[i] : 0 }
    return (knots, distance)
  }

  private func slope(_ i: Int, _ j: Int, by height: (Int) -> Double) -> Double {
    (height(j) - height(i)) / (values[j] - values[i])
  }

  private func largestGap(
    of knots: [Int], height: (Int) -> Double, gap: (_ value: Int, _ hull: Double) -> Double
  ) -> Double {
    var largest = 0.0
    for (start, end) in zip(knots, knots.dropFirst()) {
      let slope = slope(start, end, by: height)
      for i in start...end {
        largest = max(largest, gap(i, height(start) + slope * (values[i] - values[start])))
      }
    }
    return largest
  }
}
