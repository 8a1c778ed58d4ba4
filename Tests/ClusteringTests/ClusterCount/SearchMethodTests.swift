import Clustering
import LinearAlgebra
import Testing

@Suite struct SearchMethodTests {
  @Test func `a small table is searched whole, by kernels of our own`() throws {
    let points = ClusterCountSearchTests.groups([30, 20, 25])
    let method = try ClusterCountSearch(candidates: 3...4).run(on: points).method
    #expect(method.assignment == ["direct", "direct", "direct"])
    #expect(method.searchedPoints == method.distinctPoints)
    #expect(method.silhouetteCustomers == 75 && method.nullCustomers == 75 && method.stabilityCustomers == 75)
    #expect(method.kernel == "\(KernelLevel.current)")
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
