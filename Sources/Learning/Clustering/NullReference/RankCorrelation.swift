internal import LinearAlgebra

/// Rank correlations of the continuous variables behind the columns of `points`, of at most 20,000 customers.
///
/// Spearman's, equal values sharing the mean of their ranks, and then divided by the share of the ranks' standard deviation
/// that the sharing has left in each column: the rank behind a tied value is, to a first order, as far from its
/// mean as the other column's rank makes it. Without that a feature of which most values are equal would
/// lose correlation twice, here and again when draws are made equal.
///
/// Ranks are halves of whole numbers, and sums of the products of so many are exact: the order of the points and
/// whether they have weights or are there several times cannot matter.
///
/// - Returns: d × d; a constant column has correlation 0 with every other.
/// - Complexity: O(*md* log *m* + *md*²) for *m* distinct points.
func rankCorrelations(of points: DistinctPoints) -> Matrix {
  let (m, d, n) = (points.count, points.columns, points.customerCount)
  let customers = points.multiplicities
  let ranks = (0..<d).map { j in
    let column = points.points.column(j)
    let order = (0..<m).sorted { (column[$0], $0) < (column[$1], $1) }
    var ranks = [Double](repeating: 0, count: m)
    var (start, below) = (0, 0)
    while start < m {
      var end = start
      var upTo = below
      while end < m, column[order[end]] == column[order[start]] {
        upTo += customers[order[end]]
        end += 1
      }
      // About the mean rank, so that products sum to a covariance.
      for i in start..<end { ranks[order[i]] = Double(below + upTo - n) / 2 }
      (start, below) = (end, upTo)
    }
    return ranks
  }
  func covariance(_ i: Int, _ j: Int) -> Double {
    var sum = 0.0
    for point in 0..<m { sum += Double(customers[point]) * ranks[i][point] * ranks[j][point] }
    return sum
  }
  let squares = (0..<d).map { covariance($0, $0) }
  let untied = Double(n) * (Double(n) * Double(n) - 1) / 12
  var correlations = Matrix(rows: d, columns: d)
  for i in 0..<d {
    correlations[i, i] = 1
    for j in 0..<i where squares[i] > 0 && squares[j] > 0 {
      correlations[i, j] = max(-1, min(1, covariance(i, j) / squares[i] * (untied / squares[j])))
      correlations[j, i] = correlations[i, j]
    }
  }
  return correlations
}

/// The correlation of normal variables whose rank correlation is `rho`: 2 sin(π rho / 6) (Pearson 1907).
func normalCorrelation(ofRankCorrelation rho: Double) -> Double {
  // Taylor's series, within 1e-13 on this range: a library's sine may differ in its last bit between CPUs.
  let x = rho * .pi / 6
  var term = x
  var sine = x
  for order in stride(from: 2.0, through: 12, by: 2) {
    term *= -x * x / (order * (order + 1))
    sine += term
  }
  return 2 * sine
}

/// A factor L with L·Lᵀ the correlation matrix closest in spirit to `correlations`: negative eigenvalues become 0 and the
/// diagonal 1 again.
///
/// Correlations that were estimated pair by pair need not fit together; a matrix of normal draws needs them to.
func correlationFactor(of correlations: Matrix) -> Matrix {
  let d = correlations.rows
  let eigen = SymmetricEigen(of: correlations)
  let roots = eigen.values.map { max(0, $0).squareRoot() }
  var factor = Matrix(rows: d, columns: d)
  for i in 0..<d {
    for j in 0..<d { factor[i, j] = eigen.vectors[i, j] * roots[j] }
    let length = factor.row(i).reduce(0) { $0 + $1 * $1 }.squareRoot()
    for j in 0..<d where length > 0 { factor[i, j] /= length }
  }
  return factor
}
