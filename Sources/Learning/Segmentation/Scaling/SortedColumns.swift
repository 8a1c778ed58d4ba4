internal import CustomerFeatures
internal import LinearAlgebra
internal import ParallelWork

/// Each column of a matrix in ascending order: statistics taken in this order do not depend on that of the rows.
///
/// A row of weight m counts as m equal rows: every quantile, rank and moment is the same to the last bit.
struct SortedColumns: Sendable {
  /// d columns of n values.
  let columns: [[Double]]
  /// For each column, how often each of its values counts; `nil` where each counts once.
  let weights: [[Int]]?
  /// For each column, the customers up to and with each of its values; `nil` where each value is one.
  private let ends: [[Int]]?

  /// - Parameter weights: How many customers each row stands for; `nil` means one.
  /// - Complexity: O(*nd* log *n*), columns side by side.
  init(of matrix: Matrix, weights: [Int]? = nil, workers: Workers = Workers()) {
    guard let weights else {
      columns = workers.map(matrix.columns) { matrix.column($0).sorted() }
      self.weights = nil
      ends = nil
      return
    }
    let sorted = workers.map(matrix.columns) { column in
      zip(matrix.column(column), weights).sorted { $0.0 < $1.0 }
    }
    columns = sorted.map { $0.map(\.0) }
    let sortedWeights = sorted.map { $0.map(\.1) }
    self.weights = sortedWeights
    ends = sortedWeights.map { weights in
      weights.reduce(into: []) { ends, weight in ends.append((ends.last ?? 0) + weight) }
    }
  }

  /// Customers in all.
  func count(of column: Int) -> Int { ends.map { $0[column].last ?? 0 } ?? columns[column].count }

  /// The value of the customer at a place in ascending order, from 0.
  func value(at place: Int, of column: Int) -> Double {
    guard let ends else { return columns[column][place] }
    return columns[column][ends[column].partitionIndex { $0 > place }]
  }

  func minimum(of column: Int) -> Double { columns[column].first ?? 0 }

  func maximum(of column: Int) -> Double { columns[column].last ?? 0 }

  func median(of column: Int) -> Double { quantile(0.5, of: column) }

  /// The value that a share `p` of the customers does not exceed; between two customers, the mean of both.
  func quantile(_ p: Double, of column: Int) -> Double {
    let last = count(of: column) - 1
    guard last >= 0 else { return 0 }
    let place = p * Double(last)
    let lower = Int(place)
    let (below, above) = (value(at: lower, of: column), value(at: min(lower + 1, last), of: column))
    return below + (above - below) * (place - Double(lower))
  }

  /// Share of the customers below `value`, those equal to it counted by half: 0...1.
  func rank(of value: Double, in column: Int) -> Double {
    let sorted = columns[column]
    guard !sorted.isEmpty else { return 0.5 }
    let below = customers(before: sorted.partitionIndex { $0 >= value }, of: column)
    let notAbove = customers(upTo: value, of: column)
    return Double(below + notAbove) / Double(2 * count(of: column))
  }

  /// How many customers have at most `value`.
  func customers(upTo value: Double, of column: Int) -> Int {
    customers(before: columns[column].partitionIndex { $0 > value }, of: column)
  }

  private func customers(before index: Int, of column: Int) -> Int {
    ends.map { index == 0 ? 0 : $0[column][index - 1] } ?? index
  }
}

extension Array {
  /// The first index from which on `isAfter` holds, in an array ordered so that it holds for a tail.
  ///
  /// - Complexity: O(log *n*).
  package func partitionIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
