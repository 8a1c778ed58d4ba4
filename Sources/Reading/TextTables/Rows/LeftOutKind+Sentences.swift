public import Wording

extension LeftOutKind {
  /// Which rows are left out, after "Rows left out:".
  public var words: LocalizedText {
    switch self {
    case .future: LocalizedText(en: "dated on or after the analysis day", ru: "не раньше дня анализа")
    case .noPurchase: LocalizedText(en: "no purchase", ru: "не покупки")
    case .where: LocalizedText(en: "not asked for", ru: "не выбраны")
    case .line: LocalizedText(en: "further lines of an order", ru: "прочие строки заказа")
    case .copy: LocalizedText(en: "exact duplicates", ru: "точные повторы")
    case .overlap: LocalizedText(en: "in another file too", ru: "есть и в другом файле")
    case .header: LocalizedText(en: "the header again", ru: "снова заголовок")
    case .total: LocalizedText(en: "totals", ru: "итоги")
    case .otherTable: LocalizedText(en: "of another table", ru: "другая таблица")
    case .nonPositive: LocalizedText(en: "without a positive amount", ru: "без положительной суммы")
    }
  }
}
