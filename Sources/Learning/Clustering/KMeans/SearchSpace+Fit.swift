internal import LinearAlgebra

extension SearchSpace {
  /// The fit that `partition` leads to in double precision.
  func finished(_ partition: Partition, maxIterations: Int) -> Fit {
    let start = Matrix(rows: partition.k, columns: d, elements: partition.centroids)
    return points.fit(
      ExactLloyd(points: points, weights: weights, workers: workers)
        .run(from: start, maxIterations: maxIterations))
  }
}

extension DistinctPoints {
  /// The fit in the units and the order of the original rows.
  func fit(_ state: ExactLloyd.State) -> Fit {
    var centroids = state.centroids
    for index in centroids.elements.indices { centroids.elements[index] /= scale }
    var labels = distinctIndex.map { Int(state.labels[Int($0)]) }
    for (place, row) in weightless.rows.enumerated() {
      labels[row] = closest(to: weightless.points.row(place), of: centroids)
    }
    var sizes = [Int](repeating: 0, count: centroids.rows)
    for (point, customers) in multiplicities.enumerated() { sizes[Int(state.labels[point])] += customers }
    return Fit(
      centroids: centroids, compactLabels: ClusterLabels(labels), sizes: sizes,
      inertia: state.inertia / scale / scale,
      converged: state.converged)
  }

  /// The row of `centroids` that is closest to `point`, the first of equals.
  private func closest(to point: ArraySlice<Double>, of centroids: Matrix) -> Int {
    var (label, least) = (0, Double.infinity)
    for j in 0..<centroids.rows {
      let distance = squaredDistance(point, centroids.row(j))
      if distance < least { (label, least) = (j, distance) }
    }
    return label
  }
}
