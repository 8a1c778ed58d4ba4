internal import COpenBLAS

/// The product `scale` · a · bᵀ.
///
/// - Parameters:
///   - a: n × d.
///   - b: k × d.
/// - Returns: n × k.
/// - Complexity: O(*nkd*).
public func product(_ a: Matrix, transposed b: Matrix, scaledBy scale: Double = 1) -> Matrix {
  precondition(a.columns == b.columns, "\(a.shape) and \(b.shape) differ in columns")
  _ = BLAS.isAwake
  var result = Matrix(rows: a.rows, columns: b.rows)
  guard a.rows > 0, b.rows > 0, a.columns > 0 else { return result }
  cblas_dgemm(
    CblasRowMajor, CblasNoTrans, CblasTrans, blasint(a.rows), blasint(b.rows), blasint(a.columns), scale,
    a.elements, blasint(a.columns), b.elements, blasint(b.columns), 0, &result.elements, blasint(b.rows))
  return result
}

/// Squared Euclidean norms of the rows of `points`, n of them, each summed from the first column to the last.
public func squaredRowNorms(_ points: Matrix) -> [Double] {
  (0..<points.rows).map { i in points.row(i).reduce(0) { $0 + $1 * $1 } }
}

/// Squared Euclidean distances from every point to every centroid.
///
/// A proposal only: expands ‖x − c‖² as ‖x‖² − 2x·c + ‖c‖², so that one `dgemm` does the heavy work, and
/// cancels digits where a point lies close to a centroid far from the origin. Where two centroids are
/// nearly as close, ``squaredDistance(_:_:)`` decides. Rounding can push the distance of a point that lies on
/// its centroid just below zero; it is returned as zero.
///
/// - Parameters:
///   - points: n × d.
///   - centroids: k × d, in the units of `points`.
/// - Returns: n × k.
/// - Complexity: O(*nkd*) time, *nk* doubles of memory.
public func squaredDistances(from points: Matrix, to centroids: Matrix) -> Matrix {
  precondition(
    points.columns == centroids.columns, "points are \(points.shape) but centroids are \(centroids.shape)")
  let pointNorms = squaredRowNorms(points)
  let centroidNorms = squaredRowNorms(centroids)
  var distances = product(points, transposed: centroids, scaledBy: -2)
  for i in 0..<points.rows {
    for j in 0..<centroids.rows {
      distances[i, j] = max(0, distances[i, j] + pointNorms[i] + centroidNorms[j])
    }
  }
  return distances
}

/// The squared Euclidean distance of two rows of equal length, by differences, in a fixed order.
///
/// Exact to rounding whatever the distance from the origin: this is what decides where BLAS only proposes.
@inlinable
public func squaredDistance(_ a: ArraySlice<Double>, _ b: ArraySlice<Double>) -> Double {
  var sum = 0.0
  var j = b.startIndex
  for value in a {
    let difference = value - b[j]
    sum += difference * difference
    j += 1
  }
  return sum
}
