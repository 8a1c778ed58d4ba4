internal import Wording

/// Writes a workbook (ECMA-376) sheet by sheet and row by row, in memory that does not grow with it.
///
/// Texts stand in their cells, so that nothing has to be known of later rows.
struct WorkbookWriter {
  private(set) var styles = StyleSheet()
  /// Texts that were too long for a cell, and are there in part.
  private(set) var cutTexts = 0
  private var zip: ZipWriter
  private var sheets: [(frame: SheetFrame, lastRow: Int)] = []
  /// Rows on their way.
  var bytes: [UInt8] = []
  /// The number of the row that is being written, from 1.
  private(set) var row = 0
  private var rowDigits: [UInt8] = []

  private static let piece = 1 << 16

  /// - Parameter send: Takes the workbook's bytes, piece by piece.
  init(_ send: @escaping ([UInt8]) throws -> Void) {
    zip = ZipWriter(send)
    bytes.reserveCapacity(2 * Self.piece)
  }

  /// Writes a whole sheet.
  ///
  /// - Throws: ``WorkbookError``, and what the taker of the bytes throws.
  mutating func add(_ sheet: Sheet) throws {
    try begin(sheet.frame)
    for cells in sheet.rows {
      try beginRow()
      for (column, cell) in cells.enumerated() { add(cell, at: column) }
      try endRow()
    }
    try end()
  }

  /// Begins a sheet whose rows follow.
  mutating func begin(_ frame: SheetFrame) throws {
    guard frame.widths.count <= CellPlace.columns else {
      throw WorkbookError.manyColumns(frame.widths.count)
    }
    sheets.append((frame, 0))
    row = 0
    try zip.begin("xl/worksheets/sheet\(sheets.count).xml")
    var head = """
      \(XMLPart.declaration)<worksheet xmlns="\(XMLPart.main)" xmlns:r="\(XMLPart.relations)"><sheetViews>\
      <sheetView\(sheets.count == 1 ? " tabSelected=\"1\"" : "") workbookViewId="0">
      """
    if frame.frozenRows > 0 {
      let first = "A\(frame.frozenRows + 1)"
      head += """
        <pane ySplit="\(frame.frozenRows)" topLeftCell="\(first)" activePane="bottomLeft" state="frozen"/>\
        <selection pane="bottomLeft" activeCell="\(first)" sqref="\(first)"/>
        """
    }
    head += "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    if !frame.widths.isEmpty {
      let columns = frame.widths.enumerated().map { column, width in
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
      }
      head += "<cols>\(columns.joined())</cols>"
    }
    bytes.append(contentsOf: (head + "<sheetData>").utf8)
  }

  /// Begins the next row.
  mutating func beginRow() throws {
    row += 1
    rowDigits = Array(String(row).utf8)
    bytes.append(contentsOf: "<row r=\"".utf8)
    bytes.append(contentsOf: rowDigits)
    bytes.append(contentsOf: "\">".utf8)
  }

  /// Ends the row.
  mutating func endRow() throws {
    bytes.append(contentsOf: "</row>".utf8)
    if bytes.count >= Self.piece { try flush() }
  }

  /// Adds a cell to the row.
  mutating func add(_ cell: SheetCell, at column: Int) {
    var style = cell.style
    switch cell.content {
    case .nothing:
      guard style != CellStyle() else { return }
      begin(column, styles.number(of: style))
      bytes.append(contentsOf: "/>".utf8)
    case .number(let number):
      begin(column, styles.number(of: style))
      bytes.append(contentsOf: "><v>\(number.shortest)</v></c>".utf8)
    case .formula(let formula, let result):
      begin(column, styles.number(of: style))
      bytes.append(contentsOf: " t=\"str\"><f>".utf8)
      bytes.append(xml: formula)
      bytes.append(contentsOf: "</f><v>".utf8)
      bytes.append(xml: result)
      bytes.append(contentsOf: "</v></c>".utf8)
    case .text(var text):
      text.withUTF8 { text in
        style.isQuoted = CellText.beginsAsFormula(text)
        begin(column, styles.number(of: style))
        endText(text)
      }
    }
  }

  /// Adds the next cell of the row as bytes: a number as it is written.
  @inline(__always)
  mutating func add(number: UnsafeBufferPointer<UInt8>, _ column: StreamedColumn) {
    bytes.append(contentsOf: column.number)
    bytes.append(contentsOf: number)
    bytes.append(contentsOf: StreamedColumn.endNumber)
  }

  /// Adds the next cell of the row as bytes: a text in UTF-8.
  @inline(__always)
  mutating func add(text: UnsafeBufferPointer<UInt8>, _ column: StreamedColumn) {
    bytes.append(contentsOf: CellText.beginsAsFormula(text) ? column.quoted : column.text)
    endText(text)
  }

  /// Adds the next cell of the row, without content.
  mutating func addNothing() { bytes.append(contentsOf: StreamedColumn.nothing) }

  /// How the cells of a column begin.
  mutating func column(_ number: CellStyle.Number) -> StreamedColumn {
    let style = styles.number(of: CellStyle(number: number))
    let text = styles.number(of: CellStyle(number: .text))
    let quoted = styles.number(of: CellStyle(number: .text, isQuoted: true))
    return StreamedColumn(style: style, text: text, quoted: quoted)
  }

  private mutating func begin(_ column: Int, _ style: Int) {
    bytes.append(contentsOf: "<c r=\"\(CellPlace.column(column))".utf8)
    bytes.append(contentsOf: rowDigits)
    bytes.append(contentsOf: "\" s=\"\(style)\"".utf8)
  }

  private mutating func endText(_ text: UnsafeBufferPointer<UInt8>) {
    let held = UnsafeBufferPointer(rebasing: text[..<CellText.heldBytes(text)])
    if held.count < text.count { cutTexts += 1 }
    bytes.append(
      contentsOf: CellText.needsSpace(held) ? StreamedColumn.beginSpacedText : StreamedColumn.beginText)
    bytes.append(xml: held)
    bytes.append(contentsOf: StreamedColumn.endText)
  }

  /// Ends the sheet.
  mutating func end() throws {
    let frame = sheets[sheets.count - 1].frame
    sheets[sheets.count - 1].lastRow = row
    var tail = "</sheetData>"
    if frame.isProtected {
      tail += "<sheetProtection sheet=\"1\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\"/>"
    }
    if let filter = filterRange(of: sheets.count - 1) { tail += "<autoFilter ref=\"\(filter)\"/>" }
    for (place, range) in frame.bars.enumerated() {
      tail += """
        <conditionalFormatting sqref="\(range)"><cfRule type="dataBar" priority="\(place + 1)"><dataBar>\
        <cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF9DBAD9"/></dataBar></cfRule>\
        </conditionalFormatting>
        """
    }
    tail +=
      "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
    if row > 0, !frame.widths.isEmpty {
      let cells = CellPlace.range(0...(frame.widths.count - 1), 1...row)
      tail += "<ignoredErrors><ignoredError sqref=\"\(cells)\" numberStoredAsText=\"1\"/></ignoredErrors>"
    }
    if frame.table != nil { tail += "<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>" }
    bytes.append(contentsOf: (tail + "</worksheet>").utf8)
    try flush()
    try zip.end()
    if let table = frame.table {
      try zip.add("xl/tables/table1.xml", table.part)
      let relations = WorkbookParts.relations([("table", "../tables/table1.xml")])
      try zip.add("xl/worksheets/_rels/sheet\(sheets.count).xml.rels", Array(relations.utf8))
    }
  }

  private func filterRange(of sheet: Int) -> String? {
    let (frame, lastRow) = sheets[sheet]
    guard let filter = frame.filter, filter.columns > 0 else { return nil }
    let end = max(filter.row, frame.filterEnd ?? lastRow)
    return CellPlace.range(0...(filter.columns - 1), filter.row...end)
  }

  /// Writes what holds the sheets together.
  ///
  /// - Parameter created: The day that the workbook tells of.
  mutating func finish(created: CalendarDay?) throws {
    let parts = WorkbookParts(
      names: sheets.map(\.frame.name), filters: sheets.indices.map(filterRange),
      hasTable: sheets.contains { $0.frame.table != nil }, created: created)
    try zip.add("xl/styles.xml", Array(styles.part.utf8))
    for part in parts.all { try zip.add(part.name, part.bytes) }
    try zip.finish()
  }

  private mutating func flush() throws {
    try zip.add(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
