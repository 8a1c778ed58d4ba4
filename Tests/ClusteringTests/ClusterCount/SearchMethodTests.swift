import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

@Suite struct SearchMethodTests {
  @Test func `a small table is searched whole, by kernels of our own`() throws {
    let points = ClusterCountSearchTests.groups([30, 20, 25])
    let method = try ClusterCountSearch(candidates: 3...4).run(on: points).method
    #expect(method.assignment == ["direct", "direct", "direct"])
    #expect(method.searchedPoints == method.distinctPoints)
    #expect(method.silhouetteCustomers == 75 && method.nullCustomers == 75 && method.stabilityCustomers == 75)
    #expect(method.kernel == "\(KernelLevel.supported)")
  }

  @Test(arguments: KernelLevel.allCases)
  func `the search uses the instructions that it is given and says which, with the same result`(
    level: KernelLevel
  ) throws {
    try level.skipWhereMissing()
    let points = SilhouettePassTests.crowd(n: 60, d: 2, k: 3, seed: 3).points
    var search = ClusterCountSearch(candidates: 3...3)
    search.strategy = .plainRestarts(2)
    search.workers = Workers(2, level: level)
    let found = try search.run(on: points)
    #expect(found.method.kernel == "\(level)")
    search.workers = Workers(2, level: .baseline)
    let expected = try search.run(on: points)
    #expect(found.entries.map(\.fit) == expected.entries.map(\.fit))
    #expect(found.coefficients == expected.coefficients)
    #expect(found.evidence == expected.evidence && found.stability == expected.stability)
  }

  @Test func `a wide table with stacked restarts goes through products from the crossover on`() throws {
    var generator = SplitMix64(seed: 5)
    let wide = Matrix(
      rows: 60, columns: 64,
      elements: (0..<(60 * 64)).map { _ in Double.random(in: 0..<1, using: &generator) })
    let method = try ClusterCountSearchTests.quick(3...4).run(on: wide).method
    #expect(method.crossoverFeatures == 64 && method.crossoverCentroids == 32)
    #expect(method.assignment == ["direct", "direct", "stackedProducts"], "20, 30 and 40 centroids")
    #expect(method.nullCustomers == nil && method.stabilityCustomers == nil)
  }
}
