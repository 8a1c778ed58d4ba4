internal import TextTables
internal import Wording

/// What the numbers of a column of a customer table are, where they are more than numbers in a unit of their own.
struct Measure: Equatable {
  /// `nil` for a number in the column's own unit.
  var unit: FeatureUnit?
  /// What the feature is called; `nil` as the column.
  var feature: String?
  /// How days are written, where the column holds days of last purchases.
  var days: DateFormat?
  /// See ``CustomerColumns/NumberColumn/factor``.
  var factor: Double?
  /// Whether an empty cell is 0.
  var isZeroWhereEmpty = false
  /// Why, where its name decides.
  var reason = LocalizedText(en: "its values are numbers", ru: "значения — числа")
}

/// The columns that tell of a customer's purchases, by place.
struct PurchaseMeasures: Equatable {
  var measures: [Int: Measure] = [:]

  /// Whether recency, frequency and monetary are all there, so that nothing else is needed to segment by.
  var areWhole: Bool { measures.count == 3 }
}
