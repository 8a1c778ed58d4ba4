internal import LinearAlgebra

extension SearchSpace {
  /// The share of the inertia that each cluster has; k values.
  func inertias(of partition: Partition) -> [Double] {
    var inertias = [Double](repeating: 0, count: partition.k)
    points.points.elements.withUnsafeBufferPointer { x in
      for i in 0..<n {
        let label = Int(partition.labels[i])
        var square = 0.0
        for f in 0..<d {
          let difference = x[i &* d &+ f] - partition.centroids[label &* d &+ f]
          square += difference * difference
        }
        inertias[label] += Double(weights[i]) * square
      }
    }
    return inertias
  }

  /// The centroids of `partition` with cluster `j` replaced by the two of a 2-means of its points; (k + 1) × d.
  func splitting(_ j: Int, of partition: Partition, using stream: inout SplitMix64) -> [Double] {
    let members = (0..<n).filter { partition.labels[$0] == Int32(j) && weights[$0] > 0 }
    let own = DistinctPoints(subset: members, of: points)
    let space = SearchSpace(own, weights: members.map { Int(weights[$0]) }, workers: workers)
    var halves = space.partition(from: space.seedCentroids(k: 2, using: &stream), k: 2)
    space.descend(&halves, maxIterations: 30)
    count(evaluations: space.evaluations)
    var centroids = partition.centroids
    centroids.replaceSubrange((j * d)..<((j + 1) * d), with: halves.centroids[0..<d])
    centroids.append(contentsOf: halves.centroids[d..<(2 * d)])
    return centroids
  }
}
