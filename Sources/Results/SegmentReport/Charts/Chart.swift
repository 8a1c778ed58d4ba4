/// One chart of the report: what it shows in a sentence, its drawing and its numbers.
///
/// A pure function of the values it was made from: equal values give equal bytes.
public struct Chart: Sendable {
  /// A short English word for files and links, such as `size-and-revenue`.
  public let name: String
  /// The finding: "Champions: 9 % of customers, 48 % of revenue".
  public let title: String
  /// What is drawn and along which axes, for people who do not see the drawing.
  public let summary: String
  /// What is to be known when it is looked at, such as how many are not drawn; `nil` for nothing.
  public let note: String?
  /// The numbers behind the drawing.
  public let table: ChartTable
  /// Width in units of the drawing, of which one is a pixel at full size.
  public let width: Double
  /// Height in the same units.
  public let height: Double
  /// What stands on the canvas.
  let content: Markup
  /// Makes the ids of one page differ.
  let anchor: Anchor

  init(
    _ name: StaticString, number: Int? = nil, title: String, summary: String, note: String? = nil,
    table: ChartTable, width: Double, height: Double, content: Markup
  ) {
    self.name = number.map { "\(name)-\($0)" } ?? name.description
    self.anchor = number.map { Anchor(name, $0) } ?? Anchor(name)
    self.title = title
    self.summary = summary
    self.note = note
    self.table = table
    self.width = width
    self.height = height
    self.content = content
  }

  /// The drawing as a file of its own: well-formed SVG that needs no style sheet and loads nothing.
  public var svg: String { markup.html }

  /// The drawing for a page.
  var markup: Markup {
    let title = Anchor(anchor, "title")
    let description = Anchor(anchor, "description")
    return Markup(
      .svg, .svgNamespace, .fullWidth(width), .viewBox(width: width, height: height), .role("img"),
      .ariaLabelledBy(title, description), .filled, .sansSerif, .fontSize(14)
    ) {
      Markup(.title, .id(title)) { self.title }
      Markup(.desc, .id(description)) { summary }
      content
    }
  }
}

/// The numbers behind a chart.
public struct ChartTable: Sendable {
  /// One a column.
  public let headings: [String]
  /// One array a row, as long as `headings`.
  public let rows: [[Cell]]
  /// How many rows were left out to keep the page small.
  public let omittedRows: Int
  /// Where run.json holds the counts of all cells as an array of arrays; `nil` where cells name their own places.
  public let countsPath: String?

  init(headings: [String], rows: [[Cell]], limit: Int = 60, countsPath: String? = nil) {
    self.headings = headings
    self.countsPath = countsPath
    self.rows = Array(rows.prefix(limit))
    self.omittedRows = max(0, rows.count - limit)
  }

  /// Whether a column holds numbers, which stand to the right.
  func isNumeric(_ column: Int) -> Bool {
    rows.contains { row in
      guard row.indices.contains(column) else { return false }
      return switch row[column] {
      case .number, .count: true
      case .text, .several, .empty: false
      }
    }
  }

  /// A text, or a number with its exact value.
  public indirect enum Cell: Sendable, Equatable {
    /// Words.
    case text(String)
    /// A number as people read it, the number itself, and its place in run.json where it stands there as it is.
    case number(shown: String, value: Double, path: String?)
    /// A whole number, of which nothing is lost when it is read.
    case count(Int)
    /// A few of them, with commas between.
    case several([Cell])
    /// Nothing to show.
    case empty
  }
}
