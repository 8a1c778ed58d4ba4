internal import DecisionTrees
internal import Segmentation

/// A model's tree as one expression: nested, the smaller side first, so that no rounding and no missing value can fall
/// between two rules.
struct RuleCase {
  /// What a split asks.
  struct Question {
    var condition: SQL
    /// Whether those for whom it holds are on the side of the smaller numbers.
    var isAtMost = true
  }

  private let tree: DecisionTree
  private let rulesByLeaf: [Int: Int]

  /// Trees that are deeper are nobody's rules.
  static let deepest = 200

  init(_ model: SegmentationModel) throws(WarehouseError) {
    tree = model.tree
    guard tree.depth <= Self.deepest else { throw .tooDeep(tree.depth, most: Self.deepest) }
    var rules: [Int: Int] = [:]
    for rule in model.rules {
      for leaf in rule.rule.leaves { rules[leaf] = rule.number }
    }
    rulesByLeaf = rules
  }

  /// The features that the tree asks for.
  var features: Set<Int> {
    Set(tree.nodes.compactMap { if case .split(let feature, _, _, _) = $0 { feature } else { nil } })
  }

  /// Questions on one way through an expression; more is more than some parsers take, so that the rest of the tree is an
  /// expression of its own.
  private static let levels = 12

  /// The number of the rule: an expression, and, in trees that are deeper than one expression may be, others that each go
  /// on where the one before has left off with the number of a node below zero. The last that is not NULL is the rule.
  ///
  /// - Parameter step: What the expression before an expression is called.
  func rule(
    _ question: (_ feature: Int, _ threshold: Double) throws(WarehouseError) -> Question,
    step: (Int) -> SQL
  ) throws(WarehouseError) -> [SQL] {
    var branches: [SQL] = Array(repeating: "NULL", count: tree.nodes.count)
    let depths = tree.depths
    let last = (depths.max() ?? 0) / Self.levels
    var later: [[(node: Int, branch: SQL)]] = Array(repeating: [], count: last + 1)
    // Children stand after their parents.
    for index in tree.nodes.indices.reversed() {
      switch tree.nodes[index] {
      case .leaf: branches[index] = "\(rulesByLeaf[index] ?? 0)"
      case .split(let feature, let threshold, let atMost, let above):
        let asked = try question(feature, threshold)
        let (then, otherwise) = asked.isAtMost ? (atMost, above) : (above, atMost)
        let line = "\n  " + SQL.blanks(2 * (depths[index] % Self.levels))
        branches[index] =
          "CASE WHEN \(asked.condition)\(line)THEN \(branches[then])\(line)ELSE \(branches[otherwise]) END"
        guard depths[index] > 0, depths[index] % Self.levels == 0 else { continue }
        later[depths[index] / Self.levels].append((index, branches[index]))
        branches[index] = "\(-index)"
      }
    }
    let others = later.indices.dropFirst().filter { !later[$0].isEmpty }.map { place -> SQL in
      let whens = later[place].reversed().map { node, branch -> SQL in
        "\n  WHEN \(-node) THEN \(branch.indented)"
      }
      return "CASE \(step(place - 1))\(whens.joined("")) END"
    }
    return [branches[0]] + others
  }
}

extension SegmentationModel {
  /// The segment of a rule, by their numbers.
  func segmentCase(of rule: SQL) -> SQL {
    let branches = rules.map { " WHEN \($0.number) THEN \($0.segment)" as SQL }
    return "CASE \(rule)\(branches.joined("")) END"
  }
}
