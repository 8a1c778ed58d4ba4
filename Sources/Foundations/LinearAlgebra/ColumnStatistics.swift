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
  /// Two passes: the mean first, then the moments about it, which does not cancel.
  ///
  /// - Complexity: O(*nd*).
  public init(of matrix: Matrix) {
    let n = Double(max(matrix.rows, 1))
    var means = [Double](repeating: 0, count: matrix.columns)
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns { means[j] += matrix[i, j] }
    }
    for j in means.indices { means[j] /= n }

    var squares = [Double](repeating: 0, count: matrix.columns)
    var cubes = squares
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns {
        let deviation = matrix[i, j] - means[j]
        squares[j] += deviation * deviation
        cubes[j] += deviation * deviation * deviation
      }
    }
    // A column of one repeated value has deviations of rounding size only, because its mean is rounded.
    let isConstant = (0..<matrix.columns).map { j in
      matrix.rows == 0 || (1..<max(matrix.rows, 1)).allSatisfy { matrix[$0, j] == matrix[0, j] }
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
public func median(of values: [Double]) -> Double? { median(ofSorted: values.sorted()) }

/// The median of values that are in ascending order.
///
/// - Complexity: O(1).
package func median(ofSorted values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let middle = values.count / 2
  guard values.count.isMultiple(of: 2) else { return values[middle] }
  let (low, high) = (values[middle - 1], values[middle])
  // Where the two are as far apart as doubles can be, their difference is no number.
  return (high - low).isFinite ? low + (high - low) / 2 : low / 2 + high / 2
}
