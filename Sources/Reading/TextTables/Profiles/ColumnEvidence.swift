/// What the cells of a column have shown so far; parts of a file are merged.
struct ColumnEvidence: Sendable {
  /// Whether the column's name says that it holds days, so that numbers may be days too.
  private let expectsDays: Bool
  /// Whether cells without quotes are the numbers of a workbook or database where they look like numbers.
  private let holdsRealNumbers: Bool
  private(set) var cells = 0
  private(set) var missing = 0
  private(set) var numbers = NumberEvidence()
  private(set) var dates = DateEvidence()
  private(set) var characters = 0
  private(set) var examples: [String] = []
  private(set) var wordExamples: [String] = []
  private(set) var distinct = DistinctCells()

  static let exampleCount = 5

  init(of name: String, inWorkbook: Bool = false) {
    expectsDays = DateEvidence.isNameOfDates(name)
    holdsRealNumbers = inWorkbook
  }

  mutating func add(_ cell: Cell) {
    cells += 1
    if cell.isMissing {
      missing += 1
      return
    }
    if examples.count < ColumnEvidence.exampleCount { examples.append(cell.text) }
    distinct.add(cell)
    let isNumber = holdsRealNumbers && !cell.isQuoted ? numbers.addReal(cell) : numbers.addPlain(cell)
    if isNumber {
      characters += cell.count
      if cell.count == 8 || cell.count == 14 || cell.count == 12 { dates.addCompact(cell) }
      if expectsDays { addDayNumber(cell) }
      return
    }
    characters += cell.characterCount
    // Numbers and days have digits: most text is settled by that.
    guard cell.hasDigit, !ValueWords.beginOther(cell) else { return addWord(cell) }
    if dates.addISO(cell) { return }
    if let number = cell.writtenNumber() {
      // As inf and NaN: nothing that can be used.
      if !numbers.add(number) { missing += 1 }
      if expectsDays { addDayNumber(cell) }
    } else if let date = cell.writtenDate(), dates.add(date, of: cell) {
      return
    } else {
      if cell.namesMonth() { dates.addMonth(cell) }
      addWord(cell)
    }
  }

  private mutating func addDayNumber(_ cell: Cell) {
    let point = NumberFormat(decimalMark: .point).reader
    guard let number = cell.number(in: point) ?? cell.number(in: NumberFormat(decimalMark: .comma).reader)
    else {
      return
    }
    dates.addNumber(number.value, of: cell)
  }

  @inline(__always)
  private mutating func addWord(_ cell: Cell) {
    if wordExamples.count < ColumnEvidence.exampleCount { wordExamples.append(cell.text) }
    distinct.addWord(cell)
  }

  mutating func merge(_ later: ColumnEvidence) {
    cells += later.cells
    missing += later.missing
    numbers.merge(later.numbers)
    dates.merge(later.dates)
    characters += later.characters
    examples += later.examples.prefix(ColumnEvidence.exampleCount - examples.count)
    wordExamples += later.wordExamples.prefix(ColumnEvidence.exampleCount - wordExamples.count)
    distinct.merge(later.distinct)
  }
}

extension Cell {
  /// Unicode scalars in the cell.
  var characterCount: Int {
    var tails = 0
    for byte in bytes where byte & 0xC0 == 0x80 { tails += 1 }
    return count - tails
  }

  /// Whether there is a digit, or what may be one of full width.
  var hasDigit: Bool {
    for byte in bytes where byte &- 48 <= 9 || byte == 0xEF { return true }
    return false
  }
}
