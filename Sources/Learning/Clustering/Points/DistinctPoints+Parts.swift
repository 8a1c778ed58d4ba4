internal import LinearAlgebra

extension DistinctPoints {
  /// Some of the distinct points of `whole`, ascending, as points of their own.
  init(subset: [Int], of whole: DistinctPoints) {
    let d = whole.columns
    let points = Matrix(
      rows: subset.count, columns: d,
      elements: [Double](unsafeUninitializedCapacity: subset.count * d) { chosen, count in
        whole.points.elements.withUnsafeBufferPointer { all in
          for (place, point) in subset.enumerated() {
            for f in 0..<d { chosen.initializeElement(at: place &* d &+ f, to: all[point &* d &+ f]) }
          }
        }
        count = subset.count * d
      })
    self.init(
      points: points, multiplicities: subset.map { whole.multiplicities[$0] }, scale: whole.scale,
      // About the same shift as the whole: floats only propose.
      tiles: PointTiles(points, like: whole.tiles))
  }

  /// `limit` customers at equal steps along the lexical order, and the distinct points they are at, ascending; all
  /// customers where there are no more.
  ///
  /// The same as points made of the rows of so many customers.
  ///
  /// - Complexity: O(*m* + `limit`·*d*), whatever the weights.
  func customers(atMost limit: Int) -> (points: DistinctPoints, places: [Int]) {
    guard customerCount > limit else { return (self, Array(0..<count)) }
    var places: [Int] = []
    var customers: [Int] = []
    var (place, end) = (0, multiplicities[0])
    for step in 0..<limit {
      let customer = step * customerCount / limit
      while end <= customer {
        place += 1
        end += multiplicities[place]
      }
      if places.last == place {
        customers[customers.count - 1] += 1
      } else {
        places.append(place)
        customers.append(1)
      }
    }
    var chosen = points.selecting(rows: places)
    let largest = chosen.elements.reduce(0) { max($0, abs($1)) }
    guard largest > 0 else {
      return (
        DistinctPoints(points: chosen, multiplicities: customers, scale: 1, tiles: PointTiles(chosen)), places
      )
    }
    let exponent = -1 - max(Int(largest.exponent), Self.exponents.lowerBound)
    let factor = Double(sign: .plus, exponent: exponent, significand: 1)
    for index in chosen.elements.indices { chosen.elements[index] *= factor }
    return (
      DistinctPoints(
        points: chosen, multiplicities: customers, scale: scale * factor, tiles: PointTiles(chosen)), places
    )
  }

  /// The distinct points in the units of the original rows; m × d.
  var inOriginalUnits: Matrix {
    var original = points
    for index in original.elements.indices { original.elements[index] /= scale }
    return original
  }

  /// Customers that an original row stands for.
  func weight(ofRow row: Int) -> Int { weights?[row] ?? 1 }

  /// The original rows that count, ordered by the point they equal.
  ///
  /// - Complexity: O(*n*).
  var rowsInOrder: [UInt32] {
    var next = [Int](repeating: 0, count: count + 1)
    for row in 0..<rowCount where weight(ofRow: row) > 0 { next[Int(distinctIndex[row]) + 1] += 1 }
    for point in 0..<count { next[point + 1] += next[point] }
    var rows = [UInt32](repeating: 0, count: rowCount - weightless.rows.count)
    for row in 0..<rowCount where weight(ofRow: row) > 0 {
      let point = Int(distinctIndex[row])
      rows[next[point]] = UInt32(row)
      next[point] += 1
    }
    return rows
  }
}
