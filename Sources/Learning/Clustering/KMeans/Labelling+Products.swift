internal import CKernels
internal import LinearAlgebra
internal import ParallelWork

extension Labelling {
  /// As `update`, for several labellings of the same points at once, by products through OpenBLAS.
  ///
  /// The centroids of all labellings are stacked, so that each tile of points is read once for all of them, and one
  /// product with it serves all.
  static func updateTogether(
    _ labellings: inout [Labelling], of points: DistinctPoints, weights: [Int64], centroids: [[Double]],
    k: Int, fixedPoint: Double, workers: Workers
  ) -> [(changes: Int, read: Int)] {
    let (tiles, d) = (points.tiles, points.points.columns)
    for (index, centroids) in centroids.enumerated() { labellings[index].follow(centroids, tiles) }
    let packed = centroids.map { PackedCentroids($0, k: k, tiles: tiles) }
    let factors = packed.flatMap(\.factors)
    let jobs = min(max(1, tiles.count), 4 * workers.count)
    let shares = workers.map(jobs) { [labellings] job in
      let range = (tiles.count * job / jobs)..<(tiles.count * (job + 1) / jobs)
      var shares = labellings.map { Share($0, of: range) }
      var products = [Float](repeating: 0, count: packed.count * k * PointTiles.width)
      points.withKernelPoints(weights: weights) { kernelPoints in
        for tile in range where shares.contains(where: { $0.mustRead(tile) }) {
          multiply(
            factors, d: d, byPanel: tile, of: tiles.values, width: PointTiles.width, into: &products)
          for index in shares.indices {
            products.withUnsafeBufferPointer { products in
              shares[index].take(
                UnsafeBufferPointer(rebasing: products[(index * k * PointTiles.width)...]), of: tile,
                kernelPoints, packed[index], workers.level.rawValue, fixedPoint)
            }
          }
        }
      }
      return shares
    }
    return labellings.indices.map { index in
      shares.reduce((0, 0)) { sums, shares in
        let (changes, read) = shares[index].merge(into: &labellings[index])
        return (sums.0 + changes, sums.1 + read)
      }
    }
  }

  /// A run of tiles of a labelling, for one job to work on by itself.
  private struct Share {
    private let first: Int
    private let drift: Double
    private var labels: [Int32]
    private var expiries: [Double]
    private var sums: [Int64]
    private var (changes, read) = (0, 0)

    init(_ labelling: Labelling, of range: Range<Int>) {
      first = range.lowerBound
      drift = labelling.drift
      labels = Array(
        labelling.labels[(range.lowerBound * PointTiles.width)..<(range.upperBound * PointTiles.width)])
      expiries = Array(labelling.expiries[range])
      sums = Array(repeating: 0, count: labelling.sums.count)
    }

    /// Whether the centroids have moved far enough for a label of `tile` to change.
    func mustRead(_ tile: Int) -> Bool { drift >= expiries[tile - first] }

    /// Labels `tile` by products that are known.
    mutating func take(
      _ products: UnsafeBufferPointer<Float>, of tile: Int, _ points: UnsafePointer<ckernels_points>,
      _ centroids: PackedCentroids, _ level: Int32, _ fixedPoint: Double
    ) {
      labels.withUnsafeMutableBufferPointer { labels in
        expiries.withUnsafeMutableBufferPointer { expiries in
          sums.withUnsafeMutableBufferPointer { sums in
            // The kernel counts tiles from the beginning of the whole labelling.
            var labelling = ckernels_labelling(
              labels: labels.baseAddress.map { $0 - first * PointTiles.width }, sums: sums.baseAddress,
              fixed_point: fixedPoint, drift: drift, expiries: expiries.baseAddress.map { $0 - first },
              read: 0,
              decided: 0)
            changes += centroids.withKernelCentroids {
              Int(
                ckernels_assign_products(
                  level, points, $0, Int64(tile), products.baseAddress, &labelling))
            }
            read += Int(labelling.read)
          }
        }
      }
    }

    func merge(into labelling: inout Labelling) -> (changes: Int, read: Int) {
      labelling.labels.replaceSubrange(
        (first * PointTiles.width)..<(first * PointTiles.width + labels.count), with: labels)
      labelling.expiries.replaceSubrange(first..<(first + expiries.count), with: expiries)
      for index in sums.indices { labelling.sums[index] &+= sums[index] }
      return (changes, read)
    }
  }
}
