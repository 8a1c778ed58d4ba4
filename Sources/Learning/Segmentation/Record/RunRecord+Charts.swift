extension RunRecord {
  /// What the report draws.
  public struct ChartData: Sendable, Equatable, Codable {
    /// At most 2,000 customers along the first two principal components, with their segment's number.
    public package(set) var scatter: [ScatterPoint]
    /// Share of the variance along each axis of `scatter`.
    public package(set) var explainedVariance: [Double]
    /// Loadings of each axis, one a feature, in the order of `features`.
    public package(set) var loadings: [[Double]]
    /// For each segment by number, its customers' silhouettes descending, thinned to at most 200.
    public package(set) var silhouettes: [[Double]]
    /// One a feature.
    public package(set) var histograms: [Histogram]
    /// Recency by frequency, and recency by monetary; empty for a customer table.
    public package(set) var grids: [Grid]
    /// One a split of the tree, by node index.
    public package(set) var splits: [Histogram]
    /// Customers that reach each node of the model's tree, by node index.
    public package(set) var nodeCustomers: [Int] = []
  }

  /// A customer without an id.
  public struct ScatterPoint: Sendable, Equatable, Codable {
    /// Along the first component.
    public package(set) var x: Double
    /// Along the second component.
    public package(set) var y: Double
    /// The segment's number.
    public package(set) var segment: Int
  }

  /// Counts of customers a bin and segment.
  public struct Histogram: Sendable, Equatable, Codable {
    /// Index in `features`.
    public package(set) var feature: Int
    /// Index of the split in the model's tree; null where the histogram is of all customers.
    public package(set) var node: Int?
    /// Edges in original units, one more than bins; bin i holds edges[i] <= x < edges[i + 1], the last also its end.
    public package(set) var edges: [Double]
    /// By segment number - 1, then by bin.
    public package(set) var counts: [[Int]]
    /// Customers below the first edge, who are counted in no bin; null of a split, whose bins hold all that reach it.
    public package(set) var below: Int?
    /// Customers above the last edge, likewise.
    public package(set) var above: Int?
  }

  /// A grid of two features.
  public struct Grid: Sendable, Equatable, Codable {
    /// Index in `features`: down the rows.
    public package(set) var rowFeature: Int
    /// Index in `features`: along the columns.
    public package(set) var columnFeature: Int
    /// One more than rows, original units.
    public package(set) var rowEdges: [Double]
    /// One more than columns, original units.
    public package(set) var columnEdges: [Double]
    /// Customers, row by row.
    public package(set) var customers: [[Int]]
    /// Median monetary, row by row; null for empty cells or without amounts.
    public package(set) var medianMonetary: [[Double?]]
    /// The number of the segment with most customers; null for empty cells.
    public package(set) var segment: [[Int?]]
  }
}
