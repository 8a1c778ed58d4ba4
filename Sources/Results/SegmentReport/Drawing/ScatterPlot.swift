/// Customers along two axes, one marker a customer, the segment's number at its middle.
struct ScatterPlot: Sendable {
  struct Group: Sendable {
    let style: SegmentStyle
    let number: Int
    let name: String
    let points: [(x: Double, y: Double)]
  }

  let groups: [Group]
  let horizontalLabel: String
  let verticalLabel: String
  let number: @Sendable (Double) -> String

  let width = 832.0
  private let plot = (left: 58.0, right: 820.0, top: 10.0, bottom: 460.0)
  private var legend: Legend {
    Legend(entries: groups.map { ($0.style, "\($0.number) \($0.name)") }, width: 800)
  }

  var height: Double { plot.bottom + 54 + legend.height }

  private var axes: (x: Axis, y: Axis) {
    let xs = groups.flatMap { $0.points.map(\.x) }
    let ys = groups.flatMap { $0.points.map(\.y) }
    func padded(_ values: [Double], _ start: Double, _ end: Double) -> Axis {
      let (low, high) = (values.min() ?? 0, values.max() ?? 1)
      let room = (high - low) * 0.03
      return Axis(from: low - room, to: high + room, start: start, end: end)
    }
    return (padded(xs, plot.left, plot.right), padded(ys, plot.bottom, plot.top))
  }

  func drawing() -> Markup {
    let axes = axes
    return Markup {
      for tick in axes.x.ticks(8) {
        let x = axes.x.place(tick)
        guideLine(x1: x, y1: plot.top, x2: x, y2: plot.bottom)
        label(number(tick), x: x, y: plot.bottom + 18, anchor: .middle, size: 13, muted: true)
      }
      for tick in axes.y.ticks(6) {
        let y = axes.y.place(tick)
        guideLine(x1: plot.left, y1: y, x2: plot.right, y2: y)
        label(number(tick), x: plot.left - 8, y: y + 4, anchor: .end, size: 13, muted: true)
      }
      label(
        horizontalLabel, x: (plot.left + plot.right) / 2, y: plot.bottom + 40, anchor: .middle, size: 13,
        muted: true)
      uprightLabel(verticalLabel, x: 15, y: (plot.top + plot.bottom) / 2)
      for group in groups { dots(group, axes.x, axes.y) }
      for (group, place) in middles(axes.x, axes.y) {
        label(
          "\(group.number)", x: place.x, y: place.y + 6, anchor: .middle, size: 17, bold: true, halo: true)
      }
      legend.drawing(x: 20, y: plot.bottom + 52)
    }
  }

  /// One path for all dots of a segment: 2,000 of them take about 60 KB.
  private func dots(_ group: Group, _ x: Axis, _ y: Axis) -> Markup {
    var path = Path()
    for point in group.points {
      group.style.shape.addDot(to: &path, x: x.place(point.x).rounded(), y: y.place(point.y).rounded())
    }
    return Markup(.g, all: group.style.attributes) {
      Markup(
        .path, .d(path), .fillOpacity(0.75), .stroked, .roundEnds,
        .strokeWidth(group.style.shape.dotStroke), .strokeOpacity(0.75))
    }
  }

  /// Where the segments' numbers stand: in their middles, moved up and down where two would cover each other.
  private func middles(_ x: Axis, _ y: Axis) -> [(group: Group, place: (x: Double, y: Double))] {
    let shown = groups.filter { !$0.points.isEmpty }
    var places = shown.map { group in
      let n = Double(group.points.count)
      return (
        x: x.place(group.points.reduce(0) { $0 + $1.x } / n),
        y: y.place(group.points.reduce(0) { $0 + $1.y } / n)
      )
    }
    for _ in 0..<40 {
      for i in places.indices {
        for j in places.indices where j > i && abs(places[i].x - places[j].x) < 22 {
          let gap = places[j].y - places[i].y
          guard abs(gap) < 21 else { continue }
          let push = (21 - abs(gap)) / 2 * (gap < 0 ? -1 : 1)
          places[i].y -= push
          places[j].y += push
        }
      }
      for i in places.indices { places[i].y = min(plot.bottom - 8, max(plot.top + 8, places[i].y)) }
    }
    return Array(zip(shown, places))
  }
}

extension MarkerShape {
  /// A small form in few bytes: a stroke of no length with round ends, or a figure in whole steps.
  func addDot(to path: inout Path, x: Double, y: Double) {
    switch self {
    case .circle:
      path.move(x, y)
      path.step(0, 0)
    case .square: path.polygon(x, y, [(-2, -2), (2, -2), (2, 2), (-2, 2)])
    case .triangle: path.polygon(x, y, [(0, -3), (3, 3), (-3, 3)])
    case .diamond: path.polygon(x, y, [(0, -3), (3, 0), (0, 3), (-3, 0)])
    case .droplet: path.polygon(x, y, [(0, 3), (3, -3), (-3, -3)])
    case .cross:
      path.move(x - 3, y)
      path.level(to: x + 3)
      path.move(x, y - 3)
      path.upright(to: y + 3)
    }
  }

  /// How wide the dot's outline is: all of a circle, both lines of a cross, nothing of a filled figure.
  var dotStroke: Double {
    switch self {
    case .circle: 5
    case .cross: 2
    case .square, .triangle, .diamond, .droplet: 0
    }
  }
}
