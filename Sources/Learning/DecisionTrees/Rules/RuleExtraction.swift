extension DecisionTree {
  /// The rules of this tree: each leaf in one, each row caught by one.
  ///
  /// - Parameters:
  ///   - columns: d.
  ///   - counts: Customers of each label in each node: element `node * k + label`.
  ///   - labelSizes: Customers of each label, k of them.
  /// - Returns: Ordered by label, then by descending support, then by first leaf.
  package func rules(columns: Int, counts: [Int], labelSizes: [Int]) -> [Rule] {
    let k = labelSizes.count
    let total = labelSizes.reduce(0, +)
    let boxes = boxes(columns: columns)
    var leaves = Array(repeating: [Int](), count: k)
    for (index, node) in nodes.enumerated() {
      if case .leaf(let label) = node { leaves[label].append(index) }
    }
    var rules: [(customers: Int, rule: Rule)] = []
    for label in 0..<k {
      let own = leaves[label].map { boxes[$0] }
      let others = leaves.indices.filter { $0 != label }.flatMap { leaves[$0].map { boxes[$0] } }
      for group in BoxCover(own, others: others).groups {
        let joined = group.map { leaves[label][$0] }
        let box = group.dropFirst().reduce(own[group[0]]) { $0.hull(with: own[$1]) }
        let caught = joined.reduce(0) { $0 + counts[($1 * k)..<(($1 + 1) * k)].reduce(0, +) }
        let right = joined.reduce(0) { $0 + counts[$1 * k + label] }
        let precision = share(right, of: caught)
        let base = share(labelSizes[label], of: total)
        rules.append(
          (
            caught,
            Rule(
              label: label, conditions: box.conditions, leaves: joined, support: share(caught, of: total),
              precision: precision, lift: base > 0 ? precision / base : 0)
          ))
      }
    }
    rules.sort {
      ($0.rule.label, -$0.customers, $0.rule.leaves[0]) < ($1.rule.label, -$1.customers, $1.rule.leaves[0])
    }
    return rules.map(\.rule)
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
