/// A language that results can be worded in.
public enum Language: String, Sendable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// Russian.
  case russian = "ru"
}

extension LocalizedText {
  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .russian: ru
    }
  }
}
