import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

/// A sample of many customers, whose distances are taken to groups of references.
@Suite struct ReferenceGroupTests {
  /// Customers around a few centres, many more than references pay from, and two partitions that cross.
  private static func crowd(
    d: Int, heaviest: Int = 1, seed: UInt64 = 3
  ) throws -> (points: DistinctPoints, partitions: [[Int]]) {
    var generator = SplitMix64(seed: seed)
    let labels = (0..<52_000).map { _ in Int.random(in: 0..<5, using: &generator) }
    let elements = labels.flatMap { label in
      (0..<d).map { f in Double((label * (f + 2)) % 5) * 2 + generator.normal() }
    }
    let weights = labels.map { _ in heaviest == 1 ? 1 : Int.random(in: 1...heaviest, using: &generator) }
    let points = try DistinctPoints(
      Matrix(rows: labels.count, columns: d, elements: elements), weights: weights)
    let crossing = labels.indices.map { elements[$0 * d] < 3 ? 0 : elements[$0 * d] < 6 ? 1 : 2 }
    return (points, [labels, crossing])
  }

  @Test(arguments: [1, 3, 5], [1, 40])
  func `distances to groups give the coefficients of distances to customers`(d: Int, heaviest: Int) throws {
    let (points, partitions) = try Self.crowd(d: d, heaviest: heaviest)
    // Doubles go through the customers one by one.
    let (grouped, single) = (
      SilhouettePass(customerLimit: 150, seed: 5),
      SilhouettePass(precision: .double, customerLimit: 150, seed: 5)
    )
    let (found, expected) = (
      grouped.table(of: points, partitions: partitions), single.table(of: points, partitions: partitions)
    )
    for p in partitions.indices {
      let pairs = zip(found.coefficientsOfRows(in: p), expected.coefficientsOfRows(in: p))
      #expect(pairs.contains { $0.0 != nil })
      // Moments leave out the third order of a radius over four of them, of groups that are a small part of a sum.
      for case (let found?, let expected?) in pairs { #expect(abs(found - expected) <= 2e-5) }
      #expect(abs(found.mean(of: p) - expected.mean(of: p)) <= 2e-6)
    }
  }

  @Test(arguments: KernelLevel.allCases)
  func `every kernel level and thread count gives the same bits`(level: KernelLevel) throws {
    try level.skipWhereMissing()
    let (points, partitions) = try Self.crowd(d: 3)
    let tables = [Workers(1, level: .baseline), Workers(3, level: level)].map {
      SilhouettePass(workers: $0, customerLimit: 150).table(of: points, partitions: partitions)
    }
    for p in partitions.indices {
      #expect(tables[0].coefficientsOfRows(in: p) == tables[1].coefficientsOfRows(in: p))
    }
  }

  @Test func `customers at one and the same place are no trouble`() throws {
    let elements = (0..<60_000).map { Double($0 % 3 == 0 ? 0 : $0) }
    let points = try DistinctPoints(Matrix(rows: 60_000, columns: 1, elements: elements))
    let labels = elements.map { $0 < 30_000 ? 0 : 1 }
    let pass = SilhouettePass(customerLimit: 150)
    let found = pass.table(of: points, partitions: [labels])
    let expected = SilhouettePass(precision: .double, customerLimit: 150).table(
      of: points, partitions: [labels])
    #expect(abs(found.mean(of: 0) - expected.mean(of: 0)) <= 1e-6)
  }
}
