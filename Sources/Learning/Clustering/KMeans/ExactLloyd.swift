internal import LinearAlgebra
internal import ParallelWork

/// Lloyd's algorithm (1982) in double precision, by differences, in a fixed order.
///
/// The last word on every fit: whatever proposed the centroids, labels, means and inertia come from here. It
/// works in the units of `DistinctPoints.points`.
struct ExactLloyd {
  let points: DistinctPoints
  /// How often each point counts, padded; a point of weight 0 is labelled but moves nothing.
  let weights: [Int64]
  let workers: Workers

  /// A partition with its centroids: `labels` and `inertia` are those of `centroids`.
  struct State {
    var centroids: Matrix
    /// One a point, and zeros up to a whole tile.
    var labels: [Int32]
    var inertia: Double
    var converged: Bool
  }

  /// Points in a block: sums are taken block by block and merged in the order of the blocks, whoever took them.
  private static let block = 4096

  private var blockCount: Int { (points.count + Self.block - 1) / Self.block }

  private func range(of block: Int) -> Range<Int> {
    (block * Self.block)..<min(points.count, (block + 1) * Self.block)
  }

  /// Iterates from `start`, k × d, until no label changes, for at most `maxIterations` steps.
  ///
  /// Clusters are kept in the lexical order of their centroids, and a point that is equally close to two goes to
  /// the first of them. A cluster that lost all its points takes the point that is farthest from its own
  /// centroid, so that none is empty in the end as long as there are k distinct points of positive weight.
  func run(from start: Matrix, maxIterations: Int) -> State {
    let k = start.rows
    var centroids = start.selecting(rows: lexicalOrder(ofRows: start))
    let totals = [Int64](repeating: 0, count: centroids.columns + 1)
    var labelling = Labelling(k: k, tileCount: points.tiles.count, totals: totals)
    var previous: [Int32] = []
    var iteration = 0
    while true {
      label(&labelling, by: centroids)
      let closest = labelling.labels
      var labels = closest
      let repaired =
        fillEmptyClusters(&labels, distances: squaredDistances(to: centroids, of: closest), k: k) > 0
      iteration += 1
      let settled = labels == previous && !repaired
      // A repair must be followed by one more step, but equal points of weight 0 could ask for it for ever.
      if settled || (iteration >= maxIterations && !repaired) || iteration >= maxIterations + 10 * k {
        let distances = squaredDistances(to: centroids, of: closest)
        return State(
          centroids: centroids, labels: labels, inertia: weightedSum(of: distances), converged: settled)
      }
      let means = means(of: labels, fallback: centroids)
      let order = lexicalOrder(ofRows: means)
      centroids = means.selecting(rows: order)
      previous = inOrder(order, labels)
      if order != Array(0..<k) {
        labelling.labels = previous
        labelling.expire()
      }
    }
  }

  /// Gives each point the label of its closest centroid, the first of equals.
  ///
  /// - Complexity: O(*nkd*).
  private func label(_ labelling: inout Labelling, by centroids: Matrix) {
    _ = labelling.update(
      of: points, weights: weights, centroids: centroids.elements, k: centroids.rows, fixedPoint: 0,
      workers: workers)
  }

  /// The squared distance of each point to the centroid of its label.
  func squaredDistances(to centroids: Matrix, of labels: [Int32]) -> [Double] {
    let d = centroids.columns
    return workers.array(blocks: (0..<blockCount).map { range(of: $0).count }) { block, distances in
      points.points.elements.withUnsafeBufferPointer { x in
        centroids.elements.withUnsafeBufferPointer { c in
          for i in range(of: block) {
            let centroid = Int(labels[i]) &* d
            var sum = 0.0
            for f in 0..<d {
              let difference = x[i &* d &+ f] - c[centroid &+ f]
              sum += difference * difference
            }
            distances.append(sum)
          }
        }
      }
    }
  }

  /// The weighted mean of each cluster's points; the centroid in `fallback` for a cluster without weight.
  ///
  /// - Complexity: O(*nd* + *kd*·blocks).
  private func means(of labels: [Int32], fallback: Matrix) -> Matrix {
    let (d, k) = (fallback.columns, fallback.rows)
    let blocks = workers.map(blockCount) { block in
      var sums = [Double](repeating: 0, count: k * (d + 1))
      points.points.elements.withUnsafeBufferPointer { x in
        sums.withUnsafeMutableBufferPointer { sums in
          for i in range(of: block) {
            let weight = Double(weights[i])
            let offset = Int(labels[i]) &* (d &+ 1)
            for f in 0..<d { sums[offset &+ f] += weight * x[i &* d &+ f] }
            sums[offset &+ d] += weight
          }
        }
      }
      return sums
    }
    var totals = [Double](repeating: 0, count: k * (d + 1))
    for sums in blocks {
      for index in totals.indices { totals[index] += sums[index] }
    }
    var means = fallback
    for j in 0..<k where totals[j * (d + 1) + d] > 0 {
      for f in 0..<d { means[j, f] = totals[j * (d + 1) + f] / totals[j * (d + 1) + d] }
    }
    return means
  }

  /// Gives each cluster without weight the farthest point of a cluster that has two or more; the number moved.
  ///
  /// - Parameter distances: Of each point to its centroid; asked for only where a cluster is empty.
  func fillEmptyClusters(
    _ labels: inout [Int32], distances: @autoclosure () -> [Double], k: Int
  ) -> Int {
    var members = [Int](repeating: 0, count: k)
    for i in 0..<points.count where weights[i] > 0 { members[Int(labels[i])] += 1 }
    guard members.contains(0) else { return 0 }
    let distances = distances()
    let farthestFirst = (0..<points.count).filter { weights[$0] > 0 }
      .sorted { (distances[$1], $0) < (distances[$0], $1) }
    var moved = 0
    for empty in 0..<k where members[empty] == 0 {
      guard let point = farthestFirst.first(where: { members[Int(labels[$0])] > 1 }) else { break }
      members[Int(labels[point])] -= 1
      members[empty] = 1
      labels[point] = Int32(empty)
      moved += 1
    }
    return moved
  }

  /// The labels of clusters that were put in another order.
  private func inOrder(_ order: [Int], _ labels: [Int32]) -> [Int32] {
    var rank = [Int32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { rank[old] = Int32(new) }
    // Lanes beyond the last point keep the label that the kernels give them.
    let padding = labels[points.count...]
    return labels[..<points.count].map { rank[Int($0)] } + padding
  }

  /// The weighted sum of one value a point, block by block.
  private func weightedSum(of values: [Double]) -> Double {
    workers.map(blockCount) { block in
      range(of: block).reduce(0.0) { weights[$1] == 0 ? $0 : $0 + Double(weights[$1]) * values[$1] }
    }.reduce(0, +)
  }
}
