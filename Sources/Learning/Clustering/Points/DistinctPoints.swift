public import LinearAlgebra

/// The distinct rows of a matrix of points in lexical order, each with the number of customers it stands for.
///
/// Everything that is computed from points is computed in this order: that is why the order of the rows cannot
/// matter, and why a row of weight m is the same as m equal rows, to the last bit. Points that are used often are
/// prepared once.
///
/// A row of weight 0 counts nowhere, as if it were left out: its label is that of the closest centroid, the first of
/// equals, and it has no silhouette coefficient.
public struct DistinctPoints: Sendable {
  /// m × d, ascending in lexical order, multiplied by `scale`.
  let points: Matrix

  /// Customers at each distinct point, at least 1; m values.
  let multiplicities: [Int]

  /// The distinct point that each original row equals; n values in `0..<m`, of no meaning for rows of weight 0.
  let distinctIndex: [UInt32]

  /// Customers that each original row stands for; `nil` where each is one.
  let weights: [Int]?

  /// The original rows of weight 0, and their points as they were given.
  let weightless: (rows: [Int], points: Matrix)

  /// The power of two that brings the largest magnitude into [0.5, 1). Scaling by it is exact, so the same
  /// data in units that differ by a power of two have the same fit.
  let scale: Double

  /// The distinct points in float, for the kernels.
  let tiles: PointTiles

  /// Number of distinct points, m.
  public var count: Int { points.rows }

  /// Number of features, d.
  public var columns: Int { points.columns }

  /// Number of original rows, n; those of weight 0 among them.
  public var rowCount: Int { distinctIndex.count }

  /// Number of customers: the sum of the weights, or of the rows where none were given.
  public let customerCount: Int

  /// The most customers that weights may add up to: sums of so many keep enough digits of each coordinate.
  public static let customerLimit = 1_000_000_000_000

  /// Sorts the rows of `original`, n × d.
  ///
  /// - Parameter weights: Customers that each of the n rows stands for, 0 or more; `nil` counts each row once. Time and
  ///   memory do not depend on their size.
  /// - Throws: ``ClusteringError/notFinite(row:column:)``, ``ClusteringError/magnitudeOutOfRange(largest:)``,
  ///   ``ClusteringError/negativeWeight(row:weight:)``, ``ClusteringError/tooManyCustomers(limit:)``.
  /// - Complexity: O(*nd* log *n*).
  public init(_ original: Matrix, weights: [Int]? = nil) throws(ClusteringError) {
    customerCount = try Self.customerCount(ofRows: original.rows, weights: weights)
    let largest = try Self.largestMagnitude(of: original, weights: weights)
    scale = largest == 0 ? 1 : Double(sign: .plus, exponent: -1 - Int(largest.exponent), significand: 1)

    let d = original.columns
    let order = lexicalOrder(ofRows: original)
    var elements: [Double] = []
    elements.reserveCapacity(order.count * d)
    var multiplicities: [Int] = []
    multiplicities.reserveCapacity(order.count)
    var distinctIndex = [UInt32](repeating: 0, count: original.rows)
    var previous: Int?
    for row in order {
      let weight = weights?[row] ?? 1
      guard weight > 0 else { continue }
      if let last = previous, original.row(last).elementsEqual(original.row(row)) {
        multiplicities[multiplicities.count - 1] += weight
      } else {
        multiplicities.append(weight)
        // Adding zero turns −0 into 0, so that equal rows are equal to the bit.
        for value in original.row(row) { elements.append(value * scale + 0) }
        previous = row
      }
      distinctIndex[row] = UInt32(multiplicities.count - 1)
    }
    points = Matrix(rows: multiplicities.count, columns: d, elements: elements)
    tiles = PointTiles(points)
    let weightlessRows = (weights ?? []).indices.filter { weights?[$0] == 0 }
    weightless = (weightlessRows, original.selecting(rows: weightlessRows))
    self.multiplicities = multiplicities
    self.distinctIndex = distinctIndex
    self.weights = weights
  }

  /// The distinct points `points`, ascending, as rows of their own with so many customers each.
  init(points: Matrix, multiplicities: [Int], scale: Double, tiles: PointTiles) {
    self.points = points
    self.multiplicities = multiplicities
    self.scale = scale
    self.tiles = tiles
    distinctIndex = Array(0..<UInt32(multiplicities.count))
    weights = multiplicities
    weightless = ([], Matrix(rows: 0, columns: points.columns))
    customerCount = multiplicities.reduce(0, +)
  }
}

extension DistinctPoints {
  /// Exponents of the largest magnitude whose square, and the square of its reciprocal, still are normal numbers.
  static let exponents = -505...505

  private static func customerCount(ofRows rows: Int, weights: [Int]?) throws(ClusteringError) -> Int {
    guard let weights else { return rows }
    precondition(weights.count == rows, "\(weights.count) weights for \(rows) rows")
    var total = 0
    for (row, weight) in weights.enumerated() {
      guard weight >= 0 else { throw .negativeWeight(row: row, weight: weight) }
      guard weight <= customerLimit - total else { throw .tooManyCustomers(limit: customerLimit) }
      total += weight
    }
    return total
  }

  /// The largest magnitude among the rows that count.
  private static func largestMagnitude(of matrix: Matrix, weights: [Int]?) throws(ClusteringError) -> Double {
    var (largest, largestWeightless) = (0.0, 0.0)
    for row in 0..<matrix.rows {
      var magnitude = 0.0
      for column in 0..<matrix.columns {
        let value = matrix[row, column]
        guard value.isFinite else { throw .notFinite(row: row, column: column) }
        magnitude = max(magnitude, abs(value))
      }
      if weights?[row] == 0 {
        largestWeightless = max(largestWeightless, magnitude)
      } else {
        largest = max(largest, magnitude)
      }
    }
    guard largest == 0 || exponents.contains(Int(largest.exponent)) else {
      throw .magnitudeOutOfRange(largest: largest)
    }
    guard largestWeightless == 0 || Int(largestWeightless.exponent) <= exponents.upperBound else {
      throw .magnitudeOutOfRange(largest: largestWeightless)
    }
    return largest
  }
}
