package import CustomerData
package import DecisionTrees

/// Words the conditions of rules, each in its feature's own unit.
///
/// The text says exactly what the tree does: a number is never rounded for the text, and a bound is "more than" or
/// "at most" as the tree compares. Only where all values are whole, and so the same customers are meant, orders and
/// numbers are said as "at least 3" for > 2.
package struct RuleWording {
  let features: [Feature]

  /// Words conditions on these features.
  package init(features: [Feature]) { self.features = features }

  /// All conditions, joined by commas: recency, frequency and monetary first, then by the features' names.
  package func text(for conditions: [Condition], in language: Language) -> String {
    let described = described(conditions)
    guard !described.isEmpty else { return language == .english ? "every customer" : "все клиенты" }
    return described.map { phrase(for: $0, in: language) }.joined(separator: ", ")
  }

  func text(for conditions: [Condition]) -> LocalizedText {
    LocalizedText(en: text(for: conditions, in: .english), ru: text(for: conditions, in: .russian))
  }

  /// In order of display, without what another condition says already: who is of one category is not of another.
  private func described(_ conditions: [Condition]) -> [Condition] {
    let chosen = Set(
      conditions.filter { features[$0.feature].category != nil && $0.above != nil }
        .map { features[$0.feature].name })
    return conditions.filter { condition in
      let feature = features[condition.feature]
      return feature.category == nil || condition.above != nil || !chosen.contains(feature.name)
    }.sorted { ($0.place(among: features), $0.feature) < ($1.place(among: features), $1.feature) }
  }

  func phrase(for condition: Condition, in language: Language) -> String {
    let feature = features[condition.feature]
    let bounds = Bounds(condition)
    switch feature.unit {
    case .daysSinceLastPurchase: return days(bounds, in: language)
    case .orders: return orders(bounds, in: language)
    case .money: return money(bounds, in: language)
    case .category:
      return language.category(feature, applies: condition.above != nil)
    case .number:
      return feature.isWhole
        ? wholeNumber(bounds, named: feature.name, in: language)
        : "\(feature.name) \(language.range(bounds))"
    }
  }

  private func days(_ bounds: Bounds, in language: Language) -> String {
    let bounds = bounds.flooredToWhole
    // Weeks where they are exact and shorter than the days; months never are exact.
    let noun = bounds.all { $0 > 0 && $0 <= 84 && $0.isMultiple(of: 7) && !$0.isMultiple(of: 10) }
    let unit = noun ? CountedNoun.weeks : .days
    let size = noun ? 7.0 : 1
    func say(_ days: Double) -> String { unit.bounded(days / size, in: language) }
    func number(_ days: Double) -> String { language.number(days / size) }
    switch (bounds, language) {
    case (.above(let low), .english): return "last purchase more than \(say(low)) ago"
    case (.atMost(let high), .english): return "last purchase at most \(say(high)) ago"
    case (.between(let low, let high), .english):
      return "last purchase more than \(number(low)) and at most \(say(high)) ago"
    case (.above(let low), .russian): return "последняя покупка более \(say(low)) назад"
    case (.atMost(let high), .russian): return "последняя покупка не более \(say(high)) назад"
    case (.between(let low, let high), .russian):
      return "последняя покупка более \(number(low)) и не более \(say(high)) назад"
    }
  }

  private func orders(_ bounds: Bounds, in language: Language) -> String {
    let noun = CountedNoun.orders
    switch (bounds.flooredToWhole, language) {
    case (.above(let low), .english): return "at least \(noun.bounded(low + 1, in: language))"
    case (.atMost(let high), .english): return "at most \(noun.bounded(high, in: language))"
    case (.above(let low), .russian): return "не менее \(noun.bounded(low + 1, in: language))"
    case (.atMost(let high), .russian): return "не более \(noun.bounded(high, in: language))"
    case (.between(let low, let high), _) where low + 1 == high:
      return "\(language == .english ? "exactly" : "ровно") \(noun.counted(high, in: language))"
    case (.between(let low, let high), .english):
      return "\(language.number(low + 1)) to \(noun.bounded(high, in: language))"
    case (.between(let low, let high), .russian):
      return "от \(language.number(low + 1)) до \(noun.bounded(high, in: language))"
    }
  }

  private func money(_ bounds: Bounds, in language: Language) -> String {
    "\(language == .english ? "spent" : "потрачено") \(language.range(bounds))"
  }

  private func wholeNumber(_ bounds: Bounds, named name: String, in language: Language) -> String {
    switch (bounds.flooredToWhole, language) {
    case (.above(let low), .english): "\(name) at least \(language.number(low + 1))"
    case (.atMost(let high), .english): "\(name) at most \(language.number(high))"
    case (.above(let low), .russian): "\(name) не менее \(language.number(low + 1))"
    case (.atMost(let high), .russian): "\(name) не более \(language.number(high))"
    case (.between(let low, let high), _) where low + 1 == high: "\(name) = \(language.number(high))"
    case (.between(let low, let high), .english):
      "\(name) from \(language.number(low + 1)) to \(language.number(high))"
    case (.between(let low, let high), .russian):
      "\(name) от \(language.number(low + 1)) до \(language.number(high))"
    }
  }
}

/// The bounds of one condition, at least one of them there.
private enum Bounds {
  case above(Double)
  case atMost(Double)
  case between(Double, Double)

  init(_ condition: Condition) {
    switch (condition.above, condition.atMost) {
    case (let low?, let high?): self = .between(low, high)
    case (let low?, nil): self = .above(low)
    case (nil, let high?): self = .atMost(high)
    case (nil, nil): self = .atMost(.infinity)
    }
  }

  /// The same customers for a feature with whole values only.
  var flooredToWhole: Bounds {
    switch self {
    case .above(let low): .above(low.rounded(.down))
    case .atMost(let high): .atMost(high.rounded(.down))
    case .between(let low, let high): .between(low.rounded(.down), high.rounded(.down))
    }
  }

  func all(_ holds: (Double) -> Bool) -> Bool {
    switch self {
    case .above(let bound), .atMost(let bound): holds(bound)
    case .between(let low, let high): holds(low) && holds(high)
    }
  }
}

extension Language {
  fileprivate func range(_ bounds: Bounds) -> String {
    switch (bounds, self) {
    case (.above(let low), .english): "more than \(number(low))"
    case (.atMost(let high), .english): "at most \(number(high))"
    case (.between(let low, let high), .english): "more than \(number(low)) and at most \(number(high))"
    case (.above(let low), .russian): "более \(number(low))"
    case (.atMost(let high), .russian): "не более \(number(high))"
    case (.between(let low, let high), .russian): "более \(number(low)) и не более \(number(high))"
    }
  }

  /// "city = Moscow", or "city ≠ Moscow" where it does not apply.
  func category(_ feature: Feature, applies: Bool = true) -> String {
    "\(feature.name) \(applies ? "=" : "≠") \(category(feature.category ?? ""))"
  }

  /// The category, or the words for missing values.
  package func category(_ value: String) -> String {
    guard value.isEmpty else { return value }
    return self == .english ? "(missing)" : "(нет данных)"
  }
}

extension Condition {
  /// Recency, frequency, monetary, then the rest.
  fileprivate func place(among features: [Feature]) -> Int { features[feature].unit.displayPlace }
}

extension FeatureUnit {
  /// The order of display: recency, frequency, monetary, then the rest.
  package var displayPlace: Int {
    switch self {
    case .daysSinceLastPurchase: 0
    case .orders: 1
    case .money: 2
    case .number, .category: 3
    }
  }
}

extension Double {
  fileprivate func isMultiple(of divisor: Double) -> Bool { truncatingRemainder(dividingBy: divisor) == 0 }
}
