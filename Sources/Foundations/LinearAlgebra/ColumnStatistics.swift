/// Location and spread of each column of a matrix.
public struct ColumnStatistics: Sendable, Equatable {
  /// One mean a column.
  public let means: [Double]

  /// One **population** standard deviation a column (divided by n, not n − 1); 0 for a constant column.
  public let standardDeviations: [Double]

  /// The skewness of each column, third central moment over the cube of the standard deviation; 0 for a
  /// constant column.
  public let skewnesses: [Double]

  /// Takes the statistics of an n × d matrix in row order, so equal matrices give equal bits.
  ///
  /// Two passes: the mean first, then the moments about it, which does not cancel. A row of weight m counts to the last
  /// bit as m equal rows in its place would.
  ///
  /// - Parameter weights: How often each row counts, n whole numbers of at least 0; `nil` means once.
  /// - Complexity: O(*nd*), times the logarithm of the weights.
  public init(of matrix: Matrix, weights: [Int]? = nil) {
    precondition(
      weights.map { $0.count == matrix.rows } ?? true,
      "\(weights?.count ?? 0) weights for \(matrix.rows) rows")
    let n = Double(max(weights?.reduce(0, +) ?? matrix.rows, 1))
    func add(_ term: Double, to sum: inout Double, row: Int) {
      guard let weights else { return sum += term }
      sum.add(term, times: weights[row])
    }
    var means = [Double](repeating: 0, count: matrix.columns)
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns { add(matrix[i, j], to: &means[j], row: i) }
    }
    for j in means.indices { means[j] /= n }

    var squares = [Double](repeating: 0, count: matrix.columns)
    var cubes = squares
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns {
        let deviation = matrix[i, j] - means[j]
        add(deviation * deviation, to: &squares[j], row: i)
        add(deviation * deviation * deviation, to: &cubes[j], row: i)
      }
    }
    // A column of one repeated value has deviations of rounding size only, because its mean is rounded.
    func counts(_ row: Int) -> Bool { weights.map { $0[row] > 0 } ?? true }
    let first = (0..<matrix.rows).first(where: counts) ?? 0
    let isConstant = (0..<matrix.columns).map { j in
      (0..<matrix.rows).allSatisfy { !counts($0) || matrix[$0, j] == matrix[first, j] }
    }
    self.means = means
    standardDeviations = means.indices.map { isConstant[$0] ? 0 : (squares[$0] / n).squareRoot() }
    skewnesses = means.indices.map { j in
      let variance = squares[j] / n
      return isConstant[j] || variance == 0 ? 0 : cubes[j] / n / (variance * variance.squareRoot())
    }
  }
}

/// The median of `values`: the middle one in order, or the mean of the two middle ones; `nil` for none.
///
/// - Complexity: O(*n* log *n*).
public func median(of values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
  let (low, high) = (sorted[middle - 1], sorted[middle])
  // Where the two are as far apart as doubles can be, their difference is no number.
  return (high - low).isFinite ? low + (high - low) / 2 : low / 2 + high / 2
}
