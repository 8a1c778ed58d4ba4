extension Language {
  /// `value` with all its digits, as people who read the language write it: "1,234.5", "1234,5".
  package func number(_ value: Double) -> String { LocalizedText(number: value)[self] }
}

/// The forms that a counted noun takes.
package struct CountedNoun: Sendable {
  /// English: one, several.
  let english: (one: String, many: String)
  /// Russian after a number by itself: 1 покупка, 2 покупки, 5 покупок.
  let russian: (one: String, few: String, many: String)
  /// Russian in the genitive, after "не более", "от" and the like: 1 покупки, 2 покупок.
  let genitive: (one: String, many: String)

  /// Such as "3 orders", "3 покупки".
  package func counted(_ count: Double, in language: Language) -> String {
    let number = language.number(count)
    return switch language {
    case .english: "\(number) \(count == 1 ? english.one : english.many)"
    case .russian: "\(number)\u{A0}\(russianForm(count))"
    }
  }

  /// The same where a word such as "at most" or "не более" stands before the number.
  package func bounded(_ count: Double, in language: Language) -> String {
    guard language == .russian else { return counted(count, in: language) }
    return "\(language.number(count))\u{A0}\(endsInOne(count) ? genitive.one : genitive.many)"
  }

  private func russianForm(_ count: Double) -> String {
    if endsInOne(count) { return russian.one }
    let lastTwo = abs(count).truncatingRemainder(dividingBy: 100)
    let last = lastTwo.truncatingRemainder(dividingBy: 10)
    return (2...4).contains(last) && !(12...14).contains(lastTwo) ? russian.few : russian.many
  }

  private func endsInOne(_ count: Double) -> Bool {
    let lastTwo = abs(count).truncatingRemainder(dividingBy: 100)
    return lastTwo != 11 && lastTwo.truncatingRemainder(dividingBy: 10) == 1
  }
}

extension CountedNoun {
  package static let days = CountedNoun(
    english: ("day", "days"), russian: ("день", "дня", "дней"), genitive: ("дня", "дней"))
  package static let weeks = CountedNoun(
    english: ("week", "weeks"), russian: ("неделю", "недели", "недель"), genitive: ("недели", "недель"))
  package static let orders = CountedNoun(
    english: ("order", "orders"), russian: ("покупка", "покупки", "покупок"), genitive: ("покупки", "покупок")
  )
}
