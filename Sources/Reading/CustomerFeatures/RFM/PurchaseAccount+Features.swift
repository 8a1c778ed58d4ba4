internal import LinearAlgebra
internal import ParallelWork
internal import Wording

extension PurchaseAccount.Customer {
  /// The sum of money; `nil` where the log has no amounts.
  fileprivate var monetary: Double? { money?.nearestDouble }

  fileprivate func history(asOf day: Int) -> PurchaseHistory {
    PurchaseHistory(
      tenureDays: day - firstPurchase,
      averageOrderValue: monetary.map { orders > 0 ? $0 / Double(orders) : 0 })
  }
}

extension PurchaseAccount {
  /// The features in byte order of their names: frequency, monetary (where there are amounts), recency.
  func matrix(asOf day: Int, workers: Workers) -> FeatureMatrix {
    let blocks = customers.indices.blocks()
    var features = [Feature(name: "frequency", unit: .orders, isWhole: true)]
    if customers.contains(where: { $0.money != nil }) {
      let areWhole = workers.map(blocks.count) { block in
        customers[blocks[block]].allSatisfy { $0.monetary == $0.monetary?.rounded() }
      }
      features.append(Feature(name: "monetary", unit: .money, isWhole: !areWhole.contains(false)))
    }
    features.append(Feature(name: "recency", unit: .daysSinceLastPurchase, isWhole: true))
    let d = features.count
    let values = workers.array(blocks: blocks.map { $0.count * d }) { block, values in
      for customer in customers[blocks[block]] {
        values.append(Double(customer.orders))
        if let monetary = customer.monetary { values.append(monetary) }
        values.append(Double(day - customer.lastPurchase))
      }
    }
    let history = workers.array(blocks: blocks.map(\.count)) { block, history in
      for customer in customers[blocks[block]] { history.append(customer.history(asOf: day)) }
    }
    return FeatureMatrix(
      features: features, values: Matrix(rows: customers.count, columns: d, elements: values),
      customers: customers.map(\.id), history: history)
  }

  /// Readable rows that count in no feature, and why.
  func leftOut(returns policy: ReturnsPolicy, asOf: CalendarDay) -> [LeftOutRows] {
    [
      LeftOutRows(reason: "dated on or after \(asOf)", rows: laterRows),
      LeftOutRows(reason: "without a positive amount", rows: policy == .drop ? returnRows : 0),
      LeftOutRows(reason: "returns of customers without a purchase", rows: rowsWithoutPurchase),
    ].filter { $0.rows > 0 }
  }

  /// What a person should know before trusting the features, worst first.
  func warnings(_ input: InputAccount, today: CalendarDay?) -> [InputCaution] {
    var warnings: [InputCaution] = []
    if let today, let last = customers.map(\.lastPurchase).max(), last > today.daysSince1970 {
      warnings.append(
        .purchasesAfterToday(
          customers: customers.count { $0.lastPurchase > today.daysSince1970 }, today: today,
          lastDay: CalendarDay(daysSince1970: last)))
    }
    if let gap = gapBeforeLastDay {
      warnings.append(.gapBeforeLastDay(CalendarDay(daysSince1970: gap.last), days: gap.days))
    }
    if input.rowsRejected * 10 >= input.rowsRead {
      warnings.append(.manyRejected(input.rowsRejected, rowsRead: input.rowsRead, .transactions))
    }
    if customers.count < InputAccount.fewCustomers {
      warnings.append(.fewCustomers(customers.count))
    }
    if let days, days.count < Self.shortHistory {
      warnings.append(.shortHistory(days: days.count, enough: Self.shortHistory))
    }
    if laterRows > 0, let asOf = input.asOf {
      warnings.append(.laterRows(laterRows, asOf: asOf))
    }
    if customersWithoutPurchase > 0 {
      warnings.append(.customersWithoutPurchase(customersWithoutPurchase))
    }
    return warnings
  }

  static let shortHistory = 180
  /// A log that is silent for so long and then ends with one day has most likely a slip in that day's year.
  static let suspiciousGap = 180

  /// How long before the last day of a purchase the one before it was, where that is suspicious.
  private var gapBeforeLastDay: (last: Int, days: Int)? {
    let last = customers.map(\.lastPurchase)
    guard let latest = last.max(), let before = last.filter({ $0 < latest }).max(),
      latest - before > Self.suspiciousGap
    else { return nil }
    return (latest, latest - before)
  }
}
