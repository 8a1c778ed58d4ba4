/// Customers counted by two features, darker where there are more of them.
struct GridMap: Sendable {
  struct Cell: Sendable {
    /// 0...1, of all customers.
    let share: Double
    let count: String
    let detail: String?
    let style: SegmentStyle?
  }

  let rowLabels: [String]
  let columnLabels: [String]
  let rowAxis: String
  let columnAxis: String
  let cells: [[Cell]]
  let note: String
  let legend: [(style: SegmentStyle, name: String)]

  private let left = 128.0
  private let top = 8.0
  private let rowHeight = 54.0
  private var columnWidth: Double { min(138, max(64, 690 / Double(max(1, columnLabels.count)))) }
  private var names: Legend { Legend(entries: legend, width: width - 8) }

  var width: Double { max(500, left + Double(columnLabels.count) * columnWidth + 4) }
  private var bottom: Double { top + Double(rowLabels.count) * rowHeight }
  private var noteLines: [String] { wrapped(note, width: width - 8, size: 12.5, limit: 3) }
  private var legendTop: Double { bottom + 52 + 16 * Double(noteLines.count) }
  var height: Double { legendTop + 4 + names.height }

  func drawing() -> Markup {
    let most = max(cells.joined().map(\.share).max() ?? 1, 1e-9)
    return Markup {
      for (i, row) in cells.enumerated() {
        label(
          rowLabels[i], x: left - 10, y: top + Double(i) * rowHeight + rowHeight / 2 + 5, anchor: .end,
          size: 13)
        for (j, cell) in row.enumerated() {
          drawn(cell, x: left + Double(j) * columnWidth, y: top + Double(i) * rowHeight, most: most)
        }
      }
      for (j, text) in columnLabels.enumerated() {
        label(text, x: left + (Double(j) + 0.5) * columnWidth, y: bottom + 18, anchor: .middle, size: 13)
      }
      label(
        columnAxis, x: left + Double(columnLabels.count) * columnWidth / 2, y: bottom + 39, anchor: .middle,
        size: 13,
        muted: true)
      uprightLabel(rowAxis, x: 15, y: (top + bottom) / 2)
      for (i, line) in noteLines.enumerated() {
        label(line, x: 4, y: bottom + 62 + 16 * Double(i), size: 12.5, muted: true)
      }
      names.drawing(x: 4, y: legendTop)
    }
  }

  private func drawn(_ cell: Cell, x: Double, y: Double, most: Double) -> Markup {
    Markup {
      Markup(.g, all: SegmentStyle(number: 1).attributes) {
        Markup(
          .rect, .x(x + 1), .y(y + 1), .width(columnWidth - 2), .height(rowHeight - 2), .rx(3), .stroked,
          .strokeOpacity(0.25), .fillOpacity(cell.share > 0 ? 0.05 + 0.4 * cell.share / most : 0))
      }
      if cell.share > 0 {
        if let style = cell.style {
          Markup(.g, all: style.attributes) { style.shape.marker(x: x + 12, y: y + 13, radius: 5) }
        }
        let middle = x + columnWidth / 2
        label(
          cell.count, x: middle, y: y + (cell.detail == nil ? 32 : 26), anchor: .middle, size: 14, bold: true)
        if let detail = cell.detail { label(detail, x: middle, y: y + 43, anchor: .middle, size: 12) }
      }
    }
  }
}
