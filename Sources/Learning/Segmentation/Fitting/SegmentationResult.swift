public import Clustering

/// What a run found: the model, and every customer's place in it.
public struct SegmentationResult: Sendable {
  /// What is saved.
  public package(set) var model: SegmentationModel
  /// One a customer, in the order of the features' rows.
  public let customers: ClassifiedCustomers
  /// The search for k: entries, verdict, silhouettes. Its labels are clusters, as in the model's tree.
  public let search: ClusterCountResult
  /// The search along what customers went on to do, of which the segments come; `nil` where they come of `search`.
  public let toldSearch: ClusterCountResult?
  /// What segments tell of the next period; `nil` where nobody asked.
  public let foretelling: Foretelling?
  /// Share of the customers of each cluster's segment who are past their own late days; `nil` where the base shows no
  /// rhythm.
  public let lateShares: [Double]?
  /// Customers that the rule tree was chosen on: all, or a sample of very many.
  public let treeCustomers: Int
  /// Customers that rounding the thresholds moved to another leaf of the tree; 0 unless that was allowed.
  public let movedByRounding: Int
  /// Why the verdict is what it is, and why there are so many segments.
  public let reason: FitReason
  /// What a person should know about the fit.
  public let warnings: [FitCaution]
  /// Segments that are new, split or merged against the previous model; empty without one.
  public let changes: [SegmentChange]
}

extension SegmentationResult {
  /// The search that the segments come of.
  public var segmentSearch: ClusterCountResult { toldSearch ?? search }

  /// Along what the segments were cut.
  public var cut: SegmentCut { toldSearch == nil ? .shape : .told }
}
