internal import CKernels

/// Centroids as the assignment kernels read them, with the bound on what floats may get wrong.
struct PackedCentroids {
  let k: Int
  /// k × d: the coordinates times −2, in the units of the tiles.
  let factors: [Float]
  private let groups: [Float]
  private let norms: [Float]
  private let rows: [Double]
  private let slack: Float
  private let slackPerNorm: Float

  /// Packs `centroids`, k × d in the units of the points' rows, for points laid out as `tiles`.
  init(_ centroids: [Double], k: Int, tiles: PointTiles) {
    let d = tiles.shift.count
    self.k = k
    rows = centroids
    var factors = [Float](repeating: 0, count: k * d)
    var norms = [Float](repeating: 0, count: k)
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
        factors[j * d + f] = Float(-2 * value)
        groups[group + 4 * f] = factors[j * d + f]
        square += value * value
      }
      norms[j] = Float(square)
      groups[group + 4 * d] = norms[j]
      largestSquare = max(largestSquare, square)
    }
    self.factors = factors
    self.norms = norms
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
      norms.withUnsafeBufferPointer { norms in
        rows.withUnsafeBufferPointer { rows in
          var centroids = ckernels_centroids(
            packed: groups.baseAddress, norms: norms.baseAddress, rows: rows.baseAddress, k: Int64(k),
            slack: slack, slack_per_norm: slackPerNorm)
          return body(&centroids)
        }
      }
    }
  }
}
