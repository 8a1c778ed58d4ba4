internal import CustomerFeatures
internal import CustomerLifecycle
internal import Wording

/// What is told over time of customers of whom only sums are known, and why there is no more.
struct SummedOverTime {
  let rfm: RunRecord.TradeSummary
  let cohorts: RunRecord.CohortSummary?
  let retention: RunRecord.RetentionSummary?
  let movement: RunRecord.MovementSummary?
  let concentration: RunRecord.ConcentrationSummary?
  /// What became of the customers of the segments of one horizon ago.
  let earlier: EarlierSegments.Told
  /// By the name of the part.
  let leftOut: [String: LocalizedText]
}

extension SummedOverTime {
  /// - Throws: `LifecycleRefusal` where the scheme that was chosen does not fit the log.
  init(of summary: PurchaseSummary, _ trade: SummedTrade, _ result: SegmentationResult, _ options: RunOptions)
    throws
  {
    let hasAmounts = summary.engine.scale != nil
    var leftOut: [String: LocalizedText] = [:]
    for part in CustomersOverTime.parts where part != "rfm" { leftOut[part] = CustomersOverTime.summed }
    let kept = try summary.kept(options.overTime)
    if kept == nil { leftOut["rfm.keptSince"] = CustomersOverTime.summedKept }
    rfm = RunRecord.TradeSummary(
      trade.grid(
        withoutPurchase: summary.extraction.account.customersWithoutPurchase, units: summary.idleUnits),
      kept: kept,
      crosstab: trade.crosstab(with: result.customers.segments).map { $0.summary(hasAmounts: hasAmounts) })
    earlier =
      summary.periods.flatMap {
        EarlierSegments.told(
          of: result, in: $0, weights: summary.extraction.matrix.weights, unit: summary.unit,
          workers: options.segmenter.workers)
      } ?? ([:], [:])
    if result.foretelling == nil {
      leftOut["usefulness"] = options.segmenter.isQuick ? CustomersOverTime.quick : summary.noPeriods
    }
    if let history = summary.history {
      retention = RunRecord.RetentionSummary(Retention(of: history), hasAmounts: hasAmounts)
      leftOut["retention"] = nil
      do {
        cohorts = RunRecord.CohortSummary(try CohortTable(of: history), firstCheck: nil)
        leftOut["cohorts"] = nil
        leftOut["cohorts.firstCheck"] = CustomersOverTime.summedChecks
      } catch {
        cohorts = nil
        leftOut["cohorts"] = error.sentence
      }
    } else {
      (retention, cohorts) = (nil, nil)
      for part in ["retention", "cohorts"] { leftOut[part] = CustomersOverTime.unasked }
    }
    switch summary.movement {
    case .success(let moved)?:
      movement = RunRecord.MovementSummary(moved, hasAmounts: hasAmounts)
      leftOut["movement"] = nil
    case .failure(let refusal)?:
      movement = nil
      leftOut["movement"] = refusal.sentence
    case nil:
      movement = nil
      leftOut["movement"] = CustomersOverTime.unasked
    }
    // Of customers who are only alike nobody knows who has more.
    if let scale = summary.engine.scale, summary.engine.mode == .lossless {
      do {
        let groups = summary.trade.map { (units: $0.units, customers: $0.customers) }
        concentration = RunRecord.ConcentrationSummary(try RevenueConcentration(of: groups, unit: -scale))
        leftOut["concentration"] = nil
      } catch {
        concentration = nil
        leftOut["concentration"] = error.sentence
      }
    } else {
      concentration = nil
    }
    self.leftOut = leftOut
  }
}

extension SummedOverTime {
  /// What is told of the customers of a table.
  init(_ table: TableTrade) {
    var leftOut = CustomersOverTime.needingLog
    for part in ["rfm", "concentration"] { leftOut[part] = nil }
    leftOut["rfm.keptSince"] = CustomersOverTime.table
    leftOut["concentration"] = table.noRanking?.sentence
    self.init(
      rfm: table.rfm, cohorts: nil, retention: nil, movement: nil,
      concentration: table.ranking.map(RunRecord.ConcentrationSummary.init), earlier: ([:], [:]),
      leftOut: leftOut)
  }
}

extension PurchaseSummary {
  /// The exponent of the unit of money; `nil` without amounts.
  var unit: Int? { engine.scale.map { -$0 } }

  /// Why nothing is known of the customers of two earlier days.
  fileprivate var noPeriods: LocalizedText {
    if history == nil { return CustomersOverTime.unasked }
    return engine.mode == .grid ? CustomersOverTime.grouped : CustomersOverTime.manyValues
  }

  /// Who of the trade's segments of one horizon ago has bought since; `nil` where that is not known.
  fileprivate func kept(_ choices: OverTimeOptions) throws(LifecycleRefusal) -> KeptSince? {
    guard let periods, let days = periods.periods, !periods.judged.customers.isEmpty else { return nil }
    return try KeptSince(
      of: periods.judged.customers.map { customer in
        let before = customer.before
        return (
          SummedTrade.Group(
            recency: before.recency, orders: before.orders, units: before.units, customers: 1,
            recencySum: before.recency, orderSum: before.orders, unitSum: before.units),
          customer.after.recency <= days.horizon, customer.unitsSince
        )
      }, from: days.judgedAt, asOf: days.asOf, unit: unit, scheme: choices.scheme ?? .dma25,
      given: choices.cutoffs)
  }
}
