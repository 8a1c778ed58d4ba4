internal import LinearAlgebra

/// The rows' indexes in lexical order of the rows; rows that are equal keep their order.
///
/// - Complexity: O(*nd* log *n*).
func lexicalOrder(ofRows matrix: Matrix) -> [Int] {
  let d = matrix.columns
  guard d > 0 else { return Array(0..<matrix.rows) }
  // The first column decides most comparisons, so it travels with the index.
  var keys = (0..<matrix.rows).map { (first: matrix[$0, 0], row: $0) }
  matrix.elements.withUnsafeBufferPointer { elements in
    keys.sort { a, b in
      if a.first != b.first { return a.first < b.first }
      let (i, j) = (a.row * d, b.row * d)
      for f in stride(from: 1, to: d, by: 1) where elements[i + f] != elements[j + f] {
        return elements[i + f] < elements[j + f]
      }
      return a.row < b.row
    }
  }
  return keys.map(\.row)
}
