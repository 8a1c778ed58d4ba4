internal import Wording

extension Page {
  /// A chart with its finding above and its numbers below, folded; or beside it, where the screen is wide.
  ///
  /// - Parameter instead: What a telephone shows in the place of the drawing.
  func figure(
    _ chart: Chart, scrolls: Bool = false, isBesideNumbers: Bool = false, note: String? = nil,
    instead: Markup? = nil
  ) -> Markup {
    let title = Anchor(chart.anchor, "finding")
    return Markup(.div, .class(scrolls ? "panel wide" : isBesideNumbers ? "panel beside" : "panel")) {
      Markup(.figure, .ariaLabelledBy(title)) {
        Markup(.figcaption) {
          Markup(.h3, .id(title)) { Markup.breakable(chart.title) }
          if let note = note ?? chart.note { Markup(.p, .class("note")) { note } }
        }
        if scrolls {
          Markup(
            .div, .class(instead == nil ? "scroll" : "scroll drawn"), .role("group"), .focusable,
            .ariaLabel(chart.title)
          ) { chart.markup }
        } else {
          chart.markup
        }
      }
      if let instead { instead }
      details(of: chart, isOpen: isBesideNumbers)
    }
  }

  /// The numbers behind a chart.
  private func details(of chart: Chart, isOpen: Bool) -> Markup {
    Markup(.details, all: isOpen ? [.open] : []) {
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
              Markup(.th, all: [.scope("col")] + (table.isNumeric(i) ? [.class("n")] : [])) {
                Markup.breakable(heading)
              }
            }
          }
        }
        Markup(.tbody) {
          for row in table.rows {
            Markup(.tr) {
              for (i, cell) in row.enumerated() {
                tableCell(cell, isFirst: i == 0, isNumeric: table.isNumeric(i))
              }
            }
          }
        }
      }
      if table.omittedRows > 0 {
        Markup(.p, .class("note")) { wording(.moreRows, ["rows": numerals.count(table.omittedRows, .rows)]) }
      }
    }
  }

  private func tableCell(_ cell: ChartTable.Cell, isFirst: Bool, isNumeric: Bool) -> Markup {
    switch cell {
    case .text(let text) where isFirst: Markup(.th, .scope("row")) { Markup.breakable(text) }
    case .text(let text): Markup(.td) { Markup.breakable(text) }
    case .several(let cells): Markup(.td) { joined(cells) }
    case .number(let shown, let value, let path):
      Markup(isFirst ? .th : .td, all: [.class("n")] + (isFirst ? [.scope("row")] : [])) {
        number(shown, value, path: path)
      }
    case .count(let count): Markup(.td, .class("n")) { numerals.whole(count) }
    case .empty: Markup(.td, all: isNumeric ? [.class("n")] : []) { "–" }
    }
  }

  /// Numbers and words of one cell, with commas between them.
  private func joined(_ cells: [ChartTable.Cell]) -> Markup {
    .sequence(
      cells.enumerated().flatMap { i, cell -> [Markup] in
        let content: Markup =
          switch cell {
          case .text(let text): .text(text)
          case .number(let shown, let value, let path): number(shown, value, path: path)
          case .count(let count): .text(numerals.whole(count))
          case .several(let cells): joined(cells)
          case .empty: .text("–")
          }
        return i == 0 ? [content] : [.text(", "), content]
      })
  }
}
