internal import ParallelWork
internal import TextTables

/// What the rows of each order have in common.
struct OrderEvidence: Sendable {
  /// One order.
  private struct Order: Sendable {
    var rows = 0
    var rowsWithoutAmount = 0
    /// The digest of the first amount; `nil` before one came.
    var amount: UInt64?
    var haveSameAmount = true
    var cells: UInt64 = 0
    var areCopies = true

    mutating func merge(_ other: Order) {
      if rows == 0 { cells = other.cells }
      areCopies = areCopies && other.areCopies && (other.rows == 0 || cells == other.cells)
      haveSameAmount =
        haveSameAmount && other.haveSameAmount
        && (amount == nil || other.amount == nil || amount == other.amount)
      amount = amount ?? other.amount
      rows += other.rows
      rowsWithoutAmount += other.rowsWithoutAmount
    }
  }

  private var orders: [UInt64: Order] = [:]

  mutating func add(_ row: borrowing TableRow, order: Int, amount: Int) {
    let number = row[order].trimmed
    guard !number.isMissing else { return }
    var found = Order()
    found.rows = 1
    if row[amount].isMissing {
      found.rowsWithoutAmount = 1
    } else {
      found.amount = row[amount].trimmed.digest
    }
    for column in 0..<row.count { found.cells = found.cells &* 0x9E37_79B9_7F4A_7C15 &+ row[column].digest }
    orders[number.digest, default: Order()].merge(found)
  }

  mutating func merge(_ other: OrderEvidence) {
    orders.merge(other.orders) { a, b in
      var joined = a
      joined.merge(b)
      return joined
    }
  }

  /// Orders of several rows with an amount.
  private var ofSeveralRows: [Order] { orders.values.filter { $0.rows - $0.rowsWithoutAmount > 1 } }
  var severalRows: Int { ofSeveralRows.count }
  /// Those of them whose rows all have the same amount.
  var sameAmount: Int { ofSeveralRows.count { $0.haveSameAmount } }
  /// Whether some of these are lines that differ, rather than copies of one row.
  var haveLines: Bool { ofSeveralRows.contains { $0.haveSameAmount && !$0.areCopies } }

  /// Rows without an amount, and those of them whose order has one on another row.
  var rowsWithoutAmount: Int { orders.values.reduce(0) { $0 + $1.rowsWithoutAmount } }
  var furtherRows: Int {
    orders.values.reduce(0) { $0 + ($1.amount == nil ? 0 : $1.rowsWithoutAmount) }
  }

  /// How likely it is that all orders of several rows have the same amounts by chance: where amounts are many, not at all.
  var chanceOfSameAmounts: Double {
    let amounts = Dictionary(grouping: orders.values.compactMap(\.amount), by: \.self).values.map {
      Double($0.count)
    }
    let all = amounts.reduce(0, +)
    guard all > 0 else { return 1 }
    let ofTwo = amounts.sorted().reduce(0) { $0 + ($1 / all) * ($1 / all) }
    var chance = 1.0
    for _ in 0..<min(severalRows, 200) { chance *= ofTwo }
    return chance
  }
}

extension Table {
  /// What the rows of each order have in common; `nil` where the first rows show that orders are sums of their rows.
  ///
  /// - Complexity: O(bytes), where the first rows leave it open.
  func orderEvidence(
    order: Int, amount: Int, needsAll: Bool
  ) throws(TableError) -> OrderEvidence? {
    for isFirstLook in needsAll ? [false] : [true, false] {
      let scan = try fold({ OrderEvidence() }, parts: options.workers.count, isFirstLook: isFirstLook) {
        evidence, row in
        evidence.add(row, order: order, amount: amount)
      }
      var evidence = OrderEvidence()
      for part in scan.parts { evidence.merge(part) }
      if !isFirstLook { return evidence }
      // What does not hold for some rows does not hold for all.
      if evidence.sameAmount * 10 < evidence.severalRows * 9 { return nil }
    }
    return nil
  }
}
