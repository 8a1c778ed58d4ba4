internal import LinearAlgebra

/// Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (1846).
///
/// In plain arithmetic and a fixed order, unlike LAPACK's, so that every machine finds the same bits.
struct SymmetricEigen: Sendable {
  /// d values, in no particular order.
  let values: [Double]
  /// d × d; column j belongs to value j.
  let vectors: Matrix

  /// Decomposes `matrix`, d × d and symmetric.
  ///
  /// - Complexity: O(*d*³) a sweep, and fewer than ten sweeps.
  init(of matrix: Matrix) {
    let d = matrix.rows
    var a = matrix
    var vectors = Matrix(rows: d, columns: d)
    for i in 0..<d { vectors[i, i] = 1 }
    for _ in 0..<30 {
      var offDiagonal = 0.0
      for i in 0..<d {
        for j in 0..<i { offDiagonal += a[i, j] * a[i, j] }
      }
      // Correlations are at most 1, so what is left then changes no eigenvalue by more than rounding.
      guard offDiagonal > 1e-30 else { break }
      for p in 0..<d {
        for q in (p + 1)..<max(d, p + 1) where a[p, q] != 0 { SymmetricEigen.rotate(&a, &vectors, p, q) }
      }
    }
    values = (0..<d).map { a[$0, $0] }
    self.vectors = vectors
  }

  /// Makes a[p, q] zero by a rotation in the plane of p and q.
  private static func rotate(_ a: inout Matrix, _ vectors: inout Matrix, _ p: Int, _ q: Int) {
    let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
    let tangent = (theta >= 0 ? 1.0 : -1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for i in 0..<a.rows {
      let (x, y) = (a[i, p], a[i, q])
      a[i, p] = cosine * x - sine * y
      a[i, q] = sine * x + cosine * y
    }
    for i in 0..<a.rows {
      let (x, y) = (a[p, i], a[q, i])
      a[p, i] = cosine * x - sine * y
      a[q, i] = sine * x + cosine * y
      let (v, w) = (vectors[i, p], vectors[i, q])
      vectors[i, p] = cosine * v - sine * w
      vectors[i, q] = sine * v + cosine * w
    }
  }
}
