extension Page {
  /// A chart with its finding above and its numbers below.
  func figure(_ chart: Chart, scrolls: Bool = false, note: String? = nil) -> Markup {
    let title = Anchor(chart.anchor, "finding")
    return Markup(.div, .class(scrolls ? "panel wide" : "panel")) {
      Markup(.figure, .ariaLabelledBy(title)) {
        Markup(.figcaption) {
          Markup(.h3, .id(title)) { chart.title }
          if let note { Markup(.p, .class("note")) { note } }
        }
        if scrolls {
          Markup(.div, .class("scroll"), .role("group"), .focusable, .ariaLabel(chart.title)) { chart.markup }
        } else {
          chart.markup
        }
      }
      details(of: chart)
    }
  }

  /// The numbers behind a chart, folded.
  func details(of chart: Chart) -> Markup {
    Markup(.details) {
      Markup(.summary) { wording[.numbersBehind] }
      table(chart.table, label: chart.title)
    }
  }

  /// A table that scrolls on its own where it is wider than the page.
  func table(_ table: ChartTable, label: String) -> Markup {
    Markup(.div, .class("scroll"), .role("group"), .focusable, .ariaLabel(label)) {
      Markup(.table, all: table.countsPath.map { [.recordCounts($0)] } ?? []) {
        Markup(.thead) {
          Markup(.tr) {
            for (i, heading) in table.headings.enumerated() {
              Markup(.th, all: [.scope("col")] + (table.isNumeric(i) ? [.class("n")] : [])) { heading }
            }
          }
        }
        Markup(.tbody) {
          for row in table.rows {
            Markup(.tr) { for (i, cell) in row.enumerated() { tableCell(cell, isFirst: i == 0) } }
          }
        }
      }
      if table.omittedRows > 0 {
        Markup(.p, .class("note")) { wording(.moreRows, ["rows": numerals.count(table.omittedRows, .row)]) }
      }
    }
  }

  private func tableCell(_ cell: ChartTable.Cell, isFirst: Bool) -> Markup {
    switch cell {
    case .text(let text) where isFirst: Markup(.th, .scope("row")) { text }
    case .text(let text): Markup(.td) { text }
    case .number(let shown, let value, let path):
      Markup(isFirst ? .th : .td, all: [.class("n")] + (isFirst ? [.scope("row")] : [])) {
        number(shown, value, path: path)
      }
    case .count(let count): Markup(.td, .class("n")) { numerals.whole(count) }
    case .empty: Markup(.td) { "–" }
    }
  }
}
