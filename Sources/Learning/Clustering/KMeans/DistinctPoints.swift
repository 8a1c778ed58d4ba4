public import LinearAlgebra

/// The distinct rows of a matrix of points in lexical order, each with its multiplicity.
///
/// Everything that a fit computes, it computes in this order: that is why the order of the rows cannot matter,
/// and why m equal rows are the same as one row of weight m. Points that are fitted often are prepared once.
public struct DistinctPoints: Sendable {
  /// m × d, ascending in lexical order, multiplied by `scale`.
  let points: Matrix

  /// Original rows that equal each distinct point; m values.
  let multiplicities: [Int]

  /// The distinct point that each original row equals; n values in `0..<m`.
  let distinctIndex: [Int]

  /// The power of two that brings the largest magnitude into [0.5, 1). Scaling by it is exact, so the same
  /// data in units that differ by a power of two have the same fit.
  let scale: Double

  /// The distinct points in float, for the kernels.
  let tiles: PointTiles

  /// Number of distinct points, m.
  public var count: Int { points.rows }

  /// Number of features, d.
  public var columns: Int { points.columns }

  /// Number of original rows, n.
  public var rowCount: Int { distinctIndex.count }

  /// Sorts the rows of `original`, n × d.
  ///
  /// - Throws: ``ClusteringError/notFinite(row:column:)``, ``ClusteringError/magnitudeOutOfRange(largest:)``.
  /// - Complexity: O(*nd* log *n*).
  public init(_ original: Matrix) throws(ClusteringError) {
    let largest = try Self.largestMagnitude(of: original)
    guard largest == 0 || Self.exponents.contains(Int(largest.exponent)) else {
      throw .magnitudeOutOfRange(largest: largest)
    }
    scale = largest == 0 ? 1 : Double(sign: .plus, exponent: -1 - Int(largest.exponent), significand: 1)

    let d = original.columns
    let order = lexicalOrder(ofRows: original)
    var elements: [Double] = []
    elements.reserveCapacity(order.count * d)
    var multiplicities: [Int] = []
    var distinctIndex = [Int](repeating: 0, count: original.rows)
    var previous: Int?
    for row in order {
      if let last = previous, original.row(last).elementsEqual(original.row(row)) {
        multiplicities[multiplicities.count - 1] += 1
      } else {
        multiplicities.append(1)
        // Adding zero turns −0 into 0, so that equal rows are equal to the bit.
        for value in original.row(row) { elements.append(value * scale + 0) }
        previous = row
      }
      distinctIndex[row] = multiplicities.count - 1
    }
    points = Matrix(rows: multiplicities.count, columns: d, elements: elements)
    tiles = PointTiles(points)
    self.multiplicities = multiplicities
    self.distinctIndex = distinctIndex
  }

  /// Exponents of the largest magnitude whose square, and the square of its reciprocal, still are normal numbers.
  private static let exponents = -505...505

  private static func largestMagnitude(of matrix: Matrix) throws(ClusteringError) -> Double {
    var largest = 0.0
    for (index, value) in matrix.elements.enumerated() {
      guard value.isFinite else {
        throw .notFinite(row: index / matrix.columns, column: index % matrix.columns)
      }
      largest = max(largest, abs(value))
    }
    return largest
  }

  /// The multiplicities, or the summed `weights` of the original rows.
  func summed(_ weights: [Int]?) -> [Int] {
    guard let weights else { return multiplicities }
    precondition(weights.count == rowCount, "\(weights.count) weights for \(rowCount) points")
    var sums = [Int](repeating: 0, count: count)
    for (row, weight) in weights.enumerated() { sums[distinctIndex[row]] += weight }
    return sums
  }
}

/// The rows' indexes in lexical order of the rows; rows that are equal keep their order.
///
/// - Complexity: O(*nd* log *n*).
func lexicalOrder(ofRows matrix: Matrix) -> [Int] {
  let d = matrix.columns
  guard d > 0 else { return Array(0..<matrix.rows) }
  // The first column decides most comparisons, so it travels with the index.
  var keys = (0..<matrix.rows).map { (first: matrix[$0, 0], row: $0) }
  matrix.elements.withUnsafeBufferPointer { elements in
    keys.sort { a, b in
      if a.first != b.first { return a.first < b.first }
      let (i, j) = (a.row * d, b.row * d)
      for f in stride(from: 1, to: d, by: 1) where elements[i + f] != elements[j + f] {
        return elements[i + f] < elements[j + f]
      }
      return a.row < b.row
    }
  }
  return keys.map(\.row)
}
