internal import LinearAlgebra

/// How many customers each row of a table stands for.
struct RowWeights: CustomersOfRows {
  /// In the table's order, each at least 1; `nil` where every row is one customer.
  private let weights: [Int32]?
  /// Sum of the weights.
  let total: Int

  /// Every row is one customer.
  init(rows: Int) {
    weights = nil
    total = rows
  }

  /// - Parameter weights: In the table's order, each at least 1, at most ``RuleTable/mostCustomers`` together.
  init(_ weights: [Int]) {
    total = weights.reduce(0, +)
    self.weights = total == weights.count ? nil : weights.map { Int32($0) }
  }

  /// Whether every row is one customer, so that ``OneCustomerEach`` says the same.
  var areAllOne: Bool { weights == nil }

  @inline(__always)
  subscript(row: Int) -> Int {
    if let weights { Int(weights[row]) } else { 1 }
  }
}

/// What a loop over rows asks for; generic where the usual answer, 1, should cost nothing.
protocol CustomersOfRows: Sendable {
  /// The customers of a row.
  subscript(row: Int) -> Int { get }
}

/// Every row is one customer, known when the loop is compiled.
struct OneCustomerEach: CustomersOfRows {
  @inline(__always)
  subscript(row: Int) -> Int { 1 }
}

extension Double {
  /// Adds `term` once for each of `customers`, to the last bit as if one after the other.
  ///
  /// - Complexity: one addition for one customer; else as ``adding(_:times:)``.
  @inline(__always)
  mutating func add(_ term: Double, times customers: Int) {
    self = customers == 1 ? self + term : adding(term, times: customers)
  }
}
