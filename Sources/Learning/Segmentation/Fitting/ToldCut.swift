internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra

/// The cut of the customers of the analysis day along what customers like them went on to do.
struct ToldCut {
  let cuts: CutCandidates
  /// Standardised over these customers.
  let axes: ToldAxes
}

extension AutoSegmenter {
  /// The cut along the told axes; `nil` where segments are cut by the features alone.
  ///
  /// Of the numbers of segments that tell as much as any, the one with the largest silhouette.
  func toldCut(
    of features: FeatureMatrix, sorted: SortedColumns, scaling: FeatureScaling, table: RuleTable,
    verdict: Verdict, foretelling: Foretelling?
  ) throws -> ToldCut? {
    guard case .proved(let proof)? = foretelling?.finding, let counts = toldCounts else { return nil }
    guard proof.cut(wanted: cut, verdict: verdict) == .told else { return nil }
    let axes = proof.axes.standardised(
      over: features.values, weights: features.weights, scaling: scaling)
    let cuts = try CutCandidates(
      of: features, points: axes.points(features.values, scaling: scaling), table: table, counts: counts,
      allowed: Set(proof.usableCounts), segmenter: self, isShown: true,
      objection: { rules, fit in
        objection(to: rules, on: features, sorted: sorted, scaling: scaling)(fit, .none)
      })
    return ToldCut(cuts: cuts, axes: axes)
  }
}
