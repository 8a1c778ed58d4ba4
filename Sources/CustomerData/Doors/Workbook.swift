internal import Foundation

/// Why a spreadsheet could not be read.
enum WorkbookError: Error, Equatable {
  /// The archive or one of its parts breaks off or contradicts itself.
  case damaged(part: String)
  /// There is no sheet of that name.
  case noSheet(name: String, available: [String])
  /// A part unpacks to more than `limit` bytes.
  case tooLarge(part: String, limit: Int)
}

/// A spreadsheet in the Office Open XML form (ECMA-376, .xlsx).
///
/// Formulas count by their stored values; dates become ISO 8601 text, so that no serial number has to be guessed.
struct Workbook {
  /// Bytes that one part may unpack to.
  static let partLimit = 1 << 30

  /// The names of the sheets, in the order of their tabs.
  let sheetNames: [String]

  private let archive: ZipArchive
  private let sheetParts: [String]
  private let strings: [String]
  private let styles: WorkbookStyles

  /// Reads everything but the sheets.
  ///
  /// - Throws: ``WorkbookError``.
  init(_ bytes: [UInt8]) throws {
    guard let archive = ZipArchive(bytes) else { throw WorkbookError.damaged(part: "the ZIP directory") }
    self.archive = archive
    let overview = WorkbookOverview()
    try Self.parse("xl/workbook.xml", of: archive, with: overview)
    let relations = WorkbookRelations()
    try Self.parse("xl/_rels/workbook.xml.rels", of: archive, with: relations)

    sheetNames = overview.sheets.map(\.name)
    sheetParts = try overview.sheets.map { sheet in
      guard let target = relations.targets[sheet.relation] else {
        throw WorkbookError.damaged(part: "xl/_rels/workbook.xml.rels")
      }
      return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    let strings = SharedStrings()
    if archive.names.contains("xl/sharedStrings.xml") {
      try Self.parse("xl/sharedStrings.xml", of: archive, with: strings)
    }
    self.strings = strings.strings
    let styles = WorkbookStyles(countsFrom1904: overview.countsFrom1904)
    if archive.names.contains("xl/styles.xml") {
      try Self.parse("xl/styles.xml", of: archive, with: styles)
    }
    self.styles = styles
  }

  /// The cells of a sheet as text, rows from the first to the last that holds something.
  ///
  /// - Parameter name: The sheet; `nil` means the first.
  /// - Throws: ``WorkbookError``.
  func rows(ofSheet name: String? = nil) throws -> [[String]] {
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
    try Self.parse(sheetParts[index], of: archive, with: sheet)
    return sheet.rows
  }

  private static func parse(_ part: String, of archive: ZipArchive, with reader: WorkbookPart) throws {
    let bytes: [UInt8]?
    do {
      bytes = try archive.contents(of: part, limit: partLimit)
    } catch .tooLarge(let limit) {
      throw WorkbookError.tooLarge(part: part, limit: limit)
    } catch .damaged {
      throw WorkbookError.damaged(part: part)
    }
    guard let bytes, reader.read(Data(bytes)) else { throw WorkbookError.damaged(part: part) }
  }
}
