import Clustering
import Foundation
import LinearAlgebra
import Testing

@Suite struct NullReferenceTests {
  @Test func `draws keep location, spread and correlation of a single normal population`() throws {
    var generator = SplitMix64(seed: 1)
    let points = Matrix(
      (0..<2000).map { _ in
        let shared = generator.normal()
        return [shared, 0.8 * shared + 0.6 * generator.normal()]
      })
    let drawn = try NullReference(of: DistinctPoints(points)).draw(2000, using: &generator)
    let (expected, found) = (ColumnStatistics(of: points), ColumnStatistics(of: drawn))
    for j in 0..<2 {
      #expect(abs(found.means[j] - expected.means[j]) < 0.1)
      #expect(abs(found.standardDeviations[j] - expected.standardDeviations[j]) < 0.1)
    }
    #expect(abs(correlation(of: drawn) - correlation(of: points)) < 0.05)
  }

  @Test func `draws have one mode where the customers have two`() throws {
    var generator = SplitMix64(seed: 2)
    let points = Matrix((0..<2000).map { [Double($0 % 2) * 10 + generator.normal()] })
    let drawn = try NullReference(of: DistinctPoints(points)).draw(2000, using: &generator).elements
    let inGap = drawn.count { (3..<7).contains($0) }
    #expect(points.elements.count { (3..<7).contains($0) } < 10)
    // A share of 0.4 lies in the middle four of ten; one mode needs nearly that many there.
    #expect(inGap > 400)
    #expect(drawn.allSatisfy { $0 >= points.elements.min() ?? 0 && $0 <= points.elements.max() ?? 0 })
  }

  @Test func `a whole feature that only falls keeps the share of each of its values`() throws {
    let shares = [(1.0, 600), (2, 200), (3, 120), (5, 50), (8, 30)]
    let points = Matrix(shares.flatMap { value, count in Array(repeating: [log1p(value)], count: count) })
    let reference = try NullReference(of: DistinctPoints(points)) { drawn in
      Matrix(
        rows: drawn.rows, columns: 1, elements: drawn.elements.map { log1p(expm1($0).rounded()) })
    }
    var generator = SplitMix64(seed: 3)
    let drawn = reference.draw(20_000, using: &generator).elements.map { expm1($0).rounded() }
    for (value, count) in shares.prefix(3) {
      #expect(abs(Double(drawn.count { $0 == value }) / 20_000 - Double(count) / 1000) < 0.015)
    }
  }

  @Test func `a feature of which most values are equal keeps its correlation`() throws {
    var generator = SplitMix64(seed: 4)
    let points = Matrix(
      (0..<3000).map { _ in
        let shared = generator.normal()
        return [max(0, shared), shared + 0.5 * generator.normal()]
      })
    let drawn = try NullReference(of: DistinctPoints(points)).draw(3000, using: &generator)
    #expect(abs(correlation(of: drawn) - correlation(of: points)) < 0.05)
  }

  @Test func `constant and repeated features do no harm`() throws {
    let points = Matrix((0..<50).map { [1, Double($0), Double($0), Double(-$0)] })
    var generator = SplitMix64(seed: 5)
    let drawn = try NullReference(of: DistinctPoints(points)).draw(200, using: &generator)
    for i in 0..<200 {
      #expect(drawn[i, 0] == 1)
      #expect(abs(drawn[i, 1] - drawn[i, 2]) < 1e-3)
      #expect(abs(drawn[i, 1] + drawn[i, 3]) < 1.1)
    }
  }

  private func correlation(of points: Matrix) -> Double {
    let statistics = ColumnStatistics(of: points)
    let products = (0..<points.rows).map {
      (points[$0, 0] - statistics.means[0]) * (points[$0, 1] - statistics.means[1])
    }
    return products.reduce(0, +) / Double(points.rows) / statistics.standardDeviations[0]
      / statistics.standardDeviations[1]
  }
}
