/// A tree that may become the rules.
struct Candidate: Sendable {
  /// Who made it.
  let learner: Learner
  let tree: GrownTree
  /// Customers whose leaf carries their label.
  let correct: Int
  /// Inertia of its partition over that of the labels.
  let price: Double
  /// Labels without a leaf.
  let missing: [Int]

  /// Labels the leaves of a tree, leaves out the splits that make no difference, and measures it.
  init(_ tree: GrownTree, by learner: Learner, rows: LabelledRows) {
    self.init(GroupedTree(tree: tree, groups: RowGroups(tree, table: rows.table)), by: learner, rows: rows)
  }

  /// As the other, for a tree whose rows are known.
  init(_ grouped: GroupedTree, by learner: Learner, rows: LabelledRows) {
    var tree = grouped.tree
    let leafOfRow = grouped.groups.leafOfRow
    let found = tree.relabel(
      counts: rows.labelCounts(of: leafOfRow, nodeCount: tree.nodes.count), labelCount: rows.labelCount)
    self.learner = learner
    self.tree = tree.simplified()
    correct = found.correct
    missing = found.missing
    // Splits that make no difference make none to the labels of the rows.
    price = rows.price(of: tree.labels(ofRowsIn: leafOfRow))
  }
}
