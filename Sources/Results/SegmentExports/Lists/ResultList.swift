internal import AtomicFiles
internal import FoundationEssentials
package import ParallelWork
internal import TextTables

/// A list of customers that this program wrote: customers.csv, what was classified, today.csv, a split.
package struct ResultList: Sendable {
  let table: Table
  /// What messages call it.
  let file: String
  /// Places of the columns that every list may have.
  let segment, name, rule, nearBoundary, control: Int?
  /// The features' columns, in the order of the file.
  let features: Range<Int>

  /// Reads a file.
  ///
  /// - Throws: ``ExportError/noResult(file:first:)``, `TableError`.
  package init(contentsOf path: String, workers: Workers) throws {
    var options = ReadingOptions()
    options.workers = workers
    // As this program writes it there is nothing to find out; a spreadsheet may have saved it in another way since.
    if try Self.isAsWritten(path) {
      options.delimiter = ","
      options.encoding = "utf-8"
      options.headerRow = 1
    }
    try self.init(of: Table(files: [URL(filePath: path)], options: options))
  }

  /// Takes a table that was read.
  init(of table: Table) throws(ExportError) {
    self.table = table
    file = table.fileNames.first ?? ""
    guard let first = table.header.first, first == Self.customer else {
      throw .noResult(file: file, first: table.header.first ?? "")
    }
    func place(_ name: String) -> Int? { table.header.firstIndex(of: name) }
    segment = place("segment")
    name = place("name")
    rule = place("rule")
    nearBoundary = place("nearBoundary")
    control = place("control")
    // Only lists of classified customers have a cluster, and their features stand before the segment.
    features = segment.flatMap { place("cluster") == nil ? nil : 1..<$0 } ?? 1..<1
  }

  private static let customer = "customer"

  private static func isAsWritten(_ path: String) throws(ExportError) -> Bool {
    let beginning: Data
    do {
      beginning = try BoundedFile.bytes(of: URL(filePath: path), limit: customer.utf8.count)
    } catch {
      throw .unreadableResult(file: PathText.shown(path), reason: error.reason)
    }
    return beginning.starts(with: customer.utf8)
      && [UInt8(ascii: ","), UInt8(ascii: "\n")].contains(beginning.last)
  }

  /// The places of all columns but those that every list may have.
  var others: [Int] {
    let fixed = [0, segment, name, rule, nearBoundary, control].compactMap(\.self) + Array(features)
    return table.header.indices.filter { !fixed.contains($0) }
  }

  /// The place of the column that is called so.
  func column(_ name: String) -> Int? {
    table.header.firstIndex { $0.utf8.elementsEqual(name.utf8) } ?? table.index(ofColumn: name)
  }

  /// A cell without the apostrophe that this program put before what looks like a formula.
  static func content(_ cell: Cell) -> [UInt8] {
    let text = cell.text
    return Array((FormulaGuard.content(of: text) ?? text).utf8)
  }
}
