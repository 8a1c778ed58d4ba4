internal import Wording

/// Finds out whether every row of a table says whose it is, or some of them lean on a row above.
enum ShapeDetection {
  /// What a person would say of the rows.
  enum Finding: Equatable {
    /// Each stands for itself.
    case flat
    case shaped(RowShape)
    /// Headings and rows share a column, so that nothing says whose the rows are.
    case headings(line: Int, text: String)
    /// Empty cells may go on with the one above, or be unknown.
    case unclear(column: Int, line: Int, above: String)
  }

  /// Looks at the first rows of data.
  ///
  /// - Parameter kinds: What each column holds.
  static func find(in rows: [SampleRows.Row], kinds: [CellKind]) -> Finding {
    let rows = rows.filter { !$0.isBlank && !$0.isBroken && $0.cells.count == kinds.count }
    guard rows.count > 3, kinds.count > 1 else { return .flat }
    let days = kinds.indices.filter { kinds[$0] == .date }
    guard let day = days.max(by: { filled($0, rows) < filled($1, rows) }) else {
      return loneHeadings(rows, kinds) ?? .flat
    }
    let data = rows.filter { $0.isFilled(day) || !$0.isSum }
    return headings(data, kinds, day) ?? merged(data, kinds, day)
  }

  private static func filled(_ column: Int, _ rows: [SampleRows.Row]) -> Int {
    rows.count { $0.isFilled(column) }
  }

  /// Rows without a day above rows with one.
  private static func headings(_ rows: [SampleRows.Row], _ kinds: [CellKind], _ day: Int) -> Finding? {
    let heads = rows.filter { !$0.isFilled(day) }
    let data = rows.filter { $0.isFilled(day) }
    guard heads.count > 1, data.count >= heads.count, heads.count * 30 >= rows.count, let first = rows.first,
      !first.isFilled(day)
    else { return nil }
    let own = first.cells.indices.filter { column in
      filled(column, data) * 50 <= data.count && filled(column, heads) * 20 >= heads.count
        && filled(column, heads) > 1
    }
    let unnamed = heads.count { head in !own.contains { head.isFilled($0) } }
    if !own.isEmpty, unnamed * 20 <= heads.count {
      return .shaped(RowShape(filledDown: own, filledAlways: day, hasHeadings: true))
    }
    return sumsUp(rows, day) ? .headings(line: first.line, text: first.name) : loneHeadings(rows, kinds)
  }

  /// Headings with nothing beside them, the first above the first row, where all other rows have numbers or days.
  private static func loneHeadings(_ rows: [SampleRows.Row], _ kinds: [CellKind]) -> Finding? {
    let isHead = rows.map { row in row.kinds.count { $0 != .missing } == 1 }
    let heads = isHead.count { $0 }
    // A list of one filled column is full of such rows.
    let typed = kinds.indices.filter { kinds[$0] == .number || kinds[$0] == .date }
    let isWhole = zip(rows, isHead).allSatisfy { row, isHead in
      isHead ? !typed.contains { row.isFilled($0) } : typed.contains { row.isFilled($0) }
    }
    guard let first = rows.first, isHead[0], isWhole, heads > 2, heads * 10 >= rows.count,
      heads * 2 <= rows.count,
      isHead.last == false
    else { return nil }
    let runs = zip(isHead, isHead.dropFirst()).count { $0 && $1 }
    return runs * 2 <= heads ? .headings(line: first.line, text: first.name) : nil
  }

  /// Whether the rows without a day hold the sums of the rows below them.
  private static func sumsUp(_ rows: [SampleRows.Row], _ day: Int) -> Bool {
    guard let columns = rows.first?.cells.indices else { return false }
    return columns.contains { column in
      var (right, wrong) = (0, 0)
      var open: (sum: Int, rest: Int)?
      func close() {
        guard let group = open, group.sum != group.rest else { return }
        if group.rest == 0 { right += 1 } else { wrong += 1 }
      }
      for row in rows {
        guard let value = row.hundredths(column) else { continue }
        if row.isFilled(day) {
          open?.rest -= value
        } else {
          close()
          open = (value, value)
        }
      }
      // The last group may go on behind the rows that were looked at.
      return right > 1 && wrong * 4 <= right
    }
  }

  /// Cells that stand in the first of several rows, empty below it.
  private static func merged(_ rows: [SampleRows.Row], _ kinds: [CellKind], _ day: Int) -> Finding {
    let numbers = rows.enumerated().allSatisfy { $0.element.cells[0] == "\($0.offset + 1)" }
    let column = numbers ? 1 : 0
    let heads = rows.filter { $0.isFilled(column) }
    let rest = rows.filter { !$0.isFilled(column) }
    guard let first = rows.first, first.isFilled(column), rest.count * 10 >= rows.count * 3, heads.count > 2
    else { return .flat }
    let values = heads.map { Array($0.cells[column].utf8) }
    guard Set(values).count * 20 >= values.count * 19,
      zip(values, values.dropFirst()).allSatisfy({ $0 != $1 })
    else { return .flat }
    let block = kinds.indices.filter { other in
      filled(other, rest) * 50 <= rest.count && filled(other, heads) * 2 >= heads.count
        && (other == column || kinds[other] != .number)
    }
    // What still stands in the rows below must be more than a blank.
    guard rest.allSatisfy({ row in kinds.indices.contains { !block.contains($0) && row.isFilled($0) } })
    else {
      return .flat
    }
    guard !block.contains(day) else {
      let others = kinds.indices.filter { !block.contains($0) }
      let always = others.max { filled($0, rows) < filled($1, rows) } ?? day
      return .shaped(RowShape(filledDown: block, filledAlways: always, hasHeadings: false))
    }
    guard filled(day, rows) * 20 >= rows.count * 19 else { return .flat }
    switch order(rows, column, day) {
    case .throughout: return .flat
    case .withinGroups: return .shaped(RowShape(filledDown: block, filledAlways: day, hasHeadings: false))
    case .none: break
    }
    let line = rest.first?.line ?? first.line
    return .unclear(column: column, line: line, above: heads.last { $0.line < line }?.cells[column] ?? "")
  }

  private enum Order { case throughout, withinGroups, none }

  /// Whether the days go one way through all rows, as in a log with customers who are not known, or start again with
  /// each filled cell.
  private static func order(_ rows: [SampleRows.Row], _ column: Int, _ day: Int) -> Order {
    var best = Order.none
    for format in [DateOrder.dayMonthYear, .monthDayYear] {
      let days = rows.map { $0.day(day, format) }
      for sign in [1, -1] {
        var (inside, against, between, back) = (0, 0, 0, 0)
        for i in rows.indices.dropFirst() {
          guard let before = days[i - 1], let own = days[i] else { continue }
          let isBack = (own - before) * sign < 0
          if rows[i].isFilled(column) {
            between += 1
            back += isBack ? 1 : 0
          } else {
            inside += 1
            against += isBack ? 1 : 0
          }
        }
        // Most rows say a day in the other order of day and month only.
        guard (inside + between) * 2 >= rows.count else { continue }
        if against + back == 0 { return .throughout }
        if against * 20 <= inside, back * 5 >= between, back > 1 { best = .withinGroups }
      }
    }
    return best
  }
}

extension SampleRows.Row {
  func isFilled(_ column: Int) -> Bool { !cells[column].allSatisfy(\.isWhitespace) }

  /// The first cell with anything in it.
  var name: String { cells.first { !$0.allSatisfy(\.isWhitespace) } ?? "" }

  /// Whether the row says that it sums up others.
  fileprivate var isSum: Bool { TotalWords.areIn(name) }

  fileprivate func day(_ column: Int, _ order: DateOrder) -> Int? {
    var text = cells[column]
    return text.withUTF8 { bytes in
      bytes.baseAddress.flatMap {
        Cell(start: $0, count: bytes.count, isQuoted: false).writtenDate()?.day(order)?.daysSince1970
      }
    }
  }

  /// A number times a hundred, whatever divides its groups; `nil` for anything else.
  fileprivate func hundredths(_ column: Int) -> Int? {
    guard kinds[column] == .number else { return nil }
    let cell = cells[column]
    let signs = cell.filter { $0.isASCIIDigit || $0 == "." || $0 == "," || $0 == "-" }
    let parts = signs.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let hasDecimals = parts.count > 1 && (1...2).contains(parts.last?.count ?? 0)
    let whole = Int((hasDecimals ? parts.dropLast() : parts[...]).joined())
    let decimals = hasDecimals ? Int(parts[parts.count - 1].padded) : 0
    guard let whole, let decimals, whole.magnitude < 1 << 40 else { return nil }
    return whole * 100 + (cell.contains("-") ? -decimals : decimals)
  }
}

extension Substring {
  fileprivate var padded: String { count == 1 ? self + "0" : String(self) }
}
