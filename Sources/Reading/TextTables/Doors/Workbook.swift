/// Why a spreadsheet could not be read.
enum WorkbookError: Error, Equatable {
  /// The archive or one of its parts breaks off or contradicts itself.
  case damaged(part: String)
  /// A part has a document type.
  case declaresEntities
  /// There is no sheet of that name.
  case noSheet(name: String, available: [String])
  /// There is no room for a part.
  case noRoom(part: String, RoomError)
  /// A sheet has more columns than are read.
  case manyColumns
}

/// A spreadsheet in the Office Open XML form (ECMA-376, .xlsx).
///
/// Formulas count by their stored values; dates become ISO 8601 text, so that no serial number has to be guessed.
struct Workbook {
  /// The names of the sheets that hold cells, in the order of their tabs.
  let sheetNames: [String]

  private let archive: ZipArchive
  private let options: ReadingOptions
  private let limit: Int
  private let sheets: [(part: String, isHidden: Bool)]
  private let strings = SharedStrings()
  private let styles: WorkbookStyles

  /// A sheet written out.
  struct Sheet {
    let name: String
    let text: ByteRegion
    let columnCount: Int
    /// Rows with two cells or more.
    fileprivate let tableRows: Int
    /// Whether there were others to choose from.
    fileprivate(set) var isLargest = false
    /// Other sheets with the same names in their first row.
    fileprivate(set) var alike: [String] = []
    fileprivate let firstRow: [UInt8]
  }

  /// Reads everything but the sheets.
  ///
  /// - Parameter limit: Bytes that one part may unpack to, and a sheet be written out to.
  /// - Throws: ``WorkbookError``.
  init(_ region: ByteRegion, limit: Int, options: ReadingOptions = ReadingOptions()) throws {
    guard let archive = ZipArchive(region) else { throw WorkbookError.damaged(part: "the ZIP directory") }
    self.archive = archive
    self.options = options
    self.limit = limit
    func parse(_ part: String, with reader: WorkbookPart) throws {
      try Self.reading(part) { try reader.read { visit in try archive.read(part, limit: limit, visit) } }
    }
    let overview = WorkbookOverview()
    try parse("xl/workbook.xml", with: overview)
    let relations = WorkbookRelations()
    try parse("xl/_rels/workbook.xml.rels", with: relations)

    let named = overview.sheets.filter { !relations.withoutCells.contains($0.relation) }
    sheetNames = named.map(\.name)
    sheets = try named.map { sheet in
      guard let target = relations.targets[sheet.relation] else {
        throw WorkbookError.damaged(part: "xl/_rels/workbook.xml.rels")
      }
      return (target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target, sheet.isHidden)
    }
    let parts = Set(archive.names)
    if parts.contains("xl/sharedStrings.xml") { try parse("xl/sharedStrings.xml", with: strings) }
    styles = WorkbookStyles(countsFrom1904: overview.countsFrom1904)
    if parts.contains("xl/styles.xml") { try parse("xl/styles.xml", with: styles) }
  }

  /// A sheet by its name.
  ///
  /// - Throws: ``WorkbookError``.
  func sheet(named name: String) throws -> Sheet {
    guard let index = sheetNames.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else {
      throw WorkbookError.noSheet(name: name, available: sheetNames)
    }
    return try sheet(index)
  }

  /// The sheet with the most rows of two cells or more; the first of several. Hidden ones count where no other does.
  ///
  /// Where one is large, the size of their XML says which: to read all of them would take too long.
  ///
  /// - Throws: ``WorkbookError``.
  func largestSheet() throws -> Sheet {
    let visible = sheets.indices.filter { !sheets[$0].isHidden }
    let candidates = visible.isEmpty ? Array(sheets.indices) : visible
    func size(_ index: Int) -> Int { archive.size(of: sheets[index].part) }
    guard let heaviest = candidates.max(by: { (size($0), $1) < (size($1), $0) }) else {
      throw WorkbookError.damaged(part: "xl/workbook.xml")
    }
    if candidates.count == 1 || size(heaviest) > Self.smallSheet {
      var sheet = try sheet(heaviest)
      sheet.isLargest = candidates.count > 1
      return sheet
    }
    var best: Sheet?
    var firstRows: [(name: String, row: [UInt8])] = []
    for index in candidates {
      let sheet = try sheet(index)
      firstRows.append((sheet.name, sheet.firstRow))
      if best.map({ sheet.tableRows > $0.tableRows }) ?? true { best = sheet }
    }
    guard var best else { throw WorkbookError.damaged(part: "xl/workbook.xml") }
    best.isLargest = true
    best.alike = firstRows.filter { $0.name != best.name && !$0.row.isEmpty && $0.row == best.firstRow }.map(
      \.name)
    return best
  }

  private static let smallSheet = 8 << 20

  private func sheet(_ index: Int) throws -> Sheet {
    let part = sheets[index].part
    var reader = SheetReader(strings: strings, styles: styles, limit: limit)
    try Self.reading(part) {
      try reader.read { visit in try archive.read(part, limit: max(limit, Self.greatestSheet), visit) }
    }
    guard reader.rows.columnCount <= options.maxColumns else { throw WorkbookError.manyColumns }
    var text: ByteRegion
    do throws(RoomError) {
      text = try reader.rows.take()
      text = try MergedCells.filled(text, reader.rows.merged, limit: limit, options)
    } catch {
      throw WorkbookError.noRoom(part: part, error)
    }
    return Sheet(
      name: sheetNames[index], text: text, columnCount: reader.rows.columnCount,
      tableRows: reader.rows.tableRows, firstRow: reader.rows.firstRow)
  }

  /// XML is never held, and cells take a tenth of it: more of it is read than of text.
  private static let greatestSheet = 2 << 30

  private static func reading(_ part: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch DecompressionError.noRoom(let error) {
      throw WorkbookError.noRoom(part: part, error)
    } catch XMLFailure.declaresEntities {
      throw WorkbookError.declaresEntities
    } catch let error as RoomError {
      throw WorkbookError.noRoom(part: part, error)
    } catch is DecompressionError, is XMLFailure {
      throw WorkbookError.damaged(part: part)
    }
  }
}
