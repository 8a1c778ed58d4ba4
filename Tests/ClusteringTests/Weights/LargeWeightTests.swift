import Clustering
import LinearAlgebra
import Testing

/// As many customers as there are people: what grew with their number would never end.
@Suite struct LargeWeightTests {
  /// Three groups far apart, of customers to the number of `total`.
  static func groups(total: Int) throws -> (rows: Matrix, weights: [Int]) {
    let rows = Crowd.planted(3, apart: 12, size: 40, seed: 2).points
    var weights = (0..<rows.rows).map { total / rows.rows / 100 * (50 + $0 % 30) }
    weights[44] += total - weights.reduce(0, +)
    return (rows, weights)
  }

  @Test(arguments: [1_000_000_000, DistinctPoints.customerLimit])
  func `a search among so many finds the groups`(total: Int) throws {
    let (rows, weights) = try Self.groups(total: total)
    let points = try DistinctPoints(rows, weights: weights)
    #expect(points.customerCount == total)
    for mode in [SilhouetteMode.exact, .auto] {
      var search = ClusterCountSearch(candidates: 3...4, seed: 1)
      search.silhouette = mode
      let result = try search.run(on: points)
      #expect(result.chosen.k == 3 && result.verdict == .strong)
      #expect(result.chosen.fit.customerCount == total)
      let sampled = mode == .exact ? total...total : 19_900...20_000
      #expect(sampled.contains(result.silhouetteCustomers))
      #expect(result.method.stabilityCustomers == 20_000 && result.method.nullCustomers == 1000)
      #expect(try #require(result.stability).allSatisfy { $0 > 0.99 })
      for entry in result.entries {
        #expect(entry.fit.labels == LloydOracle.labels(rows, entry.fit.centroids))
        let means = LloydOracle.means(
          rows, labels: entry.fit.labels, k: entry.k, weights: weights)
        for (j, mean) in means.enumerated() {
          let expected = try #require(mean)
          #expect(zip(entry.fit.centroids.row(j), expected).allSatisfy { abs($0 - $1) <= 1e-12 })
        }
        let expected = Self.meanSilhouette(rows, weights, labels: entry.fit.labels)
        // A sample of 20,000 leaves a standard error of at most 1/141.
        #expect(abs(entry.meanSilhouette - expected) <= (mode == .exact ? 1e-6 : 0.03))
      }
    }
  }

  @Test func `one row that stands for nearly all customers does no harm`() throws {
    var (rows, weights) = try Self.groups(total: 90_000)
    weights[0] = 1_000_000_000
    rows[0, 1] = 0.5
    let points = try DistinctPoints(rows, weights: weights)
    let result = try ClusterCountSearch(candidates: 3...4, seed: 1).run(on: points)
    #expect(result.chosen.fit.customerCount == weights.reduce(0, +))
    // By customers, two of the groups hardly exist.
    #expect(result.entries.allSatisfy { $0.fit.smallestShareOfCustomers < 0.02 })
    for path in [AssignmentPath.direct, .stackedProducts] {
      var kMeans = KMeans(k: 3, restarts: 4)
      kMeans.path = path
      var generator = SplitMix64(seed: 1)
      let fit = try kMeans.fit(points, using: &generator)
      #expect(fit.labels == LloydOracle.labels(rows, fit.centroids))
    }
  }

  /// Rousseeuw's definition for rows that stand for many, as a double loop.
  private static func meanSilhouette(_ rows: Matrix, _ weights: [Int], labels: [Int]) -> Double {
    var sum = 0.0
    for i in labels.indices {
      var means: [Int: Double] = [:]
      for cluster in Set(labels) {
        let members = labels.indices.filter { labels[$0] == cluster }
        let distances = members.reduce(0.0) {
          $0 + Double(weights[$1]) * squaredDistance(rows.row(i), rows.row($1)).squareRoot()
        }
        let others = members.reduce(0) { $0 + weights[$1] } - (cluster == labels[i] ? 1 : 0)
        means[cluster] = distances / Double(others)
      }
      let a = means.removeValue(forKey: labels[i]) ?? 0
      let b = means.values.min() ?? 0
      sum += Double(weights[i]) * (b - a) / max(a, b)
    }
    return sum / Double(weights.reduce(0, +))
  }
}

extension Fit {
  fileprivate var smallestShareOfCustomers: Double { Double(sizes.min() ?? 0) / Double(customerCount) }
}
