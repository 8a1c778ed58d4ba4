internal import LinearAlgebra
internal import ParallelWork
internal import PurchaseLogs
internal import Wording

extension PurchaseAccount {
  /// The features in byte order of their names: frequency, monetary (where there are amounts), recency.
  func matrix(of log: PurchaseLog, asOf day: Int, workers: Workers) -> FeatureMatrix {
    let blocks = customers.indices.blocks()
    var features = [Feature(name: "frequency", unit: .orders, isWhole: true)]
    let hasAmounts = log.columns.amount != nil
    if hasAmounts {
      let areWhole = workers.map(blocks.count) { block in
        customers[blocks[block]].allSatisfy { customer in
          let monetary = log.money(customer.units)
          return monetary == monetary.rounded()
        }
      }
      features.append(Feature(name: "monetary", unit: .money, isWhole: !areWhole.contains(false)))
    }
    features.append(Feature(name: "recency", unit: .daysSinceLastPurchase, isWhole: true))
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

  /// Readable rows that count in no feature, and why.
  func leftOut(returns policy: ReturnsPolicy, asOf: CalendarDay) -> [LeftOutRows] {
    [
      LeftOutRows(reason: "dated on or after \(asOf)", rows: laterRows),
      LeftOutRows(reason: "without a positive amount", rows: policy == .drop ? returnRows : 0),
      LeftOutRows(reason: "returns of customers without a purchase", rows: rowsWithoutPurchase),
    ].filter { $0.rows > 0 }
  }

  /// What a person should know before trusting the features, worst first.
  func warnings(_ input: InputAccount, today: CalendarDay?) -> [LocalizedText] {
    var warnings: [LocalizedText] = []
    if let today, let last = customers.map(\.lastPurchase).max(), last > today.daysSince1970 {
      let buyers = customers.count { $0.lastPurchase > today.daysSince1970 }
      let lastDay = CalendarDay(daysSince1970: last)
      warnings.append(
        LocalizedText(
          en:
            "\(buyers) \(buyers == 1 ? "customer has" : "customers have") purchases dated after today, \(today), "
            + "the last on \(lastDay); correct the dates, or leave those rows out with --as-of",
          ru:
            "клиентов с покупками позже сегодняшнего дня, \(today): \(buyers), последняя — \(lastDay); исправьте "
            + "даты или исключите эти строки флагом --as-of"))
    }
    if let gap = gapBeforeLastDay {
      warnings.append(
        LocalizedText(
          en:
            "the last day of the log, \(CalendarDay(daysSince1970: gap.last)), comes \(gap.days) days after the day "
            + "before it; if it is a slip, give the true analysis day with --as-of",
          ru:
            "между последним днём журнала, \(CalendarDay(daysSince1970: gap.last)), и предыдущим дней: \(gap.days); "
            + "если это опечатка, задайте верный день анализа флагом --as-of"))
    }
    if input.rowsRejected * 10 >= input.rowsRead {
      let (rejected, read) = (LocalizedText(count: input.rowsRejected), LocalizedText(count: input.rowsRead))
      warnings.append(
        LocalizedText(
          en:
            "\(rejected.en) of \(read.en) rows could not be used, for want of a customer, a date or an amount",
          ru: "не использовано строк: \(rejected.ru) из \(read.ru) — в них нет клиента, даты или суммы"
        ))
    }
    if customers.count < FeatureMatrix.fewCustomers {
      warnings.append(.fewCustomers(customers.count))
    }
    if days.count < Self.shortHistory {
      warnings.append(
        LocalizedText(
          en: "only \(days.count) days of history: recency and frequency tell little apart in under "
            + "\(Self.shortHistory)",
          ru: "дней в истории всего \(days.count): давность и частота мало что различают, если их меньше "
            + "\(Self.shortHistory)"))
    }
    if laterRows > 0, let asOf = input.asOf {
      warnings.append(
        LocalizedText(
          en:
            "\(LocalizedText(count: laterRows).en) \(laterRows == 1 ? "row is" : "rows are") dated on or after the "
            + "analysis day, \(asOf), and left out",
          ru:
            "исключено строк: \(LocalizedText(count: laterRows).ru) — их дата не раньше дня анализа, \(asOf)")
      )
    }
    if customersWithoutPurchase > 0 {
      let ids = LocalizedText(count: customersWithoutPurchase)
      warnings.append(
        LocalizedText(
          en:
            "\(ids.en) \(customersWithoutPurchase == 1 ? "id has" : "ids have") only returns or unusable rows, "
            + "and no segment",
          ru: "клиентов, у которых есть только возвраты или негодные строки: \(ids.ru); сегмента у них нет"
        ))
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
