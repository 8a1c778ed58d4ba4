/// The rows of a table with one labeling of them.
struct LabelledRows: Sendable {
  let table: RuleTable
  /// The label of each row, in the table's order.
  let labels: [Int32]
  /// k.
  let labelCount: Int
  /// Customers of each label.
  let labelSizes: [Int]
  /// Inertia of the labeling.
  let inertia: Double

  /// - Parameter labels: In the order of the rows that the table was made from; those of rows without a customer
  ///   count nowhere.
  init(_ table: RuleTable, labels: [Int]) {
    precondition(labels.count == table.givenRows, "\(labels.count) labels for \(table.givenRows) rows")
    let inOrder = table.sources.map { Int32(labels[Int($0)]) }
    self.init(table, labelsInOrder: inOrder, labelCount: Int(inOrder.max() ?? 0) + 1)
  }

  /// - Parameter labels: In the table's own order, in `0..<labelCount`.
  init(_ table: RuleTable, labelsInOrder labels: [Int32], labelCount: Int) {
    var labelSizes = Array(repeating: 0, count: labelCount)
    for (row, label) in labels.enumerated() { labelSizes[Int(label)] += table.weights[row] }
    self.table = table
    self.labels = labels
    self.labelCount = labelCount
    self.labelSizes = labelSizes
    inertia = table.inertia(of: labels, groupCount: labelCount)
  }

  /// Number of rows, n.
  var count: Int { table.rows }

  /// Number of customers that they stand for.
  var customers: Int { table.customers }
}

extension LabelledRows {
  /// Inertia of another partition into the same labels over that of the labels: 1 where both are zero.
  func price(of partition: [Int32]) -> Double {
    let found = table.inertia(of: partition, groupCount: labelCount)
    return found == inertia ? 1 : found / inertia
  }

  /// How many customers of each label end in each node: element `node * k + label`.
  func labelCounts(of leafOfRow: [Int32], nodeCount: Int) -> [Int] {
    var counts = Array(repeating: 0, count: nodeCount * labelCount)
    let weights = table.weights
    let leafOfRow = leafOfRow.span
    let labels = labels.span
    var cells = counts.mutableSpan
    for row in leafOfRow.indices {
      cells[Int(leafOfRow[unchecked: row]) &* labelCount &+ Int(labels[unchecked: row])] &+= weights[row]
    }
    return counts
  }
}
