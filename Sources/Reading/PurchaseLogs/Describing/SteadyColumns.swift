internal import ParallelWork
package import TextTables

/// A column that never shows two different values for one customer, and what it says of each.
package struct SteadyColumn: Sendable, Equatable {
  /// The column's place in the table.
  package let column: Int
  /// The distinct values as written, in byte order.
  package let texts: [String]
  /// Of each customer of the log, the place in `texts`; −1 where no row has a value.
  package let places: [Int32]
}

extension PurchaseLog {
  /// The columns that describe customers: with at least one value, and never two for one customer. Those that the log
  /// was made of are none of them.
  ///
  /// - Parameter table: What the log was read from.
  /// - Throws: ``PurchaseLogError`` or `TableError`.
  /// - Complexity: O(bytes) once more, unless the first rows rule all columns out; four bytes a customer, steady column
  ///   and thread.
  package func steadyColumns(of table: Table) throws -> [SteadyColumn] {
    let used = columns.all.compactMap { table.index(ofColumn: $0) }
    let others = table.columnNames.indices.filter { !used.contains($0) }
    guard !others.isEmpty, customerCount > 0, let id = table.index(ofColumn: columns.customerID) else {
      return []
    }
    let filters = try RowRules(filtersOf: columns, in: table)
    let lookup = CustomerLookup(self)
    let count = customerCount
    func parts(_ columns: [Int], isFirstLook: Bool) throws -> [SteadyPart] {
      try table.fold(
        { SteadyPart(columns, customers: count) }, parts: table.options.workers.count,
        isFirstLook: isFirstLook
      ) { part, row in
        part.read(row, id: id, lookup, filters)
      }.parts
    }
    let likely = try parts(others, isFirstLook: true).reduce(others) { likely, part in
      likely.filter(part.isSteady)
    }
    guard !likely.isEmpty else { return [] }
    let found = try parts(likely, isFirstLook: false)
    return table.options.workers.map(likely.count) { SteadyPart.joined(found, column: $0) }
      .compactMap(\.self)
  }
}

extension PurchaseColumns {
  /// All columns that a log is made of, but for those of filters.
  fileprivate var all: [String] {
    [customerID, date, amount, quantity, order, refund, discount?.column].compactMap(\.self)
      + statuses.map(\.column)
  }
}

extension RowRules {
  /// The filters alone: rows of other currencies or regions are none of this log, an order that was called off still
  /// says whose it was.
  fileprivate init(filtersOf columns: PurchaseColumns, in table: Table) throws(PurchaseLogError) {
    var filters = columns
    filters.statuses = []
    filters.amountScope = .row
    try self.init(filters, amount: nil, order: nil) { name throws(PurchaseLogError) in
      guard let place = table.index(ofColumn: name) else {
        throw .missingColumn(name: name, available: table.columnNames)
      }
      return place
    }
  }
}

/// What the columns of one part of a table say of customers.
private struct SteadyPart: Sendable {
  private let columns: [Int]
  private var cells: [CellIndex]
  /// Column by column, then by customer: one more than the number of the value, 0 where there is none yet; empty where
  /// somebody has two.
  private var numbers: [[Int32]]
  /// The columns in which nobody has two values, by their places in `columns`.
  private var steady: [Int]
  private var judge = RowJudge()

  init(_ columns: [Int], customers: Int) {
    self.columns = columns
    cells = Array(repeating: CellIndex(), count: columns.count)
    numbers = Array(repeating: Array(repeating: 0, count: customers), count: columns.count)
    steady = Array(columns.indices)
  }

  func isSteady(_ column: Int) -> Bool { steady.contains { columns[$0] == column } }

  mutating func read(
    _ row: borrowing TableRow, id: Int, _ lookup: CustomerLookup, _ filters: RowRules
  ) {
    guard !steady.isEmpty else { return }
    if !filters.areIdle, case .leftOut = judge.verdict(row, filters) { return }
    let id = row[id].identifier
    guard !id.isMissing, let customer = lookup.customer(id) else { return }
    var place = 0
    while place < steady.count {
      let column = steady[place]
      let cell = row[columns[column]]
      place += 1
      if cell.isMissing { continue }
      let number = Int32(truncatingIfNeeded: cells[column].number(of: cell) + 1)
      let known = numbers[column][customer]
      if known == 0 {
        numbers[column][customer] = number
      } else if known != number {
        place -= 1
        drop(place)
      }
    }
  }

  private mutating func drop(_ place: Int) {
    let column = steady.remove(at: place)
    numbers[column] = []
    cells[column] = CellIndex()
  }

  /// What all parts together say of a column; `nil` where somebody has two values or nobody has one.
  static func joined(_ parts: [SteadyPart], column: Int) -> SteadyColumn? {
    guard let first = parts.first, parts.allSatisfy({ $0.steady.contains(column) }) else { return nil }
    var cells = first.cells[column]
    var numbers = first.numbers[column]
    for part in parts.dropFirst() {
      let merged = cells.merge(part.cells[column])
      for (customer, number) in part.numbers[column].enumerated() where number > 0 {
        let own = Int32(truncatingIfNeeded: merged[Int(number) - 1] + 1)
        if numbers[customer] == 0 { numbers[customer] = own } else if numbers[customer] != own { return nil }
      }
    }
    guard cells.count > 0 else { return nil }
    let order = cells.numbersInByteOrder(workers: Workers(1))
    var ranks = Array(repeating: Int32(-1), count: order.count + 1)
    for (rank, number) in order.enumerated() { ranks[number + 1] = Int32(truncatingIfNeeded: rank) }
    return SteadyColumn(
      column: first.columns[column], texts: order.map(cells.text), places: numbers.map { ranks[Int($0)] })
  }
}
