public import Clustering
public import CustomerFeatures
public import LinearAlgebra
public import TextTables

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
  /// How the search went about its work; null in records that do not say.
  public var method: SearchMethod?

  /// The program that ran.
  public struct Tool: Sendable, Equatable, Codable {
    /// The program's name.
    public var name: String
    /// The program's version.
    public var version: String
    /// The kernels that OpenBLAS used.
    public var blasKernel: String

    /// Names the program.
    ///
    /// - Parameter blasKernel: The kernels that OpenBLAS uses; by default those of this process.
    public init(name: String, version: String, blasKernel: String = BLAS.kernelName) {
      self.name = name
      self.version = version
      self.blasKernel = blasKernel
    }
  }

  /// What was read, and how.
  public struct Input: Sendable, Equatable, Codable {
    /// What the table is.
    public var layout: Layout
    /// By last path component.
    public var files: [String]
    /// How the text was divided.
    public var dialect: Dialect
    /// What each column was taken for.
    public var columns: [ColumnDecision]
    /// Data rows in the files.
    public var rowsRead: Int
    /// Rows that count in a feature.
    public var rowsUsed: Int
    /// Rows that could not be used.
    public var rowsRejected: Int
    /// The first hundred values that could not be used.
    public var rejections: [Rejection]
    /// Customers segmented.
    public var customers: Int
    /// Ids with only returns or rejected rows: no segment.
    public var customersWithoutPurchase: Int
    /// ISO 8601; null for a customer table.
    public var asOf: String?
    /// Cautions about the data, in English.
    public var warnings: [String]
  }

  /// One feature over all customers, in original units.
  public struct FeatureSummary: Sendable, Equatable, Codable {
    /// Its customers.csv name.
    public var name: String
    /// The category of an indicator; null for a number.
    public var category: String?
    /// What its numbers count.
    public var unit: FeatureUnit
    /// What precedes standardising.
    public var transform: FeatureScaling.Transform
    /// After the transform.
    public var mean: Double
    /// After the transform.
    public var standardDeviation: Double
    /// Smallest value.
    public var minimum: Double
    /// Middle value.
    public var median: Double
    /// Largest value.
    public var maximum: Double
  }
}
