internal import LinearAlgebra

/// Points in float, centred and scaled, in tiles of 32: the layout that the assignment kernel reads.
///
/// They only propose: what they say is checked against the doubles wherever rounding could matter.
struct PointTiles: Sendable {
  /// Points in a tile.
  static let width = 32

  /// Feature f of lane l of tile t is at `(t * d + f) * 32 + l`; lanes beyond the last point are zero.
  let values: [Float]

  /// The norm of the longest point of each tile, rounded up.
  let norms: [Float]

  /// What was subtracted from each feature; d values.
  let shift: [Double]

  /// The power of two that the differences were multiplied by, which brings the largest into [0.5, 1).
  let scale: Double

  /// The largest distance of a value from its shift, before scaling.
  let reach: Double

  /// Number of tiles.
  var count: Int { norms.count }

  /// Lays out `points`, n × d.
  init(_ points: Matrix) {
    let (n, d) = (points.rows, points.columns)
    let means = ColumnStatistics(of: points).means
    var reach = 0.0
    var shift = means
    for f in 0..<d {
      var (low, high) = (Double.infinity, -Double.infinity)
      for i in 0..<n {
        low = min(low, points[i, f])
        high = max(high, points[i, f])
      }
      // A coarse grid makes the subtraction exact for data of few digits, and moves no mean by more than a
      // thousandth of the range.
      if high > low {
        let grid = Double(sign: .plus, exponent: (high - low).exponent - 10, significand: 1)
        shift[f] = (means[f] / grid).rounded() * grid
      } else {
        shift[f] = n > 0 ? low : 0
      }
      if n > 0 { reach = max(reach, high - shift[f], shift[f] - low) }
    }
    let scale = reach > 0 ? Double(sign: .plus, exponent: -1 - reach.exponent, significand: 1) : 1

    self.init(points, shift: shift, scale: scale, reach: reach)
  }

  /// Lays out points that are all among those of `whole`, about the same shift.
  init(_ points: Matrix, like whole: PointTiles) {
    self.init(points, shift: whole.shift, scale: whole.scale, reach: whole.reach)
  }

  private init(_ points: Matrix, shift: [Double], scale: Double, reach: Double) {
    let (n, d) = (points.rows, points.columns)
    let width = Self.width
    let count = (n + width - 1) / width
    var values = [Float](repeating: 0, count: count * width * d)
    var norms = [Float](repeating: 0, count: count)
    do {
      let elements = points.elements.span
      let shift = shift.span
      var tiles = values.mutableSpan
      for tile in 0..<count {
        let first = tile &* width
        var longest = 0.0
        for i in first..<min(n, first + width) {
          var square = 0.0
          for f in 0..<d {
            let value = (elements[unchecked: i &* d &+ f] - shift[unchecked: f]) * scale
            tiles[unchecked: (tile &* d &+ f) &* width &+ (i &- first)] = Float(value)
            square += value * value
          }
          longest = max(longest, square)
        }
        // No root of a tile is above that of its largest square.
        norms[tile] = Float(longest.squareRoot()).nextUp
      }
    }
    self.values = values
    self.norms = norms
    self.shift = shift
    self.scale = scale
    self.reach = reach
  }
}
