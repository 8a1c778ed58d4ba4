package import TextTables
public import Wording

extension RunRecord {
  /// What the report says in words.
  public struct Remarks: Sendable, Equatable, Codable {
    /// The verdict's reason.
    public package(set) var reason: LocalizedText
    /// Cautions about data and fit.
    public package(set) var warnings: [LocalizedText]
    /// Against the previous model.
    public package(set) var changes: [LocalizedText]
    /// Decisions of the reader, in order.
    public package(set) var reading: [ReadingRemark]
    /// Why the layout is what it is.
    public package(set) var layout: LocalizedText
    /// Customers that silhouettes were taken from.
    public package(set) var silhouetteCustomers: Int
    /// First and last day used, ISO 8601; null for a customer table.
    public package(set) var days: [String]?
    /// Flags that repeat the run.
    public package(set) var command: String
    /// Why parts of the record are null, by the name of the part; null in records that do not say.
    public package(set) var leftOut: [String: LocalizedText]?
  }

  /// A note of the reader in words.
  public struct ReadingRemark: Sendable, Equatable, Codable {
    /// Whether a person should look at it.
    public var isWarning: Bool
    /// What it is.
    public var text: LocalizedText

    private enum CodingKeys: String, CodingKey { case isWarning, text = "texts" }

    /// Words a note as a front does.
    package init(_ note: ReadingNote, naming: ChoiceNaming) {
      isWarning = note.isWarning
      text = note.text.named(by: naming)
    }
  }
}
