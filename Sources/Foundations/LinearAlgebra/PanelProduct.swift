internal import COpenBLAS

/// The products of all rows of `a` with a panel of points that is stored feature by feature, in float.
///
/// A proposal only: the order in which BLAS adds differs between its kernels.
///
/// - Parameters:
///   - a: m × d, row by row.
///   - panels: Panels of d × `width` floats, one after the other.
///   - panel: The panel to multiply by.
///   - products: Receives m × `width`, row by row; it has room for them.
/// - Complexity: O(*m*·*d*·`width`).
package func multiply(
  _ a: [Float], d: Int, byPanel panel: Int, of panels: [Float], width: Int, into products: inout [Float]
) {
  let m = d > 0 ? a.count / d : 0
  guard m > 0 else { return }
  precondition(products.count >= m * width && panels.count >= (panel + 1) * d * width)
  _ = BLAS.isAwake
  panels.withUnsafeBufferPointer { panels in
    cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(m), blasint(width), blasint(d), 1, a, blasint(d),
      panels.baseAddress.map { $0 + panel * d * width }, blasint(width), 0, &products, blasint(width))
  }
}
