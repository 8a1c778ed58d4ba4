internal import CKernels
internal import LinearAlgebra

extension SearchSpace {
  /// A partition that has not been labelled yet: all points in the first cluster, `centroids` to be tried.
  func partition(from centroids: [Double], k: Int) -> Partition {
    var sums = [Int64](repeating: 0, count: k * (d + 1))
    sums.replaceSubrange(0...d, with: totals)
    return Partition(
      k: k, labels: Array(repeating: 0, count: tileCount * PointTiles.width), sums: sums, centroids: centroids
    )
  }

  /// Lloyd steps until no label changes; whether that happened within `maxIterations`.
  ///
  /// Given up, from the third step on, when five times the last gain would not bring the inertia below `bound`:
  /// gains shrink from step to step.
  @discardableResult
  func descend(_ partition: inout Partition, maxIterations: Int = 300, bound: Double = .infinity) -> Bool {
    for iteration in 0..<maxIterations {
      let before = partition.inertia
      let changes = step(&partition)
      if changes == 0, iteration > 0 || partition.k == 1 { return true }
      if iteration >= 2, partition.inertia - 5 * (before - partition.inertia) > bound { return false }
    }
    return false
  }

  /// One Lloyd step: labels by the closest centroid, then centroids as means; the number of labels that changed.
  func step(_ partition: inout Partition) -> Int {
    var changes = label(&partition)
    changes += fillEmptyClusters(&partition)
    if changes > 0 || partition.inertia == .infinity { takeMeans(&partition) }
    return changes
  }

  /// Gives each point the label of its closest centroid and keeps the sums; the number of labels that changed.
  private func label(_ partition: inout Partition) -> Int {
    let k = partition.k
    // A step over few points takes as long as this many distances.
    count(evaluations: n * k + 4000)
    let packed = PackedCentroids(partition.centroids, k: k, tiles: points.tiles)
    // Below this many multiplications a second thread costs more than it saves.
    let isLarge = tileCount * PointTiles.width * k * (d + 3) > 400_000 && workers.count > 1
    let jobs = isLarge ? min(tileCount, 4 * workers.count) : 1
    let length = partition.sums.count
    var deltas = [Int64](repeating: 0, count: jobs * (length + 1))
    withKernelPoints { kernelPoints in
      packed.withKernelCentroids { centroids in
        partition.labels.withUnsafeMutableBufferPointer { labels in
          deltas.withUnsafeMutableBufferPointer { deltas in
            guard let labels = labels.baseAddress, let deltas = deltas.baseAddress else { return }
            // Each job writes to tiles and sums of its own.
            nonisolated(unsafe) let shared = (kernelPoints, centroids, labels, deltas)
            let (tileCount, level, fixedPoint) = (tileCount, Int32(level.rawValue), fixedPoint)
            (isLarge ? workers : Workers(1)).perform(jobs) { job in
              let first = tileCount * job / jobs
              let (kernelPoints, centroids, labels, deltas) = shared
              let own = deltas + job * (length + 1)
              var decided: Int64 = 0
              own[length] = ckernels_assign(
                level, kernelPoints, centroids, Int64(first), Int64(tileCount * (job + 1) / jobs - first),
                labels, own, fixedPoint, &decided)
            }
          }
        }
      }
    }
    var changes = 0
    for job in 0..<jobs {
      let own = job * (length + 1)
      changes += Int(deltas[own + length])
      for index in 0..<length { partition.sums[index] &+= deltas[own + index] }
    }
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
        let sum = Double(partition.sums[j * (d + 1) + f]) / fixedPoint
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
  private func fillEmptyClusters(_ partition: inout Partition) -> Int {
    guard (0..<partition.k).contains(where: { partition.weight(of: $0) == 0 }) else { return 0 }
    let exact = ExactLloyd(
      points: points.points, weights: weights.prefix(n).map(Int.init), workers: Workers(1))
    let distances = exact.squaredDistances(
      to: Matrix(rows: partition.k, columns: d, elements: partition.centroids), of: partition.labels)
    var labels = Array(partition.labels.prefix(n))
    let moved = exact.fillEmptyClusters(&labels, distances: distances, k: partition.k)
    for i in moved {
      let (from, to) = (Int(partition.labels[i]) * (d + 1), Int(labels[i]) * (d + 1))
      for f in 0..<d {
        let value = weights[i] * Int64((points.points[i, f] - points.tiles.shift[f]) * fixedPoint)
        partition.sums[from + f] -= value
        partition.sums[to + f] += value
      }
      partition.sums[from + d] -= weights[i]
      partition.sums[to + d] += weights[i]
      partition.labels[i] = labels[i]
    }
    return moved.count
  }
}
