public import TextTables
public import Wording

extension RunRecord {
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
    public var layout: LocalizedText
    /// Customers that silhouettes were taken from.
    public var silhouetteCustomers: Int
    /// First and last day used, ISO 8601; null for a customer table.
    public var days: [String]?
    /// Flags that repeat the run.
    public var command: String
  }
}
