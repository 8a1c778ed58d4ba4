internal import TextTables

extension PurchaseLog {
  /// The log of all rows of both.
  ///
  /// However the rows of a file are divided into two, the two logs merge into that of the file. Where orders have numbers,
  /// both must have been read as mergeable.
  ///
  /// - Throws: ``PurchaseLogError/moneyOverflow(column:)``.
  /// - Complexity: O(customers' days of both).
  public func merging(_ other: PurchaseLog) throws(PurchaseLogError) -> PurchaseLog {
    precondition(columns == other.columns, "logs of different columns")
    precondition(
      days.rule != .numbers || (orderKeys != nil && other.orderKeys != nil), "a log that is not mergeable")
    var merger = LogMerger(self, other)
    merger.mergeCustomers()
    return try merger.merged()
  }
}

/// Two logs on their way to one.
private struct LogMerger {
  /// How far one of the logs was read.
  private struct Side {
    let log: PurchaseLog
    /// What its money is multiplied by; `nil` where no unit holds both.
    let factor: Int128?
    var customer = 0
    var orderKey = 0

    init(_ log: PurchaseLog, unit: Int) {
      self.log = log
      factor = ExactAmount.power(of: log.unit - unit)
    }

    var isAtEnd: Bool { customer == log.customerCount }
  }

  private var sides: [Side]
  private let unit: Int
  private var ids = CustomerIDs()
  private var haveRejected: [Bool] = []
  private var starts = [0]
  private var days: DayColumns
  private var orderKeys: [UInt64]?
  private var hasOverflowed = false

  init(_ first: PurchaseLog, _ second: PurchaseLog) {
    unit = min(first.unit, second.unit)
    sides = [Side(first, unit: unit), Side(second, unit: unit)]
    days = DayColumns(rule: first.days.rule, hasAmounts: first.days.hasAmounts)
    orderKeys = first.orderKeys.map { _ in [] }
  }

  mutating func mergeCustomers() {
    while let next = nextSides() {
      sides[next[0]].log.ids.withBytes(sides[next[0]].customer) { ids.append($0) }
      haveRejected.append(next.contains { sides[$0].log.haveRejected[sides[$0].customer] })
      mergeDays(of: next)
      starts.append(days.count)
      for side in next { sides[side].customer += 1 }
    }
  }

  /// Whose customer is the next: one of the sides or both.
  private func nextSides() -> [Int]? {
    let open = [0, 1].filter { !sides[$0].isAtEnd }
    guard open.count == 2 else { return open.isEmpty ? nil : open }
    return sides[0].log.ids.withBytes(sides[0].customer) { a in
      sides[1].log.ids.withBytes(sides[1].customer) { b in
        a.lexicographicallyPrecedes(b) ? [0] : b.lexicographicallyPrecedes(a) ? [1] : [0, 1]
      }
    }
  }

  private mutating func mergeDays(of next: [Int]) {
    var sums: [DaySum] = []
    var places = next.map { sides[$0].log.places(of: sides[$0].customer) }
    var orders: [DatedOrder] = []
    var balance: Int128 = 0
    while let day = nextDay(next, places) {
      var merged = DaySum(day: Int32(truncatingIfNeeded: day))
      var negative: Int128 = 0
      for (index, side) in next.enumerated() {
        guard let place = places[index].first, sides[side].log.days.day(place) == day else { continue }
        places[index].removeFirst()
        let found = sides[side].log.days[place]
        merged.purchaseRows += UInt32(clamping: found.purchaseRows)
        merged.returnRows += UInt32(clamping: found.returnRows)
        merged.units = sum(merged.units, rescaled(found.units, sides[side].factor))
        negative &+= rescaled(sides[side].log.days.negativeUnits(place), sides[side].factor)
        if let keys = sides[side].log.orderKeys {
          for key in keys[sides[side].orderKey..<(sides[side].orderKey + found.orders)] {
            orders.append(DatedOrder(key: key, day: merged.day))
          }
          sides[side].orderKey += found.orders
        }
      }
      balance = sum(balance, merged.units)
      if merged.purchaseRows > 0 { days.negativeMoney.append(negative, at: days.count + sums.count) }
      sums.append(merged)
    }
    let first = DatedOrder.first(of: &orders)
    sums.withUnsafeMutableBufferPointer { sums in
      if orderKeys != nil { DaySum.count(first, on: sums) }
      days.append(UnsafeBufferPointer(sums))
    }
    orderKeys?.append(contentsOf: first.map(\.key))
  }

  private func nextDay(_ next: [Int], _ places: [Range<Int>]) -> Int? {
    zip(next, places).compactMap { side, places in places.first.map { sides[side].log.days.day($0) } }.min()
  }

  private mutating func rescaled(_ units: Int128, _ factor: Int128?) -> Int128 {
    guard units != 0 else { return 0 }
    let (product, overflow) = factor.map { units.multipliedReportingOverflow(by: $0) } ?? (0, true)
    if overflow { hasOverflowed = true }
    return product
  }

  private mutating func sum(_ a: Int128, _ b: Int128) -> Int128 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    if overflow { hasOverflowed = true }
    return sum
  }

  /// The log of all that was merged.
  func merged() throws(PurchaseLogError) -> PurchaseLog {
    let (first, second) = (sides[0].log, sides[1].log)
    guard !hasOverflowed else { throw .moneyOverflow(column: first.columns.amount ?? "") }
    var log = first
    log.unit = unit
    log.ids = ids
    log.haveRejected = haveRejected
    log.starts = starts
    log.days = days.settled
    log.orderKeys = orderKeys
    log.rowsRead += second.rowsRead
    log.rowsRejected += second.rowsRejected
    log.rowsLeftOut = first.rowsLeftOut + second.rowsLeftOut
    log.strangers.merge(second.strangers)
    guard !log.strangers.hasOverflowed else { throw .moneyOverflow(column: first.columns.amount ?? "") }
    log.rejections = Array((first.rejections + second.rejections).prefix(Rejection.listed))
    log.columnCautions += second.columnCautions
    log.rowCautions += second.rowCautions
    return log
  }
}
