/// How one feature is spread in each segment: a small histogram a segment, above one another.
struct Ridges: Sendable {
  struct Ridge: Sendable {
    let style: SegmentStyle
    let name: String
    let median: String
    /// Customers a bin.
    let counts: [Int]
    /// Bins, with a fraction, that lie below the median.
    let medianPlace: Double?
  }

  /// A number on the axis.
  struct Tick: Sendable {
    /// Bins, with a fraction, that lie below it.
    let place: Double
    let text: String
  }

  let ridges: [Ridge]
  /// From left to right.
  let ticks: [Tick]
  let axisLabel: String

  /// About the width of the column it stands in, so that its words are as large as those around it.
  let width = 330.0
  private let left = 4.0
  private let right = 326.0
  private let step = 52.0
  private let tall = 28.0

  private var bottom: Double { Double(ridges.count) * step + 4 }
  var height: Double { bottom + 44 }
  private var bins: Int { max(1, ridges.map(\.counts.count).max() ?? 1) }

  private func x(_ bin: Double) -> Double { left + (right - left) * bin / Double(bins) }

  /// A tick's text within the frame.
  private func reach(_ tick: Tick) -> (begins: Double, ends: Double) {
    let width = textWidth(tick.text, size: 12.5)
    let begins = min(max(left, x(tick.place) - width / 2), right - width)
    return (begins, begins + width)
  }

  /// The first and the last tick, and those between that leave room for each other.
  private var apart: [Tick] {
    guard let last = ticks.last else { return [] }
    let room = 10.0
    var kept: [Tick] = []
    for tick in ticks.dropLast() {
      let (begins, ends) = reach(tick)
      if let before = kept.last, begins < reach(before).ends + room { continue }
      if kept.isEmpty || ends + room <= reach(last).begins { kept.append(tick) }
    }
    return kept + [last]
  }

  func drawing() -> Markup {
    Markup {
      for tick in apart {
        guideLine(x1: x(tick.place), y1: 0, x2: x(tick.place), y2: bottom)
        let (begins, ends) = reach(tick)
        let anchor: TextAnchor = begins <= left ? .start : ends >= right ? .end : .middle
        label(
          tick.text, x: anchor == .start ? left : anchor == .end ? right : x(tick.place), y: bottom + 17,
          anchor: anchor, size: 12.5, muted: true)
      }
      for (i, ridge) in ridges.enumerated() { drawn(ridge, baseline: Double(i + 1) * step) }
      label(axisLabel, x: (left + right) / 2, y: bottom + 37, anchor: .middle, size: 12.5, muted: true)
    }
  }

  private func drawn(_ ridge: Ridge, baseline: Double) -> Markup {
    let tallest = Double(max(1, ridge.counts.max() ?? 1))
    var outline = Path()
    outline.move(x(0), baseline)
    for (bin, count) in ridge.counts.enumerated() {
      outline.upright(to: baseline - tall * Double(count) / tallest)
      outline.level(to: x(Double(bin + 1)))
    }
    outline.upright(to: baseline)
    outline.close()
    return Markup {
      Markup(.g, all: ridge.style.attributes) {
        ridge.style.shape.marker(x: left + 5, y: baseline - tall - 9, radius: 5)
        Markup(.path, .d(outline), .fillOpacity(0.55), .stroked)
      }
      label(
        fitted(ridge.name, width: right - left - 30 - textWidth(ridge.median, size: 12.5), size: 12.5),
        x: left + 15,
        y: baseline - tall - 5, size: 12.5, halo: true)
      label(ridge.median, x: right, y: baseline - tall - 5, anchor: .end, size: 12.5, halo: true)
      if let place = ridge.medianPlace {
        Markup(
          .line, .x1(x(place)), .y1(baseline), .x2(x(place)), .y2(baseline - tall), .stroked, .strokeWidth(2))
      }
    }
  }
}
