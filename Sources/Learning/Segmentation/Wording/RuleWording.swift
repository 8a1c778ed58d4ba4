package import CustomerFeatures
package import DecisionTrees
internal import TextTables
package import Wording

/// Words the conditions of rules, each in its feature's own unit.
///
/// The text says exactly what the tree does: a number is never rounded for the text, and a bound is "more than" or
/// "at most" as the tree compares. Only where all values are whole, and so the same customers are meant, orders and
/// numbers are said as "at least 3" for > 2; but as "more than 2,500", which is rounder than "at least 2,501".
package struct RuleWording {
  let features: [Feature]
  private let windowDays: Int?
  /// Whether a feature is whole and never below zero, so that 0 means none; one a feature.
  private let areCounts: [Bool]
  private let twoValues: [Int: TwoValues]
  private let signed: @Sendable (String) -> String

  /// Words conditions on these features.
  ///
  /// - Parameters:
  ///   - minima: The smallest value of each feature; `nil` where they are not known.
  ///   - windowDays: Over how many days orders and money count; `nil` where nobody said.
  ///   - signed: Puts the sign of money to an amount; by default there is none.
  package init(
    features: [Feature], minima: [Double]? = nil, windowDays: Int?,
    signed: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.features = features
    self.windowDays = windowDays
    areCounts = features.indices.map { index in
      features[index].unit == .number && features[index].isWhole && minima.map { $0[index] >= 0 } ?? false
    }
    twoValues = TwoValues.all(in: features)
    self.signed = signed
  }

  /// All conditions, joined by commas: recency, frequency and monetary first, then by the features' names.
  package func text(for conditions: [Condition], in language: Language) -> String {
    let described = inOrder(described(conditions))
    guard !described.isEmpty else { return language == .english ? "every customer" : "все клиенты" }
    var phrases: [String] = []
    // Of two values each may be said by the other: once is enough.
    for phrase in described.map({ phrase(for: $0, in: language) }) where !phrases.contains(phrase) {
      phrases.append(phrase)
    }
    return phrases.joined(separator: ", ")
  }

  func text(for conditions: [Condition]) -> LocalizedText {
    LocalizedText(en: text(for: conditions, in: .english), ru: text(for: conditions, in: .russian))
  }

  /// Those that no other one says already: who is of one category is not of another.
  private func described(_ conditions: [Condition]) -> [Condition] {
    let chosen = Set(
      conditions.filter { features[$0.feature].category != nil && $0.above != nil }
        .map { features[$0.feature].name })
    return conditions.filter { condition in
      let feature = features[condition.feature]
      return feature.category == nil || condition.above != nil || !chosen.contains(feature.name)
    }
  }

  /// Recency, frequency and monetary first, then by the features' names.
  func inOrder(_ conditions: [Condition]) -> [Condition] {
    conditions.sorted {
      (features[$0.feature].unit.displayPlace, $0.feature) < (
        features[$1.feature].unit.displayPlace, $1.feature
      )
    }
  }

  func phrase(for condition: Condition, in language: Language) -> String {
    let feature = features[condition.feature]
    let name = feature.label.text[language]
    let bounds = Bounds(condition)
    switch feature.unit {
    case .daysSinceLastPurchase: return days(bounds, in: language)
    case .orders: return inWindow(orders(bounds, in: language), language)
    case .money: return inWindow(money(bounds, in: language), language)
    case .category: return category(condition, in: language)
    case .year: return wholeNumber(bounds, named: name, in: language) { "\(Int($0))" }
    case .share:
      let say: (Double) -> String = { language.percents($0) + Self.percentSign }
      return "\(name) \(language.range(bounds, first: language.percents, say: say))"
    case .number:
      guard feature.isWhole else { return "\(name) \(language.range(bounds))" }
      if areCounts[condition.feature],
        let phrase = noneOrSome(bounds.flooredToWhole, named: name, in: language)
      {
        return phrase
      }
      return wholeNumber(bounds, named: name, in: language, say: language.number)
    }
  }

  private func inWindow(_ phrase: String, _ language: Language) -> String {
    windowDays.map { "\(phrase) \(language.window(ofDays: $0))" } ?? phrase
  }

  /// "no kids" for at most 0, "some kids" for at least 1; `nil` for other bounds.
  private func noneOrSome(_ bounds: Bounds, named name: String, in language: Language) -> String? {
    switch (bounds, language) {
    case (.atMost(0), .english): "no \(name)"
    case (.atMost(0), .russian): "\(name): нет"
    case (.above(0), .english): "some \(name)"
    case (.above(0), .russian): "\(name): есть"
    default: nil
    }
  }

  /// "city = Moscow", or "city is not Moscow" where it does not apply; of two values always the one that holds.
  private func category(_ condition: Condition, in language: Language) -> String {
    let feature = features[condition.feature]
    let applies = condition.above != nil
    guard let two = twoValues[condition.feature] else { return language.category(feature, applies: applies) }
    let mayBeMissing = two.hasMissing && !applies
    if let isYes = two.isYes, let words = FlagWords(feature.label.text[language]) {
      let phrase = words.text(holds: isYes == applies, in: language)
      guard mayBeMissing else { return phrase }
      return phrase + (language == .english ? " or not known" : " или нет данных")
    }
    return mayBeMissing
      ? language.category(feature, applies: false)
      : language.category(applies ? feature : features[two.other], applies: true)
  }

  private static let percentSign = "\u{A0}%"

  private func days(_ bounds: Bounds, in language: Language) -> String {
    let bounds = bounds.flooredToWhole
    // Weeks where they are exact and shorter than the days; months never are exact.
    let isWeeks = bounds.all { $0 > 0 && $0 <= 84 && $0.isMultiple(of: 7) && !$0.isMultiple(of: 10) }
    let unit = isWeeks ? CountedNoun.weeks : .days
    let size = isWeeks ? 7.0 : 1
    let range = language.range(bounds.divided(by: size)) { unit.bounded($0, in: language) }
    return language == .english ? "last purchase \(range) ago" : "последняя покупка \(range) назад"
  }

  private func orders(_ bounds: Bounds, in language: Language) -> String {
    let noun = CountedNoun.orders
    let bounds = bounds.flooredToWhole
    switch (bounds, language) {
    case (.between(let low, let high), _) where low + 1 == high:
      return "\(language == .english ? "exactly" : "ровно") \(noun.counted(high, in: language))"
    case (.between(let low, let high), .english) where !low.isRoundBound:
      return "\(language.number(low + 1)) to \(noun.bounded(high, in: language))"
    case (.between(let low, let high), .russian) where !low.isRoundBound:
      return "от \(language.number(low + 1)) до \(noun.bounded(high, in: language))"
    default:
      return language.wholeRange(bounds) { noun.bounded($0, in: language) }
    }
  }

  private func money(_ bounds: Bounds, in language: Language) -> String {
    let say: (Double) -> String = { signed(language.number($0)) }
    return "\(language == .english ? "spent" : "потрачено") \(language.range(bounds, first: say, say: say))"
  }

  private func wholeNumber(
    _ bounds: Bounds, named name: String, in language: Language, say: @escaping (Double) -> String
  ) -> String {
    let bounds = bounds.flooredToWhole
    return switch (bounds, language) {
    case (.between(let low, let high), _) where low + 1 == high: "\(name) = \(say(high))"
    case (.between(let low, let high), .english) where !low.isRoundBound:
      "\(name) from \(say(low + 1)) to \(say(high))"
    case (.between(let low, let high), .russian) where !low.isRoundBound:
      "\(name) от \(say(low + 1)) до \(say(high))"
    default: "\(name) \(language.wholeRange(bounds, first: say, say: say))"
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

  func divided(by size: Double) -> Bounds {
    switch self {
    case .above(let low): .above(low / size)
    case .atMost(let high): .atMost(high / size)
    case .between(let low, let high): .between(low / size, high / size)
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
  fileprivate func range(_ bounds: Bounds) -> String { range(bounds, say: number) }

  /// The same where all values are whole: "at least 3" for > 2, unless 2 were a rounder number than 3.
  fileprivate func wholeRange(
    _ bounds: Bounds, first: ((Double) -> String)? = nil, say: (Double) -> String
  ) -> String {
    guard case .above(let low) = bounds, !low.isRoundBound else {
      return range(bounds, first: first, say: say)
    }
    return "\(self == .english ? "at least" : "не менее") \(say(low + 1))"
  }

  /// - Parameters:
  ///   - first: The first of two numbers in words; by default without a unit.
  ///   - say: The last number in words, with its unit.
  fileprivate func range(
    _ bounds: Bounds, first: ((Double) -> String)? = nil, say: (Double) -> String
  ) -> String {
    let first = first ?? number
    return switch (bounds, self) {
    case (.above(let low), .english): "more than \(say(low))"
    case (.atMost(let high), .english): "at most \(say(high))"
    case (.between(let low, let high), .english): "more than \(first(low)) and at most \(say(high))"
    case (.above(let low), .russian): "более \(say(low))"
    case (.atMost(let high), .russian): "не более \(say(high))"
    case (.between(let low, let high), .russian): "более \(first(low)) и не более \(say(high))"
    }
  }

  /// "city = Moscow", or "city is not Moscow" where it does not apply.
  fileprivate func category(_ feature: Feature, applies: Bool) -> String {
    let relation = applies ? "=" : self == .english ? "is not" : "не"
    return [feature.label.text[self], relation, feature.category?.text[self] ?? ""].joined(separator: " ")
  }
}

extension Double {
  fileprivate func isMultiple(of divisor: Double) -> Bool { truncatingRemainder(dividingBy: divisor) == 0 }

  /// Whether "more than" this is easier to say than "at least" one more.
  fileprivate var isRoundBound: Bool { self != 0 && isMultiple(of: 10) }
}
