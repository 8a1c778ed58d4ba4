internal import FileVocabulary
internal import TextTables

/// What a row of a log is, by the words in its columns.
enum RowVerdict: Sendable {
  case purchase
  /// It takes back what was bought.
  case returned
  /// It counts for nothing.
  case leftOut(LeftOutKind)
}

/// The rules by which rows are no purchases, their columns found in a table.
struct RowRules: Sendable {
  struct Status: Sendable {
    let column: Int
    let reading: StatusReading
  }

  struct Filter: Sendable {
    let column: Int
    /// Folded.
    let values: Set<String>
    let areCurrencies: Bool
  }

  let statuses: [Status]
  let filters: [Filter]
  /// The amount and the order's number, where further rows of an order have no amount.
  let firstRowOnly: (amount: Int, order: Int)?

  /// Whether every row is a purchase or a return by its amount alone.
  var areIdle: Bool { statuses.isEmpty && filters.isEmpty && firstRowOnly == nil }
}

/// Applies the rules, and keeps what the words of a column mean: they are few, and come again and again.
struct RowJudge: Sendable {
  private var memories: [Memory] = []

  /// The words of one column.
  fileprivate struct Memory: Sendable {
    var index = CellIndex()
    var verdicts: [RowVerdict] = []

    /// Columns of other things than words are not remembered.
    static let mostWords = 4096
  }

  mutating func verdict(_ row: borrowing TableRow, _ rules: RowRules) -> RowVerdict {
    if let (amount, order) = rules.firstRowOnly, row[amount].isMissing, !row[order].isMissing {
      return .leftOut(.line)
    }
    if memories.isEmpty {
      memories = Array(repeating: Memory(), count: rules.filters.count + rules.statuses.count)
    }
    for (place, filter) in rules.filters.enumerated() {
      let verdict = memories[place].verdict(of: row[filter.column].trimmed) { filter.verdict(of: $0) }
      if case .leftOut = verdict { return verdict }
    }
    var isReturned = false
    for (place, status) in rules.statuses.enumerated() {
      let cell = row[status.column].trimmed
      let verdict = memories[rules.filters.count + place].verdict(of: cell) {
        status.reading.verdict(of: $0)
      }
      switch verdict {
      case .leftOut: return verdict
      case .returned: isReturned = true
      case .purchase: break
      }
    }
    return isReturned ? .returned : .purchase
  }
}

extension RowJudge.Memory {
  /// What a cell means, from memory where it came before.
  fileprivate mutating func verdict(of cell: Cell, _ judge: (Cell) -> RowVerdict) -> RowVerdict {
    guard cell.count <= 64, verdicts.count < Self.mostWords else { return judge(cell) }
    let number = index.number(of: cell)
    if number < verdicts.count { return verdicts[number] }
    let verdict = judge(cell)
    verdicts.append(verdict)
    return verdict
  }
}

extension RowRules.Filter {
  fileprivate func verdict(of cell: Cell) -> RowVerdict {
    let text = cell.isMissing ? "" : cell.text
    let isKept =
      areCurrencies ? !values.isDisjoint(with: CurrencyNames.all(in: text)) : values.contains(folded(text))
    return isKept ? .purchase : .leftOut(.where)
  }
}

extension RowRules {
  /// Finds the columns of the rules.
  init(
    _ columns: PurchaseColumns, amount: Int?, order: Int?,
    place: (String) throws(PurchaseLogError) -> Int
  ) throws(PurchaseLogError) {
    var statuses: [Status] = []
    for status in columns.statuses {
      statuses.append(Status(column: try place(status.column), reading: status.reading))
    }
    var filters: [Filter] = []
    for filter in columns.filters {
      let values = filter.areCurrencies ? filter.values.map(CurrencyNames.code) : filter.values.map(folded)
      filters.append(
        Filter(
          column: try place(filter.column), values: Set(values), areCurrencies: filter.areCurrencies))
    }
    self.statuses = statuses
    self.filters = filters
    if columns.amountScope == .firstRow, let amount, let order {
      firstRowOnly = (amount, order)
    } else {
      firstRowOnly = nil
    }
  }
}

/// A value as filters compare it: without case, accents and outer blanks.
private func folded(_ text: String) -> String {
  WrittenWords.folded(text).split(separator: " ").joined(separator: " ")
}
