/// The data of an SVG path, one decimal a coordinate.
struct Path: Sendable {
  private(set) var data = ""

  /// A line through points, if there are any.
  init(through points: [(x: Double, y: Double)], closed: Bool = false) {
    for (i, point) in points.enumerated() {
      if i == 0 { move(point.x, point.y) } else { line(point.x, point.y) }
    }
    if closed, !points.isEmpty { data += "z" }
  }

  init() {}

  /// Starts a new stroke.
  mutating func move(_ x: Double, _ y: Double) { append("M", x, y) }
  /// Draws to a point.
  mutating func line(_ x: Double, _ y: Double) { append("L", x, y) }
  /// Draws level to `x`.
  mutating func level(to x: Double) { data += "H" + coordinate(x) }
  /// Draws upright to `y`.
  mutating func upright(to y: Double) { data += "V" + coordinate(y) }
  /// Draws from where the pen stands, by an offset.
  mutating func step(_ dx: Double, _ dy: Double) { append("l", dx, dy) }
  /// Draws a curve that leaves and arrives level.
  mutating func curve(fromX x0: Double, fromY y0: Double, toX x1: Double, toY y1: Double) {
    let middle = (x0 + x1) / 2
    append("M", x0, y0)
    append("C", middle, y0)
    append(" ", middle, y1)
    append(" ", x1, y1)
  }
  /// Draws a closed figure whose corners are given about a point.
  mutating func polygon(_ x: Double, _ y: Double, _ corners: [(x: Double, y: Double)]) {
    var pen = (x: 0.0, y: 0.0)
    for (i, corner) in corners.enumerated() {
      if i == 0 { move(x + corner.x, y + corner.y) } else { step(corner.x - pen.x, corner.y - pen.y) }
      pen = corner
    }
    close()
  }
  /// Draws a circle as two arcs.
  mutating func circle(_ x: Double, _ y: Double, radius r: Double) {
    move(x - r, y)
    let (radius, width) = (coordinate(r), coordinate(2 * r))
    data += "a\(radius) \(radius) 0 1 0 \(width) 0a\(radius) \(radius) 0 1 0-\(width) 0z"
  }
  /// Goes back to where the stroke began.
  mutating func close() { data += "z" }

  private mutating func append(_ command: String, _ x: Double, _ y: Double) {
    let second = coordinate(y)
    data += command + coordinate(x) + (second.hasPrefix("-") ? "" : " ") + second
  }
}

/// A number for a drawing: one decimal, none where it is zero, 0 for what is not finite.
func coordinate(_ number: Double) -> String {
  guard number.isFinite, abs(number) < 1e9 else { return "0" }
  let tenths = Int((number * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}

/// `number` with at most `decimals` decimals, as plain text for markup.
func rounded(_ number: Double, to decimals: Int) -> String {
  var factor = 1.0
  for _ in 0..<decimals { factor *= 10 }
  return "\((number * factor).rounded() / factor)"
}
