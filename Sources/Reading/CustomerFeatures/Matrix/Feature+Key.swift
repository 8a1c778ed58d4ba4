extension Feature {
  /// What the feature is called where one text must tell it from all others, as in the headings of segments.csv and
  /// among the medians of run.json: "age", "city = Moscow", "city = (missing)".
  package var key: String { category.map { "\(name) = \($0.key)" } ?? name }
}

extension CategoryKey {
  private static let missingKey = "(missing)"

  /// Different for every category of a column: a value that reads as missing ones do is put in quotes.
  fileprivate var key: String {
    switch self {
    case .value(let text):
      text.drop { $0 == "\"" }.prefix { $0 != "\"" } == Self.missingKey ? "\"\(text)\"" : text
    case .missing: Self.missingKey
    }
  }
}
