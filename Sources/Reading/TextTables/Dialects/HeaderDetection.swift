/// Finds where a table begins in its first rows and whether they name its columns.
struct HeaderDetection {
  /// Rows before the header or the first row of data.
  private(set) var preambleRows = 0
  /// Rows that name the columns.
  private(set) var headerRows = 0
  let columnCount: Int
  /// What each column holds below the header.
  private(set) var columnKinds: [CellKind] = []
  /// Why no row names the columns; `nil` where one does.
  private(set) var missingHeader: MissingHeader? = .noRow

  /// Whether the row below the names holds the columns' numbers.
  private(set) var hasColumnNumbers = false

  /// - Parameter given: The row, from 0, that a person says names the columns.
  init(_ sample: SampleRows, headerRow given: Int? = nil) {
    columnCount = sample.columnCount
    let rows = sample.rows
    if let given {
      preambleRows = given
      headerRows = 1
      missingHeader = nil
      columnKinds = kinds(of: rows.dropFirst(given + 1))
      return
    }
    while preambleRows < rows.count, isPreamble(rows[preambleRows]) { preambleRows += 1 }
    if preambleRows == rows.count { preambleRows = 0 }
    if preambleRows > 0, rows.indices.contains(preambleRows), isListHeader(rows[preambleRows - 1], rows) {
      preambleRows -= 1
    }
    preambleRows = endOfTitles(rows)
    let table = Array(rows.dropFirst(preambleRows))
    guard let first = table.first else { return }

    columnKinds = kinds(of: table.dropFirst())
    missingHeader = objection(to: first, above: table.dropFirst())
    guard missingHeader == nil else {
      columnKinds = kinds(of: table[...])
      return
    }
    headerRows = 1
    while headerRows < 5, headerRows + 1 < table.count,
      continuesHeader(
        table[headerRows], below: table[..<headerRows], above: table.dropFirst(headerRows + 1))
    {
      headerRows += 1
    }
    columnKinds = kinds(of: table.dropFirst(headerRows))
    if let next = table.dropFirst(headerRows).first,
      isColumnNumbers(next, above: table.dropFirst(headerRows + 1))
    {
      hasColumnNumbers = true
      headerRows += 1
      columnKinds = kinds(of: table.dropFirst(headerRows))
    }
  }

  /// A title or a note: far fewer cells than the table has columns, or more.
  private func isPreamble(_ row: SampleRows.Row) -> Bool {
    let filled = row.cells.count { !$0.allSatisfy(\.isWhitespace) }
    if row.isBroken { return true }
    if row.cells.count == columnCount { return columnCount > 2 && filled <= 1 }
    if row.cells.count < columnCount { return filled * 2 <= columnCount }
    return row.cells[columnCount...].contains { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Where the names begin, which stand right above the numbers and days of their columns: rows of parameters and empty
  /// rows further up belong to the title, though they may have more than one cell.
  private func endOfTitles(_ rows: [SampleRows.Row]) -> Int {
    let below = rows.dropFirst(preambleRows)
    let kinds = kinds(of: below)
    let typed = kinds.indices.filter { kinds[$0] == .number || kinds[$0] == .date }
    let firstData = below.prefix(30).firstIndex { row in
      let matches = row.cells.count == columnCount ? typed.count { row.kinds[$0] == kinds[$0] } : 0
      return matches > 0 && matches * 2 >= typed.count
    }
    guard let firstData, firstData > preambleRows + 1 else { return preambleRows }
    let titles = (preambleRows..<(firstData - 1)).last { place in
      isTitle(rows[place]) && !isTitle(rows[place + 1])
        && !namesAlone(rows[place], above: rows[(place + 1)..<firstData], kinds)
    }
    return titles.map { $0 + 1 } ?? preambleRows
  }

  /// An empty row, or one of few cells that says a parameter, such as "Period:" and two days.
  private func isTitle(_ row: SampleRows.Row) -> Bool {
    let filled = row.cells.filter { !$0.allSatisfy(\.isWhitespace) }
    if filled.count <= 1, columnCount > 2 { return filled.isEmpty || !isPartOfHeader(row) }
    guard filled.count * 2 <= columnCount else { return false }
    return row.kinds.contains(.number) || row.kinds.contains(.date)
      || filled.contains { $0.hasSuffix(":") || $0.contains(": ") || $0.count { $0.isASCIIDigit } >= 6 }
  }

  /// Whether several columns with values have their names in this row and in none between it and the values.
  private func namesAlone(
    _ row: SampleRows.Row, above names: ArraySlice<SampleRows.Row>, _ kinds: [CellKind]
  ) -> Bool {
    func isFilled(_ column: Int, _ row: SampleRows.Row) -> Bool {
      column < row.cells.count && !row.cells[column].allSatisfy(\.isWhitespace)
    }
    let alone = kinds.indices.filter { column in
      kinds[column] != .missing && isFilled(column, row) && !names.contains { isFilled(column, $0) }
    }
    return alone.count > 1
  }

  /// Whether a lone word may stand above several columns: not in the first.
  private func isPartOfHeader(_ row: SampleRows.Row) -> Bool {
    row.cells.first.map { $0.allSatisfy(\.isWhitespace) } ?? false
  }

  /// A row of 1, 2, 3 ..., by which forms number their columns, also those of days and words.
  private func isColumnNumbers(_ row: SampleRows.Row, above rows: ArraySlice<SampleRows.Row>) -> Bool {
    let whole = rows.filter { $0.cells.count == columnCount }
    let isWordy = (0..<columnCount).contains { column in
      whole.allSatisfy { $0.kinds[column] == .date || $0.kinds[column] == .text }
    }
    return row.cells.count == columnCount && columnCount > 2 && whole.count > 4 && isWordy
      && row.cells.enumerated().allSatisfy { $0.element.filter { !$0.isWhitespace } == "\($0.offset + 1)" }
  }

  /// A lone short word below a blank line and right above rows of prose: it names the first column of a list.
  private func isListHeader(_ row: SampleRows.Row, _ rows: [SampleRows.Row]) -> Bool {
    guard preambleRows >= 2, rows[preambleRows - 2].isBlank, let word = row.cells.first, !word.isEmpty,
      word.count <= 30, row.cells.dropFirst().allSatisfy({ $0.allSatisfy(\.isWhitespace) })
    else { return false }
    return rows[preambleRows].cells.contains { $0.count > 60 }
  }

  /// The kind of most cells that are not missing, column by column.
  private func kinds(of rows: ArraySlice<SampleRows.Row>) -> [CellKind] {
    (0..<columnCount).map { column in
      var counts: [CellKind: Int] = [:]
      for row in rows.prefix(300) where column < row.kinds.count && row.cells.count == columnCount {
        counts[row.kinds[column], default: 0] += 1
      }
      counts[.missing] = nil
      let total = counts.values.reduce(0, +)
      guard total > 0 else { return .missing }
      for kind in [CellKind.number, .date] where (counts[kind] ?? 0) * 5 >= total * 4 { return kind }
      return .text
    }
  }

  /// Why the first row names no columns; `nil` where it does.
  private func objection(
    to first: SampleRows.Row, above rows: ArraySlice<SampleRows.Row>
  ) -> MissingHeader? {
    let typed = columnKinds.indices.filter { columnKinds[$0] == .number || columnKinds[$0] == .date }
    let headed = typed.filter { $0 < first.kinds.count && first.kinds[$0] == .text }
    let values = zip(first.cells, first.kinds).filter { $0.1 == .number || $0.1 == .date }.map(\.0)
    if !values.isEmpty, headed.count <= values.count {
      let periods = Set(values.filter(Self.isPeriod))
      let isPivot = periods.count == values.count && periods.count > 1 && first.kinds.contains(.text)
      return isPivot ? nil : .values(example: values[0])
    }
    if !headed.isEmpty { return nil }
    if !typed.isEmpty, !rows.isEmpty, first.kinds.contains(.text), first.cells.count == columnCount {
      return .noWordsAboveValues
    }
    // All words: names come once, values come again.
    let filled = first.cells.filter { !$0.allSatisfy(\.isWhitespace) }
    var columns: Set<Int> = []
    var recurring = 0
    for row in rows.prefix(300) {
      let shared = row.cells.indices.filter {
        $0 < first.cells.count && row.cells[$0] == first.cells[$0] && !row.cells[$0].isEmpty
      }
      // A row that shares its first cell and half of the others is a header that comes again.
      guard !shared.isEmpty, !(shared.first == 0 && shared.count > 1 && shared.count * 2 >= filled.count)
      else {
        continue
      }
      columns.formUnion(shared)
      recurring += 1
    }
    let recurs = columns.count > 1 || recurring * 10 >= max(1, min(rows.count, 300))
    return recurring > 0 && recurs || filled.isEmpty ? .recurringWords : nil
  }

  /// A year or a month in digits, as it stands above a column of its own: 2023, 202301, 2023-01, 01.2023, 01.01.2023.
  private static func isPeriod(_ cell: String) -> Bool {
    let parts = cell.split(omittingEmptySubsequences: false) { "-./".contains($0) }
    let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count else { return false }
    func isYear(_ number: Int) -> Bool { 1900...2100 ~= number }
    func isMonth(_ number: Int) -> Bool { 1...12 ~= number }
    return switch numbers.count {
    case 1: isYear(numbers[0]) || isYear(numbers[0] / 100) && isMonth(numbers[0] % 100)
    case 2: isYear(numbers[0]) && isMonth(numbers[1]) || isMonth(numbers[0]) && isYear(numbers[1])
    case 3:
      isYear(numbers[0]) && isMonth(numbers[1]) && numbers[2] == 1
        || numbers[0] == 1 && isMonth(numbers[1]) && isYear(numbers[2])
    default: false
    }
  }

  /// Whether a row below the header still names columns: words where the table holds numbers or days, or words below
  /// each empty cell of the header.
  private func continuesHeader(
    _ row: SampleRows.Row, below headers: ArraySlice<SampleRows.Row>, above rows: ArraySlice<SampleRows.Row>
  ) -> Bool {
    if row.cells == headers.first?.cells { return true }
    // Names may be long, but are no prose.
    guard row.cells.count == columnCount, !row.kinds.contains(.number), !row.kinds.contains(.date),
      row.cells.allSatisfy({ $0.count <= 150 })
    else { return false }
    let below = kinds(of: rows)
    let typed = below.indices.filter { below[$0] == .number || below[$0] == .date }
    if typed.count >= 2, typed.allSatisfy({ row.kinds[$0] == .text }) { return true }
    let unnamed = (0..<columnCount).filter { column in
      headers.allSatisfy { column >= $0.cells.count || $0.cells[column].allSatisfy(\.isWhitespace) }
    }
    let named = unnamed.filter { row.kinds[$0] == .text }
    if named.count >= 2, named.count * 2 >= unnamed.count { return true }
    return !named.isEmpty && named.count == unnamed.count && typed.contains { row.kinds[$0] == .text }
  }
}

extension HeaderDetection {
  /// The words of several header rows above each other. A word above an empty cell goes for the columns to its right as
  /// well, until the next word: so do merged cells arrive.
  static func joined(_ rows: [[String]]) -> [String] {
    if rows.count == 1 { return rows[0] }

    let count = rows.map(\.count).max() ?? 0
    let areCopies = rows.dropFirst().allSatisfy { $0 == rows[0] }
    func word(_ row: Int, _ column: Int) -> String {
      column < rows[row].count ? rows[row][column].trimmed : ""
    }
    var above = [String](repeating: "", count: rows.count)
    return (0..<count).map { column in
      var isNew = false
      for row in rows.indices {
        let own = word(row, column)
        let isNamedBelow = rows.indices.contains { $0 > row && !word($0, column).isEmpty }
        if !own.isEmpty || isNew || !isNamedBelow {
          above[row] = own
          isNew = isNew || !own.isEmpty
        }
      }
      // A name that goes down over several rows is one; rows that are copies of each other are kept as they stand.
      var words: [String] = []
      for word in above where !word.isEmpty && (areCopies || words.last != word) { words.append(word) }
      let written = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      return words.count == 1 && written.count == 1 ? written[0] : words.joined(separator: " ")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
