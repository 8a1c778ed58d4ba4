/// What the cells of a column have shown so far; parts of a file are merged.
struct ColumnEvidence: Sendable {
  private(set) var cells = 0
  private(set) var missing = 0
  private(set) var numbers = NumberEvidence()
  private(set) var dates = DateEvidence()
  private var characters = 0
  private var examples: [String] = []
  private var distinct = DistinctCells()

  static let exampleCount = 5

  mutating func add(_ cell: Cell) {
    cells += 1
    if cell.isMissing {
      missing += 1
      return
    }
    if examples.count < ColumnEvidence.exampleCount { examples.append(cell.text) }
    distinct.add(cell)
    if numbers.addPlain(cell) {
      characters += cell.count
      if cell.count == 8 { dates.addCompact(cell) }
      return
    }
    characters += cell.characterCount
    // Numbers and days have digits: most text is settled by that.
    guard cell.hasDigit else { return }
    if dates.addISO(cell) { return }
    if let number = cell.writtenNumber() {
      // As inf and NaN: nothing that can be used.
      if !numbers.add(number) { missing += 1 }
    } else if let date = cell.writtenDate() {
      dates.add(date)
    }
  }

  mutating func merge(_ later: ColumnEvidence) {
    cells += later.cells
    missing += later.missing
    numbers.merge(later.numbers)
    dates.merge(later.dates)
    characters += later.characters
    examples += later.examples.prefix(ColumnEvidence.exampleCount - examples.count)
    distinct.merge(later.distinct)
  }

  func profile(
    of label: ColumnLabel, options: ReadingOptions, delimiter: String, markHint: DecimalMark?,
    orderHint: DateOrder?
  ) -> ColumnProfile {
    let known = cells - missing
    let number = numbers.choice(given: options.decimalMark, hint: markHint, delimiter: delimiter)
    let totals = number.map { numbers.totals(in: $0.format) }
    let date = dates.choice(
      name: label.name, given: options.dateFormat.flatMap(DateReader.init), hint: orderHint, known: known,
      numbers: totals ?? ShapeTotals())
    // A column of days has no doubt about its numbers, and the other way round.
    let isDate = (date?.count ?? 0) > (totals?.count ?? 0)
    return ColumnProfile(
      label: label, cells: cells, missing: missing, numbers: totals?.count ?? 0,
      wholeNumbers: totals?.whole ?? 0,
      negativeNumbers: totals?.negative ?? 0, range: totals?.range,
      numberFormat: totals?.count ?? 0 > 0 ? number?.format : nil, dates: date?.count ?? 0,
      dateFormat: date.map { DateFormat(pattern: $0.reader.pattern) },
      readings: isDate ? date?.readings ?? [] : totals?.count ?? 0 > 0 ? numbers.readings : [],
      doubt: isDate ? date?.doubt : number?.doubt,
      distinct: distinct.count, hasManyDistinct: distinct.isFull, values: distinct.values,
      meanLength: known > 0 ? Double(characters) / Double(known) : 0, examples: examples,
      warnings: isDate ? date?.warnings ?? [] : [])
  }
}

extension Cell {
  /// Unicode scalars in the cell.
  var characterCount: Int {
    var tails = 0
    for byte in bytes where byte & 0xC0 == 0x80 { tails += 1 }
    return count - tails
  }

  var hasDigit: Bool {
    for byte in bytes where byte &- 48 <= 9 { return true }
    return false
  }
}
