/// What a column of a list says of a customer.
package enum ExportValue: Sendable, Equatable {
  /// One of the values that every list knows.
  case plain(Plain)
  /// All features, a column each.
  case features
  /// One feature, by its name.
  case feature(String)
  /// A column of the file with the contacts.
  case contact(String)
  /// A column of the result itself, such as `reason` of today.csv.
  case file(String)
  /// The same text for everybody.
  case text(String)

  package enum Plain: String, Sendable, CaseIterable {
    /// The id, as it is written.
    case customer
    case email, phone
    /// What the other program tells customers apart by: which value it is, its heading says.
    case key
    /// The segment's number.
    case segment
    /// The segment's name: in the language that was asked for, else as the result has it.
    case name
    case nameEn, nameRu
    /// The rule's number.
    case rule
    /// The segment's rule in words.
    case ruleText
    /// What to do with the segment.
    case action
    /// The analysis day.
    case asOf
    case nearBoundary
  }

  /// Reads what a profile says; `nil` for what is no value.
  package init?(_ text: String) {
    if let plain = Plain(rawValue: text) {
      self = .plain(plain)
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "feature" where rest == "*": self = .features
    case "feature" where !rest.isEmpty: self = .feature(rest)
    case "contact" where !rest.isEmpty: self = .contact(rest)
    case "file" where !rest.isEmpty: self = .file(rest)
    case "text": self = .text(rest)
    default: return nil
    }
  }

  /// As a profile says it.
  package var text: String {
    switch self {
    case .plain(let value): value.rawValue
    case .features: "feature:*"
    case .feature(let name): "feature:\(name)"
    case .contact(let column): "contact:\(column)"
    case .file(let column): "file:\(column)"
    case .text(let text): "text:\(text)"
    }
  }

  /// What may be written in a profile.
  static let known =
    Plain.allCases.map(\.rawValue) + ["feature:*", "feature:…", "contact:…", "file:…", "text:…"]
}
