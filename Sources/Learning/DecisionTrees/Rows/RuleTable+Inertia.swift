internal import LinearAlgebra

extension RuleTable {
  /// Sum of the customers' squared distances from their points to the means of their groups.
  ///
  /// Each group is summed by itself and in the table's own order, so the sum is the same for every order of the
  /// caller's rows, even where equal rows are in different groups.
  ///
  /// - Parameters:
  ///   - groups: The group of each row, in `0..<groupCount`, in the table's order.
  ///   - groupCount: Number of groups; empty ones add nothing.
  /// - Complexity: O(*nd*).
  func inertia(of groups: [Int32], groupCount: Int) -> Double {
    let means = means(of: groups, groupCount: groupCount)
    let weights = weights
    var inertias = Array(repeating: 0.0, count: groupCount)
    for column in 0..<columns {
      let levels = pointLevels[column]
      let points = levels.span
      let ranks = ranks.span
      let groups = groups.span
      let means = means.span
      var inertias = inertias.mutableSpan
      for row in 0..<rows {
        let group = Int(groups[unchecked: row])
        let point = points[unchecked: Int(ranks[unchecked: column &* rows &+ row])]
        let off = point - means[unchecked: column &* groupCount &+ group]
        inertias[unchecked: group].add(off * off, times: weights[row])
      }
    }
    return inertias.reduce(0, +)
  }

  /// The mean of each group's customers: column j of group g at `j * groupCount + g`, zero for an empty group.
  ///
  /// - Complexity: O(*nd*).
  func means(of groups: [Int32], groupCount: Int) -> [Double] {
    var sizes = Array(repeating: 0.0, count: groupCount)
    let weights = weights
    for (row, group) in groups.enumerated() { sizes[Int(group)] += Double(weights[row]) }
    var sums = Array(repeating: 0.0, count: groupCount * columns)
    for column in 0..<columns {
      let levels = pointLevels[column]
      let points = levels.span
      let ranks = ranks.span
      let groups = groups.span
      var columnSums = sums.mutableSpan
      for row in 0..<rows {
        let point = points[unchecked: Int(ranks[unchecked: column &* rows &+ row])]
        let place = column &* groupCount &+ Int(groups[unchecked: row])
        columnSums[unchecked: place].add(point, times: weights[row])
      }
      for group in 0..<groupCount where sizes[group] > 0 { sums[column * groupCount + group] /= sizes[group] }
    }
    return sums
  }
}
