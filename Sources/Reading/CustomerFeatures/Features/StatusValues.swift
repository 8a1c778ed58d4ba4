internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

/// The values of a status column with their rows, by what they say.
struct StatusValues {
  typealias ValueRows = InputCaution.ValueRows

  /// Cancelled, failed, not paid.
  private(set) var leftOut: [ValueRows] = []
  private(set) var returned: [ValueRows] = []
  private(set) var purchases: [ValueRows] = []
  /// Known in part, or not at all: their rows count.
  private(set) var open: [ValueRows] = []

  init(_ values: [String: Int], _ reading: StatusReading) {
    let isClosedDoubtful = Self.holdsCompleteAndClosed(values.keys)
    for (value, rows) in values.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let found = ValueRows(value: value, rows: rows)
      switch reading.meaning(of: value) {
      case .noPurchase?: leftOut.append(found)
      case .returned?: returned.append(found)
      case .purchase? where isClosedDoubtful && Self.isClosed(value): open.append(found)
      case .purchase?: purchases.append(found)
      case .partly?, .undecided?, nil: open.append(found)
      }
    }
  }

  /// Beside orders that are complete, those that are closed may have been given back: Magento says so.
  private static func holdsCompleteAndClosed(_ values: some Sequence<String>) -> Bool {
    let words = Set(values.map { WrittenWords.split($0) })
    return words.contains(["closed"]) && words.contains(["complete"])
  }

  private static func isClosed(_ value: String) -> Bool { WrittenWords.split(value) == ["closed"] }

  /// Each part with its words.
  var parts: [(words: LocalizedText, listing: LocalizedText)] {
    [
      (LocalizedText(en: "left out", ru: "исключены"), leftOut),
      (LocalizedText(en: "returns", ru: "возвраты"), returned),
      (LocalizedText(en: "purchases", ru: "покупки"), purchases),
      (LocalizedText(en: "not known, so they count", ru: "неизвестны, поэтому считаются"), open),
    ].filter { !$0.1.isEmpty }.map { ($0.0, InputCaution.listing($0.1)) }
  }
}
