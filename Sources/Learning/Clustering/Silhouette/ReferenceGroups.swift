internal import CKernels
internal import LinearAlgebra
internal import ParallelWork

/// The references of a sample's distances, cell by cell in small groups that lie close together.
///
/// A group that is far from a customer adds what the first moments of its distances say, as in the trees of Barnes and
/// Hut (1986); the customers of one that is near are gone through one by one. Where a group is at least
/// `distanceRatio` of its radii away, what the moments leave out is of the third order and of either sign.
struct ReferenceGroups: Sendable {
  /// References from which groups pay.
  private static let leastReferences = 50_000
  /// Most references of a group.
  private static let size = 32
  /// How many radii away a group must be for its moments.
  private static let distanceRatio = 4.0

  /// Groups up to the end of each cell.
  private let cellEnds: [Int64]
  private let columns: [Int32]
  /// References up to the end of each group.
  private let ends: [Int64]
  private let moments: [Float]
  private let near: [Float]
  private let references: [Float]
  private let weights: [Float]

  /// Whether groups pay for so many references of `d` features.
  static func pay(references: Int, d: Int) -> Bool {
    references >= leastReferences && (1...Int(CKERNELS_GROUPED_FEATURES)).contains(d)
  }

  /// The curve along which neighbours are found; points are within ±2.
  static func curve(features: Int) -> MortonCurve {
    MortonCurve(centre: Array(repeating: 0, count: features), reach: 2)
  }

  /// - Parameters:
  ///   - sites: What the references are.
  ///   - points: Sites × d, centred and within ±2.
  ///   - columns: For each cell and partition, cells × partitions, the column of the cell's cluster.
  /// - Complexity: O(*nd* + *n* log(*n* / cells)).
  init(sites: SilhouetteSites, points: Matrix, columns: [Int32], workers: Workers) {
    let shares = Self.shares(of: sites.cellStarts)
    let curve = Self.curve(features: points.columns)
    let order: [UInt32] = workers.array(
      blocks: shares.map { sites.cellStarts[$0.upperBound] - sites.cellStarts[$0.lowerBound] }
    ) { share, output in
      for cell in shares[share] {
        let own = sites.cellStarts[cell]..<sites.cellStarts[cell + 1]
        for place in own.map({ (key: curve.key(ofRow: $0, in: points), site: UInt32($0)) }).sorted(by: {
          ($0.key, $0.site) < ($1.key, $1.site)
        }) {
          output.append(place.site)
        }
      }
    }
    var cellEnds: [Int64] = []
    var ends: [Int64] = []
    for (start, end) in zip(sites.cellStarts, sites.cellStarts.dropFirst()) {
      for first in stride(from: start, to: end, by: Self.size) {
        ends.append(Int64(min(end, first + Self.size)))
      }
      cellEnds.append(Int64(ends.count))
    }
    let d = points.columns
    let blocks = order.indices.blocks()
    references = workers.array(blocks: blocks.map { $0.count * d }) { block, output in
      for place in blocks[block] {
        for f in 0..<d { output.append(Float(points[Int(order[place]), f])) }
      }
    }
    weights = workers.array(blocks: blocks.map(\.count)) { block, output in
      for place in blocks[block] { output.append(Float(sites.multiplicities[Int(order[place])])) }
    }
    let groups = ends.indices.blocks(of: 4096)
    let found = workers.map(groups.count) { [ends] block in
      var moments: [Float] = []
      var near: [Float] = []
      for group in groups[block] {
        let members = order[(group == 0 ? 0 : Int(ends[group - 1]))..<Int(ends[group])]
        let group = GroupMoments(of: members, points: points, multiplicities: sites.multiplicities)
        moments.append(contentsOf: group.values)
        near.append(Float(group.squaredRadius * Self.distanceRatio * Self.distanceRatio))
      }
      return (moments: moments, near: near)
    }
    moments = found.flatMap(\.moments)
    near = found.flatMap(\.near)
    self.cellEnds = cellEnds
    self.columns = columns
    self.ends = ends
  }

  /// Adds the distances from a tile of 32 points to all references to the columns of its sums.
  func addSums(_ level: Int32, tile: [Float], d: Int, to sums: inout [Double]) {
    let partitions = Int64(columns.count / max(1, cellEnds.count))
    cellEnds.withUnsafeBufferPointer { cellEnds in
      columns.withUnsafeBufferPointer { columns in
        ends.withUnsafeBufferPointer { ends in
          moments.withUnsafeBufferPointer { moments in
            near.withUnsafeBufferPointer { near in
              references.withUnsafeBufferPointer { references in
                weights.withUnsafeBufferPointer { weights in
                  var groups = ckernels_groups(
                    cell_ends: cellEnds.baseAddress, columns: columns.baseAddress, ends: ends.baseAddress,
                    moments: moments.baseAddress, near: near.baseAddress, references: references.baseAddress,
                    weights: weights.baseAddress, cells: Int64(cellEnds.count), partitions: partitions)
                  ckernels_grouped_sums(level, tile, &groups, Int64(d), &sums)
                }
              }
            }
          }
        }
      }
    }
  }

  /// The cells in shares of about as many sites each.
  private static func shares(of cellStarts: [Int]) -> [Range<Int>] {
    var shares: [Range<Int>] = []
    var first = 0
    for cell in 1..<cellStarts.count
    where cell == cellStarts.count - 1 || cellStarts[cell] - cellStarts[first] >= 1 << 15 {
      shares.append(first..<cell)
      first = cell
    }
    return shares
  }
}

/// What a group of references is from afar.
private struct GroupMoments {
  /// As the kernel reads them: the centre, the weight, half the trace of the scatter, half the scatter.
  let values: [Float]
  /// Of the member that is farthest from the centre.
  let squaredRadius: Double

  init(of members: ArraySlice<UInt32>, points: Matrix, multiplicities: [Int]) {
    let d = points.columns
    var centre = [Double](repeating: 0, count: d)
    var weight = 0.0
    for member in members {
      let customers = Double(multiplicities[Int(member)])
      for f in 0..<d { centre[f] += customers * points[Int(member), f] }
      weight += customers
    }
    for f in 0..<d { centre[f] /= weight }
    var scatter = [Double](repeating: 0, count: d * (d + 1) / 2)
    var (trace, squaredRadius) = (0.0, 0.0)
    for member in members {
      let customers = Double(multiplicities[Int(member)])
      var (place, square) = (0, 0.0)
      for f in 0..<d {
        let off = points[Int(member), f] - centre[f]
        square += off * off
        for g in f..<d {
          scatter[place] += (f == g ? 0.5 : 1) * customers * off * (points[Int(member), g] - centre[g])
          place += 1
        }
      }
      trace += 0.5 * customers * square
      squaredRadius = max(squaredRadius, square)
    }
    values = (centre + [weight, trace] + scatter).map { Float($0) }
    self.squaredRadius = squaredRadius
  }
}
