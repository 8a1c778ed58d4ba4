internal import Glibc

/// Reads the XML of one sheet as it comes, and writes its cells out as text.
///
/// A sheet may hold ten million cells, so no text is made of names, numbers or positions.
struct SheetReader: ~Copyable {
  private enum Kind { case number, shared, text, boolean, error, plain }

  var rows: SheetRows
  private let strings: SharedStrings
  private let styles: WorkbookStyles
  private var row = -1
  private var column = 0
  private var kind = Kind.number
  private var style = -1
  private var value: [UInt8] = []
  /// The texts of days that were met, by the numbers that stand for them: a sheet has many cells and few days.
  private var days: [Int: [UInt8]] = [:]
  private static let mostDays = 1 << 14
  private var isInValue = false
  private var isInPhonetics = false
  fileprivate var isDamaged = false

  init(strings: SharedStrings, styles: WorkbookStyles, limit: Int) {
    self.strings = strings
    self.styles = styles
    rows = SheetRows(limit: limit)
  }

  /// Reads the part as `pieces` hands it over, the last piece being empty.
  ///
  /// - Throws: ``XMLFailure``, ``RoomError``, or what `pieces` throws.
  mutating func read(_ pieces: ((UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void) throws {
    try withUnsafeMutablePointer(to: &self) { reader in
      let stream = XMLStream(
        reader: reader,
        open: { data, name, attributes in
          guard let name, let context = data?.assumingMemoryBound(to: XMLStream.Context.self) else { return }
          let reader = context.pointee.reader.assumingMemoryBound(to: SheetReader.self)
          reader.pointee.open(XMLName(name), attributes)
          if reader.pointee.isDamaged { context.pointee.giveUp() }
        },
        close: { data, name in
          guard let name, let context = data?.assumingMemoryBound(to: XMLStream.Context.self) else { return }
          let reader = context.pointee.reader.assumingMemoryBound(to: SheetReader.self)
          reader.pointee.close(XMLName(name))
          if reader.pointee.isDamaged { context.pointee.giveUp() }
        },
        text: { data, text, count in
          guard let text, let context = data?.assumingMemoryBound(to: XMLStream.Context.self) else { return }
          context.pointee.reader.assumingMemoryBound(to: SheetReader.self).pointee.text(text, Int(count))
        })
      guard let stream else { throw XMLFailure.damaged }
      try pieces { (piece) throws in
        try stream.read(piece)
        if let failure = reader.pointee.rows.failure { throw failure }
      }
    }
  }

  private mutating func open(
    _ name: XMLName, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    switch name.letter {
    case UInt8(ascii: "c"): openCell(attributes)
    case UInt8(ascii: "v"): isInValue = true
    case UInt8(ascii: "t"): isInValue = !isInPhonetics
    default:
      switch name {
      case "row": openRow(attributes)
      case "rPh": isInPhonetics = true
      case "mergeCell": openMerged(attributes)
      default: break
      }
    }
  }

  private mutating func openRow(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    var number = row + 2
    Self.visit(attributes) { name, value in
      if name.letter == UInt8(ascii: "r") { number = Int(atoll(value)) }
    }
    guard number > row + 1, number <= SheetReference.rows else {
      isDamaged = true
      return
    }
    row = number - 1
    column = 0
    rows.begin(row: row)
  }

  private mutating func openCell(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    (kind, style) = (.number, -1)
    value.removeAll(keepingCapacity: true)
    guard var next = attributes else { return }
    while let name = next[0], let value = next[1] {
      switch UInt8(bitPattern: name[0]) {
      case UInt8(ascii: "r") where name[1] == 0: column = SheetReference.column(of: value)
      case UInt8(ascii: "s") where name[1] == 0: style = Int(atoi(value))
      case UInt8(ascii: "t") where name[1] == 0: kind = Self.kind(value)
      default: break
      }
      next += 2
    }
  }

  private mutating func openMerged(_ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    var reference: [UInt8] = []
    Self.visit(attributes) { name, value in
      if case "ref" = name { reference = Array(String(cString: value).utf8) }
    }
    if let cells = MergedCells(reference: reference) { rows.merged.append(cells) }
    // A sheet has no more of them than rows; more would be memory for nothing.
    if rows.merged.count > SheetReference.rows { isDamaged = true }
  }

  private static func visit(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
    _ body: (XMLName, UnsafePointer<CChar>) -> Void
  ) {
    guard var next = attributes else { return }
    while let name = next[0], let value = next[1] {
      body(XMLName(name), value)
      next += 2
    }
  }

  private static func kind(_ type: UnsafePointer<CChar>) -> Kind {
    switch (UInt8(bitPattern: type[0]), type[1]) {
    case (UInt8(ascii: "s"), 0): .shared
    case (UInt8(ascii: "n"), 0): .number
    case (UInt8(ascii: "b"), 0): .boolean
    case (UInt8(ascii: "e"), 0): .error
    case (UInt8(ascii: "d"), 0): .plain
    default: .text
    }
  }

  private mutating func text(_ text: UnsafePointer<CChar>, _ count: Int) {
    guard isInValue else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      value.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  private mutating func close(_ name: XMLName) {
    switch name.letter {
    case UInt8(ascii: "v"), UInt8(ascii: "t"): isInValue = false
    case UInt8(ascii: "c"): closeCell()
    default:
      if case "rPh" = name { isInPhonetics = false }
    }
  }

  private mutating func closeCell() {
    guard row >= 0, (0..<SheetReference.columns).contains(column) else {
      isDamaged = true
      return
    }
    if !value.isEmpty { addCell() }
    column += 1
  }

  private mutating func addCell() {
    switch kind {
    case .shared:
      guard let index = Self.index(value), index < strings.count else {
        isDamaged = true
        return
      }
      let column = column
      strings.withText(index) { if !$0.isEmpty { rows.append($0, column: column, isText: true) } }
    case .boolean: add(Array((value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8), isText: false)
    case .error: break
    case .number: addNumber()
    case .plain: addPlain()
    case .text: addText()
    }
  }

  private mutating func addNumber() {
    let serial = styles.isDate(style) ? Self.index(value) : nil
    if let serial, let day = days[serial] { return add(day, isText: false) }
    guard let shown = styles.text(of: value, style: style) else { return addPlain() }
    let text = Array(shown.utf8)
    if let serial, days.count < Self.mostDays { days[serial] = text }
    add(text, isText: false)
  }

  /// A number or a day; what is none of them is text, whatever the sheet says.
  private mutating func addPlain() {
    let isPlain = value.allSatisfy { 48...57 ~= $0 || "+-.:eETZ".utf8.contains($0) }
    if isPlain { add(value, isText: false) } else { addText() }
  }

  private mutating func addText() {
    if let meant = EscapedText.decoded(value[...], doublesQuotes: false) { value = meant }
    var text: [UInt8] = []
    value.withUnsafeBufferPointer { text.append(doublingQuotes: $0) }
    add(text, isText: true)
  }

  private mutating func add(_ bytes: [UInt8], isText: Bool) {
    let column = column
    bytes.withUnsafeBufferPointer { rows.append($0, column: column, isText: isText) }
  }

  private static func index(_ digits: [UInt8]) -> Int? {
    guard digits.count < 10 else { return nil }
    var index = 0
    for digit in digits {
      guard 48...57 ~= digit else { return nil }
      index = index * 10 + Int(digit) - 48
    }
    return index
  }
}
