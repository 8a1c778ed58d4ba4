import Wording

/// Every word that segment names are made of. To add a language, add a case to `Language` and a wording here; to
/// change a name, change its line.
enum Vocabulary {
  // The trade's names for recency, frequency and monetary.
  static let champions = LocalizedText(en: "Champions", ru: "Чемпионы")
  static let loyal = LocalizedText(en: "Loyal", ru: "Лояльные")
  static let potentialLoyalists = LocalizedText(en: "Potential Loyalists", ru: "Потенциально лояльные")
  static let new = LocalizedText(en: "New", ru: "Новички")
  static let promising = LocalizedText(en: "Promising", ru: "Перспективные")
  static let needAttention = LocalizedText(en: "Need Attention", ru: "Требуют внимания")
  static let aboutToSleep = LocalizedText(en: "About to Sleep", ru: "Засыпающие")
  static let atRisk = LocalizedText(en: "At Risk", ru: "В зоне риска")
  static let cannotLose = LocalizedText(en: "Can't Lose Them", ru: "Нельзя потерять")
  static let hibernating = LocalizedText(en: "Hibernating", ru: "Спящие")
  static let lost = LocalizedText(en: "Lost", ru: "Потерянные")

  /// A row a fifth of recency, the most recent first; a column a fifth of worth (mean of the ranks of frequency and
  /// monetary), the smallest first.
  static let trade: [[LocalizedText]] = [
    [new, new, potentialLoyalists, champions, champions],
    [promising, promising, potentialLoyalists, loyal, champions],
    [aboutToSleep, aboutToSleep, needAttention, loyal, loyal],
    [hibernating, hibernating, atRisk, atRisk, cannotLose],
    [lost, lost, hibernating, atRisk, cannotLose],
  ]

  /// One word that tells apart two segments of the same name, by the feature they differ in most: its high end, its
  /// middle and its low end.
  struct Qualifiers: Sendable {
    let high: LocalizedText
    let middle: LocalizedText
    let low: LocalizedText
  }

  /// High is long ago.
  static let byRecency = Qualifiers(
    high: LocalizedText(en: "silent", ru: "давние"), middle: middle,
    low: LocalizedText(en: "recent", ru: "недавние"))
  static let byFrequency = Qualifiers(
    high: LocalizedText(en: "frequent", ru: "частые"), middle: middle,
    low: LocalizedText(en: "occasional", ru: "редкие"))
  static let byMonetary = Qualifiers(
    high: LocalizedText(en: "generous", ru: "щедрые"), middle: middle,
    low: LocalizedText(en: "thrifty", ru: "экономные"))
  static let middle = LocalizedText(en: "middling", ru: "средние")

  /// For a feature of the customer table, around its own name: "high income", "income: выше".
  static func high(_ feature: LocalizedText) -> LocalizedText {
    LocalizedText(en: "high \(feature.en)", ru: "\(feature.ru) выше")
  }
  static func low(_ feature: LocalizedText) -> LocalizedText {
    LocalizedText(en: "low \(feature.en)", ru: "\(feature.ru) ниже")
  }

  /// Those who differ from the base in nothing.
  static let typical = LocalizedText(en: "Typical", ru: "Типичные")
}
