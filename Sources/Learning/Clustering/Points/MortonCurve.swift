internal import LinearAlgebra

/// A curve through all of space on which neighbours mostly stay neighbours (Morton 1966).
struct MortonCurve: Sendable {
  /// The middle of the space in each feature.
  let centre: [Double]
  /// How far from it the space reaches in every feature.
  let reach: Double

  /// Steps in each feature, as a power of two; fewer where a key has no room for so many.
  private static let bits = 12

  /// The place of row `i` of `points`.
  ///
  /// - Complexity: O(*d*).
  func key(ofRow i: Int, in points: Matrix) -> UInt64 {
    let d = points.columns
    let bits = max(1, min(Self.bits, 64 / max(1, d)))
    let steps = Double(1 << bits)
    var key: UInt64 = 0
    // The last features of very many have no room.
    for f in 0..<min(d, 64) {
      let place = ((points[i, f] - centre[f]) / reach + 1) / 2 * steps
      let step = UInt64(max(0, min(steps - 1, place)))
      for bit in 0..<bits { key |= ((step >> UInt64(bit)) & 1) << UInt64(bit * min(d, 64) + f) }
    }
    return key
  }
}

extension DistinctPoints {
  /// The same points in an order in which those of a tile are neighbours.
  ///
  /// A tile of neighbours is read less often: most are far from every border between clusters.
  ///
  /// - Complexity: O(*nd* + *n* log *n*).
  var inSpatialOrder: DistinctPoints {
    guard tiles.reach > 0 else { return self }
    let curve = MortonCurve(centre: tiles.shift, reach: tiles.reach)
    let order = (0..<count).map { (key: curve.key(ofRow: $0, in: points), place: UInt32($0)) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
    return DistinctPoints(subset: order.map { Int($0.place) }, of: self)
  }
}
