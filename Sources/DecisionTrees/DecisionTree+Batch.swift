public import LinearAlgebra

extension DecisionTree {
  /// The label of each row of `values`, n × d in the units the tree was grown in.
  ///
  /// - Parameter workers: Threads; they change the time and nothing else.
  /// - Complexity: O(n · depth).
  public func predict(_ values: Matrix, workers: Workers = Workers()) -> [Int] {
    let labels = nodes.map { if case .leaf(let label) = $0 { label } else { 0 } }
    return leaves(values, workers: workers).map { labels[$0] }
  }

  /// The index in `nodes` of the leaf that each row of `values` reaches.
  ///
  /// - Parameter workers: Threads; they change the time and nothing else.
  /// - Complexity: O(n · depth).
  public func leaves(_ values: Matrix, workers: Workers = Workers()) -> [Int] {
    (0..<values.rows).map { leaf(of: values.row($0)) }
  }
}
