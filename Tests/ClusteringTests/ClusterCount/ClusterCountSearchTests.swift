import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

@Suite struct ClusterCountSearchTests {
  /// `sizes.count` tight groups in a row, far apart.
  static func groups(_ sizes: [Int], seed: UInt64 = 1) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix(
      sizes.enumerated().flatMap { group, size in
        (0..<size).map { _ in
          [Double(group * group * 10), Double.random(in: 0..<1, using: &generator)]
        }
      })
  }

  static func quick(_ candidates: ClosedRange<Int>) -> ClusterCountSearch {
    var search = ClusterCountSearch(candidates: candidates)
    search.isQuick = true
    search.strategy = .plainRestarts(10)
    return search
  }

  @Test func `chooses the planted number of groups and shows k = 2 beside it`() throws {
    let points = Self.groups([30, 25, 40, 30])
    let result = try Self.quick(3...6).run(on: points)
    #expect(result.entries.map(\.k) == [2, 3, 4, 5, 6])
    #expect(result.chosen.k == 4)
    #expect(result.chosen.fit.sizes.sorted() == [25, 30, 30, 40])
    #expect(result.entries[0].ineligibility == .notACandidate)
    #expect(result.verdict == .unjudged && result.evidence == nil && result.stability == nil)
    let oracle = SilhouetteOracle.coefficients(of: points, labels: result.chosen.fit.labels)
    #expect(zip(result.coefficients, oracle).allSatisfy { abs(($0 ?? .nan) - $1) < 1e-6 })
    #expect(result.silhouetteCustomers == points.rows)
  }

  @Test func `a cluster below the minimum share makes its k ineligible`() throws {
    let points = Self.groups([200, 150, 100, 3])
    let result = try Self.quick(3...4).run(on: points)
    #expect(result.entries[2].ineligibility == .smallCluster(share: 3.0 / 453, minimum: 0.02))
    #expect(result.entries[2].meanSilhouette > 0.9)
    #expect(result.chosen.k == 3)
  }

  @Test func `where no k is eligible the one with the largest smallest cluster is chosen`() throws {
    var search = Self.quick(3...5)
    search.minimumShare = 0.5
    let result = try search.run(on: Self.groups([40, 30, 20]))
    #expect(result.chosen.k == 3)
  }

  @Test func `a range of one k is chosen whatever its sizes`() throws {
    let result = try Self.quick(4...4).run(on: Self.groups([200, 150, 100, 1]))
    #expect(result.entries.map(\.k) == [2, 4])
    #expect(result.chosen.k == 4)
  }

  @Test func `k stops at the number of distinct points`() throws {
    let points = Matrix([[0], [0], [5], [9], [9]])
    let all = try Self.quick(2...15).run(on: points)
    #expect(all.entries.map(\.k) == [2, 3])
    let beyond = try Self.quick(4...15).run(on: points)
    #expect(beyond.chosen.k == 3)
    #expect(throws: ClusteringError.tooFewDistinctPoints(k: 4, distinctCount: 3)) {
      try Self.quick(4...4).run(on: points)
    }
    #expect(throws: ClusteringError.tooFewDistinctPoints(k: 3, distinctCount: 1)) {
      try Self.quick(3...15).run(on: Matrix([[1], [1]]))
    }
  }

  @Test func `the silhouette of a companion partition stands beside that of the fit`() throws {
    let points = Self.groups([30, 30, 30])
    let result = try Self.quick(3...4).run(on: points) { fit in fit.labels.map { min($0, 1) } }
    for entry in result.entries {
      let coefficients = SilhouetteOracle.coefficients(
        of: points, labels: entry.fit.labels.map { min($0, 1) })
      let expected = coefficients.reduce(0, +) / Double(points.rows)
      #expect(abs((entry.companionSilhouette ?? .nan) - expected) < 1e-6)
    }
  }

  @Test func `no companion is asked for where a cluster is too small, unless one is in every k`() throws {
    let companion: @Sendable (Fit) -> [Int] = { fit in fit.labels.map { min($0, 1) } }
    let some = try Self.quick(3...4).run(on: Self.groups([200, 150, 100, 3]), companion: companion)
    #expect(some.entries.map { $0.companionSilhouette == nil } == [false, false, true])
    var search = Self.quick(3...5)
    search.minimumShare = 0.5
    let none = try search.run(on: Self.groups([40, 30, 20]), companion: companion)
    #expect(none.entries.allSatisfy { $0.companionSilhouette != nil })
    let wish = try Self.quick(4...4).run(on: Self.groups([200, 150, 100, 1]), companion: companion)
    #expect(wish.chosen.companionSilhouette != nil)
  }

  @Test func `the fits alone are those of the whole search`() throws {
    let points = try DistinctPoints(SilhouettePassTests.crowd(n: 150, d: 3, k: 4, seed: 3).points)
    var search = ClusterCountSearch(candidates: 3...6)
    search.isQuick = true
    #expect(try search.fits(on: points) == search.run(on: points).entries.map(\.fit))
    #expect(throws: ClusteringError.tooFewDistinctPoints(k: 400, distinctCount: points.count)) {
      try Self.quick(400...400).fits(on: points)
    }
  }

  @Test(arguments: [0, 1, 255, 256, 70_000]) func `labels are kept in any width`(largest: Int) {
    let labels = [0, largest, largest / 2]
    let kept = ClusterLabels(labels)
    #expect(kept.values == labels)
    #expect(labels.indices.map { kept[$0] } == labels && kept.count == 3)
    #expect(kept == ClusterLabels(labels) && kept != ClusterLabels([0, largest + 1, 0]))
  }

  @Test func `a k whose customers score as high as with the chosen one would do as well`() throws {
    var generator = SplitMix64(seed: 2)
    let blob = Matrix(
      rows: 60, columns: 2, elements: (0..<120).map { _ in Double.random(in: 0..<1, using: &generator) })
    let continuum = try Self.quick(3...8).run(on: blob)
    #expect(continuum.entries.map(\.isAsGood).contains(true))
    #expect(!continuum.chosen.isAsGood)
    let groups = try Self.quick(3...8).run(on: Self.groups([50, 50, 50]))
    #expect(!groups.entries.map(\.isAsGood).contains(true))
  }

  @Test func `threads and the order of the rows change nothing`() throws {
    let points = SilhouettePassTests.crowd(n: 150, d: 3, k: 4, seed: 3).points
    var search = Self.quick(3...6)
    search.workers = Workers(1)
    let expected = try search.run(on: points)
    var generator = SplitMix64(seed: 1)
    for threads in [2, 3, 8] {
      let order = Array(0..<150).shuffled(using: &generator)
      search.workers = Workers(threads)
      let found = try search.run(on: points.selecting(rows: order))
      #expect(found.entries.map(\.meanSilhouette) == expected.entries.map(\.meanSilhouette))
      #expect(found.entries.map(\.interval) == expected.entries.map(\.interval))
      #expect(found.entries.map(\.fit.centroids) == expected.entries.map(\.fit.centroids))
      #expect(found.coefficients.elementsEqual(order.map { expected.coefficients[$0] }))
    }
  }
}
