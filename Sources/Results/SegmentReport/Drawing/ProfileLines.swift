/// One line a segment over a few features: the "snake plot".
struct ProfileLines: Sendable {
  struct Line: Sendable {
    let style: SegmentStyle
    let name: String
    /// One a feature, in standard deviations from the mean of all customers.
    let values: [Double]
  }

  let features: [String]
  let lines: [Line]
  let axisLabel: String
  let number: @Sendable (Double) -> String

  let width = 832.0
  var height: Double { max(features.count > 3 ? 362 : 342, plot.top + Double(lines.count) * 19 + 20) }
  private var plot: (left: Double, right: Double, top: Double, bottom: Double) {
    (66, width - 28 - labelRoom(lines.map(\.name), size: 13, within: 60...220), 14, 310)
  }

  private var vertical: Axis {
    let values = lines.flatMap(\.values)
    let room = ((values.max() ?? 1) - (values.min() ?? -1)) * 0.06
    return Axis(
      from: min(-0.5, (values.min() ?? -1) - room), to: max(0.5, (values.max() ?? 1) + room),
      start: plot.bottom,
      end: plot.top)
  }

  private func x(_ feature: Int) -> Double {
    let room = 30.0
    let span = plot.right - plot.left - 2 * room
    return plot.left + room
      + (features.count > 1 ? span * Double(feature) / Double(features.count - 1) : span / 2)
  }

  func drawing() -> Markup {
    Markup {
      frame
      for line in lines { drawn(line) }
      names
    }
  }

  private var frame: Markup {
    let slot = (plot.right - plot.left - 60) / Double(max(1, features.count - 1))
    return Markup {
      for tick in vertical.ticks(6) {
        let y = vertical.place(tick)
        guideLine(x1: plot.left, y1: y, x2: plot.right, y2: y, strong: abs(tick) < 1e-9)
        label(number(tick), x: plot.left - 8, y: y + 4, anchor: .end, size: 13, muted: true)
      }
      for (j, feature) in features.enumerated() {
        guideLine(x1: x(j), y1: plot.top, x2: x(j), y2: plot.bottom)
        // Neighbours stand on different heights, so that long names have twice the room.
        label(
          fitted(feature, width: min(200, max(54, slot * 1.9)), size: 13), x: x(j),
          y: plot.bottom + 22 + (features.count > 3 && !j.isMultiple(of: 2) ? 20 : 0), anchor: .middle,
          size: 13)
      }
      uprightLabel(axisLabel, x: 15, y: (plot.top + plot.bottom) / 2)
    }
  }

  private func drawn(_ line: Line) -> Markup {
    let places = line.values.enumerated().map { (x: x($0.offset), y: vertical.place($0.element)) }
    var markers = Path()
    for place in places { line.style.shape.add(to: &markers, x: place.x, y: place.y, radius: 5.5) }
    return Markup(.g, all: line.style.attributes) {
      Markup(.path, .d(Path(through: places)), .unfilled, .stroked, .strokeWidth(2.2), .roundJoins)
      Markup(.path, .d(markers))
    }
  }

  /// Names beside the lines' ends, moved apart where the ends lie close together.
  private var names: Markup {
    let order = lines.indices.sorted {
      (lines[$0].values.last ?? 0, $1) > (lines[$1].values.last ?? 0, $0)
    }
    let wanted = order.map { vertical.place(lines[$0].values.last ?? 0) }
    let places = spread(wanted, distance: 19, within: plot.top...(height - 10))
    return .sequence(
      zip(order, places).map { index, y in
        let line = lines[index]
        let end = (x: x(features.count - 1), y: vertical.place(line.values.last ?? 0))
        return Markup {
          Markup(
            .line, .x1(end.x + 8), .y1(end.y), .x2(plot.right + 4), .y2(y), .stroked, .strokeOpacity(0.35))
          Markup(.g, all: line.style.attributes) {
            line.style.shape.marker(x: plot.right + 12, y: y, radius: 5.5)
          }
          label(
            fitted(line.name, width: width - plot.right - 24, size: 13), x: plot.right + 22, y: y + 4.5,
            size: 13)
        }
      })
  }
}

/// Moves ascending places apart until neighbours keep a distance, as little as simple means allow.
func spread(_ wanted: [Double], distance: Double, within bounds: ClosedRange<Double>) -> [Double] {
  var places = wanted
  for i in places.indices.dropFirst() { places[i] = max(places[i], places[i - 1] + distance) }
  if let last = places.last, last > bounds.upperBound {
    places[places.count - 1] = bounds.upperBound
    for i in places.indices.dropLast().reversed() { places[i] = min(places[i], places[i + 1] - distance) }
  }
  return places
}
