internal import CustomerFeatures
internal import LinearAlgebra
internal import ParallelWork

/// Each column of a matrix in ascending order: statistics taken in this order do not hang on that of the rows.
struct SortedColumns: Sendable {
  /// d columns of n values.
  let columns: [[Double]]

  /// - Complexity: O(*nd* log *n*), columns side by side.
  init(of matrix: Matrix, workers: Workers = Workers()) {
    columns = workers.map(matrix.columns) { matrix.column($0).sorted() }
  }

  func minimum(of column: Int) -> Double { columns[column].first ?? 0 }

  func maximum(of column: Int) -> Double { columns[column].last ?? 0 }

  func median(of column: Int) -> Double { LinearAlgebra.median(ofSorted: columns[column]) ?? 0 }

  /// The value that a share `p` of the customers does not exceed; between two customers, the mean of both.
  func quantile(_ p: Double, of column: Int) -> Double {
    let sorted = columns[column]
    guard let last = sorted.indices.last else { return 0 }
    let place = p * Double(last)
    let lower = Int(place)
    let upper = min(lower + 1, last)
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (place - Double(lower))
  }

  /// Share of the customers below `value`, those equal to it counted by half: 0...1.
  func rank(of value: Double, in column: Int) -> Double {
    let sorted = columns[column]
    guard !sorted.isEmpty else { return 0.5 }
    let below = sorted.partitionIndex { $0 >= value }
    let notAbove = sorted.partitionIndex { $0 > value }
    return Double(below + notAbove) / Double(2 * sorted.count)
  }
}

extension [Double] {
  /// The first index from which on `isAfter` holds, in an array ordered so that it holds for a tail.
  func partitionIndex(where isAfter: (Double) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
