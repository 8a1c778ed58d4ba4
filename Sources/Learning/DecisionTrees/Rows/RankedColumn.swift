internal import LinearAlgebra

/// A column as ranks among its distinct values.
struct RankedColumn: Sendable {
  /// The rank of each row.
  let ranks: [UInt32]
  /// Distinct values, ascending.
  let levels: [Double]
  /// The point value that goes with each.
  let pointLevels: [Double]

  init(of values: Matrix, points: Matrix, column: Int) {
    let order = sortedOrder(of: values.column(column))
    var ranks = Array(repeating: UInt32(0), count: values.rows)
    var levels: [Double] = []
    var pointLevels: [Double] = []
    for row in order {
      let value = values[Int(row), column]
      if levels.last != value {
        levels.append(value)
        pointLevels.append(points[Int(row), column])
      }
      ranks[Int(row)] = UInt32(levels.count - 1)
    }
    self.ranks = ranks
    self.levels = levels
    self.pointLevels = pointLevels
  }
}
