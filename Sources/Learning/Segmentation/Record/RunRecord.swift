public import Clustering
public import CustomerFeatures
public import LinearAlgebra
public import TextTables

/// The machine-readable record of a whole run: what `run.json` holds. The field names are a contract.
public struct RunRecord: Sendable, Equatable, Codable {
  /// 2; records of schema 1 are read as well.
  public package(set) var schemaVersion: Int
  /// The program.
  public package(set) var tool: Tool
  /// What was read, and how.
  public package(set) var input: Input
  /// One a column of the feature matrix.
  public package(set) var features: [FeatureSummary]
  /// One a k.
  public package(set) var search: [Candidate]
  /// The k of the segments.
  public package(set) var chosenK: Int
  /// How real the segments are.
  public package(set) var verdict: Verdict
  /// Why, in one sentence (English).
  public package(set) var reason: String
  /// Along what the segments were cut; null in records that do not say.
  public package(set) var cut: SegmentCut?
  /// What the segments tell of the next period; null with `--quick` and for customer tables.
  public package(set) var usefulness: UsefulnessSummary?
  /// One a segment, by number.
  public package(set) var segments: [SegmentSummary]
  /// The tree as a whole.
  public package(set) var rules: RuleSummary
  /// Scores, trade segments, grid and cross-tab; null for customer tables, as are the parts that follow.
  public package(set) var rfm: TradeSummary?
  /// Customers by the period of their first purchase.
  public package(set) var cohorts: CohortSummary?
  /// Whether customers stay.
  public package(set) var retention: RetentionSummary?
  /// Who moved from which trade segment to which over the horizon.
  public package(set) var movement: MovementSummary?
  /// When customers are expected back, and who is on the list for today.
  public package(set) var rhythm: RhythmSummary?
  /// Whom to write to.
  public package(set) var today: TodaySummary?
  /// What customers will probably do; null in a quick run too.
  public package(set) var forecast: ForecastSummary?
  /// How far the money rests on few.
  public package(set) var concentration: ConcentrationSummary?
  /// What the ways by which customers came bring; null where no column says.
  public package(set) var channels: [ChannelSummary]?
  /// Why parts are null, in English, by the name of the part, or of a part of it behind a dot; of a forecast also why it
  /// is refused.
  public package(set) var leftOut: [String: String]?
  /// Seconds a stage.
  public package(set) var timings: [String: Double]
  /// What the report draws that cannot be had from the model: aggregates and coordinates, no ids.
  public package(set) var charts: ChartData
  /// The reason in both languages, and what else the report says in words.
  public package(set) var remarks: Remarks
  /// How the search went about its work; null in records that do not say.
  public package(set) var method: SearchMethod?

  /// The program that ran.
  public struct Tool: Sendable, Equatable, Codable {
    /// The program's name.
    public package(set) var name: String
    /// The program's version.
    public package(set) var version: String
    /// The kernels that OpenBLAS used.
    public package(set) var blasKernel: String

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
    public package(set) var layout: Layout
    /// By last path component.
    public package(set) var files: [String]
    /// How the text was divided; null where no text was read.
    public package(set) var dialect: Dialect?
    /// The database that added up what was read; null for files.
    public package(set) var engine: Engine?
    /// What each column was taken for.
    public package(set) var columns: [ColumnDecision]
    /// Data rows in the files.
    public package(set) var rowsRead: Int
    /// Rows that count in a feature.
    public package(set) var rowsUsed: Int
    /// Rows that could not be used.
    public package(set) var rowsRejected: Int
    /// Rows that could be read and count for nothing, by kind; with those used and rejected they are all rows that were
    /// read. Null in records that do not say.
    public package(set) var rowsLeftOut: LeftOutRows?
    /// What rows without a customer amount to; null where there are no amounts.
    public package(set) var moneyWithoutCustomer: MoneyWithoutCustomer?
    /// The first hundred values that could not be used.
    public package(set) var rejections: [Rejection]
    /// Customers segmented.
    public package(set) var customers: Int
    /// Ids with only returns or rejected rows: no segment.
    public package(set) var customersWithoutPurchase: Int
    /// ISO 8601; null for a customer table.
    public package(set) var asOf: String?
    /// Days up to `asOf` whose orders and money count; null for a customer table and in records that do not say.
    public package(set) var window: Int?
    /// Cautions about the data, in English.
    public package(set) var warnings: [String]
  }

  /// One feature over all customers, in original units.
  public struct FeatureSummary: Sendable, Equatable, Codable {
    /// Its customers.csv name.
    public package(set) var name: String
    /// The category of an indicator; null for a number.
    public package(set) var category: String?
    /// What its numbers count.
    public package(set) var unit: FeatureUnit
    /// What precedes standardising.
    public package(set) var transform: FeatureScaling.Transform
    /// After the transform.
    public package(set) var mean: Double
    /// After the transform.
    public package(set) var standardDeviation: Double
    /// Smallest value.
    public package(set) var minimum: Double
    /// Middle value.
    public package(set) var median: Double
    /// Largest value.
    public package(set) var maximum: Double
  }
}
