internal import Foundation
internal import LinearAlgebra

/// Initial centroids by greedy k-means++ (Arthur and Vassilvitskii 2007).
///
/// Each next centroid is the best of 2 + ⌊ln k⌋ points drawn with probability in proportion to their weighted
/// squared distance to the centroids so far.
///
/// - Complexity: O(*nkd* log *k*).
func seedCentroids(
  _ points: Matrix, weights: [Int], k: Int, using generator: inout SplitMix64
) -> Matrix {
  let trials = 2 + Int(log(Double(k)))
  let first = drawIndex(in: weights.map(Double.init), using: &generator)
  var chosen = [first]
  var nearest = (0..<points.rows).map { squaredDistance(points.row($0), points.row(first)) }
  while chosen.count < k {
    let potentials = nearest.indices.map { Double(weights[$0]) * nearest[$0] }
    var best: (potential: Double, index: Int, nearest: [Double])?
    for _ in 0..<trials {
      let candidate = drawIndex(in: potentials, using: &generator)
      let updated = nearest.indices.map {
        min(nearest[$0], squaredDistance(points.row($0), points.row(candidate)))
      }
      let potential = updated.indices.reduce(0) { $0 + Double(weights[$1]) * updated[$1] }
      if best.map({ potential < $0.potential }) ?? true { best = (potential, candidate, updated) }
    }
    if let best {
      chosen.append(best.index)
      nearest = best.nearest
    }
  }
  return points.selecting(rows: chosen)
}

/// An index drawn with probability in proportion to `potentials`; evenly where all are zero.
func drawIndex(in potentials: [Double], using generator: inout SplitMix64) -> Int {
  let total = potentials.reduce(0, +)
  let fraction = Double(generator.next() >> 11) * 0x1p-53
  guard total > 0 else { return min(potentials.count - 1, Int(fraction * Double(potentials.count))) }
  var remaining = fraction * total
  for (index, potential) in potentials.enumerated() where potential > 0 {
    remaining -= potential
    if remaining < 0 { return index }
  }
  return potentials.lastIndex { $0 > 0 } ?? 0
}
