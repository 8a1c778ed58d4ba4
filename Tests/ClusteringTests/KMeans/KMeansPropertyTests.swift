import Clustering
import LinearAlgebra
import ParallelWork
import TestSupport
import Testing

/// A hundred and twenty random cases: every kind of points, n = 1...150, d = 1...9, k = 1...9.
@Suite struct KMeansPropertyTests {
  static let cases = Array(0..<120)

  struct Case {
    let points: Matrix
    let k: Int
    var generator: SplitMix64

    init(_ number: Int) {
      var generator = SplitMix64(seed: UInt64(1000 + number))
      let kind = RandomPoints.allCases[number % RandomPoints.allCases.count]
      let n = 1 + Int(generator.next() % 150)
      let points = kind.points(n: n, d: 1 + Int(generator.next() % 9), using: &generator)
      let distinct = Set((0..<n).map { Array(points.row($0)) }).count
      k = 1 + Int(generator.next() % UInt64(min(9, distinct)))
      self.points = points
      self.generator = generator
    }

    func fit(_ points: Matrix, workers: Workers = Workers(1), path: AssignmentPath? = nil) throws -> Fit {
      var generator = generator
      var kMeans = KMeans(k: k, restarts: 3, workers: workers)
      kMeans.path = path
      return try kMeans.fit(points, using: &generator)
    }
  }

  @Test(arguments: cases)
  func `every point is in the cluster of its closest centroid, each centroid the mean of its points`(
    number: Int
  ) throws {
    let sample = Case(number)
    let fit = try sample.fit(sample.points)
    #expect(fit.labels == LloydOracle.labels(sample.points, fit.centroids))
    #expect(!fit.sizes.contains(0))
    #expect(fit.converged)

    let size = sample.points.elements.reduce(0) { max($0, abs($1)) }
    for (j, mean) in LloydOracle.means(sample.points, labels: fit.labels, k: sample.k).enumerated() {
      for (value, expected) in zip(fit.centroids.row(j), try #require(mean)) {
        // A sum of up to 150 terms is rounded 150 times.
        #expect(abs(value - expected) <= 150 * 0x1p-52 * size)
      }
    }
    let inertia = LloydOracle.inertia(sample.points, fit.centroids, labels: fit.labels)
    #expect(abs(fit.inertia - inertia) <= 1e-12 * inertia)
    for (a, b) in zip(0..<sample.k, 1..<max(1, sample.k)) {
      #expect(fit.centroids.row(a).lexicographicallyPrecedes(fit.centroids.row(b)))
    }
  }

  @Test(arguments: cases)
  func `the order of the rows and threads change no bit`(number: Int) throws {
    let sample = Case(number)
    let fit = try sample.fit(sample.points)

    var shuffler = SplitMix64(seed: UInt64(number))
    let order = Array(0..<sample.points.rows).shuffled(using: &shuffler)
    let shuffled = try sample.fit(sample.points.selecting(rows: order))
    #expect(shuffled.centroids == fit.centroids)
    #expect(shuffled.inertia == fit.inertia)
    #expect(shuffled.labels == order.map { fit.labels[$0] })

    for threads in [2, 3, 8] { #expect(try sample.fit(sample.points, workers: Workers(threads)) == fit) }
  }

  @Test(arguments: cases, KernelLevel.allCases)
  func `kernel levels and BLAS change no bit`(number: Int, level: KernelLevel) throws {
    try level.skipWhereMissing()
    let sample = Case(number)
    let fit = try sample.fit(sample.points, workers: Workers(1, level: .baseline))
    let workers = Workers(1, level: level)
    #expect(try sample.fit(sample.points, workers: workers) == fit)
    #expect(try sample.fit(sample.points, workers: workers, path: .stackedProducts) == fit)
  }

  @Test(arguments: cases)
  func `a unit that differs by a power of two gives the same partition, or is refused`(number: Int) throws {
    let sample = Case(number)
    let fit = try sample.fit(sample.points)
    for exponent in [-500, 500] {
      let unit = Double(sign: .plus, exponent: exponent, significand: 1)
      var points = sample.points
      for index in points.elements.indices { points.elements[index] *= unit }
      do {
        let scaled = try sample.fit(points)
        #expect(scaled.labels == fit.labels)
        #expect(scaled.centroids.elements == fit.centroids.elements.map { $0 * unit })
      } catch ClusteringError.magnitudeOutOfRange(let largest) {
        #expect(largest > 0x1p500 || largest < 0x1p-500)
      }
    }
  }

  @Test(arguments: cases)
  func `the squares around the mean are those within clusters and those between them`(number: Int) throws {
    let sample = Case(number)
    let fit = try sample.fit(sample.points)
    let n = sample.points.rows
    let one = try #require(LloydOracle.means(sample.points, labels: Array(repeating: 0, count: n), k: 1)[0])
    func squares(_ row: some Collection<Double>) -> Double {
      zip(row, one).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let total = (0..<n).reduce(0.0) { $0 + squares(sample.points.row($1)) }
    let between = fit.sizes.indices.reduce(0.0) {
      $0 + Double(fit.sizes[$1]) * squares(fit.centroids.row($1))
    }
    // Each mean is off by the rounding of up to 150 sums of its size, and so is each distance from it.
    let off = 150 * 0x1p-52 * sample.points.elements.reduce(0) { max($0, abs($1)) }
    let rounding = 2 * off * (Double(n) * total).squareRoot() + Double(n) * off * off
    #expect(abs(total - fit.inertia - between) <= 1e-9 * total + rounding)
  }

  @Test(arguments: cases.prefix(24))
  func `one more cluster never costs inertia`(number: Int) throws {
    let points = Case(number).points
    let distinct = Set((0..<points.rows).map { Array(points.row($0)) }).count
    guard distinct > 4 else { return }
    let search = try ClusterCountSearchTests.quick(2...min(8, distinct - 1)).run(on: points)
    let inertias = search.entries.map(\.fit.inertia)
    #expect(zip(inertias, inertias.dropFirst()).allSatisfy { $0 >= $1 }, "\(inertias)")
  }

  @Test(arguments: cases)
  func `no step raises the inertia, and each labels as the double loop`(number: Int) throws {
    var sample = Case(number)
    let chosen = (0..<sample.k).map { _ in Int(sample.generator.next() % UInt64(sample.points.rows)) }
    var centroids = sample.points.selecting(rows: chosen)
    var inertia = Double.infinity
    for _ in 0..<8 {
      let step = try KMeans(k: sample.k, maxIterations: 1, workers: Workers(1)).fit(
        sample.points, from: centroids)
      #expect(step.labels == LloydOracle.labels(sample.points, step.centroids))
      #expect(step.inertia <= inertia * (1 + 1e-9))
      (centroids, inertia) = (step.centroids, step.inertia)
    }
  }
}
