internal import CKernels
internal import LinearAlgebra
internal import ParallelWork

/// Sums of distances from a site to the customers of each cluster of each partition, and the coefficients they give.
struct DistanceSums: Sendable {
  private let sites: SilhouetteSites
  /// Sites × d, centred, in the order of the sites.
  private let centred: Matrix
  private let runs: SilhouetteRuns

  init(sites: SilhouetteSites, points: DistinctPoints) {
    self.sites = sites
    centred = DistanceSums.centred(points.points.selecting(rows: sites.points.lazy.map(Int.init)))
    runs = SilhouetteRuns(sites: sites)
  }

  /// Site by site, the coefficient of each of `queries` in each partition: queries × partitions.
  ///
  /// - Parameter queries: Site numbers, ascending.
  /// - Complexity: O(*mn*(*d* + *p*/64)) for *m* queries, *n* sites and *p* partitions.
  func coefficients(ofSites queries: [Int], precision: SilhouettePrecision, workers: Workers) -> [Double] {
    switch precision {
    case .double:
      return coefficients(of: queries, references: centred.elements, workers: workers, sum: sumDoubles).values
    case .single:
      let isSample = queries.count < sites.count
      var (values, isDoubtful) =
        isSample && ReferenceGroups.pay(references: sites.count, d: centred.columns)
        ? groupedCoefficients(of: queries, workers: workers)
        : coefficients(
          of: queries, references: centred.elements.map { Float($0) }, workers: workers, sum: sumFloats)
      let doubtful = isDoubtful.indices.filter { isDoubtful[$0] }
      let decided = coefficients(
        of: doubtful.map { queries[$0] }, references: centred.elements, workers: workers, sum: sumDoubles)
      let width = sites.partitionCount
      for (i, query) in doubtful.enumerated() {
        for p in 0..<width { values[query * width + p] = decided.values[i * width + p] }
      }
      return values
    }
  }

  /// As `coefficients`, by references in groups: of a sample of many customers.
  private func groupedCoefficients(
    of queries: [Int], workers: Workers
  ) -> (values: [Double], isDoubtful: [Bool]) {
    let columns = (0..<sites.cellCount).flatMap { cell in
      (0..<sites.partitionCount).map { Int32(runs.firstColumns[$0] + sites.label(ofCell: cell, in: $0)) }
    }
    let groups = ReferenceGroups(sites: sites, points: centred, columns: columns, workers: workers)
    // Customers of one tile should be neighbours, so that most groups are far from all of them.
    let curve = ReferenceGroups.curve(features: centred.columns)
    let order = queries.indices.map { (key: curve.key(ofRow: queries[$0], in: centred), place: $0) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.place)
    let found = coefficients(
      of: order.map { queries[$0] }, references: centred.elements, workers: workers
    ) { level, tile, _, _, sums in
      groups.addSums(level, tile: tile.map { Float($0) }, d: centred.columns, to: &sums)
    }
    let width = sites.partitionCount
    var values = found.values
    var isDoubtful = found.isDoubtful
    for (i, place) in order.enumerated() {
      isDoubtful[place] = found.isDoubtful[i]
      for p in 0..<width { values[place * width + p] = found.values[i * width + p] }
    }
    return (values, isDoubtful)
  }

  /// Adds the distances from a tile of 32 points to all references to the columns of its sums.
  private typealias Sum<Number> =
    @Sendable (
      _ level: Int32, _ tile: [Number], _ references: [Number], _ runs: SilhouetteRuns, _ sums: inout [Double]
    ) -> Void

  private func sumFloats(
    level: Int32, tile: [Float], references: [Float], runs: SilhouetteRuns, sums: inout [Double]
  ) {
    runs.withKernelRuns {
      ckernels_distance_sums_float(level, tile, references, Int64(centred.columns), $0, &sums)
    }
  }

  private func sumDoubles(
    level: Int32, tile: [Double], references: [Double], runs: SilhouetteRuns, sums: inout [Double]
  ) {
    runs.withKernelRuns {
      ckernels_distance_sums_double(level, tile, references, Int64(centred.columns), $0, &sums)
    }
  }

  /// Tiles that one job takes.
  private static let tilesOfJob = 8

  private func coefficients<Number: BinaryFloatingPoint & Sendable>(
    of queries: [Int], references: [Number], workers: Workers, sum: Sum<Number>
  ) -> (values: [Double], isDoubtful: [Bool]) {
    let level = workers.level.rawValue
    let d = centred.columns
    let customersOfJob = 32 * DistanceSums.tilesOfJob
    let jobs = workers.map((queries.count + customersOfJob - 1) / customersOfJob) { job in
      let range = (job * customersOfJob)..<min(queries.count, (job + 1) * customersOfJob)
      var values: [Double] = []
      var isDoubtful: [Bool] = []
      var tile = [Number](repeating: 0, count: 32 * d)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: 32) {
        let lanes = min(32, range.upperBound - first)
        for lane in 0..<lanes {
          for f in 0..<d { tile[f * 32 + lane] = references[queries[first + lane] * d + f] }
        }
        var sums = [Double](repeating: 0, count: 32 * runs.sizes.count)
        sum(level, tile, references, runs, &sums)
        for lane in 0..<lanes {
          isDoubtful.append(append(site: queries[first + lane], lane: lane, of: sums, to: &values))
        }
      }
      return (values, isDoubtful)
    }
    return (jobs.flatMap(\.0), jobs.flatMap(\.1))
  }

  /// Appends the coefficients of one site and tells whether 32-bit coordinates leave a doubt about them.
  private func append(site: Int, lane: Int, of sums: [Double], to values: inout [Double]) -> Bool {
    let cell = sites.cell(ofSite: site)
    var norm = 0.0
    for f in 0..<centred.columns { norm += centred[site, f] * centred[site, f] }
    var isDoubtful = false
    for p in 0..<sites.partitionCount {
      let own = runs.firstColumns[p] + sites.label(ofCell: cell, in: p)
      // Customers at the same point add a distance of 0 and are counted; only the customer itself is left out.
      guard runs.sizes[own] > 1 else {
        values.append(0)
        continue
      }
      let a = sums[own * 32 + lane] / (runs.sizes[own] - 1)
      var b = Double.infinity
      for column in runs.firstColumns[p]..<runs.firstColumns[p + 1]
      where column != own && runs.sizes[column] > 0 {
        b = min(b, sums[column * 32 + lane] / runs.sizes[column])
      }
      let larger = max(a, b)
      values.append(larger > 0 && larger.isFinite ? (b - a) / larger : 0)
      isDoubtful = isDoubtful || norm > larger * larger * doubtfulRatio * doubtfulRatio
    }
    return isDoubtful
  }

  /// `points` about their means, scaled by a power of two so that the largest coordinate is in 1..<2.
  ///
  /// Silhouettes do not depend on the scale, and now neither squares nor 32-bit numbers can overflow or vanish.
  private static func centred(_ points: consuming Matrix) -> Matrix {
    var result = points
    func scale(by power: Int) {
      for i in result.elements.indices {
        result.elements[i] = Double(sign: .plus, exponent: power, significand: result.elements[i])
      }
    }
    let largest = result.elements.reduce(0) { max($0, abs($1)) }
    if largest > 0 { scale(by: -Int(largest.exponent)) }
    let means = ColumnStatistics(of: result).means
    for i in 0..<result.rows {
      for j in 0..<result.columns { result[i, j] -= means[j] }
    }
    let spread = result.elements.reduce(0) { max($0, abs($1)) }
    if spread > 0 { scale(by: -Int(spread.exponent)) }
    return result
  }
}

/// How many times farther from the centre than from its clusters a point may lie before doubles decide.
///
/// A coordinate of 32 bits is off by at most 2⁻²⁴ of itself. Eight times that, in a and in b, is 1e-6 of the
/// larger of the two.
private let doubtfulRatio = 8.0
