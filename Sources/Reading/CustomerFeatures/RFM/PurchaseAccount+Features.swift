internal import LinearAlgebra
internal import ParallelWork
internal import PurchaseLogs
internal import TextTables
internal import Wording

extension Feature {
  /// Recency, frequency and monetary in byte order of their names.
  ///
  /// - Parameter hasWholeMoney: Whether all of monetary is whole; `nil` without amounts.
  package static func ofPurchases(hasWholeMoney: Bool?) -> [Feature] {
    var features = [Feature(name: "frequency", unit: .orders, isWhole: true)]
    if let hasWholeMoney {
      features.append(Feature(name: "monetary", unit: .money, isWhole: hasWholeMoney))
    }
    return features + [Feature(name: "recency", unit: .daysSinceLastPurchase, isWhole: true)]
  }
}

extension PurchaseAccount {
  /// The features in byte order of their names: frequency, monetary (where there are amounts), recency.
  func matrix(of log: PurchaseLog, asOf day: Int, workers: Workers) -> FeatureMatrix {
    let blocks = customers.indices.blocks()
    let hasAmounts = log.columns.amount != nil
    var hasWholeMoney: Bool?
    if hasAmounts {
      let areWhole = workers.map(blocks.count) { block in
        customers[blocks[block]].allSatisfy { customer in
          let monetary = log.money(customer.units)
          return monetary == monetary.rounded()
        }
      }
      hasWholeMoney = !areWhole.contains(false)
    }
    let features = Feature.ofPurchases(hasWholeMoney: hasWholeMoney)
    let d = features.count
    let values = workers.array(blocks: blocks.map { $0.count * d }) { block, values in
      for customer in customers[blocks[block]] {
        values.append(Double(customer.orders))
        if hasAmounts { values.append(log.money(customer.units)) }
        values.append(Double(day - customer.lastPurchase))
      }
    }
    let names = workers.array(blocks: blocks.map(\.count)) { block, names in
      for customer in customers[blocks[block]] { names.append(log.id(of: customer.number)) }
    }
    return FeatureMatrix(
      features: features, values: Matrix(rows: customers.count, columns: d, elements: values),
      customers: names)
  }

  /// Readable rows of the log that count in no feature as of the account's day.
  func leftOut(returns policy: ReturnsPolicy) -> LeftOutRows {
    [
      .future: laterRows, .noPurchase: rowsWithoutPurchase,
      .nonPositive: policy == .drop ? returnRows : 0,
    ]
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
    if days.count < Self.shortHistory {
      warnings.append(.shortHistory(days: days.count, enough: Self.shortHistory))
    }
    if let window = input.window, let asOf = input.asOf {
      let reach = asOf.daysSince1970 - days.lowerBound
      if reach * 100 < window * 97 { warnings.append(.shortWindow(days: reach, window: window)) }
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
