package import CustomerFeatures
internal import TextTables
package import Wording

/// How a feature and its numbers are said.
package struct FeatureWords: Sendable {
  /// What is spoken of.
  package let feature: Feature
  private let numerals: Numerals
  /// Whether the indicator stands for yes; `nil` where it is no answer.
  private let isYes: Bool?

  /// Says `feature` in the language and with the money of `numerals`.
  package init(_ feature: Feature, numerals: Numerals) { self.init(feature, numerals: numerals, isYes: nil) }

  private init(_ feature: Feature, numerals: Numerals, isYes: Bool?) {
    self.feature = feature
    self.numerals = numerals
    self.isYes = isYes
  }

  /// Says each of `features`, those of yes and no as answers.
  package static func all(of features: [Feature], numerals: Numerals) -> [FeatureWords] {
    let twoValues = TwoValues.all(in: features)
    return features.enumerated().map { place, feature in
      FeatureWords(feature, numerals: numerals, isYes: twoValues[place]?.isYes)
    }
  }

  private var language: Language { numerals.language }

  /// The feature as a heading: "Last purchase", "Orders", a column's own name, "city = Moscow".
  package var heading: String {
    switch feature.unit {
    case .daysSinceLastPurchase: return Self.recency[language]
    case .orders: return Self.frequency[language]
    case .money where isMonetary: return Self.monetary[language]
    case .money, .number, .year, .share, .category:
      let name = displayName(feature.label.text[language])
      guard let category = feature.category else { return name }
      if let isYes, let words = FlagWords(name) { return words.text(holds: isYes, in: language) }
      return "\(name) = \(displayName(category.text[language]))"
    }
  }

  /// What an axis of its numbers is called, with the unit.
  package var axis: String {
    switch feature.unit {
    case .daysSinceLastPurchase: Self.recencyInDays[language]
    case .orders: Self.numberOfOrders[language]
    case .money where isMonetary:
      Self.monetary[language] + (numerals.currency.isEmpty ? "" : ", " + numerals.currency)
    case .money, .number, .year, .share, .category: heading
    }
  }

  /// The feature over a column of its plain values: "Days since last purchase", else the heading.
  package var unitHeading: String {
    switch feature.unit {
    case .daysSinceLastPurchase: Self.recencyInDays[language]
    case .orders: Self.numberOfOrders[language]
    case .money, .number, .year, .share, .category: heading
    }
  }

  /// What a sentence says that segments differ in: "days since last purchase", "orders", a column's name.
  package var topic: String {
    switch feature.unit {
    case .daysSinceLastPurchase: Self.recencyInDays[language].lowercasedFirst
    case .orders: Self.numberOfOrders[language].lowercasedFirst
    case .money where isMonetary: Self.totalSpent[language].lowercasedFirst
    case .money, .number, .year, .share, .category: heading
    }
  }

  /// A value of its own: "32 days ago", "7 orders", "$1,235", "62 %".
  package func value(_ number: Double) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase:
      // Nobody counts half days.
      numerals.count(number.rounded(), .days) + (language == .english ? " ago" : " назад")
    case .orders: numerals.count(number, .orders)
    case .money: numerals.money(number)
    case .number: numerals.short(number)
    case .year: year(number)
    case .category, .share: numerals.percent(number)
    }
  }

  /// A value under a heading that names the unit: "32", "$1,235".
  package func plainValue(_ number: Double) -> String {
    switch feature.unit {
    case .daysSinceLastPurchase, .orders, .number: numerals.short(number)
    case .money: numerals.money(number)
    case .year: year(number)
    case .category, .share: numerals.percent(number)
    }
  }

  /// Without anything between its digits; a median may lie between two years.
  private func year(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e6 ? "\(Int(number))" : numerals.decimal(number, decimals: 1)
  }

  /// A bound after "at most" or "more than", exactly as the rule says it, for one that is rounded would be another:
  /// "51 days", "$784.30".
  package func threshold(_ number: Double) -> String {
    // Of whole numbers, those up to 2.5 are those up to 2.
    let bound = feature.isWhole ? number.rounded(.down) : number
    return switch feature.unit {
    case .daysSinceLastPurchase: CountedNoun.days.bounded(bound, in: language)
    case .orders: CountedNoun.orders.bounded(bound, in: language)
    case .money: numerals.exactMoney(language.number(number))
    case .year: year(bound)
    case .share: language.percents(bound) + "\u{A0}%"
    case .number, .category: language.number(bound)
    }
  }

  /// The total spent; other columns of money go by their own names.
  package var isMonetary: Bool { feature.name == "monetary" }

  private static let recency = LocalizedText(en: "Last purchase", ru: "Последняя покупка")
  private static let frequency = LocalizedText(en: "Orders", ru: "Покупки")
  private static let monetary = LocalizedText(en: "Spent", ru: "Потрачено")
  private static let recencyInDays = LocalizedText(
    en: "Days since last purchase", ru: "Дней без покупок")
  private static let numberOfOrders = LocalizedText(en: "Orders", ru: "Число покупок")
  private static let totalSpent = LocalizedText(en: "Total spent", ru: "Сумма покупок")
}
