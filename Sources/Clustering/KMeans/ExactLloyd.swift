internal import LinearAlgebra

/// Lloyd's algorithm (1982) in double precision, by differences, in a fixed order.
///
/// The last word on every fit: whatever proposed the centroids, labels, means and inertia come from here. It
/// works in the units of `DistinctPoints.points`.
struct ExactLloyd {
  let points: Matrix
  /// How often each point counts; a point of weight 0 is labelled but moves nothing.
  let weights: [Int]
  let workers: Workers

  /// A partition with its centroids: `labels` and `inertia` are those of `centroids`.
  struct State {
    var centroids: Matrix
    var labels: [Int32]
    var inertia: Double
    var converged: Bool
  }

  /// Points in a block: sums are taken block by block and merged in the order of the blocks, whoever took them.
  private static let block = 4096

  /// Iterates from `start`, k × d, until no label changes, for at most `maxIterations` steps.
  ///
  /// Clusters are kept in the lexical order of their centroids, and a point that is equally close to two goes to
  /// the first of them. A cluster that lost all its points takes the point that is farthest from its own
  /// centroid, so that none is empty in the end as long as there are k distinct points of positive weight.
  func run(from start: Matrix, maxIterations: Int) -> State {
    let k = start.rows
    var centroids = start.selecting(rows: lexicalOrder(ofRows: start))
    var previous: [Int32] = []
    var iteration = 0
    while true {
      var (labels, distances) = nearest(to: centroids)
      let repaired = !fillEmptyClusters(&labels, distances: distances, k: k).isEmpty
      iteration += 1
      let settled = labels == previous && !repaired
      // A repair must be followed by one more step, but equal points of weight 0 could ask for it for ever.
      if settled || (iteration >= maxIterations && !repaired) || iteration >= maxIterations + 10 * k {
        let inertia = sum { weights[$0] == 0 ? 0 : Double(weights[$0]) * distances[$0] }
        return State(centroids: centroids, labels: labels, inertia: inertia, converged: settled)
      }
      (centroids, previous) = inLexicalOrder(means(of: labels, fallback: centroids), labels)
    }
  }

  /// The closest centroid of each point, the first of equals, and the squared distance to it.
  ///
  /// - Complexity: O(*nkd*).
  func nearest(to centroids: Matrix) -> (labels: [Int32], squaredDistances: [Double]) {
    let (n, d, k) = (points.rows, points.columns, centroids.rows)
    let wide = WideAssignment(to: centroids)
    let blocks = workers.map((n + Self.block - 1) / Self.block) { block in
      let range = (block * Self.block)..<min(n, (block + 1) * Self.block)
      if let wide { return wide.nearest(of: points.selecting(rows: range)) }
      var labels = [Int32](repeating: 0, count: range.count)
      var distances = [Double](repeating: 0, count: range.count)
      points.elements.withUnsafeBufferPointer { x in
        centroids.elements.withUnsafeBufferPointer { c in
          for i in range {
            var best = Double.infinity
            var label = 0
            for j in 0..<k {
              var distance = 0.0
              for f in 0..<d {
                let difference = x[i &* d &+ f] - c[j &* d &+ f]
                distance += difference * difference
              }
              if distance < best { (best, label) = (distance, j) }
            }
            labels[i - range.lowerBound] = Int32(label)
            distances[i - range.lowerBound] = best
          }
        }
      }
      return (labels, distances)
    }
    return (blocks.flatMap(\.0), blocks.flatMap(\.1))
  }

  /// The weighted mean of each cluster's points; the centroid in `fallback` for a cluster without weight.
  ///
  /// - Complexity: O(*nd* + *kd*·blocks).
  func means(of labels: [Int32], fallback: Matrix) -> Matrix {
    let (n, d, k) = (points.rows, points.columns, fallback.rows)
    let blocks = workers.map((n + Self.block - 1) / Self.block) { block in
      var sums = [Double](repeating: 0, count: k * (d + 1))
      points.elements.withUnsafeBufferPointer { x in
        sums.withUnsafeMutableBufferPointer { sums in
          for i in (block * Self.block)..<min(n, (block + 1) * Self.block) {
            let weight = Double(weights[i])
            let offset = Int(labels[i]) * (d + 1)
            for f in 0..<d { sums[offset &+ f] += weight * x[i &* d &+ f] }
            sums[offset + d] += weight
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

  /// Gives each cluster without weight the farthest point of a cluster that has two or more; the points moved.
  func fillEmptyClusters(_ labels: inout [Int32], distances: [Double], k: Int) -> [Int] {
    var members = [Int](repeating: 0, count: k)
    for i in labels.indices where weights[i] > 0 { members[Int(labels[i])] += 1 }
    guard members.contains(0) else { return [] }
    let farthestFirst = labels.indices.filter { weights[$0] > 0 }
      .sorted { (distances[$1], $0) < (distances[$0], $1) }
    var moved: [Int] = []
    for empty in 0..<k where members[empty] == 0 {
      guard let point = farthestFirst.first(where: { members[Int(labels[$0])] > 1 }) else { break }
      members[Int(labels[point])] -= 1
      members[empty] = 1
      labels[point] = Int32(empty)
      moved.append(point)
    }
    return moved
  }

  /// The squared distance of each point to the centroid of its label.
  func squaredDistances(to centroids: Matrix, of labels: [Int32]) -> [Double] {
    (0..<points.rows).map { squaredDistance(points.row($0), centroids.row(Int(labels[$0]))) }
  }

  private func inLexicalOrder(_ centroids: Matrix, _ labels: [Int32]) -> (Matrix, [Int32]) {
    let order = lexicalOrder(ofRows: centroids)
    var rank = [Int32](repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { rank[old] = Int32(new) }
    return (centroids.selecting(rows: order), labels.map { rank[Int($0)] })
  }

  /// The sum of `term` over all points, block by block.
  private func sum(_ term: (Int) -> Double) -> Double {
    var total = 0.0
    for start in stride(from: 0, to: points.rows, by: Self.block) {
      total += (start..<min(points.rows, start + Self.block)).reduce(0) { $0 + term($1) }
    }
    return total
  }
}
