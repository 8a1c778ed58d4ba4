internal import LinearAlgebra

/// Sums of distances from a site to the customers of each cluster of each partition, and the coefficients they give.
struct DistanceSums: Sendable {
  private let sites: SilhouetteSites
  /// Sites × d, centred, in the order of the sites.
  private let centred: Matrix
  /// Column of the first cluster of each partition, and the number of columns at the end.
  private let firstColumns: [Int]
  /// Customers of the cluster that each column stands for.
  private let sizes: [Double]

  init(sites: SilhouetteSites, points: Matrix) {
    self.sites = sites
    centred = DistanceSums.centred(points.selecting(rows: sites.representatives))

    var firstColumns = [0]
    for p in 0..<sites.partitionCount {
      let largest = (0..<sites.cellCount).map { sites.label(ofCell: $0, in: p) }.max() ?? -1
      firstColumns.append(firstColumns[p] + largest + 1)
    }
    var sizes = [Double](repeating: 0, count: firstColumns[sites.partitionCount])
    for cell in 0..<sites.cellCount {
      let customers = sites.multiplicities[sites.cellStarts[cell]..<sites.cellStarts[cell + 1]].reduce(0, +)
      for p in 0..<sites.partitionCount {
        sizes[firstColumns[p] + sites.label(ofCell: cell, in: p)] += Double(customers)
      }
    }
    self.firstColumns = firstColumns
    self.sizes = sizes
  }

  /// For each partition, the coefficient of each of `queries`, which are site numbers in ascending order.
  func coefficients(ofSites queries: [Int], precision: SilhouettePrecision, workers: Workers) -> [[Double]] {
    let rows = workers.map(queries.count) { query in coefficients(ofSite: queries[query]) }
    return (0..<sites.partitionCount).map { p in rows.map { $0[p] } }
  }

  /// `points` about their means, scaled by a power of two so that the largest coordinate is in 1..<2.
  ///
  /// Silhouettes do not depend on the scale, and now neither squares nor 32-bit numbers can overflow or vanish.
  private static func centred(_ points: Matrix) -> Matrix {
    let largest = points.elements.reduce(0) { max($0, abs($1)) }
    var result = points
    func scale(by power: Int) {
      for i in result.elements.indices {
        result.elements[i] = Double(sign: .plus, exponent: power, significand: result.elements[i])
      }
    }
    if largest > 0 { scale(by: -Int(largest.exponent)) }
    let means = ColumnStatistics(of: result).means
    for i in 0..<result.rows {
      for j in 0..<result.columns { result[i, j] -= means[j] }
    }
    let spread = result.elements.reduce(0) { max($0, abs($1)) }
    if spread > 0 { scale(by: -Int(spread.exponent)) }
    return result
  }

  private func coefficients(ofSite site: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: sizes.count)
    var ownCell = 0
    for cell in 0..<sites.cellCount {
      if sites.cellStarts[cell] <= site { ownCell = cell }
      var sum = 0.0
      for other in sites.cellStarts[cell]..<sites.cellStarts[cell + 1] {
        sum +=
          Double(sites.multiplicities[other])
          * squaredDistance(centred.row(site), centred.row(other)).squareRoot()
      }
      for p in 0..<sites.partitionCount { sums[firstColumns[p] + sites.label(ofCell: cell, in: p)] += sum }
    }
    return (0..<sites.partitionCount).map { p in
      coefficient(own: firstColumns[p] + sites.label(ofCell: ownCell, in: p), in: p) { sums[$0] }
    }
  }

  /// (b − a) / max(a, b): a is the mean distance to the other customers of the own cluster, b to those of the
  /// neighbouring cluster.
  private func coefficient(own: Int, in p: Int, sum: (Int) -> Double) -> Double {
    // Customers at the same point add a distance of 0 and are counted; only the customer itself is left out.
    guard sizes[own] > 1 else { return 0 }
    let a = sum(own) / (sizes[own] - 1)
    var b = Double.infinity
    for column in firstColumns[p]..<firstColumns[p + 1] where column != own && sizes[column] > 0 {
      b = min(b, sum(column) / sizes[column])
    }
    let larger = max(a, b)
    return larger > 0 && larger.isFinite ? (b - a) / larger : 0
  }
}
