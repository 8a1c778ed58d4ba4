public import LinearAlgebra
public import ParallelWork

/// Rows to explain, each column sorted once, for any number of labelings.
///
/// Rows are kept in the order of their values, so that the caller's order cannot matter, and every column as ranks
/// among its distinct values: a tree over ranks is a tree over the values. A row may stand for many customers: it then
/// counts as that many copies of it would, to the last bit, and costs no more than one row.
public struct RuleTable: Sendable {
  /// Number of rows that stand for a customer, n.
  public let rows: Int
  /// Number of columns, d.
  public let columns: Int
  /// Number of customers that the rows stand for.
  public var customers: Int { weights.total }

  /// Customers that all rows together can stand for: 2³¹ − 1, so that squares of their number stay below 2⁶³.
  public static let mostCustomers = Int(Int32.max)

  /// How each column's thresholds may be written.
  let kinds: [RuleColumn]
  /// The customers of each row.
  let weights: RowWeights
  /// Rows that the caller gave, with those that stand for no customer.
  let givenRows: Int
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
  ///   - weights: The customers that each row stands for, at most ``mostCustomers`` together; rows of 0 are as good as
  ///     absent, `nil` makes each row one customer.
  ///   - workers: Threads; they change the time and nothing else.
  /// - Complexity: O(*nd*), by radix and counting sorts.
  public init(
    _ values: Matrix, points: Matrix, columns kinds: [RuleColumn], weights: [Int]? = nil,
    workers: Workers = Workers()
  ) {
    precondition(
      values.rows == points.rows && values.columns == points.columns && kinds.count == values.columns,
      "values are \(values.rows) × \(values.columns), points \(points.rows) × \(points.columns), "
        + "and \(kinds.count) columns are described")
    guard let weights else {
      self.init(ranking: values, points: points, columns: kinds, workers: workers)
      return
    }
    let most = Self.mostCustomers
    precondition(
      weights.count == values.rows && weights.allSatisfy { $0 >= 0 }
        && weights.reduce(0) { min($0 + min($1, most), most + 1) } <= most,
      "\(weights.count) weights for \(values.rows) rows must be at least 0 each and at most \(most) together")
    let kept = weights.indices.filter { weights[$0] > 0 }
    let isComplete = kept.count == weights.count
    let table = RuleTable(
      ranking: isComplete ? values : values.selecting(rows: kept),
      points: isComplete ? points : points.selecting(rows: kept), columns: kinds, workers: workers)
    let sources = table.sources.map { UInt32(kept[Int($0)]) }
    self.init(
      rows: table.rows, columns: table.columns, kinds: kinds,
      weights: RowWeights(sources.map { weights[Int($0)] }), givenRows: weights.count, sources: sources,
      ranks: table.ranks, orders: table.orders, levels: table.levels, pointLevels: table.pointLevels)
  }

  /// Ranks and sorts rows of one customer each.
  private init(ranking values: Matrix, points: Matrix, columns kinds: [RuleColumn], workers: Workers) {
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
      rows: n, columns: d, kinds: kinds, weights: RowWeights(rows: n), givenRows: n, sources: sources,
      ranks: sorted.flatMap(\.ranks), orders: sorted.flatMap(\.order), levels: ranked.map(\.levels),
      pointLevels: ranked.map(\.pointLevels))
  }

  /// Number of customers of the rows that meet a condition.
  ///
  /// - Parameter isCounted: Asked with a row's place in this table.
  /// - Complexity: O(n).
  func customers(where isCounted: (Int) -> Bool) -> Int {
    (0..<rows).reduce(0) { isCounted($1) ? $0 + weights[$1] : $0 }
  }

  /// Makes a table of its parts.
  init(
    rows: Int, columns: Int, kinds: [RuleColumn], weights: RowWeights, givenRows: Int, sources: [UInt32],
    ranks: [UInt32], orders: [UInt32], levels: [[Double]], pointLevels: [[Double]]
  ) {
    self.rows = rows
    self.columns = columns
    self.kinds = kinds
    self.weights = weights
    self.givenRows = givenRows
    self.sources = sources
    self.ranks = ranks
    self.orders = orders
    self.levels = levels
    self.pointLevels = pointLevels
  }
}
