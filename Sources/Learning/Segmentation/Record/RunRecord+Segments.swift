public import CustomerLifecycle
public import Wording

extension RunRecord {
  /// One k.
  public struct Candidate: Sendable, Equatable, Codable {
    /// Number of clusters.
    public package(set) var k: Int
    /// Sum of squared distances, standardised units.
    public package(set) var inertia: Double
    /// Mean over the customers.
    public package(set) var meanSilhouette: Double
    /// Mean of the clusters' means.
    public package(set) var macroSilhouette: Double
    /// Low and high end.
    public package(set) var silhouetteInterval: [Double]
    /// Mean silhouette of the partition that the rules make; null where it was not taken, as where a cluster is too small
    /// to be chosen.
    public package(set) var ruleSilhouette: Double?
    /// Mean silhouette of the null reference; null where it was not taken.
    public package(set) var nullSilhouette: Double?
    /// `meanSilhouette` minus `nullSilhouette`.
    public package(set) var excess: Double?
    /// Whether it may be chosen.
    public package(set) var eligible: Bool
    /// Why it is not eligible; null where it is.
    public package(set) var ineligibleBecause: String?
    /// Whether the paired difference from the chosen k includes zero.
    public package(set) var asGood: Bool
    /// Customers in each cluster, largest first.
    public package(set) var sizes: [Int]
  }

  /// One segment, over the customers whom its rules catch.
  public struct SegmentSummary: Sendable, Equatable, Codable {
    /// From 1.
    public package(set) var number: Int
    /// In English.
    public package(set) var name: String
    /// The trade's segment that it was named for; null where there is none.
    public package(set) var trade: TradeSegment?
    /// In every language.
    public package(set) var names: LocalizedText
    /// Customers whom its rules catch.
    public package(set) var customers: Int
    /// Of all customers, 0...1.
    public package(set) var share: Double
    /// Total of monetary; null without amounts.
    public package(set) var revenue: Double?
    /// Of all revenue; null without amounts.
    public package(set) var revenueShare: Double?
    /// Revenue over orders; null without amounts.
    public package(set) var averageOrderValue: Double?
    /// Bootstrap Jaccard, 0...1; null where it was left out.
    public package(set) var stability: Double?
    /// In English; several rules are joined by "or".
    public package(set) var rule: String
    /// Numbers of its rules.
    public package(set) var ruleNumbers: [Int]
    /// Share of customers its rules catch.
    public package(set) var support: Double
    /// Share of those who carry its cluster label.
    public package(set) var precision: Double
    /// Precision over the label's share among all customers.
    public package(set) var lift: Double
    /// By the feature's customers.csv name; categories as "city = Moscow": share.
    public package(set) var medians: [String: Double]
    /// Mean silhouette of its customers; null where not computed.
    public package(set) var silhouette: Double?
    /// Share of its customers who are past their own late days; null where the base shows no rhythm.
    public package(set) var late: Double?
    /// What those did who met its rules one horizon ago; null below 30 customers and where that is not known.
    public package(set) var boughtAgain: BoughtAgain?
    /// Who came in and who left within one horizon; null where that is not known.
    public package(set) var moved: Moved?
    /// By column of answers: what became of its customers; null in records that do not say.
    public package(set) var outcomes: [String: SegmentOutcome]?
    /// The values of columns that are no features which its customers have more often than all, the most telling first;
    /// null in records that do not say.
    public package(set) var descriptors: [SegmentDescriptor]?
  }

  /// The tree as a whole.
  public struct RuleSummary: Sendable, Equatable, Codable {
    /// Leaves of the tree.
    public package(set) var leaves: Int
    /// Depth of the tree; 0 for a lone leaf.
    public package(set) var depth: Int
    /// Share of customers for whom rule and cluster agree.
    public package(set) var fidelity: Double
    /// Inertia of the rules' partition over that of k-means.
    public package(set) var priceOfExplainability: Double
    /// The learner that won.
    public package(set) var learner: SavedLearner
    /// Customers that the tree was chosen on: all, or a sample of very many.
    public package(set) var chosenOn: Int
    /// Customers that rounding the thresholds moved to another leaf; 0 unless that was allowed.
    public package(set) var movedByRounding: Int
  }
}
