internal import ParallelWork
internal import TextTables

/// The parts of a log added up, customer by customer.
struct LedgerSum: Sendable {
  private(set) var ids: CellIndex
  private(set) var totals: [CustomerTotals]
  /// Sums of money count units of 10^`unit`.
  let unit: Int
  let laterRows: Int
  let latestDay: Int32?
  let returnRows: Int

  /// Adds up finished parts.
  ///
  /// - Throws: ``FeatureError/moneyOverflow(column:)`` by the name of the amount column.
  init(_ parts: [PurchaseLedger], amountColumn: String?) throws(FeatureError) {
    precondition(parts.allSatisfy(\.isFinished))
    unit = parts.map(\.unit).min() ?? 0
    laterRows = parts.reduce(0) { $0 + $1.laterRows }
    latestDay = parts.compactMap(\.latestDay).max()
    returnRows = parts.reduce(0) { $0 + $1.returnRows }
    ids = parts.first?.ids ?? CellIndex()
    totals = parts.first?.totals ?? []
    var isExact = !parts.contains(where: \.hasOverflowed)
    if let first = parts.first, first.unit != unit {
      for number in totals.indices {
        let money = ExactAmount(units: totals[number].money, exponent: first.unit).units(in: unit)
        totals[number].money = money ?? 0
        isExact = isExact && money != nil
      }
    }
    for part in parts.dropFirst() {
      let numbers = ids.merge(part.ids)
      totals.append(contentsOf: repeatElement(CustomerTotals(), count: ids.count - totals.count))
      for (customer, number) in zip(part.totals, numbers) {
        let money = ExactAmount(units: customer.money, exponent: part.unit).units(in: unit)
        isExact = totals[number].add(customer, money: money ?? 0) && money != nil && isExact
      }
    }
    guard isExact else { throw .moneyOverflow(column: amountColumn ?? "") }
  }

  /// Whether some customer's orders came in no order, so that they must be listed to be counted.
  var hasMixedOrders: Bool { totals.contains(where: \.hasMixedOrders) }

  /// The number of a customer whose orders must be listed; `nil` for others.
  func numberIfMixed(_ id: Cell) -> Int? {
    guard let number = ids.existingNumber(of: id), totals[number].hasMixedOrders else { return nil }
    return number
  }

  /// Counts the orders of those customers from the list of all of them.
  mutating func countOrders(in logs: [OrderLog], workers: Workers) {
    let counts = OrderLog.distinctOrders(in: logs, customers: totals.count, workers: workers)
    for i in totals.indices where totals[i].hasMixedOrders { totals[i].orders = UInt32(clamping: counts[i]) }
  }
}
