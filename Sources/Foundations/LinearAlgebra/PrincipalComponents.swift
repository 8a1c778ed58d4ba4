internal import COpenBLAS

/// The directions in which the points spread most.
///
/// Principal component analysis (Pearson 1901; Hotelling 1933) by LAPACK's `dsyevd` on the d × d covariance
/// matrix. Made for drawing: the last bits may differ between CPUs, so nothing that is saved in a model
/// depends on it.
public struct PrincipalComponents: Sendable, Equatable {
  /// Mean of each column of the points it was made from; d values.
  public let means: [Double]

  /// One component a row, unit length, largest variance first; c × d. The loading of largest size in each row
  /// is positive, so that the sign does not depend on LAPACK.
  public let loadings: Matrix

  /// Share of the total variance along each component, in 0...1; c values.
  public let explainedVariance: [Double]

  /// Finds up to `count` components of `points`, n × d.
  ///
  /// - Complexity: O(*nd*² + *d*³).
  public init(of points: Matrix, count: Int = 2) {
    let d = points.columns
    means = ColumnStatistics(of: points).means
    var transposed = Matrix(rows: d, columns: points.rows)
    for i in 0..<points.rows {
      for j in 0..<d { transposed[j, i] = points[i, j] - means[j] }
    }
    var eigenvectors = product(
      transposed, transposed: transposed, scaledBy: 1 / Double(max(points.rows, 1)))
    var eigenvalues = [Double](repeating: 0, count: d)
    if d > 0 {
      let order = Int32(d)
      let status = LAPACKE_dsyevd(
        LAPACK_ROW_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")), order, &eigenvectors.elements,
        order, &eigenvalues)
      precondition(status == 0, "dsyevd stopped with \(status) on a finite symmetric matrix")
    }

    // LAPACK returns ascending eigenvalues, with the eigenvectors in the columns.
    let total = eigenvalues.reduce(0) { $0 + max(0, $1) }
    let chosen = (0..<d).reversed().prefix(count)
    var loadings = Matrix(rows: chosen.count, columns: d)
    for (row, source) in chosen.enumerated() {
      let component = eigenvectors.column(source)
      let largest = component.max { abs($0) < abs($1) } ?? 0
      for j in 0..<d { loadings[row, j] = largest < 0 ? -component[j] : component[j] }
    }
    self.loadings = loadings
    explainedVariance = chosen.map { total > 0 ? max(0, eigenvalues[$0]) / total : 0 }
  }

  /// Coordinates of `points`, n × d, along the components; n × c.
  public func project(_ points: Matrix) -> Matrix {
    var centred = points
    for i in 0..<points.rows {
      for j in 0..<points.columns { centred[i, j] -= means[j] }
    }
    return product(centred, transposed: loadings)
  }
}
