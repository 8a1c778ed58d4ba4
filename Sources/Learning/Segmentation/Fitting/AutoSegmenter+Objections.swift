internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra

extension AutoSegmenter {
  /// Why a number of segments may not be chosen for its rules: a segment that they make too small, a segment whose rules
  /// are right for less than half, or, where the groups are not strong, two segments that no words of their profiles tell
  /// apart.
  func objection(
    to rules: RulesOfFits, on features: FeatureMatrix, sorted: SortedColumns, scaling: FeatureScaling
  ) -> @Sendable (Fit, Verdict) -> Ineligibility? {
    let minimumShare = minimumShare
    let workers = workers
    return { fit, verdict in
      let k = fit.centroids.rows
      let labels = rules.partition(for: fit, of: features.values, workers: workers).values
      let fitted = fit.labels
      let counts = RuleCounts(labels: labels, fitted: fitted, k: k, weights: features.weights)
      if let share = counts.shares.min(), share < minimumShare {
        return .smallSegment(share: share, minimum: minimumShare)
      }
      if let precision = counts.precisions.min(), precision < 0.5 { return .wrongRules(precision: precision) }
      guard verdict == .weak || verdict == .none else { return nil }
      let measures = SegmentMeasures.all(
        of: features, labels: labels, fitted: fitted, k: k, workers: workers)
      let assembly = SegmentAssembly(
        features: features.features, scaling: scaling, sorted: sorted, measures: measures, stability: nil,
        evidence: nil)
      return assembly.haveOwnWords ? nil : .alikeSegments
    }
  }
}

/// How many customers the rules of each segment catch, and for how many of them they are right.
private struct RuleCounts {
  private(set) var caught: [Int]
  private(set) var right: [Int]

  init(labels: [Int], fitted: [Int], k: Int, weights: [Int]?) {
    caught = Array(repeating: 0, count: k)
    right = caught
    for (row, label) in labels.enumerated() {
      let weight = weights?[row] ?? 1
      caught[label] += weight
      if fitted[row] == label { right[label] += weight }
    }
  }

  var shares: [Double] {
    let all = Double(max(1, caught.reduce(0, +)))
    return caught.map { Double($0) / all }
  }

  /// Of a segment that catches nobody, 1: its size says enough.
  var precisions: [Double] { zip(right, caught).map { $1 == 0 ? 1 : Double($0) / Double($1) } }
}
