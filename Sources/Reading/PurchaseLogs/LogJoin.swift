internal import TextTables

/// The customers of one or two logs on their way to one log, in which people are who they are.
struct LogJoin {
  /// How far one of the logs was read.
  private struct Side {
    let log: PurchaseLog
    /// What its money is multiplied by; `nil` where no unit holds both.
    let factor: Int128?
    var customer = 0
    /// The place of each customer's first order key; empty where they are not kept.
    let orderStarts: [Int]

    init(_ log: PurchaseLog, unit: Int) {
      self.log = log
      factor = ExactAmount.power(of: log.unit - unit)
      guard log.orderKeys != nil else {
        orderStarts = []
        return
      }
      var starts = [0]
      var count = 0
      for customer in 0..<log.customerCount {
        count += log.days.orders(on: log.places(of: customer))
        starts.append(count)
      }
      orderStarts = starts
    }

    var isAtEnd: Bool { customer == log.customerCount }
  }

  private let people: People
  private var sides: [Side]
  private let unit: Int
  private var ids = CustomerIDs()
  private var spellings: [Int: [Spelling]] = [:]
  private var haveRejected: [Bool] = []
  private var starts = AscendingColumn(CollectionOfOne(0))
  private var days: DayColumns
  private var orderKeys: [UInt64]?
  private var hasOverflowed = false

  /// - Parameter logs: At least one; where orders have numbers, people who are joined need logs that keep them.
  init(_ logs: [PurchaseLog], _ people: People) {
    self.people = people
    let unit = logs.map(\.unit).min() ?? 0
    self.unit = unit
    sides = logs.map { Side($0, unit: unit) }
    days = DayColumns(rule: logs[0].days.rule, hasAmounts: logs[0].days.hasAmounts)
    orderKeys = logs[0].orderKeys.map { _ in [] }
  }

  /// The first of the logs with the customers of all.
  ///
  /// - Throws: ``PurchaseLogError/moneyOverflow(column:)``.
  func joined() throws(PurchaseLogError) -> PurchaseLog {
    var join = self
    while let next = join.nextMembers() {
      join.take(next)
      for member in next { join.sides[member.log].customer += 1 }
    }
    var log = sides[0].log
    guard !join.hasOverflowed else { throw .moneyOverflow(column: log.columns.amount ?? "") }
    log.unit = unit
    log.ids = join.ids
    log.spellings = join.spellings
    log.haveRejected = join.haveRejected
    log.starts = join.starts
    log.days = join.days.settled
    log.orderKeys = join.orderKeys
    return log
  }

  /// The next id in byte order: of one of the sides or both.
  private func nextMembers() -> [LogMember]? {
    let open = sides.indices.filter { !sides[$0].isAtEnd }.map {
      LogMember(log: $0, customer: sides[$0].customer)
    }
    guard open.count == 2 else { return open.isEmpty ? nil : open }
    let (a, b) = (open[0], open[1])
    return sides[a.log].log.ids.withBytes(a.customer) { first in
      sides[b.log].log.ids.withBytes(b.customer) { second in
        first.lexicographicallyPrecedes(second)
          ? [a] : second.lexicographicallyPrecedes(first) ? [b] : [a, b]
      }
    }
  }

  private mutating func take(_ next: [LogMember]) {
    guard !next.allSatisfy(people.isLeftOut) else { return }
    let members = next.flatMap { [$0] + (people.joined[$0] ?? []) }.uniqued
    let first = members[0]
    sides[first.log].log.ids.withBytes(first.customer) { ids.append($0) }
    if let known = next.compactMap({ people.spellings[$0] ?? sides[$0.log].log.spellings[$0.customer] }).first
    {
      spellings[haveRejected.count] = known
    }
    haveRejected.append(members.contains { sides[$0.log].log.haveRejected[$0.customer] })
    mergeDays(of: members)
    starts.append(days.count)
  }

  private mutating func mergeDays(of members: [LogMember]) {
    var sums: [DaySum] = []
    var places = members.map { sides[$0.log].log.places(of: $0.customer) }
    var keys = members.map { sides[$0.log].orderStarts.isEmpty ? 0 : sides[$0.log].orderStarts[$0.customer] }
    var orders: [DatedOrder] = []
    var balance: Int128 = 0
    while let day = nextDay(members, places) {
      var merged = DaySum(day: Int32(truncatingIfNeeded: day))
      var negative: Int128 = 0
      for (index, member) in members.enumerated() {
        let side = sides[member.log]
        guard let place = places[index].first, side.log.days.day(place) == day else { continue }
        places[index].removeFirst()
        let found = side.log.days[place]
        merged.orders += UInt32(clamping: found.orders)
        merged.purchaseRows += UInt32(clamping: found.purchaseRows)
        merged.returnRows += UInt32(clamping: found.returnRows)
        merged.units = sum(merged.units, rescaled(found.units, side.factor))
        negative &+= rescaled(side.log.days.negativeUnits(place), side.factor)
        if let own = side.log.orderKeys {
          for key in own[keys[index]..<(keys[index] + found.orders)] {
            orders.append(DatedOrder(key: key, day: merged.day))
          }
          keys[index] += found.orders
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

  private func nextDay(_ members: [LogMember], _ places: [Range<Int>]) -> Int? {
    zip(members, places).compactMap { member, places in
      places.first.map { sides[member.log].log.days.day($0) }
    }.min()
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
}

extension [LogMember] {
  /// Each once, in their order.
  fileprivate var uniqued: [LogMember] {
    guard count > 1 else { return self }
    var seen: Set<LogMember> = []
    return filter { seen.insert($0).inserted }
  }
}
