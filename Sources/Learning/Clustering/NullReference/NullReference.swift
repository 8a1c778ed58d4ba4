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

  /// Fits `points` of at least one customer; of more than 20,000 customers, so many at equal steps.
  ///
  /// - Parameter snap: Moves drawn points to the nearest values that real customers can have.
  /// - Complexity: O(*md* log *m* + *md*² + *d*³) for *m* distinct points.
  package init(
    of points: DistinctPoints, snap: (@Sendable (Matrix) -> Matrix)? = nil, workers: Workers = Workers()
  ) {
    let fitted = points.customers(atMost: 20_000).points
    let values = fitted.inOriginalUnits
    self.snap = snap
    let edges = snap.map { snappingEdges(of: values, snap: $0) }
    marginals = workers.map(values.columns) { j in
      UnimodalMarginal(
        closestTo: EmpiricalDistribution(
          of: values.column(j), customers: fitted.multiplicities, edges: edges?[j]))
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
