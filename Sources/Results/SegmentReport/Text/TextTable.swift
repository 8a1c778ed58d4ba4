/// Rows of cells under headings, in columns of even width.
struct TextTable {
  /// Which way the cells of a column are pushed.
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]]

  /// The narrowest that a column of texts is made for the others to have room.
  private static let narrowText = 14

  init(_ columns: [(heading: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.heading)]
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map(TerminalText.escaped))
  }

  /// The lines, the headings first, each indented by two blanks.
  ///
  /// Where they are wider than the style's lines, headings and texts are wrapped; columns that have no room even so
  /// follow below, behind the first column again.
  func lines(_ style: TextStyle) -> [String] {
    let natural = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let least = alignments.indices.map { column in
      let words = rows[0][column].split(separator: " ").map(\.count).max() ?? 0
      let cells = rows.dropFirst().map { $0[column].count }.max() ?? 0
      let cell = alignments[column] == .left ? min(cells, Self.narrowText) : cells
      return max(words, cell)
    }
    let isNarrow = Self.total(natural) > style.width
    let blocks = blocks(of: isNarrow ? least : natural, within: style.width).map { block in
      var widths = block.map { isNarrow ? least[$0] : natural[$0] }
      for (place, column) in block.enumerated() {
        let spare = style.width - Self.total(widths)
        if spare > 0 { widths[place] = min(natural[column], widths[place] + spare) }
      }
      return lines(of: block, widths, style)
    }
    return Array(blocks.joined(separator: [""]))
  }

  /// Columns that stand side by side.
  private func blocks(of widths: [Int], within width: Int) -> [[Int]] {
    var blocks = [[0]]
    for column in widths.indices.dropFirst() {
      let wider = blocks[blocks.count - 1] + [column]
      if wider.count > 2, Self.total(wider.map { widths[$0] }) > width {
        blocks.append([0, column])
      } else {
        blocks[blocks.count - 1] = wider
      }
    }
    return blocks
  }

  private static func total(_ widths: [Int]) -> Int { widths.reduce(0, +) + 2 * widths.count }

  private func lines(of columns: [Int], _ widths: [Int], _ style: TextStyle) -> [String] {
    rows.enumerated().flatMap { index, row in
      let cells = zip(columns, widths).map { row[$0].broken(to: $1) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { number in
        var line = ""
        for (place, column) in columns.enumerated() {
          let cell = number < cells[place].count ? cells[place][number] : ""
          let padding = String(repeating: " ", count: max(0, widths[place] - cell.count))
          line += "  " + (alignments[column] == .left ? cell + padding : padding + cell)
        }
        while line.last == " " { line.removeLast() }
        return index == 0 ? style.dim(line) : line
      }
    }
  }
}

extension String {
  /// Lines of at most `width` characters: broken at blanks, and within words that are longer.
  fileprivate func broken(to width: Int) -> [String] {
    guard count > width, width > 0 else { return [self] }
    return wrapped(to: width, indent: 0).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      line in
      stride(from: 0, to: max(line.count, 1), by: width).map { String(line.dropFirst($0).prefix(width)) }
    }
  }
}
