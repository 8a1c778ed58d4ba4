extension RuleTable {
  /// Sum of squared distances from the points to the means of their groups.
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
    var inertias = Array(repeating: 0.0, count: groupCount)
    for column in 0..<columns {
      pointLevels[column].withUnsafeBufferPointer { points in
        ranks.withUnsafeBufferPointer { ranks in
          for row in 0..<rows {
            let group = Int(groups[row])
            let off = points[Int(ranks[column &* rows &+ row])] - means[column * groupCount + group]
            inertias[group] += off * off
          }
        }
      }
    }
    return inertias.reduce(0, +)
  }

  /// The mean of each group's points: column j of group g at `j * groupCount + g`, zero for an empty group.
  ///
  /// - Complexity: O(*nd*).
  func means(of groups: [Int32], groupCount: Int) -> [Double] {
    var sizes = Array(repeating: 0.0, count: groupCount)
    for group in groups { sizes[Int(group)] += 1 }
    var sums = Array(repeating: 0.0, count: groupCount * columns)
    for column in 0..<columns {
      pointLevels[column].withUnsafeBufferPointer { points in
        ranks.withUnsafeBufferPointer { ranks in
          for row in 0..<rows {
            sums[column * groupCount + Int(groups[row])] += points[Int(ranks[column &* rows &+ row])]
          }
        }
      }
      for group in 0..<groupCount where sizes[group] > 0 { sums[column * groupCount + group] /= sizes[group] }
    }
    return sums
  }
}
