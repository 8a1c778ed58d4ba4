import DecisionTrees
import Testing

@Suite struct TreeValidationTests {
  private let sound: [DecisionTree.Node] = [
    .split(feature: 0, threshold: 1.5, atMost: 1, above: 2), .leaf(label: 0),
    .split(feature: 1, threshold: -2, atMost: 3, above: 4), .leaf(label: 1), .leaf(label: 2),
  ]

  private func validate(_ nodes: [DecisionTree.Node]) throws(TreeError) -> DecisionTree {
    try DecisionTree(validating: nodes, featureCount: 2, labelCount: 3)
  }

  @Test func `accepts a tree and knows its shape`() throws {
    let tree = try validate(sound)
    #expect(tree.nodes == sound)
    #expect(tree.leafCount == 3)
    #expect(tree.depth == 2)
    #expect(tree.depths == [0, 1, 1, 2, 2])
  }

  @Test func `refuses what is no tree, with the reason`() {
    #expect(throws: TreeError.empty) { try validate([]) }
    #expect(throws: TreeError.unreachable(node: 1)) { try validate([.leaf(label: 0), .leaf(label: 1)]) }
    #expect(throws: TreeError.childOutOfPlace(node: 0, child: 0, nodeCount: 2)) {
      try validate([.split(feature: 0, threshold: 0, atMost: 0, above: 1), .leaf(label: 0)])
    }
    #expect(throws: TreeError.childOutOfPlace(node: 0, child: 9, nodeCount: 2)) {
      try validate([.split(feature: 0, threshold: 0, atMost: 1, above: 9), .leaf(label: 0)])
    }
    #expect(throws: TreeError.reachedTwice(node: 1)) {
      try validate([.split(feature: 0, threshold: 0, atMost: 1, above: 1), .leaf(label: 0)])
    }
    #expect(throws: TreeError.featureOutOfRange(node: 0, feature: 2, featureCount: 2)) {
      try validate([.split(feature: 2, threshold: 0, atMost: 1, above: 2), .leaf(label: 0), .leaf(label: 1)])
    }
    #expect(throws: TreeError.labelOutOfRange(node: 0, label: 3, labelCount: 3)) {
      try validate([.leaf(label: 3)])
    }
    #expect(throws: TreeError.labelOutOfRange(node: 0, label: -1, labelCount: 3)) {
      try validate([.leaf(label: -1)])
    }
    for threshold in [Double.nan, .infinity, -.infinity] {
      #expect(throws: TreeError.thresholdNotFinite(node: 0)) {
        try validate([
          .split(feature: 0, threshold: threshold, atMost: 1, above: 2), .leaf(label: 0), .leaf(label: 1),
        ])
      }
    }
  }

  @Test(arguments: UInt64(1)...100)
  func `every broken child is refused or still a tree`(seed: UInt64) {
    var generator = Congruential(seed: seed)
    let nodes = sound.map { node in
      guard case .split(let feature, let threshold, let atMost, let above) = node else { return node }
      return .split(
        feature: feature, threshold: threshold,
        atMost: Int.random(in: -1...6, using: &generator),
        above: Bool.random(using: &generator) ? above : atMost)
    }
    if let tree = try? validate(nodes) {
      #expect(tree.depths.count == nodes.count)
      #expect(tree.label(of: [0, 0]) >= 0)
    }
  }

  @Test func `a row's path names each split with its distance`() throws {
    let tree = try validate(sound)
    let steps = tree.path(of: [3, -2.5])
    #expect(steps.map(\.node) == [0, 2])
    #expect(steps.map(\.distance) == [1.5, 0.5])
    #expect(steps.map(\.isAtMost) == [false, true])
    #expect(
      tree.boundaryDistance(of: [3, -2.5]) { feature, value in feature == 0 ? value : 10 * value } == 1.5)
    #expect(DecisionTree(nodes: [.leaf(label: 0)]).boundaryDistance(of: [3, -2.5]) { $1 } == nil)
  }
}
