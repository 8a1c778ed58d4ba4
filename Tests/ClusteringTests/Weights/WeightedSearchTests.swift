import Clustering
import LinearAlgebra
import Testing

@Suite struct WeightedSearchTests {
  private func search(_ candidates: ClosedRange<Int>) -> ClusterCountSearch {
    var search = ClusterCountSearch(candidates: candidates, seed: 3)
    search.strategy = .plainRestarts(2)
    return search
  }

  /// Expects everything that `search` finds for the rows of `crowd` and for its customers to be the same.
  private func expectSame(_ search: ClusterCountSearch, _ crowd: WeightedCrowd) throws {
    let companion: @Sendable (Fit) -> [Int] = { fit in fit.labels.map { $0 / 2 } }
    let weighted = try search.run(on: crowd.weighted, companion: companion)
    let copied = try search.run(on: crowd.copied, companion: companion)
    #expect(weighted.chosenIndex == copied.chosenIndex)
    #expect(weighted.verdict == copied.verdict && weighted.evidence == copied.evidence)
    #expect(weighted.stability == copied.stability)
    #expect(weighted.method == copied.method)
    #expect(weighted.silhouetteCustomers == copied.silhouetteCustomers)
    crowd.expectSame(ofRows: weighted.coefficients, ofCustomers: copied.coefficients)
    #expect(weighted.entries.count == copied.entries.count)
    for (entry, other) in zip(weighted.entries, copied.entries) {
      crowd.expectSame(entry.fit, other.fit)
      #expect(entry.meanSilhouette == other.meanSilhouette)
      #expect(entry.macroSilhouette == other.macroSilhouette)
      #expect(entry.interval == other.interval)
      #expect(entry.companionSilhouette == other.companionSilhouette)
      #expect(entry.nullSilhouette == other.nullSilhouette)
      #expect(entry.ineligibility == other.ineligibility)
      #expect(entry.isAsGood == other.isAsGood)
    }
  }

  @Test(arguments: 0..<6)
  func `everything the search finds is what it finds for as many rows`(number: Int) throws {
    try expectSame(search(3...4), WeightedCrowd(number: 400 + number))
  }

  @Test func `so it is for more customers than silhouettes and stability are taken from`() throws {
    let crowd = WeightedCrowd(number: 501, largestWeight: 9000)
    #expect(crowd.customers.count > 100_000)
    try expectSame(search(3...3), crowd)
  }

  @Test func `weights of 1 are no weights`() throws {
    let points = SilhouettePassTests.crowd(n: 60, d: 2, k: 3, seed: 3).points
    try expectSame(search(3...4), WeightedCrowd(points, weights: Array(repeating: 1, count: 60)))
  }

  @Test func `a cluster of few rows and many customers is not small, one of many rows and few customers is`()
    throws
  {
    let points = ClusterCountSearchTests.groups([3, 40, 40])
    let heavy = (0..<83).map { $0 < 3 ? 30 : 1 }
    var search = ClusterCountSearchTests.quick(3...3)
    search.minimumShare = 0.1
    let few = try search.run(on: points).chosen
    #expect(few.ineligibility == .smallCluster(share: 3.0 / 83, minimum: 0.1))
    let many = try search.run(on: DistinctPoints(points, weights: heavy)).chosen
    #expect(many.ineligibility == nil && many.fit.sizes.sorted() == [40, 40, 90])
    let light = (0..<83).map { $0 < 3 ? 1000 : 1 }
    let small = try search.run(on: DistinctPoints(points, weights: light)).chosen
    #expect(small.ineligibility == .smallCluster(share: 40.0 / 3080, minimum: 0.1))
  }
}
