/// Features down, segments across: each cell says how far a segment's median lies from the mean of all customers.
///
/// Takes the place of the lines where there are too many of them to follow.
struct ProfileMatrix: Sendable {
  let features: [String]
  let segments: [(style: SegmentStyle, number: Int, name: String)]
  /// One array a feature, one value a segment, in standard deviations.
  let values: [[Double]]
  let axisLabel: String
  let number: @Sendable (Double) -> String

  private var labelRoom: Double { 24 + SegmentReport.labelRoom(features, size: 13, within: 100...250) }
  private let rowHeight = 24.0
  private let top = 34.0
  private var cellWidth: Double { min(130, max(38, 566 / Double(max(1, segments.count)))) }
  private var legend: Legend {
    Legend(entries: segments.map { ($0.style, "\($0.number) \($0.name)") }, width: width - 10)
  }

  var width: Double { max(700, labelRoom + Double(segments.count) * cellWidth + 2) }
  var height: Double { top + Double(features.count) * rowHeight + 34 + legend.height }

  func drawing() -> Markup {
    Markup {
      for (i, segment) in segments.enumerated() {
        let middle = labelRoom + (Double(i) + 0.5) * cellWidth
        Markup(.g, all: segment.style.attributes) {
          segment.style.shape.marker(x: middle - 10, y: 17, radius: 5.5)
        }
        label("\(segment.number)", x: middle, y: 22, size: 13, bold: true)
      }
      cells(above: true)
      cells(above: false)
      for (j, feature) in features.enumerated() {
        let baseline = top + Double(j) * rowHeight + 16
        label(
          fitted(feature, width: labelRoom - 20, size: 13), x: labelRoom - 8, y: baseline, anchor: .end,
          size: 13)
      }
      figures
      label(axisLabel, x: 4, y: top + Double(features.count) * rowHeight + 20, size: 13, muted: true)
      legend.drawing(x: 4, y: top + Double(features.count) * rowHeight + 30)
    }
  }

  /// The shades: blue above the mean, orange below; the numbers carry their sign besides.
  private func cells(above: Bool) -> Markup {
    Markup(.g, all: SegmentStyle(number: above ? 1 : 4).attributes) {
      for (j, row) in values.enumerated() {
        for (i, value) in row.enumerated() where value != 0 && (value > 0) == above {
          Markup(
            .rect, .x(labelRoom + Double(i) * cellWidth), .y(top + Double(j) * rowHeight),
            .width(cellWidth - 1.5),
            .height(rowHeight - 1.5), .fillOpacity(min(0.5, abs(value) * 0.22)))
        }
      }
    }
  }

  private var figures: Markup {
    Markup(.g, .fontSize(12), .anchored(.middle)) {
      for (j, row) in values.enumerated() {
        for (i, value) in row.enumerated() {
          Markup(
            .text, .x(labelRoom + (Double(i) + 0.5) * cellWidth - 0.7), .y(top + Double(j) * rowHeight + 15.5)
          ) { number(value) }
        }
      }
    }
  }
}
