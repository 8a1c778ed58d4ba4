/// The share of the revenue that the best customers bring, over bands for the segments.
struct ParetoCurve: Sendable {
  struct Point: Sendable {
    /// 0...1, of all customers, the best first.
    let customers: Double
    /// 0...1.
    let revenue: Double
    let label: String
  }

  struct Band: Sendable {
    let style: SegmentStyle
    let name: String
    /// 0...1, of all customers.
    let share: Double
  }

  /// From the fewest customers on.
  let points: [Point]
  /// From left to right.
  let bands: [Band]
  let horizontal: String
  let vertical: String
  let percent: @Sendable (Double) -> String

  let width = 450.0
  private let plot = (left: 74.0, right: 434.0, top: 16.0, bottom: 206.0)
  private var legend: Legend {
    Legend(entries: bands.map { ($0.style, $0.name) }, width: width - 8)
  }
  var height: Double { plot.bottom + 56 + legend.height }

  private var across: Axis { Axis(from: 0, to: 1, start: plot.left, end: plot.right) }
  private var up: Axis { Axis(from: 0, to: 1, start: plot.bottom, end: plot.top) }

  func drawing() -> Markup {
    let all = [(0.0, 0.0)] + points.map { ($0.customers, $0.revenue) } + [(1, 1)]
    return Markup {
      bandShapes
      frame
      Markup(
        .path, .d(Path(through: all.map { (x: across.place($0.0), y: up.place($0.1)) })), .unfilled, .stroked,
        .strokeWidth(2.4), .roundJoins)
      for point in points {
        Markup(.circle, .cx(across.place(point.customers)), .cy(up.place(point.revenue)), .r(4.5))
        // Near the axis stand the bands' signs; the number is in the table.
        if up.place(point.revenue) < plot.bottom - 30 {
          label(
            point.label, x: across.place(point.customers) + 9, y: up.place(point.revenue) + 16, size: 13,
            bold: true, halo: true)
        }
      }
      legend.drawing(x: 4, y: plot.bottom + 50)
    }
  }

  private var bandShapes: Markup {
    var start = 0.0
    let shapes = bands.map { band in
      let (left, right) = (across.place(start), across.place(start + band.share))
      start += band.share
      return Markup(.g, all: band.style.attributes) {
        Markup(
          .rect, .x(left), .y(plot.top), .width(max(0, right - left)), .height(plot.bottom - plot.top),
          .fillOpacity(0.22))
        if right - left > 16 {
          band.style.shape.marker(x: (left + right) / 2, y: plot.bottom - 12, radius: 5.5)
        }
      }
    }
    return .sequence(shapes)
  }

  private var frame: Markup {
    Markup {
      for tick in [0, 0.25, 0.5, 0.75, 1] {
        guideLine(
          x1: plot.left, y1: up.place(tick), x2: plot.right, y2: up.place(tick), strong: tick == 0)
        label(percent(tick), x: plot.left - 8, y: up.place(tick) + 4, anchor: .end, size: 13, muted: true)
        label(
          percent(tick), x: across.place(tick), y: plot.bottom + 19, anchor: tick == 1 ? .end : .middle,
          size: 13, muted: true)
      }
      label(
        horizontal, x: (plot.left + plot.right) / 2, y: plot.bottom + 40, anchor: .middle, size: 13,
        muted: true)
      uprightLabel(vertical, x: 15, y: (plot.top + plot.bottom) / 2)
    }
  }
}
