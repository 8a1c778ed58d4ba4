import Clustering
import LinearAlgebra
import ParallelWork
import Testing

@Suite struct StabilityTests {
  @Test func `groups far apart come back in every resample, a cut through one crowd does not`() throws {
    var search = ClusterCountSearch(candidates: 3...3)
    search.strategy = .plainRestarts(10)
    let apart = try #require(
      try search.run(on: ClusterCountSearchTests.groups([30, 30, 30])).stability)
    #expect(apart.count == 3 && apart.allSatisfy { $0 > 0.99 })

    var generator = SplitMix64(seed: 4)
    let blob = Matrix((0..<90).map { _ in (0..<4).map { _ in Double.random(in: 0..<1, using: &generator) } })
    let cut = try #require(try search.run(on: blob).stability)
    #expect(cut.allSatisfy { $0 < 0.9 })
    #expect(cut.contains { $0 < 0.75 })
  }

  @Test func `threads and the order of the rows change nothing`() throws {
    let points = SilhouettePassTests.crowd(n: 40, d: 2, k: 3, seed: 3).points
    var search = ClusterCountSearch(candidates: 3...3)
    search.strategy = .plainRestarts(3)
    search.workers = Workers(1)
    let expected = try search.run(on: points)
    var generator = SplitMix64(seed: 1)
    search.workers = Workers(3)
    let found = try search.run(on: points.selecting(rows: (0..<40).shuffled(using: &generator)))
    #expect(found.stability == expected.stability)
    #expect(found.evidence == expected.evidence)
    #expect(found.entries.map(\.nullSilhouette) == expected.entries.map(\.nullSilhouette))
    #expect(found.chosen.k == expected.chosen.k)
  }
}
