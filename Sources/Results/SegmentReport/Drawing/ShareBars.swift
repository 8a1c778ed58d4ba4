/// Two bars a segment: its share of the customers and, where money is known, of the revenue.
struct ShareBars: Sendable {
  struct Row: Sendable {
    let style: SegmentStyle
    let name: String
    let customerShare: Double
    let revenueShare: Double?
    let customerLabel: String
    let revenueLabel: String?
  }

  let rows: [Row]
  /// What the axis says, with its unit.
  let axisLabel: String
  let percent: @Sendable (Double) -> String

  let width = 420.0
  private let labelRoom = 150.0
  private let barHeight = 15.0
  private var rowHeight: Double { rows.contains { $0.revenueShare != nil } ? 66 : 50 }

  var height: Double { 6 + Double(rows.count) * rowHeight + 44 }

  private var axis: Axis {
    let longest = rows.flatMap { [$0.customerShare, $0.revenueShare ?? 0] }.max() ?? 1
    return Axis(from: 0, to: max(longest, 0.01), start: 1, end: width - labelRoom)
  }

  func drawing() -> Markup {
    let bottom = height - 42
    return Markup {
      for tick in axis.ticks(6) {
        let x = axis.place(tick)
        guideLine(x1: x, y1: 0, x2: x, y2: bottom, strong: tick == 0)
        label(
          percent(tick), x: x, y: bottom + 18, anchor: tick == 0 ? .start : .middle, size: 13, muted: true)
      }
      label(axisLabel, x: 1, y: bottom + 37, size: 13, muted: true)
      for (i, row) in rows.enumerated() {
        bars(of: row, top: 6 + Double(i) * rowHeight)
      }
    }
  }

  private func bars(of row: Row, top: Double) -> Markup {
    Markup {
      Markup(.g, all: row.style.attributes) { row.style.shape.marker(x: 8, y: top + 11, radius: 6) }
      // Bold letters are about a tenth wider.
      label(fitted(row.name, width: width - 24, size: 15.4), x: 21, y: top + 16, bold: true, halo: true)
      bar(row.customerShare, text: row.customerLabel, top: top + 24, row: row, isRevenue: false)
      if let share = row.revenueShare, let text = row.revenueLabel {
        bar(share, text: text, top: top + 24 + barHeight + 2, row: row, isRevenue: true)
      }
    }
  }

  /// Revenue is solid, customers are hollow, so that the two differ without colour.
  private func bar(_ share: Double, text: String, top: Double, row: Row, isRevenue: Bool) -> Markup {
    let length = max(1.5, axis.place(share) - axis.start)
    return Markup {
      Markup(.g, all: row.style.attributes) {
        Markup(
          .rect, .x(axis.start), .y(top), .width(length), .height(barHeight - 1), .rx(2), .stroked,
          .fillOpacity(isRevenue ? 1 : 0.22))
      }
      label(text, x: axis.start + length + 7, y: top + 11.5, size: 13, halo: true)
    }
  }
}
