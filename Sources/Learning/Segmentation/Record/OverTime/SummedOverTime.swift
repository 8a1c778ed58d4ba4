internal import CustomerLifecycle
internal import Wording

/// What is told over time of customers of whom only sums are known, and why there is no more.
struct SummedOverTime {
  let rfm: RunRecord.TradeSummary
  let cohorts: RunRecord.CohortSummary?
  let retention: RunRecord.RetentionSummary?
  let movement: RunRecord.MovementSummary?
  let concentration: RunRecord.ConcentrationSummary?
  /// By the name of the part.
  let leftOut: [String: LocalizedText]

  /// - Parameter rfm: What the trade says of them.
  init(of summary: PurchaseSummary, rfm: RunRecord.TradeSummary) {
    self.rfm = rfm
    let hasAmounts = summary.engine.scale != nil
    var leftOut: [String: LocalizedText] = ["usefulness": CustomersOverTime.summed]
    for part in CustomersOverTime.parts where part != "rfm" { leftOut[part] = CustomersOverTime.summed }
    leftOut["rfm.keptSince"] = CustomersOverTime.summedKept
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
