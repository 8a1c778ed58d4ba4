/// A text for a person, in both languages that people are told things in.
///
/// Both are written where the fact is known, so that neither can be forgotten.
public struct LocalizedText: Sendable, Hashable, Codable {
  /// In English.
  public var en: String
  /// In Russian.
  public var ru: String

  /// Gives both wordings.
  public init(en: String, ru: String) {
    self.en = en
    self.ru = ru
  }

  /// What a column is called: names from the file are alike in every language, "column 3" is «столбец 3».
  package init(columnName name: String) {
    let isNumbered = name.hasPrefix("column ") && name.dropFirst(7).first?.isNumber == true
    self.init(en: name, ru: isNumbered ? "столбец " + name.dropFirst(7) : name)
  }

  /// The sentence with something said in addition.
  package func adding(en: String, ru: String) -> LocalizedText {
    LocalizedText(en: self.en + en, ru: self.ru + ru)
  }

  /// The sentence about a part of the data that is named first, such as a file or a column.
  package func of(en: String, ru: String) -> LocalizedText {
    LocalizedText(en: "\(en): \(self.en)", ru: "\(ru): \(self.ru)")
  }
}

extension LocalizedText {
  /// The same sentence in every language.
  package init(_ wording: (Language) -> String) {
    self.init(en: wording(.english), ru: wording(.russian))
  }
}
