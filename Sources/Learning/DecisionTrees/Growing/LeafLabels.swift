/// The labels that leaves carry, so that as many customers as possible carry the label of their leaf and every label
/// has a leaf.
struct LeafLabels: Sendable, Equatable {
  /// The label of each leaf.
  var labels: [Int]
  /// Customers whose leaf carries their label.
  var correct: Int
  /// Labels that no leaf speaks for: too few leaves hold a customer of theirs.
  var missing: [Int]

  /// Most customers win in each leaf; where that leaves a label out, the cheapest reassignment of leaves decides.
  ///
  /// - Parameters:
  ///   - counts: leaves × k, customers of each label.
  ///   - labelCount: k.
  /// - Complexity: O(leaves · k), and O(leaves · k²) where a label is left out.
  init(counts: [Int], labelCount k: Int) {
    let leaves = counts.count / max(k, 1)
    var labels = Array(repeating: 0, count: leaves)
    for leaf in 0..<leaves {
      for label in 0..<k where counts[leaf * k + label] > counts[leaf * k + labels[leaf]] {
        labels[leaf] = label
      }
    }
    /// A leaf speaks for a label only where it holds a customer of it.
    func named() -> Set<Int> {
      Set((0..<leaves).filter { counts[$0 * k + labels[$0]] > 0 }.map { labels[$0] })
    }
    if named().count < k {
      // A leaf without a customer of the label costs more than all customers together: taken only where nothing else is left.
      let forbidden = counts.reduce(1, +)
      let loss = (0..<k).map { label in
        (0..<leaves).map { leaf in
          let count = counts[leaf * k + label]
          return count == 0 ? forbidden : counts[leaf * k + labels[leaf]] - count
        }
      }
      for (label, leaf) in cheapestAssignment(loss).enumerated() {
        if let leaf, counts[leaf * k + label] > 0 { labels[leaf] = label }
      }
    }
    let present = named()
    self.labels = labels
    correct = (0..<leaves).reduce(0) { $0 + counts[$1 * k + labels[$1]] }
    missing = (0..<k).filter { !present.contains($0) }
  }
}

extension GrownTree {
  /// Gives each leaf the label that ``LeafLabels`` finds.
  ///
  /// - Parameter counts: Customers of each label in each node, at least those of the leaves.
  /// - Returns: How well the labels fit.
  @discardableResult
  mutating func relabel(counts: [Int], labelCount k: Int) -> LeafLabels {
    let leaves = leaves
    let found = LeafLabels(
      counts: leaves.flatMap { counts[($0 * k)..<(($0 + 1) * k)] }, labelCount: k)
    for (leaf, label) in zip(leaves, found.labels) { nodes[leaf] = .leaf(label: label) }
    return found
  }
}

/// A column for each row, no column twice, the sum of their costs least; `nil` for rows that are left over.
///
/// The Hungarian method with potentials (Kuhn 1955, Munkres 1957), one augmenting path a row.
///
/// - Complexity: O(rows² · columns).
package func cheapestAssignment(_ cost: [[Int]]) -> [Int?] {
  let columns = cost.first?.count ?? 0
  var rowPotential = Array(repeating: 0, count: cost.count)
  var columnPotential = Array(repeating: 0, count: columns)
  var rowOfColumn = [Int?](repeating: nil, count: columns)
  for start in cost.indices.prefix(columns) {
    var slack = Array(repeating: Int.max, count: columns)
    var previous = [Int?](repeating: nil, count: columns)
    var isDone = Array(repeating: false, count: columns)
    var row: Int? = start
    var column: Int?
    var path: [(row: Int, column: Int?)] = []
    while let current = row {
      path.append((current, column))
      var nearest: Int?
      for next in 0..<columns where !isDone[next] {
        let reduced = cost[current][next] - rowPotential[current] - columnPotential[next]
        if reduced < slack[next] {
          slack[next] = reduced
          previous[next] = column
        }
        if nearest.map({ slack[next] < slack[$0] }) ?? true { nearest = next }
      }
      guard let nearest else { break }
      let step = slack[nearest]
      for (row, column) in path {
        rowPotential[row] += step
        if let column { columnPotential[column] -= step }
      }
      for next in 0..<columns where !isDone[next] { slack[next] -= step }
      isDone[nearest] = true
      column = nearest
      row = rowOfColumn[nearest]
    }
    // Walk back along the path, each column handed to the row that came before it.
    while let end = column {
      let before = previous[end]
      rowOfColumn[end] = before.flatMap { rowOfColumn[$0] } ?? start
      column = before
    }
  }
  var assignment = [Int?](repeating: nil, count: cost.count)
  for (column, row) in rowOfColumn.enumerated() { if let row { assignment[row] = column } }
  return assignment
}
