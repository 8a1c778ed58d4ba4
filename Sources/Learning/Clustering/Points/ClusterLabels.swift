/// A label a row, a byte each where there are no more than 256 of them: a search keeps the labels of every k.
package struct ClusterLabels: Sendable, Equatable {
  private enum Storage: Sendable, Equatable {
    case bytes([UInt8])
    case whole([Int])
  }

  private let storage: Storage

  /// - Parameter labels: Each at least 0.
  package init(_ labels: [Int]) {
    storage =
      (labels.max() ?? 0) <= Int(UInt8.max)
      ? .bytes(labels.map { UInt8(truncatingIfNeeded: $0) }) : .whole(labels)
  }

  /// Number of rows.
  package var count: Int {
    switch storage {
    case .bytes(let labels): labels.count
    case .whole(let labels): labels.count
    }
  }

  /// All labels: for loops over many rows.
  ///
  /// - Complexity: O(*n*).
  package var values: [Int] {
    switch storage {
    case .bytes(let labels): labels.map(Int.init)
    case .whole(let labels): labels
    }
  }

  /// The labels of some rows, in the order of the rows.
  ///
  /// - Complexity: O(rows), mostly within the cache where labels are bytes.
  func values(ofRows rows: [UInt32]) -> [UInt32] {
    switch storage {
    case .bytes(let labels): rows.map { UInt32(labels[Int($0)]) }
    case .whole(let labels): rows.map { UInt32(labels[Int($0)]) }
    }
  }

  /// The label of one row.
  package subscript(row: Int) -> Int {
    switch storage {
    case .bytes(let labels): Int(labels[row])
    case .whole(let labels): labels[row]
    }
  }
}
