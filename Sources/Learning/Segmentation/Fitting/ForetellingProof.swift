internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
internal import ParallelWork
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
    try foretelling(
      on: ForetellingPeriods(of: log, firstDay: firstDay, asOf: asOf, horizon: horizon)
    ) { day, horizon in
      try PeriodOutcomes(of: log, at: day, window: window, horizon: horizon, workers: workers)
    }
  }

  /// The same of customers who were added up.
  ///
  /// - Parameter unit: The exponent of the unit of money; `nil` without amounts.
  /// - Throws: `ClusteringError`.
  func foretelling(of summed: SummedPeriods, unit: Int?) throws -> Foretelling {
    try foretelling(on: summed.periods) { day, _ in
      try PeriodOutcomes(
        of: day == summed.periods?.learnedAt ? summed.learned : summed.judged, at: day, unit: unit)
    }
  }

  /// The same of customers whoever counted them.
  ///
  /// - Parameters:
  ///   - periods: `nil` where the log is too short for any.
  ///   - outcomes: What was known of customers on a day, and what they did in so many days from it on; `nil` where nobody
  ///     had bought before it.
  /// - Throws: What `outcomes` throws, or `ClusteringError`.
  func foretelling(
    on periods: ForetellingPeriods?, outcomes: (_ day: CalendarDay, _ horizon: Int) throws -> PeriodOutcomes?
  ) throws -> Foretelling {
    guard let periods else { return Foretelling(horizon: nil, finding: .refused(.shortLog)) }
    let horizon = periods.horizon
    func refused(_ refusal: Foretelling.Refusal) -> Foretelling {
      Foretelling(horizon: horizon, finding: .refused(refusal))
    }
    guard let first = try outcomes(periods.learnedAt, horizon), first.count >= 300, first.buyers >= 50,
      let second = try outcomes(periods.judgedAt, horizon), second.buyers >= 50
    else { return refused(.fewCustomers) }
    let learned = ForetellingDay(first, horizon: horizon, segmenter: self)
    let judged = ForetellingDay(second, horizon: horizon, segmenter: self)
    let model = judged.modelUsefulness
    guard judged.tellsSomething(model) else { return refused(.nothingTold) }
    guard let counts = toldCounts else { return refused(.countsOutOfRange) }
    return Foretelling(
      horizon: horizon,
      finding: .proved(
        try proof(on: periods, learned: learned, judged: judged, model: model, counts: counts)))
  }

  private func proof(
    on periods: ForetellingPeriods, learned: ForetellingDay, judged: ForetellingDay, model: Usefulness,
    counts: ClosedRange<Int>
  ) throws -> Foretelling.Proof {
    // No outcome after the day of judging goes into the cut that is judged.
    let usable = try learned.byCount(counts, showsAll: false).filter(\.isUsable).map(\.count)
    let told = try judged.cut(along: learned.axes, counts: counts, allowed: Set(usable))
    let plain = try judged.plainCut()
    let outcomes = judged.outcomes
    let grid = outcomes.tradeSegments
    let toldUsefulness = Usefulness(ofGroups: told.groups, for: outcomes)
    let plainUsefulness = Usefulness(ofGroups: plain.groups, for: outcomes)
    let gridUsefulness = Usefulness(ofGroups: grid, for: outcomes)
    let leaves = told.leaves
    return Foretelling.Proof(
      periods: periods, customers: outcomes.count,
      buyerShare: Double(outcomes.buyers) / Double(max(outcomes.count, 1)),
      judgesBuying: outcomes.tellsBuyersApart, byCount: try judged.byCount(counts, showsAll: true),
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
  /// This day's customers in original units, for the rules of every cut of them.
  private let table: RuleTable
  private let segmenter: AutoSegmenter

  init(_ outcomes: PeriodOutcomes, horizon: Int, segmenter: AutoSegmenter) {
    self.outcomes = outcomes
    self.segmenter = segmenter
    scaling = FeatureScaling(fitting: outcomes.features, choice: segmenter.transform)
    axes = ToldAxes(learning: outcomes, horizon: horizon, scaling: scaling)
    table = outcomes.features.ruleTable(
      points: scaling.transform(outcomes.features.values), scaling: scaling, workers: segmenter.workers)
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

  /// This day's customers in standard deviations, with axes learned on this day or before.
  private func points(along axes: ToldAxes) -> Matrix {
    let values = outcomes.features.values
    return axes.standardised(over: values, scaling: scaling).points(values, scaling: scaling)
  }

  /// Cuts of this day's customers along axes learned on this day or before.
  func cut(along axes: ToldAxes, counts: ClosedRange<Int>, allowed: Set<Int>) throws(ClusteringError)
    -> CutCandidates
  {
    try CutCandidates(
      of: outcomes.features, points: points(along: axes), table: table, counts: counts, allowed: allowed,
      segmenter: segmenter, isShown: false)
  }

  /// The cut by recency, frequency and monetary alone, its number of segments by silhouette.
  func plainCut() throws(ClusteringError) -> CutCandidates {
    try CutCandidates(
      of: outcomes.features, points: scaling.transform(outcomes.features.values), table: table,
      counts: segmenter.plainCounts, allowed: nil, segmenter: segmenter, isShown: false)
  }

  /// What each number of segments tells of this day's own outcomes, cut along this day's own axes.
  ///
  /// - Parameter showsAll: Whether those are listed too that have a small cluster; they are usable only where every other
  ///   number has a small segment.
  func byCount(
    _ counts: ClosedRange<Int>, showsAll: Bool
  ) throws(ClusteringError) -> [Foretelling.CountUsefulness] {
    let features = outcomes.features
    var search = segmenter.search(counts)
    search.isBrief = true
    let fits = try search.fits(on: try DistinctPoints(points(along: axes), weights: features.weights))
      .filter { counts.contains($0.centroids.rows) }
    let large = fits.filter { $0.smallestShare >= segmenter.minimumShare }
    var told = told(showsAll ? fits : large)
    if !showsAll, !told.contains(where: \.isEligible) { told = self.told(fits) }
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

  /// What the rules of each of `fits` tell.
  private func told(_ fits: [Fit]) -> [(count: Int, isEligible: Bool, usefulness: Double)] {
    let values = outcomes.features.values
    let rules = RulesOfFits(learner: segmenter.learner, table: table)
    // The rules of many clusters take longest, so they begin.
    return segmenter.workers.map(fits.count) { place in
      let fit = fits[fits.count - 1 - place]
      let groups = rules.rules(for: fit).tree.predict(values)
      return (
        count: fit.centroids.rows, isEligible: hasLargeSegments(fit, groups: groups),
        usefulness: Usefulness(ofGroups: groups, for: outcomes).value
      )
    }.reversed()
  }

  /// Whether the clusters of a fit and the segments of its rules are all as large as they must be.
  private func hasLargeSegments(_ fit: Fit, groups: [Int]) -> Bool {
    guard fit.smallestShare >= segmenter.minimumShare else { return false }
    var sizes = Array(repeating: 0, count: fit.centroids.rows)
    for group in groups { sizes[group] += 1 }
    return Double(sizes.min() ?? 0) >= segmenter.minimumShare * Double(groups.count)
  }
}
