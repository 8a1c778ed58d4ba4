internal import LinearAlgebra

/// Rank correlations of the continuous variables behind the columns of `points`, n × d.
///
/// Spearman's, equal values sharing the mean of their ranks, and then divided by the share of the ranks' standard deviation
/// that the sharing has left in each column: the rank behind a tied value is, to a first order, as far from its
/// mean as the other column's rank makes it. Without that a feature of which most values are equal would
/// lose correlation twice, here and again when draws are made equal.
///
/// - Returns: d × d; a constant column has correlation 0 with every other.
/// - Complexity: O(*nd* log *n* + *nd*²).
func rankCorrelations(of points: Matrix) -> Matrix {
  let (n, d) = (points.rows, points.columns)
  let ranks = (0..<d).map { j in
    let column = points.column(j)
    let order = (0..<n).sorted { (column[$0], $0) < (column[$1], $1) }
    var ranks = [Double](repeating: 0, count: n)
    var start = 0
    while start < n {
      var end = start + 1
      while end < n, column[order[end]] == column[order[start]] { end += 1 }
      // About the mean rank, so that products sum to a covariance.
      for i in start..<end { ranks[order[i]] = Double(start + end - n) / 2 }
      start = end
    }
    return ranks
  }
  let squares = ranks.map { $0.reduce(0) { $0 + $1 * $1 } }
  let untied = Double(n) * (Double(n) * Double(n) - 1) / 12
  var correlations = Matrix(rows: d, columns: d)
  for i in 0..<d {
    correlations[i, i] = 1
    for j in 0..<i where squares[i] > 0 && squares[j] > 0 {
      var sum = 0.0
      for row in 0..<n { sum += ranks[i][row] * ranks[j][row] }
      correlations[i, j] = max(-1, min(1, sum / squares[i] * (untied / squares[j])))
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
