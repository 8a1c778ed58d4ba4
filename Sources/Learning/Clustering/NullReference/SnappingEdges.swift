internal import LinearAlgebra

/// Where, between two neighbouring values of a column, snapping stops to give the one and begins to give the next.
///
/// Drawn values are snapped to whole orders or to 0 and 1. A marginal that knows the edges gives each value
/// exactly its share back; without them, rounding moves a share of each value towards the mode, and few-valued
/// features would look more clustered than their reference.
///
/// - Returns: For each column, one edge fewer than its distinct values; `nil` for columns that snapping leaves alone.
/// - Complexity: O(*nd* log *n*), and 40 calls of `snap`.
func snappingEdges(of points: Matrix, snap: (Matrix) -> Matrix) -> [[Double]?] {
  let columns = (0..<points.columns).map { j in
    points.column(j).sorted().reduce(into: [Double]()) { if $0.last != $1 { $0.append($1) } }
  }
  let gaps = columns.map { max(0, $0.count - 1) }.max() ?? 0
  /// Value `i` of column `j`, or its last one where it has fewer.
  func value(_ i: Int, _ j: Int) -> Double { columns[j][min(i, columns[j].count - 1)] }

  var lower = Matrix(rows: gaps, columns: columns.count)
  var upper = lower
  for i in 0..<gaps {
    for j in columns.indices { (lower[i, j], upper[i, j]) = (value(i, j), value(i + 1, j)) }
  }
  var isMoved = [Bool](repeating: false, count: columns.count)
  for _ in 0..<40 {
    var middle = lower
    for i in middle.elements.indices { middle.elements[i] += (upper.elements[i] - lower.elements[i]) / 2 }
    let snapped = snap(middle)
    for i in 0..<gaps {
      for j in columns.indices where i + 1 < columns[j].count {
        if snapped[i, j] != middle[i, j] { isMoved[j] = true }
        // Values that no customer has lie between the two: the upper one's share then begins beyond them.
        if snapped[i, j] - value(i, j) <= tolerance * (value(i + 1, j) - value(i, j)) {
          lower[i, j] = middle[i, j]
        } else {
          upper[i, j] = middle[i, j]
        }
      }
    }
  }
  return columns.indices.map { j in isMoved[j] ? (0..<(columns[j].count - 1)).map { upper[$0, j] } : nil }
}

/// Snapping to a value goes through the feature's own units and back, which costs a few last bits.
private let tolerance = 1e-6
