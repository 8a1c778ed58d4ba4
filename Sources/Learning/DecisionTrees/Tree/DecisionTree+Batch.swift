public import LinearAlgebra
public import ParallelWork

extension DecisionTree {
  /// The label of each row of `values`, n × d in the units the tree was grown in.
  ///
  /// - Parameter workers: Threads; they change the time and nothing else.
  /// - Complexity: O(n · depth).
  public func predict(_ values: Matrix, workers: Workers = Workers()) -> [Int] {
    let labels = nodes.map { if case .leaf(let label) = $0 { label } else { 0 } }
    return ThresholdTree(self, results: labels).results(for: values, workers: workers)
  }

  /// The index in `nodes` of the leaf that each row of `values` reaches.
  ///
  /// - Parameter workers: Threads; they change the time and nothing else.
  /// - Complexity: O(n · depth).
  public func leaves(_ values: Matrix, workers: Workers = Workers()) -> [Int] {
    ThresholdTree(self, results: Array(nodes.indices)).results(for: values, workers: workers)
  }
}

/// A tree laid out for speed: walking it takes no branch that the processor could guess wrong, so that many rows are
/// under way at once.
private struct ThresholdTree: Sendable {
  /// A leaf leads to itself.
  private struct Node {
    var threshold: Double
    var feature: Int32
    var atMost: Int32
    var above: Int32
  }

  private let nodes: [Node]
  private let depth: Int
  /// What a row that ends in a node is given.
  private let results: [Int]
  /// d, at least.
  private let featureCount: Int

  /// Rows that one job walks.
  private static let block = 1 << 16

  init(_ tree: DecisionTree, results: [Int]) {
    var featureCount = 0
    nodes = tree.nodes.enumerated().map { index, node in
      guard case .split(let feature, let threshold, let atMost, let above) = node else {
        return Node(threshold: 0, feature: 0, atMost: Int32(index), above: Int32(index))
      }
      featureCount = max(featureCount, feature + 1)
      return Node(
        threshold: threshold, feature: Int32(feature), atMost: Int32(atMost), above: Int32(above))
    }
    depth = tree.depth
    self.results = results
    self.featureCount = featureCount
  }

  func results(for values: Matrix, workers: Workers) -> [Int] {
    precondition(
      featureCount <= values.columns, "the tree asks for \(featureCount) columns of \(values.columns)")
    let n = values.rows
    let d = values.columns
    guard depth > 0 else { return Array(repeating: results[0], count: n) }
    return Array(unsafeUninitializedCapacity: n) { found, count in
      // Each job writes the places of its own rows, so the jobs cannot meet.
      nonisolated(unsafe) let found = found
      workers.perform((n + ThresholdTree.block - 1) / ThresholdTree.block) { job in
        let elements = values.elements.span
        let nodes = nodes.span
        let results = results.span
        for row in (job * ThresholdTree.block)..<min(n, (job + 1) * ThresholdTree.block) {
          var index = 0
          for _ in 0..<depth {
            let node = nodes[unchecked: index]
            let value = elements[unchecked: row &* d &+ Int(node.feature)]
            index = Int(value <= node.threshold ? node.atMost : node.above)
          }
          found.initializeElement(at: row, to: results[unchecked: index])
        }
      }
      count = n
    }
  }
}
