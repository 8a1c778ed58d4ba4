internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra

extension AutoSegmenter {
  var learner: RuleLearner {
    var learner = RuleLearner()
    learner.maxLeaves = maxLeaves
    learner.maxDepth = maxDepth
    learner.roundingTolerance = roundingTolerance
    learner.workers = workers
    return learner
  }

  func search(_ counts: ClosedRange<Int>) -> ClusterCountSearch {
    var search = ClusterCountSearch(candidates: counts, seed: seed)
    search.minimumShare = minimumShare
    search.strategy = strategy
    search.silhouette = silhouette
    search.isQuick = isQuick
    search.countsWithoutStructure = countsWithoutStructure
    search.workers = workers
    return search
  }

  /// The k that can be made of these customers, and what to say where they are fewer than were asked for.
  func feasibleCounts(
    for features: FeatureMatrix
  ) throws(SegmentationError) -> (counts: ClosedRange<Int>, reduction: FitCaution?) {
    try checkFinite(features)
    let asked = plainCounts
    let distinct = features.distinctRows(upTo: max(asked.upperBound, 2))
    guard distinct >= 2 else {
      throw .nothingToSegment(customers: features.customerCount)
    }
    if fixedCount != nil {
      guard (2...distinct).contains(asked.lowerBound) else {
        throw .countOutOfRange(asked: asked.lowerBound, distinctCustomers: distinct)
      }
      return (asked, nil)
    }
    let counts = max(2, min(asked.lowerBound, distinct))...max(2, min(asked.upperBound, distinct))
    guard counts.upperBound < asked.upperBound else { return (counts, nil) }
    return (counts, .countReduced(to: distinct))
  }

  private func checkFinite(_ features: FeatureMatrix) throws(SegmentationError) {
    guard let place = features.values.elements.firstIndex(where: { !$0.isFinite }) else { return }
    let d = features.features.count
    throw .notFinite(feature: features.features[place % d].name, customer: features.customers[place / d])
  }

  /// Joins what was found; the parts of `learned` are renumbered from clusters to segments.
  func model(
    of features: FeatureMatrix, sorted: SortedColumns, scaling: FeatureScaling, search: ClusterCountResult,
    verdict: Verdict, learned: LearnedRules, segments: [Segment]
  ) -> SegmentationModel {
    SegmentationModel(
      recipe: features.recipe ?? FeatureRecipe(describing: features.features, sorted: sorted),
      features: features.features.indices.map { column in
        ModelFeature(
          feature: features.features[column], minimum: sorted.minimum(of: column),
          median: sorted.median(of: column), maximum: sorted.maximum(of: column))
      },
      scaling: scaling, centroids: search.chosen.fit.centroids, segments: segments, tree: learned.tree,
      rules: SegmentRule.numbered(
        learned.rules, segments: segments,
        wording: RuleWording(
          features: features.features, minima: features.features.indices.map(sorted.minimum),
          windowDays: features.windowDays)),
      quality: ModelQuality(
        customers: features.customerCount, fidelity: learned.fidelity,
        // Infinite where k-means leaves no inertia at all and the rules do; a file can hold the largest number only.
        priceOfExplainability: min(learned.priceOfExplainability, .greatestFiniteMagnitude),
        learner: .known(learned.learner),
        meanSilhouette: search.chosen.meanSilhouette, verdict: verdict),
      settings: FitSettings(
        seed: seed, candidates: [searchedCounts.lowerBound, searchedCounts.upperBound], fixedK: fixedCount,
        minimumShare: minimumShare, transform: transform, isQuick: isQuick),
      windowDays: features.windowDays, edits: [])
  }
}

extension SegmentRule {
  /// The rules of a tree, numbered in the order of their segments, within a segment by support.
  static func numbered(_ rules: [Rule], segments: [Segment], wording: RuleWording) -> [SegmentRule] {
    segments.flatMap { segment in
      rules.filter { $0.label == segment.cluster }.map { (segment.number, $0) }
    }.enumerated().map { index, element in
      SegmentRule(
        number: index + 1, segment: element.0, rule: element.1,
        wording: wording.text(for: element.1.conditions))
    }
  }
}

extension Feature {
  /// How thresholds on it may be written.
  var ruleColumn: RuleColumn {
    category != nil ? .indicator : isWhole ? .whole : .number
  }
}

extension FeatureMatrix {
  /// Number of different rows, counted no further than `limit`.
  func distinctRows(upTo limit: Int) -> Int {
    var seen: Set<ArraySlice<Double>> = []
    for i in 0..<values.rows where seen.count < limit { seen.insert(values.row(i)) }
    return seen.count
  }
}

extension FeatureRecipe {
  /// For features that did not come from a table: a customer table with these columns.
  init(describing features: [Feature], sorted: SortedColumns) {
    let numbers = features.indices.filter { features[$0].category == nil }.map { column in
      CustomerColumns.NumberColumn(
        name: features[column].name, median: sorted.median(of: column), isWhole: features[column].isWhole)
    }
    var values: [String: [CategoryKey]] = [:]
    for feature in features {
      if let category = feature.category { values[feature.name, default: []].append(category) }
    }
    let categories = values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      CustomerColumns.CategoryColumn(name: $0.key, values: $0.value)
    }
    self = .customers(CustomerColumns(customerID: nil, numbers: numbers, categories: categories))
  }
}
