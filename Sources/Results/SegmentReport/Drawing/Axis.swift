/// A passage from values to places on the canvas, with round ticks.
struct Axis: Sendable {
  let low: Double
  let high: Double
  /// Where `low` is drawn.
  let start: Double
  /// Where `high` is drawn.
  let end: Double

  /// Spans the values given; equal or unusable ones get some room.
  init(from low: Double, to high: Double, start: Double, end: Double) {
    let isUsable = low.isFinite && high.isFinite && high - low > 0 && (high - low).isFinite
    self.low = isUsable ? low : (low.isFinite ? low - 0.5 : 0)
    self.high = isUsable ? high : (low.isFinite ? low + 0.5 : 1)
    self.start = start
    self.end = end
  }

  /// The place of a value; values beyond the ends lie on the ends.
  func place(_ value: Double) -> Double {
    guard high > low else { return start }
    let share = (value - low) / (high - low)
    return start + (share.isFinite ? min(1, max(0, share)) : 0) * (end - start)
  }

  /// About `count` round values within the ends: steps of 1, 2 or 5 times a power of ten.
  func ticks(_ count: Int = 5) -> [Double] {
    let span = high - low
    guard span > 1e-290, span.isFinite, span > abs(high) * 1e-12 else { return [low] }
    let rough = span / Double(max(1, count))
    var power = 1.0
    while power > rough { power /= 10 }
    while power * 10 <= rough { power *= 10 }
    let step = power * ([1, 2, 5, 10].first { power * $0 >= rough } ?? 10)
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 100 else { return [low, high] }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}

/// The label of an upright axis, read from below.
func uprightLabel(_ text: String, x: Double, y: Double) -> Markup {
  Markup(.text, .turnedLeft(x, y), .anchored(.middle), .fontSize(13), .fillOpacity(0.75)) { text }
}

/// A text on the canvas.
func label(
  _ text: String, x: Double, y: Double, anchor: TextAnchor = .start, size: Double? = nil, muted: Bool = false,
  bold: Bool = false, halo: Bool = false
) -> Markup {
  var attributes: [Attribute] = [.x(x), .y(y)]
  if anchor != .start { attributes.append(.anchored(anchor)) }
  if let size { attributes.append(.fontSize(size)) }
  if muted { attributes.append(.fillOpacity(0.75)) }
  if bold { attributes.append(.bold) }
  if halo { attributes += [.class("halo"), .halo, .paperStroke, .strokeWidth(4), .roundJoins] }
  return Markup(.text, all: attributes) { text }
}

/// A thin line that guides the eye.
func guideLine(x1: Double, y1: Double, x2: Double, y2: Double, strong: Bool = false) -> Markup {
  Markup(.line, .x1(x1), .y1(y1), .x2(x2), .y2(y2), .stroked, .strokeOpacity(strong ? 0.6 : 0.15))
}
