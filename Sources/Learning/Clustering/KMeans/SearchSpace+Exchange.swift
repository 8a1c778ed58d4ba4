internal import CKernels
internal import ParallelWork

extension SearchSpace {
  /// Hartigan's exchange (1975) until no point moves: a stricter optimum than Lloyd's.
  ///
  /// Moving a point changes both means, so a point may gain by leaving its closest centroid; the reverse never
  /// happens, so the result is a fixed point of Lloyd's steps too.
  ///
  /// - Complexity: O(*nkd*) a pass.
  func exchange(_ partition: inout Partition) {
    let k = partition.k
    var clusterWeights = (0..<k).map { Double(partition.weight(of: $0)) }
    var members = [Int64](repeating: 0, count: k)
    for i in 0..<n where weights[i] > 0 { members[Int(partition.labels[i])] += 1 }

    var labels = partition.labels
    var hasMoved = false
    for _ in 0..<50 {
      let listed = screen(labels, partition.centroids, clusterWeights)
      var moves = 0
      for _ in 0..<20 {
        // A point by differences in double takes about as long as four in the tiles.
        count(evaluations: 4 * listed.count * k)
        let moved = points.withKernelPoints(weights: weights) {
          ckernels_exchange(
            $0, listed, Int64(listed.count), Int64(k), &labels, &partition.centroids, &clusterWeights,
            &members)
        }
        moves += Int(moved)
        if moved == 0 { break }
      }
      if moves == 0 { break }
      hasMoved = true
    }
    guard hasMoved else { return }
    relabel(&partition, labels)
    takeMeans(&partition)
    descend(&partition)
  }

  /// The points that might lower the inertia by moving.
  private func screen(_ labels: [Int32], _ centroids: [Double], _ clusterWeights: [Double]) -> [Int32] {
    let k = clusterWeights.count
    count(evaluations: n * k)
    let packed = PackedCentroids(centroids, k: k, tiles: points.tiles)
    let least = clusterWeights.filter { $0 > 0 }.min() ?? 1
    return points.withKernelPoints(weights: weights) { kernelPoints in
      packed.withKernelCentroids { centroids in
        [Int32](unsafeUninitializedCapacity: n) { listed, length in
          length = Int(
            ckernels_screen(
              workers.level.rawValue, kernelPoints, centroids, 0, Int64(tileCount), labels, clusterWeights,
              least, listed.baseAddress))
        }
      }
    }
  }
}
