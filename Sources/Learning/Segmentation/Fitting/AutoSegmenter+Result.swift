internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees

extension AutoSegmenter {
  /// Gives segments the names and numbers of those of the previous model that they continue.
  ///
  /// - Parameter labels: The cluster of each customer by the rules.
  func keepingNames(
    _ segments: [Segment], labels: [Int], of features: FeatureMatrix
  ) -> (segments: [Segment], changes: [SegmentChange]) {
    guard let previous else { return (segments, []) }
    guard previous.features.map(\.feature.name) == features.features.map(\.name),
      previous.features.map(\.feature.category) == features.features.map(\.category)
    else { return (segments, [.otherFeatures]) }
    var numbers = Array(repeating: 0, count: segments.count)
    for segment in segments { numbers[segment.cluster] = segment.number }
    let succession = SegmentSuccession(
      of: segments, new: labels.map { numbers[$0] }, after: previous.segments,
      old: previous.classify(features, workers: workers).segments, weights: features.weights)
    return (succession.segments, succession.changes)
  }

  /// What a person should know about the fit.
  ///
  /// - Parameter reduction: That fewer clusters were possible than were asked for; `nil` where they were not.
  func warnings(
    on model: SegmentationModel, search: ClusterCountResult, learned: LearnedRules, reduction: FitCaution?
  ) -> [FitCaution] {
    var warnings = [reduction].compactMap(\.self)
    if case .smallCluster(let share, let minimum) = search.chosen.ineligibility {
      warnings.append(.smallCluster(share: share, minimum: minimum))
    }
    let n = model.quality.customers
    warnings += sampling(of: search.method, customers: n)
    if learned.choosingRows < n { warnings.append(.rulesSampled(learned.choosingRows, of: n)) }
    if learned.moved > 0 { warnings.append(.movedByRounding(learned.moved)) }
    return warnings + model.segments.flatMap(cautions)
  }

  private func cautions(about segment: Segment) -> [FitCaution] {
    var cautions: [FitCaution] = []
    if segment.customers == 0 { cautions.append(.noRule(segment.title)) }
    if let stability = segment.stability, stability < Segment.leastStability {
      cautions.append(.unstable(segment.title, stability: stability))
    }
    return cautions
  }

  /// What was done on some of the customers only.
  func sampling(of method: SearchMethod, customers: Int) -> [FitCaution] {
    var cautions: [FitCaution] = []
    if method.silhouetteCustomers < customers {
      cautions.append(.silhouettesSampled(method.silhouetteCustomers))
    }
    if method.searchedPoints < method.distinctPoints {
      cautions.append(.searchSampled(method.searchedPoints))
    }
    if let count = method.stabilityCustomers, count < customers { cautions.append(.stabilitySampled(count)) }
    return cautions
  }
}
