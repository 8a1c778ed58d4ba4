package import LinearAlgebra
package import ParallelWork

/// A crowd like the customers, but without clusters: what silhouettes are compared with.
///
/// A normal copula with the rank correlations of the features and, for each feature, the closest distribution with
/// one mode. It keeps skew, spread, bounds and correlation; gaps between groups are all it leaves out.
package struct NullReference: Sendable {
  private let marginals: [UnimodalMarginal]
  /// d × d; normal draws multiplied by it have the features' correlations.
  private let factor: Matrix
  private let normal = NormalTable()
  private let snap: (@Sendable (Matrix) -> Matrix)?

  /// Fits `points`, n × d with n ≥ 1; of more than 20,000 rows, so many at equal steps.
  ///
  /// - Parameters:
  ///   - points: In an order that does not depend on the file's, such as the lexical one.
  ///   - snap: Moves drawn points to the nearest values that real customers can have.
  /// - Complexity: O(*nd* log *n* + *nd*² + *d*³).
  package init(of points: Matrix, snap: (@Sendable (Matrix) -> Matrix)? = nil, workers: Workers = Workers()) {
    let limit = 20_000
    let fitted =
      points.rows <= limit ? points : points.selecting(rows: (0..<limit).map { $0 * points.rows / limit })
    self.snap = snap
    let edges = snap.map { snappingEdges(of: fitted, snap: $0) }
    marginals = workers.map(points.columns) { j in
      UnimodalMarginal(closestTo: EmpiricalDistribution(of: fitted.column(j), edges: edges?[j]))
    }
    var correlations = rankCorrelations(of: fitted)
    for i in correlations.elements.indices {
      correlations.elements[i] = normalCorrelation(ofRankCorrelation: correlations.elements[i])
    }
    factor = correlationFactor(of: correlations)
  }

  /// Draws `count` customers; count × d.
  package func draw(_ count: Int, using generator: inout SplitMix64) -> Matrix {
    let d = marginals.count
    var drawn = Matrix(rows: count, columns: d)
    for i in 0..<count {
      let independent = (0..<d).map { _ in normal.quantile(generator.nextFraction()) }
      for j in 0..<d {
        var correlated = 0.0
        for f in 0..<d { correlated += factor[j, f] * independent[f] }
        drawn[i, j] = marginals[j].quantile(normal.cumulative(correlated))
      }
    }
    return snap?(drawn) ?? drawn
  }
}
