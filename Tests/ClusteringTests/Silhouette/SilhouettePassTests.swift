import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

@Suite struct SilhouettePassTests {
  /// `n` points around `k` centres on a coarse grid, so that some of them are equal, and random labels.
  static func crowd(n: Int, d: Int, k: Int, seed: UInt64) -> (points: Matrix, labels: [Int]) {
    var generator = SplitMix64(seed: seed)
    let labels = (0..<n).map { $0 < k ? $0 : Int.random(in: 0..<k, using: &generator) }
    let elements = labels.flatMap { label in
      (0..<d).map { j in
        Double((label * (j + 3)) % 7) + Double(Int.random(in: -6...6, using: &generator)) / 4
      }
    }
    return (Matrix(rows: n, columns: d, elements: elements), labels)
  }

  @Test(arguments: [(n: 2, d: 1, k: 2), (n: 31, d: 3, k: 4), (n: 33, d: 2, k: 5), (n: 150, d: 8, k: 9)])
  func `equals the double loop for several partitions at once`(n: Int, d: Int, k: Int) throws {
    let (points, labels) = Self.crowd(n: n, d: d, k: k, seed: UInt64(n))
    var generator = SplitMix64(seed: 5)
    let unrelated = labels.map { _ in Int.random(in: 0..<min(n, 3), using: &generator) }
    let partitions = [labels, labels.map { $0 / 2 }, unrelated]
    for (precision, tolerance) in [(SilhouettePrecision.double, 1e-9), (.single, 1e-6)] {
      let found = try SilhouettePass(precision: precision).coefficients(of: points, partitions: partitions)
      for (partition, coefficients) in zip(partitions, found) {
        let expected = SilhouetteOracle.coefficients(of: points, labels: partition)
        #expect(zip(coefficients, expected).allSatisfy { abs($0 - $1) <= tolerance })
      }
    }
  }

  @Test func `a lone member scores 0 and an equal pair far from the rest scores 1`() throws {
    let points = Matrix([[0], [1], [1], [2], [3], [3]])
    let found = try SilhouettePass().coefficients(of: points, partitions: [[0, 1, 1, 1, 2, 2]])
    #expect(found == [[0, 0.5, 0.5, 0, 1, 1]])
  }

  @Test func `one cluster, or clusters at one and the same point, score 0`() throws {
    let points = Matrix([[1, 2], [1, 2], [1, 2], [1, 2]])
    let found = try SilhouettePass().coefficients(of: points, partitions: [[0, 0, 0, 0], [0, 0, 1, 1]])
    #expect(found == [[0, 0, 0, 0], [0, 0, 0, 0]])
  }

  @Test func `the order of the rows and the number of threads change no bit`() throws {
    let (points, labels) = Self.crowd(n: 120, d: 3, k: 5, seed: 8)
    let partitions = [labels, labels.map { $0 % 2 }]
    let expected = try SilhouettePass(workers: Workers(1)).table(
      of: DistinctPoints(points), partitions: partitions)
    var generator = SplitMix64(seed: 3)
    for threads in [1, 2, 3, 8] {
      let order = Array(0..<120).shuffled(using: &generator)
      let found = try SilhouettePass(workers: Workers(threads)).table(
        of: DistinctPoints(points.selecting(rows: order)),
        partitions: partitions.map { part in order.map { part[$0] } })
      for p in 0..<2 {
        let ofRows = expected.coefficientsOfRows(in: p)
        #expect(found.coefficientsOfRows(in: p).elementsEqual(order.map { ofRows[$0] }))
        #expect(found.mean(of: p) == expected.mean(of: p))
        #expect(found.macro(of: p) == expected.macro(of: p))
        #expect(found.interval(of: p) == expected.interval(of: p))
      }
    }
  }

  @Test func `names of labels, translation and positive scaling do not matter`() throws {
    let (points, labels) = Self.crowd(n: 90, d: 2, k: 4, seed: 2)
    let expected = try SilhouettePass(precision: .double).coefficients(of: points, partitions: [labels])[0]
    let renamed = labels.map { [7, 0, 3, 5][$0] }
    var moved = points
    var huge = points
    var tiny = points
    for i in moved.elements.indices {
      moved.elements[i] = 3 * points.elements[i] + 1000
      huge.elements[i] *= 0x1p500
      tiny.elements[i] *= 0x1p-500
    }
    for (other, names) in [(points, renamed), (moved, labels), (huge, labels), (tiny, labels)] {
      for (precision, tolerance) in [(SilhouettePrecision.double, 1e-9), (.single, 1e-6)] {
        let found = try SilhouettePass(precision: precision).coefficients(of: other, partitions: [names])[0]
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance })
      }
    }
  }

  @Test func `two tight clusters beside each other and far from the rest keep their digits`() throws {
    var generator = SplitMix64(seed: 4)
    let labels = (0..<90).map { $0 % 3 }
    let points = Matrix(
      labels.map { label in
        (0..<3).map { _ in [-1e4, -1e4 + 0.02, 2e4][label] + Double.random(in: 0..<0.01, using: &generator) }
      })
    let expected = SilhouetteOracle.coefficients(of: points, labels: labels)
    for (precision, tolerance) in [(SilhouettePrecision.double, 1e-9), (.single, 1e-6)] {
      let found = try SilhouettePass(precision: precision).coefficients(of: points, partitions: [labels])[0]
      #expect(zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance })
    }
  }
}
