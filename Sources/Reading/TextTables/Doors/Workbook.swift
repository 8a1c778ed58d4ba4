internal import Foundation

/// Why a spreadsheet could not be read.
enum WorkbookError: Error, Equatable {
  /// The archive or one of its parts breaks off or contradicts itself.
  case damaged(part: String)
  /// There is no sheet of that name.
  case noSheet(name: String, available: [String])
  /// There is no room for a part.
  case noRoom(part: String, RoomError)
}

/// A spreadsheet in the Office Open XML form (ECMA-376, .xlsx).
///
/// Formulas count by their stored values; dates become ISO 8601 text, so that no serial number has to be guessed.
struct Workbook {
  /// The names of the sheets that hold cells, in the order of their tabs.
  let sheetNames: [String]

  private let archive: ZipArchive
  private let partLimit: Int
  private let sheetParts: [String]
  private let strings: [String]
  private let styles: WorkbookStyles

  /// Reads everything but the sheets.
  ///
  /// - Parameter partLimit: Bytes that one part may unpack to.
  /// - Throws: ``WorkbookError``.
  init(_ region: ByteRegion, partLimit: Int) throws {
    guard let archive = ZipArchive(region) else { throw WorkbookError.damaged(part: "the ZIP directory") }
    self.archive = archive
    self.partLimit = partLimit
    func parse(_ part: String, with reader: WorkbookPart) throws {
      try Self.parse(part, of: archive, with: reader, limit: partLimit)
    }
    let overview = WorkbookOverview()
    try parse("xl/workbook.xml", with: overview)
    let relations = WorkbookRelations()
    try parse("xl/_rels/workbook.xml.rels", with: relations)

    let sheets = overview.sheets.filter { !relations.withoutCells.contains($0.relation) }
    sheetNames = sheets.map(\.name)
    sheetParts = try sheets.map { sheet in
      guard let target = relations.targets[sheet.relation] else {
        throw WorkbookError.damaged(part: "xl/_rels/workbook.xml.rels")
      }
      return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    let strings = SharedStrings()
    if archive.names.contains("xl/sharedStrings.xml") {
      try parse("xl/sharedStrings.xml", with: strings)
    }
    self.strings = strings.strings
    let styles = WorkbookStyles(countsFrom1904: overview.countsFrom1904)
    if archive.names.contains("xl/styles.xml") {
      try parse("xl/styles.xml", with: styles)
    }
    self.styles = styles
  }

  /// The cells of a sheet as text.
  ///
  /// - Parameter name: The sheet; `nil` means the first.
  /// - Throws: ``WorkbookError``.
  func cells(ofSheet name: String? = nil) throws -> WorksheetCells {
    let index: Int
    if let name {
      guard let found = sheetNames.firstIndex(of: name) else {
        throw WorkbookError.noSheet(name: name, available: sheetNames)
      }
      index = found
    } else {
      guard !sheetParts.isEmpty else { throw WorkbookError.damaged(part: "xl/workbook.xml") }
      index = 0
    }
    let sheet = WorksheetCells(strings: strings, styles: styles)
    try Self.parse(sheetParts[index], of: archive, with: sheet, limit: partLimit)
    return sheet
  }

  private static func parse(
    _ part: String, of archive: ZipArchive, with reader: WorkbookPart, limit: Int
  ) throws {
    let contents: ByteRegion?
    do {
      contents = try archive.contents(of: part, limit: limit)
    } catch .noRoom(let error) {
      throw WorkbookError.noRoom(part: part, error)
    } catch .damaged {
      throw WorkbookError.damaged(part: part)
    }
    guard let contents, reader.read(contents) else { throw WorkbookError.damaged(part: part) }
  }
}
