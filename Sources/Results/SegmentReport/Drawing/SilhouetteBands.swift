/// Every customer's silhouette as one thin bar, segment by segment (Rousseeuw 1987).
struct SilhouetteBands: Sendable {
  struct Band: Sendable {
    let style: SegmentStyle
    let name: String
    let share: Double
    /// Descending.
    let values: [Double]
    let mean: String?
  }

  let bands: [Band]
  let mean: Double
  let meanLabel: String
  let axisLabel: String
  let number: @Sendable (Double) -> String

  let width = 832.0
  private var left: Double { 70 + labelRoom(bands.map(\.name), size: 13, within: 90...230) }
  private let right = 812.0
  private let top = 26.0

  private func bandHeight(_ band: Band) -> Double { 18 + 300 * band.share }
  private var bottom: Double { top + bands.reduce(0) { $0 + bandHeight($1) + 7 } }
  var height: Double { bottom + 46 }

  private var axis: Axis {
    let values = bands.flatMap(\.values)
    // Up to the tenth above the best customer, so that few silhouettes near 1 leave no empty half.
    let most = ((values.max() ?? 1) * 10).rounded(.up) / 10
    return Axis(
      from: min(-0.1, values.min() ?? -0.1), to: min(1, max(0.5, most)), start: left, end: right)
  }

  func drawing() -> Markup {
    var y = top
    var pieces: [Markup] = []
    for band in bands {
      pieces.append(drawn(band, top: y))
      y += bandHeight(band) + 7
    }
    let x = axis.place(mean)
    return Markup {
      for tick in axis.ticks(8) {
        guideLine(x1: axis.place(tick), y1: top, x2: axis.place(tick), y2: bottom, strong: abs(tick) < 1e-9)
        label(number(tick), x: axis.place(tick), y: bottom + 18, anchor: .middle, size: 13, muted: true)
      }
      label(axisLabel, x: (left + right) / 2, y: bottom + 39, anchor: .middle, size: 13, muted: true)
      pieces
      Markup(.line, .x1(x), .y1(top - 6), .x2(x), .y2(bottom), .stroked, .strokeWidth(1.5), .dashes("5 4"))
      label(meanLabel, x: x, y: top - 11, anchor: .middle, size: 13, bold: true)
    }
  }

  private func drawn(_ band: Band, top: Double) -> Markup {
    let height = bandHeight(band)
    let step = height / Double(max(1, band.values.count))
    var outline = Path()
    outline.move(axis.place(0), top)
    for (i, value) in band.values.enumerated() {
      outline.level(to: axis.place(value))
      outline.upright(to: top + Double(i + 1) * step)
    }
    outline.level(to: axis.place(0))
    outline.close()
    return Markup {
      Markup(.g, all: band.style.attributes) {
        band.style.shape.marker(x: 8, y: top + height / 2, radius: 5.5)
        if !band.values.isEmpty { Markup(.path, .d(outline), .fillOpacity(0.75)) }
      }
      label(fitted(band.name, width: left - 66, size: 13), x: 20, y: top + height / 2 + 4.5, size: 13)
      if let mean = band.mean {
        label(mean, x: left - 10, y: top + height / 2 + 4.5, anchor: .end, size: 13, muted: true)
      }
    }
  }
}
