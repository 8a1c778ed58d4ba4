/// The rows of a table with one labeling of them.
struct LabelledRows: Sendable {
  let table: RuleTable
  /// The label of each row, in the table's order.
  let labels: [Int32]
  /// k.
  let labelCount: Int
  /// Rows of each label.
  let labelSizes: [Int]
  /// Inertia of the labeling.
  let inertia: Double

  /// - Parameter labels: In the order of the rows that the table was made from.
  init(_ table: RuleTable, labels: [Int]) {
    precondition(labels.count == table.sources.count, "\(labels.count) labels for \(table.rows) rows")
    self.init(
      table, labelsInOrder: table.sources.map { Int32(labels[Int($0)]) }, labelCount: (labels.max() ?? 0) + 1)
  }

  /// - Parameter labels: In the table's own order, in `0..<labelCount`.
  init(_ table: RuleTable, labelsInOrder labels: [Int32], labelCount: Int) {
    var labelSizes = Array(repeating: 0, count: labelCount)
    for label in labels { labelSizes[Int(label)] += 1 }
    self.table = table
    self.labels = labels
    self.labelCount = labelCount
    self.labelSizes = labelSizes
    inertia = table.inertia(of: labels, groupCount: labelCount)
  }

  /// Number of rows, n.
  var count: Int { table.rows }
}

extension LabelledRows {
  /// Inertia of another partition into the same labels over that of the labels: 1 where both are zero.
  func price(of partition: [Int32]) -> Double {
    let found = table.inertia(of: partition, groupCount: labelCount)
    return found == inertia ? 1 : found / inertia
  }

  /// How many rows of each label end in each node: element `node * k + label`.
  func labelCounts(of leafOfRow: [Int32], nodeCount: Int) -> [Int] {
    var counts = Array(repeating: 0, count: nodeCount * labelCount)
    for row in leafOfRow.indices { counts[Int(leafOfRow[row]) * labelCount + Int(labels[row])] += 1 }
    return counts
  }
}
