internal import ParallelWork
package import TextTables

/// Of a column in which customers show several values, the one of each that counts.
package struct LeadingValues: Sendable, Equatable {
  /// The values in byte order, "" among them where somebody's is not known.
  package let names: [String]
  /// Of each customer of the log, the place in `names`.
  package let places: [Int32]
}

extension PurchaseLog {
  /// The value of a column on each customer's first purchase day, by which he came; of several the one with the most
  /// money, then the first in byte order.
  ///
  /// - Parameters:
  ///   - column: The column's place in `table`.
  ///   - table: What the log was read from.
  /// - Throws: ``PurchaseLogError`` or `TableError`.
  /// - Complexity: O(bytes) once more; some twenty bytes a customer and thread.
  package func firstChannels(column: Int, of table: Table) throws -> LeadingValues {
    let firstDays = (0..<customerCount).map { customer in
      places(of: customer).first { self[day: $0].isPurchase }.map { Int32(days.day($0)) } ?? .min
    }
    return try leadingValues([column], of: table, on: firstDays)[0]
  }

  /// The value on which each customer spent most, of all his purchases, then the first in byte order; without amounts
  /// that of most rows.
  ///
  /// - Parameters:
  ///   - columns: The columns' places in `table`.
  ///   - table: What the log was read from.
  /// - Throws: ``PurchaseLogError`` or `TableError`.
  /// - Complexity: O(bytes) once more; some twenty bytes a customer, column and thread, and fifty for each further value
  ///   of a customer.
  package func mostBought(_ columns: [Int], of table: Table) throws -> [LeadingValues] {
    columns.isEmpty ? [] : try leadingValues(columns, of: table, on: nil)
  }

  private func leadingValues(
    _ columns: [Int], of table: Table, on days: [Int32]?
  ) throws -> [LeadingValues] {
    var reading = try LogReading(self.columns, in: table)
    if turnsSigns { reading.turnSigns() }
    let lookup = CustomerLookup(self)
    let (unit, count) = (unit, customerCount)
    let countsRows = days == nil && self.columns.amount == nil
    let parts = try table.fold(
      { [reading] in
        ValuePart(reading, columns: columns, customers: count, unit: unit, countsRows: countsRows)
      },
      parts: table.options.workers.count
    ) { part, row in
      part.read(row, lookup, on: days)
    }.parts
    return columns.indices.map { place in ValueSums.joined(parts.map { $0.sums[place] }) }
  }
}

/// The values of some columns in one part of a table.
private struct ValuePart: Sendable {
  private let reading: LogReading
  private let columns: [Int]
  private let unit: Int
  private let countsRows: Bool
  private var reader = PurchaseRowReader()
  private var judge = RowJudge()
  /// One a column.
  private(set) var sums: [ValueSums]

  init(_ reading: LogReading, columns: [Int], customers: Int, unit: Int, countsRows: Bool) {
    self.reading = reading
    self.columns = columns
    self.unit = unit
    self.countsRows = countsRows
    sums = Array(repeating: ValueSums(customers: customers), count: columns.count)
  }

  /// - Parameter days: Of each customer the only day that counts; `nil` where all do.
  mutating func read(_ row: borrowing TableRow, _ lookup: CustomerLookup, on days: [Int32]?) {
    let id = row[reading.customer].identifier
    guard !id.isMissing, let customer = lookup.customer(id) else { return }
    if !reading.rules.areIdle {
      guard case .purchase = judge.verdict(row, reading.rules) else { return }
    }
    guard let purchase = reader.read(row, reading),
      days.map({ $0[customer] == purchase.day }) ?? true,
      purchase.amount.units >= 0 || reading.takesReturnsAsRows
    else { return }
    let money = countsRows ? 1 : purchase.amount.units(in: unit) ?? 0
    for (place, column) in columns.enumerated() {
      let cell = row[column]
      if !cell.isMissing { sums[place].add(money, of: cell, customer) }
    }
  }
}

/// The money of each customer by the values of a column.
private struct ValueSums: Sendable {
  private var cells = CellIndex()
  /// By customer: one more than the number of the first value, and its money.
  private var numbers: [Int32]
  private var units: [Int128]
  /// Further values of one customer, with their money.
  private var further: [Pair: Int128] = [:]

  private struct Pair: Hashable {
    let customer: Int
    let number: Int32
  }

  init(customers: Int) {
    numbers = Array(repeating: 0, count: customers)
    units = Array(repeating: 0, count: customers)
  }

  mutating func add(_ money: Int128, of cell: Cell, _ customer: Int) {
    add(money, Int32(truncatingIfNeeded: cells.number(of: cell) + 1), customer)
  }

  private mutating func add(_ money: Int128, _ number: Int32, _ customer: Int) {
    if numbers[customer] == 0 { numbers[customer] = number }
    if numbers[customer] == number {
      units[customer] &+= money
    } else {
      further[Pair(customer: customer, number: number), default: 0] &+= money
    }
  }

  static func joined(_ parts: [ValueSums]) -> LeadingValues {
    guard var all = parts.first else { return LeadingValues(names: [], places: []) }
    for part in parts.dropFirst() {
      let merged = all.cells.merge(part.cells).map { Int32(truncatingIfNeeded: $0 + 1) }
      for (customer, number) in part.numbers.enumerated() where number > 0 {
        all.add(part.units[customer], merged[Int(number) - 1], customer)
      }
      for (pair, money) in part.further { all.add(money, merged[Int(pair.number) - 1], pair.customer) }
    }
    return all.leading
  }

  private var leading: LeadingValues {
    let order = cells.numbersInByteOrder(workers: Workers(1))
    var ranks = Array(repeating: Int32(0), count: order.count + 1)
    for (rank, number) in order.enumerated() { ranks[number + 1] = Int32(truncatingIfNeeded: rank + 1) }
    var best = zip(numbers, units).map { (rank: ranks[Int($0)], units: $1) }
    for (pair, money) in further {
      let (own, rank) = (best[pair.customer], ranks[Int(pair.number)])
      if money > own.units || money == own.units && rank < own.rank { best[pair.customer] = (rank, money) }
    }
    // Nobody's value has a place only where somebody's is not known.
    let isKnown = !best.contains { $0.rank == 0 }
    let names = (isKnown ? [] : [""]) + order.map(cells.text)
    return LeadingValues(names: names, places: best.map { isKnown ? $0.rank - 1 : $0.rank })
  }
}
