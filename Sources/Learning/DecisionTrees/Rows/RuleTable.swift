public import LinearAlgebra
public import ParallelWork

/// Rows to explain, each column sorted once, for any number of labelings.
///
/// Rows are kept in the order of their values, so that the caller's order cannot matter, and every column as ranks
/// among its distinct values: a tree over ranks is a tree over the values.
public struct RuleTable: Sendable {
  /// Number of rows, n.
  public let rows: Int
  /// Number of columns, d.
  public let columns: Int

  /// How each column's thresholds may be written.
  let kinds: [RuleColumn]
  /// For each place in this table, the caller's row.
  let sources: [UInt32]
  /// The rank of row i in column j at `j * rows + i`.
  let ranks: [UInt32]
  /// Column after column, the rows by ascending rank.
  let orders: [UInt32]
  /// The distinct values of each column, ascending.
  let levels: [[Double]]
  /// What `points` holds for each of `levels`.
  let pointLevels: [[Double]]

  /// Ranks and sorts the columns of `values`.
  ///
  /// - Parameters:
  ///   - values: n × d in original units; thresholds come in these.
  ///   - points: n × d, each column a monotone transform of that of `values`: what inertia is measured in.
  ///   - columns: How each column's thresholds may be written, one a column.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Complexity: O(*nd*), by radix and counting sorts.
  public init(_ values: Matrix, points: Matrix, columns kinds: [RuleColumn], workers: Workers = Workers()) {
    precondition(
      values.rows == points.rows && values.columns == points.columns && kinds.count == values.columns,
      "values are \(values.rows) × \(values.columns), points \(points.rows) × \(points.columns), "
        + "and \(kinds.count) columns are described")
    let n = values.rows
    let d = values.columns
    let ranked = workers.map(d) { RankedColumn(of: values, points: points, column: $0) }
    var sources = (0..<UInt32(n)).map(\.self)
    for column in ranked.reversed() {
      sources = countingSort(sources, by: column.ranks, below: column.levels.count)
    }
    let inOrder = sources
    let sorted = workers.map(d) { j in
      let ranks = inOrder.map { ranked[j].ranks[Int($0)] }
      let order = countingSort((0..<UInt32(n)).map(\.self), by: ranks, below: ranked[j].levels.count)
      return (ranks: ranks, order: order)
    }
    self.init(
      rows: n, columns: d, kinds: kinds, sources: sources, ranks: sorted.flatMap(\.ranks),
      orders: sorted.flatMap(\.order), levels: ranked.map(\.levels), pointLevels: ranked.map(\.pointLevels))
  }

  /// Makes a table of its parts.
  init(
    rows: Int, columns: Int, kinds: [RuleColumn], sources: [UInt32], ranks: [UInt32], orders: [UInt32],
    levels: [[Double]], pointLevels: [[Double]]
  ) {
    self.rows = rows
    self.columns = columns
    self.kinds = kinds
    self.sources = sources
    self.ranks = ranks
    self.orders = orders
    self.levels = levels
    self.pointLevels = pointLevels
  }
}

/// A column as ranks among its distinct values.
struct RankedColumn: Sendable {
  /// The rank of each row.
  let ranks: [UInt32]
  /// Distinct values, ascending.
  let levels: [Double]
  /// The point value that goes with each.
  let pointLevels: [Double]

  init(of values: Matrix, points: Matrix, column: Int) {
    let order = sortedOrder(of: values.column(column))
    var ranks = Array(repeating: UInt32(0), count: values.rows)
    var levels: [Double] = []
    var pointLevels: [Double] = []
    for row in order {
      let value = values[Int(row), column]
      if levels.last != value {
        levels.append(value)
        pointLevels.append(points[Int(row), column])
      }
      ranks[Int(row)] = UInt32(levels.count - 1)
    }
    self.ranks = ranks
    self.levels = levels
    self.pointLevels = pointLevels
  }
}
