internal import Clustering
internal import CustomerFeatures
internal import CustomerLifecycle
internal import LinearAlgebra
internal import PurchaseLogs
internal import Wording

extension AutoSegmenter {
  /// As the other `foretelling`, for a log whose features were taken; `nil` where its days are not known.
  func foretelling(
    of log: PurchaseLog, _ account: InputAccount, window: Int?, horizon: Int?
  ) throws -> Foretelling? {
    guard let asOf = account.asOf, let days = account.days else { return nil }
    return try foretelling(of: log, asOf: asOf, firstDay: days.lowerBound, window: window, horizon: horizon)
  }

  /// Learns on one day of a log what tells of the period after it, and proves it on the next.
  ///
  /// - Parameters:
  ///   - log: The log that the segments are made of.
  ///   - asOf: The analysis day.
  ///   - firstDay: The log's first day.
  ///   - window: Days up to a day whose orders and money count, as a person chose; `nil` means all before it.
  ///   - horizon: Days of a period, as a person chose; `nil` follows the log.
  /// - Throws: `PurchaseLogError` or `ClusteringError`.
  /// - Complexity: four searches of a few numbers of segments over at most 20,000 customers.
  func foretelling(
    of log: PurchaseLog, asOf: CalendarDay, firstDay: CalendarDay, window: Int? = nil, horizon: Int?
  ) throws -> Foretelling {
    guard let periods = ForetellingPeriods(of: log, firstDay: firstDay, asOf: asOf, horizon: horizon) else {
      return Foretelling(horizon: nil, finding: .refused(.shortLog))
    }
    func refused(_ refusal: Foretelling.Refusal) -> Foretelling {
      Foretelling(horizon: periods.horizon, finding: .refused(refusal))
    }
    func day(_ day: CalendarDay) throws(PurchaseLogError) -> ForetellingDay {
      let sample = log.sample(before: day, workers: workers)
      return ForetellingDay(
        try PeriodOutcomes(of: sample, at: day, window: window, horizon: periods.horizon, workers: workers),
        of: sample, horizon: periods.horizon, segmenter: self)
    }
    let learned = try day(periods.learnedAt)
    guard learned.outcomes.count >= 300, learned.outcomes.buyers >= 50 else { return refused(.fewCustomers) }
    let judged = try day(periods.judgedAt)
    guard judged.outcomes.buyers >= 50 else { return refused(.fewCustomers) }
    let model = judged.modelUsefulness
    guard judged.tellsSomething(model) else { return refused(.nothingTold) }
    guard let counts = toldCounts else { return refused(.countsOutOfRange) }
    return Foretelling(
      horizon: periods.horizon,
      finding: .proved(
        try proof(on: periods, learned: learned, judged: judged, model: model, counts: counts)))
  }

  private func proof(
    on periods: ForetellingPeriods, learned: ForetellingDay, judged: ForetellingDay, model: Usefulness,
    counts: ClosedRange<Int>
  ) throws -> Foretelling.Proof {
    // No outcome after the day of judging goes into the cut that is judged.
    let usable = try learned.byCount(counts).filter(\.isUsable).map(\.count)
    let told = try judged.cut(along: learned.axes, counts: counts, allowed: Set(usable))
    let plain = try judged.plainCut()
    let grid = try judged.tradeSegments()
    let outcomes = judged.outcomes
    let toldUsefulness = Usefulness(ofGroups: told.groups(of: told.search.chosenIndex), for: outcomes)
    let plainUsefulness = Usefulness(ofGroups: plain.groups(of: plain.search.chosenIndex), for: outcomes)
    let gridUsefulness = Usefulness(ofGroups: grid, for: outcomes)
    let leaves = told.leaves(of: told.search.chosenIndex)
    return Foretelling.Proof(
      periods: periods, customers: outcomes.count,
      buyerShare: Double(outcomes.buyers) / Double(max(outcomes.count, 1)),
      judgesBuying: outcomes.tellsBuyersApart, byCount: try judged.byCount(counts),
      judged: [
        Foretelling.JudgedPartition(.told, groups: told.search.chosen.k, toldUsefulness),
        Foretelling.JudgedPartition(
          .rules, groups: Set(leaves).count, Usefulness(ofGroups: leaves, for: outcomes)),
        Foretelling.JudgedPartition(.plain, groups: plain.search.chosen.k, plainUsefulness),
        Foretelling.JudgedPartition(.grid11, groups: Set(grid).count, gridUsefulness),
        Foretelling.JudgedPartition(.model, groups: nil, model),
      ],
      toldAgainstGrid: UsefulnessDifference(of: toldUsefulness, against: gridUsefulness),
      plainAgainstGrid: UsefulnessDifference(of: plainUsefulness, against: gridUsefulness),
      toldAgainstPlain: UsefulnessDifference(of: toldUsefulness, against: plainUsefulness),
      axes: judged.axes)
  }
}

/// The customers of one day of a proof, with what was learned from them.
struct ForetellingDay: Sendable {
  let outcomes: PeriodOutcomes
  let scaling: FeatureScaling
  /// Learned from this day's outcomes.
  let axes: ToldAxes
  /// The log of these customers.
  private let log: PurchaseLog
  private let segmenter: AutoSegmenter

  init(_ outcomes: PeriodOutcomes, of log: PurchaseLog, horizon: Int, segmenter: AutoSegmenter) {
    self.outcomes = outcomes
    self.log = log
    self.segmenter = segmenter
    scaling = FeatureScaling(fitting: outcomes.features, choice: segmenter.transform)
    axes = ToldAxes(learning: outcomes, horizon: horizon, scaling: scaling)
  }

  /// What the best smooth model tells.
  var modelUsefulness: Usefulness {
    Usefulness(of: Foretold(byModelOf: outcomes, scaling: scaling), for: outcomes)
  }

  /// Whether a model tells more than nothing, as far as so many customers can show.
  func tellsSomething(_ model: Usefulness) -> Bool {
    let nothing = Usefulness(of: Foretold(byMeanOf: outcomes), for: outcomes)
    let error = UsefulnessDifference(of: model, against: nothing).standardError
    return model.value - 1.96 * error > Self.least
  }

  /// What little says nothing.
  private static let least = 0.02

  /// The trade's segment of each customer, 0..<11, its cut-offs fitted on this day: the strongest form of a fixed grid.
  func tradeSegments() throws -> [Int] {
    let scores = try TradeScores(of: log, asOf: outcomes.day, workers: segmenter.workers)
    let order = Dictionary(TradeSegment.allCases.enumerated().map { ($1, $0) }) { first, _ in first }
    return scores.customers.map { order[$0.segment] ?? 0 }
  }

  /// Cuts of this day's customers along axes learned on this day or before.
  func cut(along axes: ToldAxes, counts: ClosedRange<Int>, allowed: Set<Int>) throws(ClusteringError)
    -> CutCandidates
  {
    let values = outcomes.features.values
    let points = axes.standardised(over: values, scaling: scaling).points(values, scaling: scaling)
    return try CutCandidates(
      of: outcomes.features, points: points, scaling: scaling, counts: counts, allowed: allowed,
      segmenter: segmenter, isJudged: false)
  }

  /// The cut by recency, frequency and monetary alone, its number of segments by silhouette.
  func plainCut() throws(ClusteringError) -> CutCandidates {
    try CutCandidates(
      of: outcomes.features, points: scaling.transform(outcomes.features.values), scaling: scaling,
      counts: segmenter.plainCounts, allowed: nil, segmenter: segmenter, isJudged: false)
  }

  /// What each number of segments tells of this day's own outcomes, cut along this day's own axes.
  func byCount(_ counts: ClosedRange<Int>) throws(ClusteringError) -> [Foretelling.CountUsefulness] {
    let cuts = try cut(along: axes, counts: counts, allowed: Set(counts))
    let told = cuts.search.entries.indices.filter { counts.contains(cuts.search.entries[$0].k) }.map {
      (
        count: cuts.search.entries[$0].k, isEligible: cuts.isEligible($0),
        usefulness: Usefulness(ofGroups: cuts.groups(of: $0), for: outcomes).value
      )
    }
    // Where none is eligible there is no better choice than all of them.
    let eligible = told.contains(where: \.isEligible) ? told.filter(\.isEligible) : told
    let best = eligible.map(\.usefulness).max() ?? 0
    return told.map { entry in
      Foretelling.CountUsefulness(
        count: entry.count, usefulness: entry.usefulness, isEligible: entry.isEligible,
        isUsable: eligible.contains { $0.count == entry.count }
          && entry.usefulness >= best - 0.05 * best.magnitude)
    }
  }
}
