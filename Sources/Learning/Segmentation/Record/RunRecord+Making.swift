internal import Clustering
internal import CustomerFeatures
internal import CustomerLifecycle
internal import DecisionTrees
internal import LinearAlgebra
internal import PurchaseLogs
internal import TextTables
internal import Wording

extension RunRecord {
  /// The record of a run: what was read, what was decided and what was found.
  ///
  /// - Parameters:
  ///   - source: Where the rows came from.
  ///   - descriptors: What columns of a log say of its customers.
  ///   - overTime: Of the customers of a log.
  ///   - summed: Of customers who are known by their sums alone.
  ///   - timings: Seconds a stage, by a clock that the caller owns.
  init(
    source: Source, layout: LayoutDecision, log: PurchaseLog?, extraction: FeatureExtraction,
    descriptors: LogDescriptors? = nil, result: SegmentationResult, overTime: CustomersOverTime?,
    summed: SummedOverTime? = nil, options: RunOptions, timings: [String: Double]
  ) {
    var leftOut = overTime?.leftOut ?? summed?.leftOut ?? source.leftOut
    if descriptors?.isTooLarge == true { leftOut["descriptors"] = CustomersOverTime.manyCustomers }
    let model = result.model
    let account = extraction.account
    let (boughtAgain, moved) =
      summed?.earlier
      ?? EarlierSegments.told(of: result, in: log, asOf: account.asOf, options: options)
    let told = ToldColumns(
      extraction.companions, descriptors: descriptors?.columns, roles: layout.columns,
      segments: result.customers.segments)
    self.init(
      schemaVersion: Self.currentVersion, tool: options.tool,
      input: Input(
        source: source, layout: layout, extraction: extraction, result: result, naming: options.naming),
      features: model.features.indices.map { FeatureSummary(model, column: $0) },
      search: result.search.entries.map(Candidate.init), chosenK: result.segmentSearch.chosen.k,
      verdict: result.search.verdict, reason: result.reason.text.en, cut: result.cut,
      usefulness: result.foretelling.map { UsefulnessSummary($0, of: result) },
      segments: model.segments.map {
        SegmentSummary(
          $0, of: result, weights: extraction.matrix.weights, boughtAgain: boughtAgain[$0.number],
          moved: moved[$0.number], told: told)
      },
      rules: RuleSummary(
        leaves: model.tree.leafCount, depth: model.tree.depth, fidelity: model.quality.fidelity,
        priceOfExplainability: model.quality.priceOfExplainability, learner: model.quality.learner,
        chosenOn: result.treeCustomers, movedByRounding: result.movedByRounding),
      rfm: overTime?.rfm ?? summed?.rfm, cohorts: overTime?.cohorts ?? summed?.cohorts,
      retention: overTime?.retention ?? summed?.retention,
      movement: overTime?.movement ?? summed?.movement, rhythm: overTime?.rhythm,
      today: overTime.map { TodaySummary($0.today, hasAmounts: log?.columns.amount != nil) },
      forecast: overTime?.forecast.map(ForecastSummary.init),
      concentration: overTime?.concentration ?? summed?.concentration,
      channels: overTime?.channels,
      leftOut: leftOut.mapValues { $0.said(in: .english, naming: options.naming) },
      timings: timings,
      charts: ChartData(
        extraction.matrix, result: result, workers: options.segmenter.workers),
      remarks: Remarks(
        reason: result.reason.text,
        warnings: (account.warnings.map(\.text) + result.warnings.map(\.text)).map {
          $0.named(by: options.naming)
        },
        changes: result.changes.map(\.text),
        reading: source.notes.map { ReadingRemark($0, naming: options.naming) },
        layout: layout.reason.named(by: options.naming),
        silhouetteCustomers: result.segmentSearch.silhouetteCustomers,
        days: account.days.map { ["\($0.lowerBound)", "\($0.upperBound)"] }, command: options.command,
        leftOut: leftOut.mapValues { $0.named(by: options.naming) }),
      method: result.search.method)
  }
}

extension RunRecord.Input {
  fileprivate init(
    source: RunRecord.Source, layout: LayoutDecision, extraction: FeatureExtraction,
    result: SegmentationResult,
    naming: ChoiceNaming
  ) {
    let account = extraction.account
    let warnings =
      source.notes.filter(\.isWarning).map(\.text) + account.warnings.map(\.text)
      + result.warnings.map(\.text)
    self.init(
      layout: layout.layout, files: source.names, dialect: source.dialect, engine: source.engine,
      columns: layout.columns.map { column in
        var told = column.named(by: naming)
        told.role = column.role.told
        return told
      },
      rowsRead: account.rowsRead, rowsUsed: account.rowsUsed, rowsRejected: account.rowsRejected,
      rowsLeftOut: account.rowsLeftOut, moneyWithoutCustomer: account.moneyWithoutCustomer,
      rejections: account.rejections, customers: extraction.matrix.customerCount,
      customersWithoutPurchase: account.customersWithoutPurchase, asOf: account.asOf.map { "\($0)" },
      window: account.window,
      warnings: warnings.map { $0.said(in: .english, naming: naming) })
  }
}

extension RunRecord.FeatureSummary {
  fileprivate init(_ model: SegmentationModel, column: Int) {
    let feature = model.features[column]
    let scaling = model.scaling.columns[column]
    self.init(
      name: feature.feature.name, category: feature.feature.category?.written, unit: feature.feature.unit,
      transform: scaling.transform, mean: scaling.mean, standardDeviation: scaling.standardDeviation,
      minimum: feature.minimum, median: feature.median, maximum: feature.maximum)
  }
}

extension RunRecord.Candidate {
  fileprivate init(_ entry: ClusterCountEntry) {
    self.init(
      k: entry.k, inertia: entry.fit.inertia, meanSilhouette: entry.meanSilhouette,
      macroSilhouette: entry.macroSilhouette,
      silhouetteInterval: [entry.interval.lowerBound, entry.interval.upperBound],
      ruleSilhouette: entry.companionSilhouette, nullSilhouette: entry.nullSilhouette, excess: entry.excess,
      eligible: entry.ineligibility == nil, ineligibleBecause: entry.ineligibility?.sentence,
      asGood: entry.isAsGood, sizes: entry.fit.sizes.sorted(by: >))
  }
}

extension Ineligibility {
  fileprivate var sentence: String {
    switch self {
    case .notACandidate: "outside the range asked for"
    case .smallCluster(let share, let minimum):
      "its smallest cluster holds \(Language.english.percent(share)) of the customers, below "
        + Language.english.percent(minimum)
    case .smallSegment(let share, let minimum):
      "the rules of its smallest segment catch \(Language.english.percent(share)) of the customers, below "
        + Language.english.percent(minimum)
    case .wrongRules(let precision):
      "the rules of a segment are right for \(Language.english.percent(precision)) of those whom they catch"
    case .alikeSegments: "two segments have no words of their own"
    }
  }
}

extension RunRecord.SegmentSummary {
  fileprivate init(
    _ segment: Segment, of result: SegmentationResult, weights: [Int]?, boughtAgain: RunRecord.BoughtAgain?,
    moved: RunRecord.Moved?, told: ToldColumns
  ) {
    let model = result.model
    let rules = model.rules(ofSegment: segment.number)
    let figures = RuleFigures(of: rules)
    let fit = result.segmentSearch.chosen.fit
    let base = Double(fit.sizes[segment.cluster]) / Double(max(fit.customerCount, 1))
    var (silhouettes, judged) = (CompensatedSum(), 0)
    for (row, number) in result.customers.segments.enumerated() where number == segment.number {
      guard let coefficient = result.segmentSearch.coefficients[row] else { continue }
      silhouettes.add(coefficient, times: weights?[row] ?? 1)
      judged += weights?[row] ?? 1
    }
    let medians = Dictionary(
      zip(model.features.map(\.feature.key), segment.medians), uniquingKeysWith: { _, last in last })
    self.init(
      number: segment.number, name: segment.name.en, trade: segment.trade, names: segment.name,
      customers: segment.customers, share: segment.share, revenue: segment.revenue,
      revenueShare: segment.revenueShare,
      averageOrderValue: segment.averageOrderValue, stability: segment.stability,
      rule: model.sentence(forSegment: segment.number, in: .english), ruleNumbers: rules.map(\.number),
      support: figures.support, precision: figures.precision, lift: figures.lift(labelShare: base),
      medians: medians,
      silhouette: judged == 0 ? nil : silhouettes.value / Double(judged),
      late: result.lateShares?[segment.cluster], boughtAgain: boughtAgain, moved: moved,
      outcomes: told.outcomes(ofSegment: segment.number),
      descriptors: told.descriptors(ofSegment: segment.number))
  }
}
