internal import ParallelWork
package import TextTables

/// By which of some ways each customer of a log came.
package struct FirstChannels: Sendable, Equatable {
  /// The ways in byte order, "" among them where somebody's is not known.
  package let names: [String]
  /// Of each customer of the log, the place in `names`.
  package let places: [Int32]
}

extension PurchaseLog {
  /// The value of a column on each customer's first purchase day; of several the one with the most money, then the
  /// first in byte order.
  ///
  /// - Parameters:
  ///   - column: The column's place in `table`.
  ///   - table: What the log was read from.
  /// - Throws: ``PurchaseLogError`` or `TableError`.
  /// - Complexity: O(bytes) once more; some twenty bytes a customer and thread.
  package func firstChannels(column: Int, of table: Table) throws -> FirstChannels {
    var reading = try LogReading(columns, in: table)
    if turnsSigns { reading.turnSigns() }
    let lookup = CustomerLookup(self)
    let firstDays = (0..<customerCount).map { customer in
      places(of: customer).first { self[day: $0].isPurchase }.map { Int32(days.day($0)) } ?? .min
    }
    let unit = unit
    let scan = try table.fold(
      { [reading] in ChannelPart(reading, column: column, customers: firstDays.count, unit: unit) },
      parts: table.options.workers.count
    ) { part, row in
      part.read(row, lookup, firstDays)
    }
    return ChannelPart.joined(scan.parts, customers: firstDays.count)
  }
}

/// The values on first purchase days in one part of a table.
private struct ChannelPart: Sendable {
  private let reading: LogReading
  private let column: Int
  private let unit: Int
  private var reader = PurchaseRowReader()
  private var judge = RowJudge()
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

  init(_ reading: LogReading, column: Int, customers: Int, unit: Int) {
    self.reading = reading
    self.column = column
    self.unit = unit
    numbers = Array(repeating: 0, count: customers)
    units = Array(repeating: 0, count: customers)
  }

  mutating func read(_ row: borrowing TableRow, _ lookup: CustomerLookup, _ firstDays: [Int32]) {
    let id = row[reading.customer].identifier
    guard !id.isMissing, let customer = lookup.customer(id) else { return }
    if !reading.rules.areIdle {
      guard case .purchase = judge.verdict(row, reading.rules) else { return }
    }
    guard let purchase = reader.read(row, reading), purchase.day == firstDays[customer],
      purchase.amount.units >= 0 || reading.takesReturnsAsRows
    else { return }
    let cell = row[column]
    guard !cell.isMissing else { return }
    let number = Int32(truncatingIfNeeded: cells.number(of: cell) + 1)
    add(purchase.amount.units(in: unit) ?? 0, number, customer)
  }

  private mutating func add(_ money: Int128, _ number: Int32, _ customer: Int) {
    if numbers[customer] == 0 { numbers[customer] = number }
    if numbers[customer] == number {
      units[customer] &+= money
    } else {
      further[Pair(customer: customer, number: number), default: 0] &+= money
    }
  }

  static func joined(_ parts: [ChannelPart], customers: Int) -> FirstChannels {
    guard var all = parts.first else { return FirstChannels(names: [], places: []) }
    for part in parts.dropFirst() {
      let merged = all.cells.merge(part.cells).map { Int32(truncatingIfNeeded: $0 + 1) }
      for customer in 0..<customers where part.numbers[customer] > 0 {
        all.add(part.units[customer], merged[Int(part.numbers[customer]) - 1], customer)
      }
      for (pair, money) in part.further { all.add(money, merged[Int(pair.number) - 1], pair.customer) }
    }
    return all.channels
  }

  private var channels: FirstChannels {
    let order = cells.numbersInByteOrder(workers: Workers(1))
    var ranks = Array(repeating: Int32(0), count: order.count + 1)
    for (rank, number) in order.enumerated() { ranks[number + 1] = Int32(truncatingIfNeeded: rank + 1) }
    var best = zip(numbers, units).map { (rank: ranks[Int($0)], units: $1) }
    for (pair, money) in further {
      let (own, rank) = (best[pair.customer], ranks[Int(pair.number)])
      if money > own.units || money == own.units && rank < own.rank { best[pair.customer] = (rank, money) }
    }
    // Nobody's channel has a place only where somebody's is not known.
    let isKnown = !best.contains { $0.rank == 0 }
    let names = (isKnown ? [] : [""]) + order.map(cells.text)
    return FirstChannels(names: names, places: best.map { isKnown ? $0.rank - 1 : $0.rank })
  }
}
