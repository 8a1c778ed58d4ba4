internal import LinearAlgebra

/// The rows' indexes in lexical order of the rows; rows that are equal keep their order, and −0 equals 0.
///
/// Many rows are sorted by radix, the last column first; few are not worth the counters.
///
/// - Complexity: O(*nd*), or O(*nd* log *n*) where that is less.
func lexicalOrder(ofRows matrix: Matrix) -> [Int] {
  matrix.rows > 8192 ? radixOrder(ofRows: matrix) : comparedOrder(ofRows: matrix)
}

/// By comparing rows.
///
/// - Complexity: O(*nd* log *n*).
func comparedOrder(ofRows matrix: Matrix) -> [Int] {
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

/// By the bits of the doubles, 16 at a time; digits that all rows share cost one look.
///
/// - Complexity: O(*nd*).
func radixOrder(ofRows matrix: Matrix) -> [Int] {
  let (n, d) = (matrix.rows, matrix.columns)
  var rows = (0..<n).map { (key: UInt64(0), row: UInt32($0)) }
  var sorted = rows
  var starts = [Int](repeating: 0, count: 1 << 16)
  for column in (0..<d).reversed() {
    var varying: UInt64 = 0
    do {
      let elements = matrix.elements.span
      var rows = rows.mutableSpan
      for place in rows.indices {
        let value = elements[unchecked: Int(rows[unchecked: place].row) &* d &+ column]
        let bits = (value == 0 ? 0 : value).bitPattern
        let key = bits >> 63 == 1 ? ~bits : bits | 1 << 63
        rows[unchecked: place].key = key
        varying |= key ^ rows[unchecked: 0].key
      }
    }
    for shift in stride(from: UInt64(0), to: 64, by: 16) where (varying >> shift) & 0xFFFF != 0 {
      sort(rows, by: shift, into: &sorted, &starts)
      swap(&rows, &sorted)
    }
  }
  return rows.map { Int($0.row) }
}

/// Sorts by 16 bits of the keys, equal ones in the order they came in.
private func sort(
  _ rows: [(key: UInt64, row: UInt32)], by shift: UInt64, into sorted: inout [(key: UInt64, row: UInt32)],
  _ starts: inout [Int]
) {
  let rows = rows.span
  var sorted = sorted.mutableSpan
  var starts = starts.mutableSpan
  for digit in starts.indices { starts[unchecked: digit] = 0 }
  for place in rows.indices { starts[unchecked: Int(rows[unchecked: place].key >> shift & 0xFFFF)] &+= 1 }
  var start = 0
  for digit in starts.indices {
    let count = starts[unchecked: digit]
    starts[unchecked: digit] = start
    start &+= count
  }
  for place in rows.indices {
    let digit = Int(rows[unchecked: place].key >> shift & 0xFFFF)
    sorted[unchecked: starts[unchecked: digit]] = rows[unchecked: place]
    starts[unchecked: digit] &+= 1
  }
}
