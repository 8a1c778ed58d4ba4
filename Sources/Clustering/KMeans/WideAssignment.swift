internal import LinearAlgebra

/// The closest centroids of wide points: OpenBLAS proposes, differences decide.
///
/// One `dgemm` a panel of points gives ‖c‖² − 2x·c for every centroid. That form cancels digits, so every centroid
/// whose score is within the rounding of both forms of the best is measured again by differences, in the order of
/// the features: labels and distances are those of the double loop, whatever the BLAS kernel.
struct WideAssignment {
  private let centroids: Matrix
  private let squaredNorms: [Double]
  /// The norm of the longest centroid.
  private let reach: Double

  /// From how many products d · k on a panel's product is faster than differences: about 1,000 in 64 bits.
  private static let worthwhileProducts = 1000

  /// `nil` where differences alone are faster.
  init?(to centroids: Matrix) {
    guard centroids.rows * centroids.columns >= Self.worthwhileProducts, centroids.rows > 1 else {
      return nil
    }
    self.centroids = centroids
    squaredNorms = squaredRowNorms(centroids)
    reach = squaredNorms.reduce(0, max).squareRoot()
  }

  /// The closest centroid of each row of a panel, the first of equals, and the squared distance to it.
  ///
  /// - Complexity: O(*nkd*), most of it in `dgemm`.
  func nearest(of panel: Matrix) -> (labels: [Int32], squaredDistances: [Double]) {
    let k = centroids.rows
    let products = product(panel, transposed: centroids, scaledBy: -2)
    var labels = [Int32](repeating: 0, count: panel.rows)
    var distances = [Double](repeating: 0, count: panel.rows)
    for i in 0..<panel.rows {
      let row = panel.row(i)
      var lowest = Double.infinity
      for j in 0..<k { lowest = min(lowest, products[i, j] + squaredNorms[j]) }
      let limit = lowest + slack(of: row)
      var best = Double.infinity
      for j in 0..<k where products[i, j] + squaredNorms[j] <= limit {
        let distance = squaredDistance(row, centroids.row(j))
        if distance < best { (best, labels[i]) = (distance, Int32(j)) }
      }
      distances[i] = best
    }
    return (labels, distances)
  }

  /// How far the scores of the closest centroid and of another may lie on the wrong sides of each other.
  ///
  /// A sum of d products is off by at most (d + 2)u of the sum of their sizes, u = 2⁻⁵³, in either form, and sizes add
  /// up to at most (‖x‖ + ‖c‖)²: four such errors, and as much again for the roundings of the bound itself.
  private func slack(of row: ArraySlice<Double>) -> Double {
    let norm = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let size = (norm + reach) * (norm + reach)
    return 8 * Double(centroids.columns + 4) * 0x1p-53 * size
  }
}
