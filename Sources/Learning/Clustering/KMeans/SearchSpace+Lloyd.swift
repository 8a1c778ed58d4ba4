internal import CKernels
internal import LinearAlgebra
internal import ParallelWork

extension SearchSpace {
  /// A partition that has not been labelled yet: all points in the first cluster, `centroids` to be tried.
  func partition(from centroids: [Double], k: Int) -> Partition {
    Partition(k: k, labelling: Labelling(k: k, tileCount: tileCount, totals: totals), centroids: centroids)
  }

  /// Lloyd steps until no label changes, at most `maxIterations`.
  ///
  /// Given up, from the third step on, when five times the last gain would not bring the inertia below `bound`:
  /// gains shrink from step to step.
  func descend(_ partition: inout Partition, maxIterations: Int = 300, bound: Double = .infinity) {
    for iteration in 0..<maxIterations {
      let before = partition.inertia
      let changes = step(&partition)
      if changes == 0, iteration > 0 || partition.k == 1 { return }
      if iteration >= 2, partition.inertia - 5 * (before - partition.inertia) > bound { return }
    }
  }

  /// One Lloyd step: labels by the closest centroid, then centroids as means; the number of labels that changed.
  func step(_ partition: inout Partition) -> Int {
    partition.steps += 1
    var changes = label(&partition)
    changes += fillEmptyClusters(&partition)
    if changes > 0 || partition.inertia == .infinity { takeMeans(&partition) }
    return changes
  }

  /// Gives each point the label of its closest centroid and keeps the sums; the number of labels that changed.
  private func label(_ partition: inout Partition) -> Int {
    let k = partition.k
    let (changes, read) = partition.labelling.update(
      of: points, weights: weights, centroids: partition.centroids, k: k, fixedPoint: fixedPoint,
      workers: workers)
    // A step over few points takes as long as this many distances.
    count(evaluations: read * k + 4000)
    return changes
  }

  /// Centroids and inertia from the sums. A cluster without weight keeps its centroid.
  func takeMeans(_ partition: inout Partition) {
    let shift = points.tiles.shift
    var explained = 0.0
    for j in 0..<partition.k {
      let weight = Double(partition.weight(of: j))
      guard weight > 0 else { continue }
      for f in 0..<d {
        let sum = Double(partition.labelling.sums[j * (d + 1) + f]) / fixedPoint
        partition.centroids[j * d + f] = shift[f] + sum / weight
        explained += sum * sum / weight
      }
    }
    partition.inertia = totalSquares - explained
    // The difference of two nearly equal numbers says nothing: then add up the distances themselves.
    if partition.inertia < 1e-6 * totalSquares { partition.inertia = addedInertia(of: partition) }
  }

  private func addedInertia(of partition: Partition) -> Double {
    let d = d
    var inertia = 0.0
    points.points.elements.withUnsafeBufferPointer { x in
      for i in 0..<n {
        let centroid = Int(partition.labels[i]) * d
        var square = 0.0
        for f in 0..<d {
          let difference = x[i &* d &+ f] - partition.centroids[centroid &+ f]
          square += difference * difference
        }
        inertia += Double(weights[i]) * square
      }
    }
    return inertia
  }

  /// Gives each cluster without weight the farthest point of a cluster with two or more; the number moved.
  func fillEmptyClusters(_ partition: inout Partition) -> Int {
    guard (0..<partition.k).contains(where: { partition.weight(of: $0) == 0 }) else { return 0 }
    let exact = ExactLloyd(points: points, weights: weights, workers: workers.alone)
    let centroids = Matrix(rows: partition.k, columns: d, elements: partition.centroids)
    var labels = partition.labels
    let moved = exact.fillEmptyClusters(
      &labels, distances: exact.squaredDistances(to: centroids, of: partition.labels), k: partition.k)
    guard moved > 0 else { return 0 }
    relabel(&partition, labels)
    return moved
  }

  /// Sets labels by hand, and their sums, but not yet their means.
  func relabel(_ partition: inout Partition, _ labels: [Int32]) {
    partition.labelling.labels = labels
    partition.labelling.expire()
    for index in partition.labelling.sums.indices { partition.labelling.sums[index] = 0 }
    points.withKernelPoints(weights: weights) {
      ckernels_accumulate($0, 0, Int64(tileCount), labels, &partition.labelling.sums, fixedPoint)
    }
  }
}
