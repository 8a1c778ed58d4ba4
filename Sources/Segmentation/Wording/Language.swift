public import CustomerData

/// A language that results can be worded in.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// Russian.
  case russian = "ru"
}

/// A text in every language.
public struct LocalizedText: Sendable, Equatable, Hashable, Codable {
  /// In English.
  public var en: String
  /// In Russian.
  public var ru: String

  /// Gives both wordings.
  public init(en: String, ru: String) {
    self.en = en
    self.ru = ru
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .russian: ru
    }
  }
}

extension LocalizedText {
  /// What was remarked about the data.
  init(_ remark: Remark) { self.init(en: remark.en, ru: remark.ru) }
}

extension Remark {
  /// The wording in `language`.
  public subscript(language: Language) -> String { LocalizedText(self)[language] }
}
