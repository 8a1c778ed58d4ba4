internal import CustomerFeatures
internal import Segmentation
internal import TextTables

/// The customers as they stand in `customers.csv`, a row each; behind the last row that a sheet has, on further sheets.
struct CustomersSheet {
  private let name: String
  private let features: [Feature]
  private let rowsOfSheet: Int
  private var rows = WrittenRows(file: "customers.csv")
  private var columns: [(streamed: StreamedColumn, isNumber: Bool)] = []
  /// Rows that wait until it is known how wide the columns are.
  private var waiting: [[[UInt8]]] = []
  private var header: [[UInt8]] = []
  /// Those who have moved down.
  private(set) var downgrades = Downgrades(columns: [])
  private var widths: [Int] = []
  private var isOpen = false
  private var sheets = 0

  /// Rows whose content decides how wide the columns are.
  private static let measured = 1000

  /// - Parameters:
  ///   - name: Of the first sheet.
  ///   - rowsOfSheet: The most that a sheet takes, the header among them.
  init(name: String, features: [Feature], rowsOfSheet: Int = CellPlace.rows) {
    self.name = name
    self.features = features
    self.rowsOfSheet = rowsOfSheet
  }

  /// Writes the rows that `customers` hands over as the bytes of `customers.csv`.
  mutating func write(
    _ customers: (([UInt8]) throws -> Void) throws -> Void, to workbook: inout WorkbookWriter
  ) throws {
    try customers { piece in try read(piece, &workbook) }
    try rows.finish()
    if !isOpen { try open(&workbook) }
    if isOpen { try workbook.end() }
  }

  private mutating func read(_ piece: [UInt8], _ workbook: inout WorkbookWriter) throws {
    var reader = rows
    defer { rows = reader }
    try reader.read(piece) { bytes, cells in
      if sheets == 0, header.isEmpty || waiting.count < Self.measured {
        let row = cells.map { Array(bytes[$0]) }
        if header.isEmpty { header = try Self.checked(row) } else { waiting.append(row) }
        return
      }
      if isOpen, workbook.row == rowsOfSheet {
        try workbook.end()
        isOpen = false
      }
      if !isOpen { try open(&workbook) }
      try write(bytes, cells, &workbook)
    }
  }

  /// The names of the columns, as this program writes them; a spreadsheet that saved the file may have put other
  /// delimiters between them.
  private static func checked(_ header: [[UInt8]]) throws(WorkbookError) -> [[UInt8]] {
    guard header.first.map({ $0.elementsEqual("customer".utf8) }) == true else {
      throw .changedTable(file: "customers.csv", line: 1)
    }
    return header
  }

  /// Opens the next sheet, the first with the rows that waited.
  private mutating func open(_ workbook: inout WorkbookWriter) throws {
    guard !header.isEmpty else { return }
    sheets += 1
    let names = header.map { cell in
      let name = String(decoding: cell, as: UTF8.self)
      return FormulaGuard.content(of: name) ?? name
    }
    if sheets == 1 {
      let kinds = CustomerColumnKind.all(of: names, features: features)
      columns = kinds.map { (workbook.column($0.format), $0.isNumber) }
      downgrades = Downgrades(columns: names)
      widths = names.indices.map { column in
        let widest = waiting.map { CellText.characters($0[column]) }.max() ?? 0
        return SheetFrame.width(max(names[column].count, widest))
      }
    }
    var frame = SheetFrame(name: sheets == 1 ? name : "\(name) \(sheets)", widths: widths)
    (frame.frozenRows, frame.filter) = (1, (1, names.count))
    try workbook.begin(frame)
    isOpen = true
    try workbook.beginRow()
    for (column, name) in names.enumerated() { workbook.add(.heading(name), at: column) }
    try workbook.endRow()
    for row in waiting {
      var bytes: [UInt8] = []
      let cells = row.map { cell in
        bytes.append(contentsOf: cell)
        return bytes.count - cell.count..<bytes.count
      }
      try bytes.withUnsafeBufferPointer { try write($0, cells, &workbook) }
    }
    waiting = []
  }

  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>], _ workbook: inout WorkbookWriter
  ) throws {
    downgrades.add(bytes, cells)
    try workbook.beginRow()
    for (place, range) in cells.enumerated() {
      guard !range.isEmpty else {
        workbook.addNothing()
        continue
      }
      let cell = UnsafeBufferPointer(rebasing: bytes[range])
      let column = columns[place]
      if column.isNumber, CellText.isNumber(cell) {
        workbook.add(number: cell, column.streamed)
      } else if cell[0] == UInt8(ascii: "'"),
        var content = FormulaGuard.content(of: String(decoding: cell, as: UTF8.self))
      {
        content.withUTF8 { workbook.add(text: $0, column.streamed) }
      } else {
        workbook.add(text: cell, column.streamed)
      }
    }
    try workbook.endRow()
  }
}

/// What a column of `customers.csv` holds.
struct CustomerColumnKind {
  let format: CellStyle.Number
  let isNumber: Bool

  /// Kinds of columns by their names: the customer first, then the features, then ours, and then the input's own, whose
  /// cells stay as they were written.
  static func all(of names: [String], features: [Feature]) -> [CustomerColumnKind] {
    let text = CustomerColumnKind(format: .text, isNumber: false)
    var kinds = [text]
    var shown: [Feature] = []
    for feature in features.displayOrder.map({ features[$0] })
    where shown.last.map({ $0.category == nil || feature.category == nil || $0.name != feature.name }) ?? true
    {
      shown.append(feature)
    }
    kinds += shown.map { feature in
      feature.category == nil ? CustomerColumnKind(format: feature.unit.format, isNumber: true) : text
    }
    while kinds.count < names.count, let format = ours[names[kinds.count]] {
      kinds.append(format.map { CustomerColumnKind(format: $0, isNumber: true) } ?? text)
    }
    while kinds.count < names.count { kinds.append(text) }
    return Array(kinds.prefix(names.count))
  }

  /// The format of numbers; `nil` for texts.
  private static let ours: [String: CellStyle.Number?] = [
    "segment": .whole, "name": nil, "rule": .whole, "cluster": .whole, "nearBoundary": nil,
    "silhouette": .ratio, "recencyScore": .whole, "frequencyScore": .whole, "monetaryScore": .whole,
    "rfmSegment": nil, "rank": .whole, "abc": nil, "tier": nil, "segmentBefore": nil,
  ]
}

extension FeatureUnit {
  /// How its numbers are shown.
  var format: CellStyle.Number {
    switch self {
    case .daysSinceLastPurchase, .orders, .year: .whole
    case .money: .money
    case .share, .category: .share
    case .number: .general
    }
  }
}

extension CellText {
  /// How many characters UTF-8 bytes are, roughly: marks on letters count as well.
  static func characters(_ bytes: [UInt8]) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  /// Whether bytes are a number as we write it.
  static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    func digits() -> Bool {
      let start = place
      while place < bytes.count, 48...57 ~= bytes[place] { place += 1 }
      return place > start
    }
    if bytes.first == UInt8(ascii: "-") { place += 1 }
    guard digits() else { return false }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      guard digits() else { return false }
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
        place += 1
      }
      guard digits() else { return false }
    }
    return place == bytes.count
  }
}
