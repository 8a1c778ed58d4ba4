public import Wording

extension ColumnLabel {
  /// What people call the column: names from the file are alike in every language, "column 3" is «столбец 3».
  public var text: LocalizedText {
    switch self {
    case .named(let name): LocalizedText(en: name, ru: name)
    case .numbered(let number, 1): LocalizedText(en: name, ru: "столбец \(number)")
    case .numbered(let number, let occurrence): LocalizedText(en: name, ru: "столбец \(number)_\(occurrence)")
    }
  }
}
