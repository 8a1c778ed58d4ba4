/// What stands around the cells of a sheet.
struct SheetFrame {
  /// At most 31 characters, one of ours.
  var name: String
  /// A column each, in characters.
  var widths: [Int] = []
  /// Rows that stay in sight.
  var frozenRows = 0
  /// The row with the names of columns that can be filtered by, from 1, and how many columns these are.
  var filter: (row: Int, columns: Int)?
  /// The last row that the filter covers; `nil` means the last of the sheet.
  var filterEnd: Int?
  /// Ranges whose shares are drawn as bars.
  var bars: [String] = []
  /// Whether only open cells may be changed, which anybody can undo.
  var isProtected = false
  /// Cells that grow by themselves when more is typed below.
  var table: SheetTable?

  /// The least and the most width that a column gets of its content.
  private static let fitting = 8...60

  /// A width for content of so many characters; a filter's button takes two.
  static func width(_ characters: Int) -> Int {
    min(max(characters + 3, fitting.lowerBound), fitting.upperBound)
  }
}

/// A sheet that is small enough to be held.
struct Sheet {
  var frame: SheetFrame
  /// From the first row on.
  var rows: [[SheetCell]]

  /// Columns are as wide as their content, within bounds.
  init(_ frame: SheetFrame, rows: [[SheetCell]]) {
    self.frame = frame
    self.rows = rows
    let columns = rows.map(\.count).max() ?? 0
    self.frame.widths = (0..<columns).map { column in
      SheetFrame.width(rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0)
    }
  }
}

/// A range of cells that spreadsheets keep as a table.
struct SheetTable {
  /// Plain ASCII, by which formulas call it.
  var name: String
  /// Its cells, the names of its columns among them.
  var range: String
  /// What stands in the first row, and the formula of each column that has one.
  var columns: [(name: String, formula: String?)]

  /// The part of the workbook that describes it.
  var part: [UInt8] {
    var bytes = Array(
      """
      \(XMLPart.declaration)<table xmlns="\(XMLPart.main)" id="1" name="\(name)" displayName="\(name)" \
      ref="\(range)" totalsRowShown="0"><autoFilter ref="\(range)"/><tableColumns count="\(columns.count)">
      """.utf8)
    for (place, column) in columns.enumerated() {
      bytes.append(contentsOf: "<tableColumn id=\"\(place + 1)\" name=\"".utf8)
      bytes.append(attribute: column.name)
      bytes.append(contentsOf: "\"".utf8)
      if let formula = column.formula {
        bytes.append(contentsOf: "><calculatedColumnFormula>".utf8)
        bytes.append(xml: formula)
        bytes.append(contentsOf: "</calculatedColumnFormula></tableColumn>".utf8)
      } else {
        bytes.append(contentsOf: "/>".utf8)
      }
    }
    bytes.append(
      contentsOf: """
        </tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" \
        showRowStripes="1" showColumnStripes="0"/></table>
        """.utf8)
    return bytes
  }
}
