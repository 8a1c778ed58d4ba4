/// A line a feature, each in its own plain unit, with a mark a segment where its median lies.
struct DotPlot: Sendable {
  struct Row: Sendable {
    let feature: String
    /// The ends of its line as people read them.
    let low: String
    let high: String
    /// Where the median of all customers lies on the line, 0...1.
    let everyone: Double
    /// One a segment, 0...1.
    let places: [Double]
  }

  let rows: [Row]
  /// As many as each row has places.
  let segments: [(style: SegmentStyle, name: String)]
  /// What the stroke across a line stands for.
  let everyone: String

  /// Narrow enough for a telephone to show its words at a readable size.
  let width = 450.0
  private let rowHeight = 54.0
  private let radius = 5.5

  private var legend: Legend { Legend(entries: segments, width: width - 8) }
  private var bottom: Double { Double(rows.count) * rowHeight + 4 }
  var height: Double { bottom + 28 + legend.height }

  /// The line of a row, between the texts of its ends.
  private func axis(_ row: Row) -> Axis {
    Axis(
      from: 0, to: 1, start: 14 + labelRoom([row.low], size: 12.5, within: 24...110),
      end: width - 14 - labelRoom([row.high], size: 12.5, within: 24...110))
  }

  func drawing() -> Markup {
    Markup {
      for (i, row) in rows.enumerated() { drawn(row, top: Double(i) * rowHeight) }
      stroke(x: 11, y: bottom + 14)
      label(everyone, x: 24, y: bottom + 19)
      legend.drawing(x: 4, y: bottom + 26)
    }
  }

  private func stroke(x: Double, y: Double) -> Markup {
    Markup(.line, .x1(x), .y1(y - 9), .x2(x), .y2(y + 9), .stroked, .strokeOpacity(0.75), .strokeWidth(2))
  }

  private func drawn(_ row: Row, top: Double) -> Markup {
    let axis = axis(row)
    let y = top + 35
    return Markup {
      label(fitted(row.feature, width: width - 8, size: 13.5), x: 4, y: top + 15, size: 13.5)
      guideLine(x1: axis.start, y1: y, x2: axis.end, y2: y, strong: true)
      label(row.low, x: axis.start - 10, y: y + 4.5, anchor: .end, size: 12.5, muted: true)
      label(row.high, x: axis.end + 10, y: y + 4.5, size: 12.5, muted: true)
      stroke(x: axis.place(row.everyone), y: y)
      for (segment, place) in zip(segments, marks(row, axis, y: y)) {
        Markup(.g, all: segment.style.attributes) {
          segment.style.shape.marker(x: place.x, y: place.y, radius: radius)
        }
      }
    }
  }

  /// Marks that would cover one another stand above and below the line in turn.
  private func marks(_ row: Row, _ axis: Axis, y: Double) -> [(x: Double, y: Double)] {
    var placed: [(x: Double, y: Double)] = []
    for place in row.places {
      let x = axis.place(place)
      let near = placed.filter { abs($0.x - x) < 2 * radius }.count
      let step = Double((near + 1) / 2) * (near.isMultiple(of: 2) ? 1 : -1)
      placed.append((x, y + min(3, max(-3, step)) * 5))
    }
    return placed
  }
}
