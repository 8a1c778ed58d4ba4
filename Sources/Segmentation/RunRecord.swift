public import Clustering
public import CustomerData

/// The machine-readable record of a whole run: what `run.json` holds. The field names are a contract.
public struct RunRecord: Sendable, Equatable, Codable {
  /// 1.
  public var schemaVersion: Int
  /// The program.
  public var tool: Tool
  /// What was read, and how.
  public var input: Input
  /// One a column of the feature matrix.
  public var features: [FeatureSummary]
  /// One a k.
  public var search: [Candidate]
  /// The k of the segments.
  public var chosenK: Int
  /// How real the segments are.
  public var verdict: Verdict
  /// Why, in one sentence (English).
  public var reason: String
  /// One a segment, by number.
  public var segments: [SegmentSummary]
  /// The tree as a whole.
  public var rules: RuleSummary
  /// Seconds a stage.
  public var timings: [String: Double]
  /// What the report draws that cannot be had from the model: aggregates and coordinates, no ids.
  public var charts: ChartData
  /// The reason in both languages, and what else the report says in words.
  public var remarks: Remarks

  /// The program that ran.
  public struct Tool: Sendable, Equatable, Codable {
    public var name: String
    public var version: String
    public var blasKernel: String
  }

  /// What was read, and how.
  public struct Input: Sendable, Equatable, Codable {
    public var layout: Layout
    public var files: [String]
    public var dialect: Dialect
    public var columns: [ColumnDecision]
    public var rowsRead: Int
    public var rowsUsed: Int
    public var rowsRejected: Int
    public var rejections: [Rejection]
    public var customers: Int
    public var customersWithoutPurchase: Int
    /// ISO 8601; null for a customer table.
    public var asOf: String?
    public var warnings: [String]
  }

  /// One feature over all customers, in original units.
  public struct FeatureSummary: Sendable, Equatable, Codable {
    public var name: String
    /// The category of an indicator; null for a number.
    public var category: String?
    public var unit: FeatureUnit
    public var transform: FeatureScaling.Transform
    /// After the transform.
    public var mean: Double
    /// After the transform.
    public var standardDeviation: Double
    public var minimum: Double
    public var median: Double
    public var maximum: Double
  }

  /// One k.
  public struct Candidate: Sendable, Equatable, Codable {
    public var k: Int
    public var inertia: Double
    public var meanSilhouette: Double
    public var macroSilhouette: Double
    /// Low and high end.
    public var silhouetteInterval: [Double]
    public var ruleSilhouette: Double?
    public var nullSilhouette: Double?
    public var excess: Double?
    public var eligible: Bool
    /// Why it is not eligible; null where it is.
    public var ineligibleBecause: String?
    public var asGood: Bool
    /// Customers in each cluster, largest first.
    public var sizes: [Int]
  }

  /// One segment, over the customers whom its rules catch.
  public struct SegmentSummary: Sendable, Equatable, Codable {
    public var number: Int
    public var name: String
    public var names: LocalizedText
    public var customers: Int
    public var share: Double
    public var revenue: Double?
    public var revenueShare: Double?
    public var averageOrderValue: Double?
    public var stability: Double?
    /// In English; several rules are joined by "or".
    public var rule: String
    public var ruleNumbers: [Int]
    public var support: Double
    public var precision: Double
    public var lift: Double
    /// By the feature's customers.csv name; categories as "city = Moscow": share.
    public var medians: [String: Double]
    /// Mean silhouette of its customers; null where not computed.
    public var silhouette: Double?
  }

  /// The tree as a whole.
  public struct RuleSummary: Sendable, Equatable, Codable {
    public var leaves: Int
    public var depth: Int
    public var fidelity: Double
    public var priceOfExplainability: Double
    public var learner: String
  }

  /// What the report draws.
  public struct ChartData: Sendable, Equatable, Codable {
    /// At most 2,000 customers along the first two principal components, with their segment's number.
    public var scatter: [ScatterPoint]
    /// Share of the variance along each axis of `scatter`.
    public var explainedVariance: [Double]
    /// Loadings of each axis, one a feature, in the order of `features`.
    public var loadings: [[Double]]
    /// For each segment by number, its customers' silhouettes descending, thinned to at most 200.
    public var silhouettes: [[Double]]
    /// One a feature.
    public var histograms: [Histogram]
    /// Recency by frequency, and recency by monetary; empty for a customer table.
    public var grids: [Grid]
    /// One a split of the tree, by node index.
    public var splits: [Histogram]
  }

  /// A customer without an id.
  public struct ScatterPoint: Sendable, Equatable, Codable {
    public var x: Double
    public var y: Double
    public var segment: Int
  }

  /// Counts of customers a bin and segment.
  public struct Histogram: Sendable, Equatable, Codable {
    /// Index in `features`.
    public var feature: Int
    /// Index of the split in the model's tree; null where the histogram is of all customers.
    public var node: Int?
    /// Edges in original units, one more than bins; bin i holds edges[i] <= x < edges[i + 1], the last also its end.
    public var edges: [Double]
    /// By segment number - 1, then by bin.
    public var counts: [[Int]]
  }

  /// A grid of two features.
  public struct Grid: Sendable, Equatable, Codable {
    /// Index in `features`: down the rows.
    public var rowFeature: Int
    /// Index in `features`: along the columns.
    public var columnFeature: Int
    public var rowEdges: [Double]
    public var columnEdges: [Double]
    /// Customers, row by row.
    public var customers: [[Int]]
    /// Median monetary, row by row; null for empty cells or without amounts.
    public var medianMonetary: [[Double?]]
    /// The number of the segment with most customers; null for empty cells.
    public var segment: [[Int?]]
  }

  /// What the report says in words.
  public struct Remarks: Sendable, Equatable, Codable {
    /// The verdict's reason.
    public var reason: LocalizedText
    /// Cautions about data and fit.
    public var warnings: [LocalizedText]
    /// Against the previous model.
    public var changes: [LocalizedText]
    /// Decisions of the reader, in order.
    public var reading: [ReadingNote]
    /// Why the layout is what it is.
    public var layout: String
    /// Customers that silhouettes were taken from.
    public var silhouetteCustomers: Int
    /// First and last day used, ISO 8601; null for a customer table.
    public var days: [String]?
    /// Flags that repeat the run.
    public var command: String
  }
}
