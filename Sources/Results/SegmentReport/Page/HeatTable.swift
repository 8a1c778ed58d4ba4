/// A table whose numbers are shaded: the more there is, the darker the cell.
///
/// It is text, so that it fits a phone, a sheet of paper and a reader that has no eyes, where a drawing would have to shrink.
struct HeatTable: Sendable {
  struct Cell: Sendable {
    let content: Markup
    /// 0...1.
    let strength: Double
    /// Not over yet.
    var isPartial = false
    /// Of few customers.
    var isFaint = false

    static let empty = Cell(content: .text(""), strength: 0)
  }

  struct Row: Sendable {
    let heading: Markup
    let cells: [Cell]
    /// Sums up the rows before it.
    var isTotal = false
  }

  /// What the first column is.
  let corner: String
  let columns: [(heading: Markup, words: String)]
  let rows: [Row]
  /// What the table is called by readers that have no eyes.
  let label: String
  var fit = Fit.columns

  /// What becomes of it on a phone.
  enum Fit: String, Sendable {
    /// Short numbers under short headings stay side by side.
    case columns = "heat"
    /// Many columns of two digits stay side by side, closer together.
    case dense = "heat dense"
    /// Every row becomes a block with its columns below one another.
    case stack = "heat stack"
  }

  /// The most that a cell is shaded, in per cent: text stays readable above it.
  private static let darkest = 45.0

  var markup: Markup {
    Markup(.div, .class("scroll"), .role("group"), .focusable, .ariaLabel(label)) {
      Markup(.table, .class(fit.rawValue)) {
        Markup(.thead) {
          Markup(.tr) {
            Markup(.th, .scope("col")) { corner }
            for column in columns { Markup(.th, .scope("col")) { column.heading } }
          }
        }
        Markup(.tbody) { for row in rows { line(row) } }
      }
    }
  }

  /// Columns that words or numbers alone stand above.
  static func columns(_ words: some Sequence<String>) -> [(heading: Markup, words: String)] {
    words.map { (.text($0), $0) }
  }

  private func line(_ row: Row) -> Markup {
    Markup(.tr, all: row.isTotal ? [.class("total")] : []) {
      Markup(.th, .scope("row")) { row.heading }
      for (column, cell) in zip(columns, row.cells) {
        Markup(.td, all: attributes(of: cell) + (fit == .stack ? [.label(column.words)] : [])) {
          cell.content
        }
      }
    }
  }

  private func attributes(of cell: Cell) -> [Attribute] {
    let names = [cell.isPartial ? "partial" : nil, cell.isFaint ? "faint" : nil].compactMap { $0 }
    let strength = cell.strength.isFinite ? min(1, max(0, cell.strength)) : 0
    return (names.isEmpty ? [] : [.class(names.joined(separator: " "))])
      + (strength > 0 ? [.shareStyle(strength * Self.darkest / 100)] : [])
  }
}
