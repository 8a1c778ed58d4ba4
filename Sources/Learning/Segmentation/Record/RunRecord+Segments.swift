internal import CustomerFeatures
public import Wording

extension RunRecord {
  /// One k.
  public struct Candidate: Sendable, Equatable, Codable {
    /// Number of clusters.
    public var k: Int
    /// Sum of squared distances, standardised units.
    public var inertia: Double
    /// Mean over the customers.
    public var meanSilhouette: Double
    /// Mean of the clusters' means.
    public var macroSilhouette: Double
    /// Low and high end.
    public var silhouetteInterval: [Double]
    /// Mean silhouette of the partition that the rules make; null where it was not taken.
    public var ruleSilhouette: Double?
    /// Mean silhouette of the null reference; null where it was not taken.
    public var nullSilhouette: Double?
    /// `meanSilhouette` minus `nullSilhouette`.
    public var excess: Double?
    /// Whether it may be chosen.
    public var eligible: Bool
    /// Why it is not eligible; null where it is.
    public var ineligibleBecause: String?
    /// Whether the paired difference from the chosen k includes zero.
    public var asGood: Bool
    /// Customers in each cluster, largest first.
    public var sizes: [Int]
  }

  /// One segment, over the customers whom its rules catch.
  public struct SegmentSummary: Sendable, Equatable, Codable {
    /// From 1.
    public var number: Int
    /// In English.
    public var name: String
    /// In every language.
    public var names: LocalizedText
    /// Customers whom its rules catch.
    public var customers: Int
    /// Of all customers, 0...1.
    public var share: Double
    /// Total of monetary; null without amounts.
    public var revenue: Double?
    /// Of all revenue; null without amounts.
    public var revenueShare: Double?
    /// Revenue over orders; null without amounts.
    public var averageOrderValue: Double?
    /// Bootstrap Jaccard, 0...1; null where it was left out.
    public var stability: Double?
    /// In English; several rules are joined by "or".
    public var rule: String
    /// Numbers of its rules.
    public var ruleNumbers: [Int]
    /// Share of customers its rules catch.
    public var support: Double
    /// Share of those who carry its cluster label.
    public var precision: Double
    /// Precision over the label's share among all customers.
    public var lift: Double
    /// By the feature's customers.csv name; categories as "city = Moscow": share.
    public var medians: [String: Double]
    /// Mean silhouette of its customers; null where not computed.
    public var silhouette: Double?
  }

  /// The tree as a whole.
  public struct RuleSummary: Sendable, Equatable, Codable {
    /// Leaves of the tree.
    public var leaves: Int
    /// Depth of the tree; 0 for a lone leaf.
    public var depth: Int
    /// Share of customers for whom rule and cluster agree.
    public var fidelity: Double
    /// Inertia of the rules' partition over that of k-means.
    public var priceOfExplainability: Double
    /// The learner that won.
    public var learner: String
    /// Customers that the tree was chosen on: all, or a sample of very many.
    public var chosenOn: Int
    /// Customers that rounding the thresholds moved to another leaf; 0 unless that was allowed.
    public var movedByRounding: Int
  }
}
