internal import CustomerLifecycle
internal import Wording

/// What segment names are made of, beside the trade's own names: to add a language, add a case to `Language` and a wording
/// here; to change a word, change its line.
enum Vocabulary {
  /// The trade's segments: a row a fifth of recency, the most recent first; a column a fifth of worth (mean of the ranks
  /// of frequency and monetary), the smallest first.
  static let trade: [[TradeSegment]] = [
    [.new, .new, .potentialLoyalists, .champions, .champions],
    [.promising, .promising, .potentialLoyalists, .loyal, .champions],
    [.aboutToSleep, .aboutToSleep, .needAttention, .loyal, .loyal],
    [.hibernating, .hibernating, .atRisk, .atRisk, .cantLose],
    [.lost, .lost, .hibernating, .atRisk, .cantLose],
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

  /// What tells apart those whom no other word does.
  static let places: [LocalizedText] = [
    LocalizedText(en: "second", ru: "вторые"), LocalizedText(en: "third", ru: "третьи"),
    LocalizedText(en: "fourth", ru: "четвёртые"), LocalizedText(en: "fifth", ru: "пятые"),
    LocalizedText(en: "sixth", ru: "шестые"), LocalizedText(en: "seventh", ru: "седьмые"),
    LocalizedText(en: "eighth", ru: "восьмые"), LocalizedText(en: "ninth", ru: "девятые"),
    LocalizedText(en: "tenth", ru: "десятые"), LocalizedText(en: "eleventh", ru: "одиннадцатые"),
    LocalizedText(en: "twelfth", ru: "двенадцатые"),
  ]

  /// Those who differ from the base in nothing.
  static let typical = LocalizedText(en: "Typical", ru: "Типичные")
}
