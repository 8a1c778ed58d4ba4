internal import DecisionTrees

extension SegmentationModel {
  /// The segment with a number; `nil` where there is none.
  package func segment(numbered number: Int) -> Segment? { segments.first { $0.number == number } }

  /// The rules that lead to a segment, by their numbers.
  package func rules(ofSegment number: Int) -> [SegmentRule] { rules.filter { $0.segment == number } }

  /// The rule that a leaf of the tree belongs to, by the leaf's index among the nodes.
  package func rule(ofLeaf index: Int) -> SegmentRule? { rules.first { $0.rule.leaves.contains(index) } }

  /// The same for all leaves at once.
  var rulesByLeaf: [Int: SegmentRule] {
    var found: [Int: SegmentRule] = [:]
    for rule in rules {
      for leaf in rule.rule.leaves { found[leaf] = rule }
    }
    return found
  }
}
