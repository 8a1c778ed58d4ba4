/// What was measured at every number of segments: one curve with its intervals, and others beside it.
struct CountCurves: Sendable {
  struct Point: Sendable {
    let k: Int
    let value: Double
    let interval: ClosedRange<Double>?
    /// Of a base without groups.
    let null: Double?
    /// Of another measure of the same segments.
    let companion: Double?
    let isEligible: Bool
    let isChosen: Bool
  }

  let points: [Point]
  let words: Words
  let number: @Sendable (Double) -> String

  struct Words: Sendable {
    let countAxis: String
    let valueAxis: String
    let observed: String
    let null: String
    let companion: String
    let ineligible: String
    let chosen: String
  }

  let width = 832.0
  let height = 382.0
  private let plot = (left: 62.0, right: 816.0, top: 26.0, bottom: 286.0)

  private var horizontal: Axis {
    Axis(
      from: Double(points.first?.k ?? 2) - 0.5, to: Double(points.last?.k ?? 3) + 0.5, start: plot.left,
      end: plot.right)
  }

  private var vertical: Axis {
    let values = points.flatMap { point in
      [
        point.value, point.interval?.lowerBound, point.interval?.upperBound, point.null, point.companion,
      ].compactMap { $0 }
    }
    let low = min(0, values.min() ?? 0)
    return Axis(from: low, to: max(low + 0.1, (values.max() ?? 1) * 1.06), start: plot.bottom, end: plot.top)
  }

  func drawing() -> Markup {
    Markup {
      frame
      if let chosen = points.first(where: \.isChosen) { band(at: chosen) }
      series(\.null, dashes: "2 5")
      series(\.companion, dashes: "9 5")
      Markup(.g, all: SegmentStyle(number: 1).attributes) {
        Markup(
          .path,
          .d(Path(through: points.map { (horizontal.place(Double($0.k)), vertical.place($0.value)) })),
          .unfilled, .stroked, .strokeWidth(2))
        for point in points { mark(point) }
      }
      if let chosen = points.first(where: \.isChosen) {
        label(
          words.chosen, x: min(max(horizontal.place(Double(chosen.k)), plot.left + 70), plot.right - 70),
          y: plot.top - 10, anchor: .middle, size: 13, bold: true, halo: true)
      }
      legend
    }
  }

  private var frame: Markup {
    Markup {
      for tick in vertical.ticks(5) {
        guideLine(
          x1: plot.left, y1: vertical.place(tick), x2: plot.right, y2: vertical.place(tick), strong: tick == 0
        )
        label(
          number(tick), x: plot.left - 8, y: vertical.place(tick) + 4, anchor: .end, size: 13, muted: true)
      }
      let step = max(1, (points.count + 23) / 24)
      for (i, point) in points.enumerated() where i.isMultiple(of: step) || point.isChosen {
        label(
          "\(point.k)", x: horizontal.place(Double(point.k)), y: plot.bottom + 19, anchor: .middle, size: 13,
          muted: !point.isChosen, bold: point.isChosen)
      }
      label(
        words.countAxis, x: (plot.left + plot.right) / 2, y: plot.bottom + 40, anchor: .middle, size: 13,
        muted: true)
      uprightLabel(words.valueAxis, x: 15, y: (plot.top + plot.bottom) / 2)
    }
  }

  private func band(at point: Point) -> Markup {
    let half = min(22, (plot.right - plot.left) / Double(max(1, points.count)) / 2)
    let x = horizontal.place(Double(point.k))
    return Markup(
      .rect, .x(x - half), .y(plot.top), .width(half * 2), .height(plot.bottom - plot.top), .fillOpacity(0.07)
    )
  }

  private func series(_ value: (Point) -> Double?, dashes: StaticString) -> Markup {
    // A line ends where a value is missing, and begins anew behind it.
    let pieces = points.split { value($0) == nil }.map { piece in
      piece.compactMap { point in
        value(point).map { (x: horizontal.place(Double(point.k)), y: vertical.place($0)) }
      }
    }
    return Markup {
      for places in pieces {
        Markup(
          .path, .d(Path(through: places)), .unfilled, .stroked, .strokeOpacity(0.75), .strokeWidth(1.6),
          .dashes(dashes))
      }
    }
  }

  /// A filled dot may be chosen, a hollow one may not.
  private func mark(_ point: Point) -> Markup {
    let (x, y) = (horizontal.place(Double(point.k)), vertical.place(point.value))
    return Markup {
      if let interval = point.interval {
        let (low, high) = (vertical.place(interval.lowerBound), vertical.place(interval.upperBound))
        Markup(.path, .d(whisker(x: x, low: low, high: high)), .unfilled, .stroked, .strokeWidth(1.4))
      }
      if point.isEligible {
        Markup(.circle, .cx(x), .cy(y), .r(point.isChosen ? 6.5 : 4.5))
      } else {
        Markup(.circle, .class("paper"), .cx(x), .cy(y), .r(4.5), .paperFill, .stroked, .strokeWidth(1.6))
      }
    }
  }

  private func whisker(x: Double, low: Double, high: Double) -> Path {
    var path = Path()
    path.move(x, low)
    path.upright(to: high)
    path.move(x - 4, low)
    path.level(to: x + 4)
    path.move(x - 4, high)
    path.level(to: x + 4)
    return path
  }

  private var legend: Markup {
    var entries: [(text: String, dashes: StaticString?)] = [(words.observed, "none")]
    if points.contains(where: { $0.companion != nil }) { entries.append((words.companion, "9 5")) }
    if points.contains(where: { $0.null != nil }) { entries.append((words.null, "2 5")) }
    if points.contains(where: { !$0.isEligible }) { entries.append((words.ineligible, nil)) }
    return .sequence(
      entries.enumerated().map { i, entry in
        let x = plot.left - 44 + Double(i % 2) * 400
        let y = height - 28 + Double(i / 2) * 22
        return Markup {
          if let dashes = entry.dashes {
            let colors = i == 0 ? SegmentStyle(number: 1).attributes : [.filled]
            Markup(.g, all: colors) {
              Markup(
                .line, .x1(x), .y1(y - 4), .x2(x + 28), .y2(y - 4), .stroked, .strokeWidth(2), .dashes(dashes)
              )
            }
          } else {
            Markup(.g, all: SegmentStyle(number: 1).attributes) {
              Markup(
                .circle, .class("paper"), .cx(x + 14), .cy(y - 4), .r(4.5), .paperFill, .stroked,
                .strokeWidth(1.6))
            }
          }
          label(entry.text, x: x + 36, y: y, size: 13)
        }
      })
  }
}
