/// Divides the boxes of one label into the fewest groups whose unions are boxes.
///
/// A group's union is a box exactly when its hull meets no box outside the group, for the boxes of a tree's leaves
/// divide all of space.
struct BoxCover {
  /// Indices into the boxes of one label, each in one group.
  let groups: [[Int]]

  /// Subsets are tried up to this many boxes, 2^10 of them; beyond, pairs are joined while they can be.
  private static let mostTried = 10

  /// - Parameters:
  ///   - own: The boxes of one label.
  ///   - others: All other boxes of the tree.
  init(_ own: [Box], others: [Box]) {
    groups =
      own.count <= BoxCover.mostTried
      ? BoxCover.fewest(own, others: others) : BoxCover.joined(own, others: others)
  }

  /// The fewest groups, by dynamic programming over subsets; of equals, large groups of early boxes.
  private static func fewest(_ own: [Box], others: [Box]) -> [[Int]] {
    guard !own.isEmpty else { return [] }
    let subsets = 1 << own.count
    let isBox = (0..<subsets).map { subset in
      subset > 0 && unites(members(of: subset), of: own, others: others)
    }
    var fewest = Array(repeating: Int.max, count: subsets)
    var firstGroup = Array(repeating: 0, count: subsets)
    fewest[0] = 0
    for subset in 1..<subsets {
      let lowest = subset & -subset
      var group = subset
      while group > 0 {
        if group & lowest > 0, isBox[group], fewest[subset ^ group] + 1 < fewest[subset] {
          fewest[subset] = fewest[subset ^ group] + 1
          firstGroup[subset] = group
        }
        group = (group - 1) & subset
      }
    }
    var groups: [[Int]] = []
    var left = subsets - 1
    while left > 0 {
      groups.append(members(of: firstGroup[left]))
      left ^= firstGroup[left]
    }
    return groups
  }

  /// Joins the first two groups whose union is a box until there are none.
  private static func joined(_ own: [Box], others: [Box]) -> [[Int]] {
    var groups = own.indices.map { [$0] }
    var first = 0
    while first < groups.count {
      let partner = ((first + 1)..<max(groups.count, first + 1)).first {
        unites(groups[first] + groups[$0], of: own, others: others)
      }
      if let partner {
        groups[first] += groups.remove(at: partner)
        first = 0
      } else {
        first += 1
      }
    }
    return groups.map { $0.sorted() }
  }

  private static func members(of subset: Int) -> [Int] {
    (0..<Int.bitWidth).filter { subset >> $0 & 1 == 1 }
  }

  private static func unites(_ group: [Int], of own: [Box], others: [Box]) -> Bool {
    let hull = group.dropFirst().reduce(own[group[0]]) { $0.hull(with: own[$1]) }
    let inside = Set(group)
    return own.indices.allSatisfy { inside.contains($0) || !hull.meets(own[$0]) }
      && others.allSatisfy { !hull.meets($0) }
  }
}
