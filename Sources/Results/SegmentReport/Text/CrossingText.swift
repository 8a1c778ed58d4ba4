internal import PurchaseLogs
package import Segmentation
package import Wording

/// Two models side by side, for a terminal: a row a segment of the first, a column a segment of the second.
package struct CrossingText {
  private let crossing: ModelCrossing
  private let rows: [Segment]
  private let columns: [Segment]
  private let language: Language
  private let numerals: Numerals

  /// Words a crossing.
  package init(
    _ crossing: ModelCrossing, by first: SegmentationModel, and second: SegmentationModel, language: Language
  ) {
    self.crossing = crossing
    rows = first.segments
    columns = second.segments
    self.language = language
    numerals = Numerals(language)
  }

  /// The whole text.
  package func text(_ style: TextStyle) -> String {
    var table = TextTable(
      [(language == .english ? "first model" : "первая модель", .left)]
        + columns.map { ("\($0.number)", .right) })
    for row in rows {
      table.add(
        ["\(row.number) \(row.name[language])"]
          + columns.map { column in
            let cell = crossing.cells.first { $0.first == row.number && $0.second == column.number }
            return cell.map { numerals.whole($0.customers) } ?? "·"
          })
    }
    let legend = columns.map { "\($0.number) \($0.name[language])" }.joined(separator: "; ")
    var lines = [(language == .english ? "columns: " : "столбцы: ") + legend]
    if let day = crossing.asOf { lines.append(language == .english ? "as of \(day)" : "на дату \(day)") }
    if crossing.unmatched > 0 {
      let count = numerals.count(crossing.unmatched, .customers)
      lines.append(
        language == .english
          ? "only one of the models knows \(count)" : "только одной из моделей известны: \(count)")
    }
    let text = table.lines(style).joined(separator: "\n") + "\n\n"
    return
      (text
      + lines.map { TerminalText.escaped($0).wrapped(to: style.width, indent: 2) }.joined(separator: "\n")
      + "\n")
      .withPlainBlanks
  }
}
