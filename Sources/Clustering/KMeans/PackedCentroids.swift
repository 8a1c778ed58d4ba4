internal import CKernels

/// Centroids as the assignment kernel reads them, with the bound on what its floats may get wrong.
struct PackedCentroids {
  let k: Int
  private let groups: [Float]
  private let rows: [Double]
  private let slack: Float
  private let slackPerNorm: Float

  /// Packs `centroids`, k × d in the units of the points' rows, for points laid out as `tiles`.
  init(_ centroids: [Double], k: Int, tiles: PointTiles) {
    let d = tiles.shift.count
    self.k = k
    rows = centroids
    var groups = [Float](repeating: 0, count: (k + 3) / 4 * 4 * (d + 1))
    var largestSquare = 0.0
    for j in 0..<((k + 3) / 4 * 4) {
      let group = j / 4 * 4 * (d + 1) + j % 4
      guard j < k else {
        groups[group + 4 * d] = .infinity
        continue
      }
      var square = 0.0
      for f in 0..<d {
        let value = (centroids[j * d + f] - tiles.shift[f]) * tiles.scale
        groups[group + 4 * f] = Float(-2 * value)
        square += value * value
      }
      groups[group + 4 * d] = Float(square)
      largestSquare = max(largestSquare, square)
    }
    self.groups = groups

    // The score ‖c‖² − 2x·c of a point of norm r sums d + 1 terms whose magnitudes add up to at most
    // C² + 2rC; each term carries three roundings of its own, each addition one more. Two scores are compared,
    // and the gap itself is rounded. The last term is what the deciding doubles can be wrong by, in units where no
    // coordinate exceeds 1, and covers numbers too small for a float.
    let rounding = 2 * Double(d + 6) * 0x1p-24 * 1.01
    slack = Float(rounding * largestSquare + Double((d + 4) * (d + 4)) * 0x1p-46).nextUp
    slackPerNorm = Float(rounding * 2 * largestSquare.squareRoot()).nextUp
  }

  /// Gives `body` the centroids as the kernels take them.
  func withKernelCentroids<Result>(_ body: (UnsafePointer<ckernels_centroids>) -> Result) -> Result {
    groups.withUnsafeBufferPointer { groups in
      rows.withUnsafeBufferPointer { rows in
        var centroids = ckernels_centroids(
          packed: groups.baseAddress, rows: rows.baseAddress, k: Int64(k), slack: slack,
          slack_per_norm: slackPerNorm)
        return body(&centroids)
      }
    }
  }
}
