import Clustering
import LinearAlgebra
import Testing

/// Rows with weights, and the customers whom they stand for as rows of their own.
struct WeightedCrowd {
  let rows: Matrix
  let weights: [Int]
  /// The row that each customer was made of, in no order.
  let customers: [Int]

  init(_ rows: Matrix, weights: [Int], seed: UInt64 = 1) {
    var generator = SplitMix64(seed: seed)
    self.rows = rows
    self.weights = weights
    customers = weights.indices.flatMap { repeatElement($0, count: weights[$0]) }
      .shuffled(using: &generator)
  }

  /// Points of every kind, some of them equal, a quarter of them of weight 0 and far outside.
  init(number: Int, largestWeight: Int = 4) {
    var generator = SplitMix64(seed: UInt64(number))
    let kind = RandomPoints.allCases[number % RandomPoints.allCases.count]
    let n = 20 + Int(generator.next() % 60)
    var rows = kind.points(n: n, d: 1 + Int(generator.next() % 5), using: &generator)
    let weights = (0..<n).map { _ in
      generator.next() % 4 == 0 ? 0 : 1 + Int(generator.next() % UInt64(largestWeight))
    }
    for row in 0..<n where weights[row] == 0 && row.isMultiple(of: 2) {
      for column in 0..<rows.columns { rows[row, column] *= 1000 }
    }
    self.init(rows, weights: weights, seed: generator.next())
  }

  var weighted: DistinctPoints { get throws { try DistinctPoints(rows, weights: weights) } }

  /// A row a customer.
  var copied: DistinctPoints { get throws { try DistinctPoints(rows.selecting(rows: customers)) } }

  /// Expects a fit of `weighted` and one of `copied` to be the same to the last bit.
  func expectSame(_ weighted: Fit, _ copied: Fit) {
    #expect(weighted.centroids == copied.centroids)
    #expect(weighted.inertia == copied.inertia)
    #expect(weighted.sizes == copied.sizes)
    #expect(weighted.converged == copied.converged)
    #expect(customers.map { weighted.labels[$0] } == copied.labels)
    let closest = LloydOracle.labels(rows, weighted.centroids)
    for row in weights.indices where weights[row] == 0 { #expect(weighted.labels[row] == closest[row]) }
  }

  /// Expects one value a row, none for rows of weight 0, and those of one a customer to be the same.
  func expectSame(
    ofRows: some RandomAccessCollection<Double?>, ofCustomers: some Sequence<Double?>
  ) {
    let ofRows = Array(ofRows)
    #expect(ofCustomers.elementsEqual(customers.map { ofRows[$0] }))
    for row in weights.indices where weights[row] == 0 { #expect(ofRows[row] == nil) }
  }
}
