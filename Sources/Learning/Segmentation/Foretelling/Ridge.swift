internal import CustomerFeatures

/// Ridge regression on standardised terms, in plain loops of one order: LAPACK's last bits depend on the processor.
struct Ridge: Sendable {
  /// Mean and population standard deviation of each term over the rows that teach; 1 for a constant term.
  let centres: [Double]
  let scales: [Double]
  private let terms: ToldTerms
  private let rows: [Int]
  /// The lower triangle L of L Lᵀ = BᵀB + λI, row by row.
  private let factor: [[Double]]

  /// Not divided by the number of rows.
  private static let penalty = 10.0

  /// - Parameter rows: Those that teach, ascending.
  /// - Complexity: O(*n b*²) for *b* terms.
  init(terms: ToldTerms, rows: [Int]) {
    let b = terms.count
    let n = Double(max(rows.count, 1))
    var centres = Array(repeating: 0.0, count: b)
    for i in rows { for j in 0..<b { centres[j] += terms[i, j] } }
    for j in 0..<b { centres[j] /= n }
    var scales = Array(repeating: 0.0, count: b)
    for i in rows {
      for j in 0..<b { scales[j] += (terms[i, j] - centres[j]) * (terms[i, j] - centres[j]) }
    }
    scales = scales.map { $0 > 0 ? ($0 / n).squareRoot() : 1 }

    var products = (0..<b).map { Array(repeating: 0.0, count: $0 + 1) }
    var x = Array(repeating: 0.0, count: b)
    for i in rows {
      for j in 0..<b { x[j] = (terms[i, j] - centres[j]) / scales[j] }
      for j in 0..<b { for k in 0...j { products[j][k] += x[j] * x[k] } }
    }
    for j in 0..<b { products[j][j] += Ridge.penalty }
    self.centres = centres
    self.scales = scales
    self.terms = terms
    self.rows = rows
    factor = Ridge.factor(of: products)
  }

  /// Cholesky's factor of a positive definite matrix, given by its lower triangle.
  private static func factor(of matrix: [[Double]]) -> [[Double]] {
    var factor = matrix
    for j in factor.indices {
      for k in 0...j {
        var sum = factor[j][k]
        for m in 0..<k { sum -= factor[j][m] * factor[k][m] }
        factor[j][k] = j == k ? sum.squareRoot() : sum / factor[k][k]
      }
    }
    return factor
  }

  /// The coefficients for an outcome, and its mean over the rows that teach.
  ///
  /// - Parameter outcome: One a row of the terms.
  func coefficients(for outcome: [Double]) -> (coefficients: [Double], mean: Double) {
    let b = terms.count
    let mean = rows.reduce(0) { $0 + outcome[$1] } / Double(max(rows.count, 1))
    var side = Array(repeating: 0.0, count: b)
    for i in rows {
      for j in 0..<b { side[j] += (terms[i, j] - centres[j]) / scales[j] * (outcome[i] - mean) }
    }
    for j in 0..<b {
      for k in 0..<j { side[j] -= factor[j][k] * side[k] }
      side[j] /= factor[j][j]
    }
    for j in (0..<b).reversed() {
      for k in (j + 1)..<max(b, j + 1) { side[j] -= factor[k][j] * side[k] }
      side[j] /= factor[j][j]
    }
    return (side, mean)
  }

  /// What is foretold of a row.
  func foretell(_ row: Int, by learned: (coefficients: [Double], mean: Double)) -> Double {
    var sum = learned.mean
    for j in 0..<terms.count {
      sum += learned.coefficients[j] * ((terms[row, j] - centres[j]) / scales[j])
    }
    return sum
  }
}

extension Foretold {
  /// What the best smooth model of the features foretells of each customer, learned from the other folds: the yardstick
  /// of every partition.
  ///
  /// - Complexity: O(*n b*²), for each fold.
  init(byModelOf outcomes: PeriodOutcomes, scaling: FeatureScaling) {
    let terms = ToldTerms(
      of: outcomes.features.values, scaling: scaling, centres: scaling.columns.map(\.mean),
      scales: scaling.columns.map { $0.standardDeviation / $0.weight })
    bought = Array(repeating: 0, count: outcomes.count)
    spending = bought
    for fold in 0..<PeriodOutcomes.foldCount {
      let ridge = Ridge(terms: terms, rows: outcomes.folds.indices.filter { outcomes.folds[$0] != fold })
      let (buying, spent) = (
        ridge.coefficients(for: outcomes.bought), ridge.coefficients(for: outcomes.spending)
      )
      for row in outcomes.folds.indices where outcomes.folds[row] == fold {
        bought[row] = ridge.foretell(row, by: buying)
        spending[row] = ridge.foretell(row, by: spent)
      }
    }
    // The model foretells the logarithm: its order is that of spending.
    spent = spending
  }
}
