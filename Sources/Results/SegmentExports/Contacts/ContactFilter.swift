internal import FileVocabulary
internal import PurchaseLogs

/// Keeps customers of whom a column says one of some values: as conditions on the rows of a log are met.
struct ContactFilter: Sendable, Equatable {
  /// The place of the cell among those that are kept of a row.
  let place: Int
  private let values: Set<String>

  init(_ condition: RowFilter, place: Int) {
    self.place = place
    values = Set(condition.values.map(Self.folded))
  }

  func isMet(by cell: String) -> Bool { values.contains(Self.folded(cell)) }

  /// Without case, accents and outer blanks.
  private static func folded(_ text: String) -> String {
    WrittenWords.folded(text).split(separator: " ").joined(separator: " ")
  }
}
