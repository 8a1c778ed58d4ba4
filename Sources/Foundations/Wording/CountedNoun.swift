/// A thing that is counted, in the forms that its number asks for.
package struct CountedNoun: Sendable {
  /// One, several.
  private let english: (one: String, many: String)
  /// 1 покупка, 2 покупки, 5 покупок.
  private let russian: (one: String, few: String, many: String)

  private init(_ one: String, _ many: String, ru first: String, _ few: String, _ rest: String) {
    english = (one, many)
    russian = (first, few, rest)
  }

  /// The form alone, after Unicode's plural rules: "customers" for 5, «клиента» for 2 and for 2.5.
  package func form(for count: Double, in language: Language) -> String {
    switch language {
    case .english: return count == 1 ? english.one : english.many
    case .russian:
      if Self.endsInOne(count) { return russian.one }
      let lastTwo = abs(count).truncatingRemainder(dividingBy: 100)
      let last = lastTwo.truncatingRemainder(dividingBy: 10)
      let isFew = (2...4).contains(last) && !(12...14).contains(lastTwo)
      return isFew || count != count.rounded() ? russian.few : russian.many
    }
  }

  /// The form where a word such as "at most" or «не более» stands before the number: in Russian the genitive, 1 покупки
  /// and 2 покупок, whose singular is the form of two.
  package func boundedForm(for count: Double, in language: Language) -> String {
    guard language == .russian else { return form(for: count, in: language) }
    return Self.endsInOne(count) || count != count.rounded() ? russian.few : russian.many
  }

  /// Whether a Russian number is read as ending in "one": 1, 21, 101, but not 11.
  private static func endsInOne(_ count: Double) -> Bool {
    let lastTwo = abs(count).truncatingRemainder(dividingBy: 100)
    return lastTwo != 11 && lastTwo.truncatingRemainder(dividingBy: 10) == 1
  }
}

extension CountedNoun {
  package static let customers = CountedNoun(
    "customer", "customers", ru: "клиент", "клиента", "клиентов")
  package static let segments = CountedNoun("segment", "segments", ru: "сегмент", "сегмента", "сегментов")
  package static let orders = CountedNoun("order", "orders", ru: "покупка", "покупки", "покупок")
  package static let days = CountedNoun("day", "days", ru: "день", "дня", "дней")
  /// As in "a week ago".
  package static let weeks = CountedNoun("week", "weeks", ru: "неделю", "недели", "недель")
  package static let months = CountedNoun("month", "months", ru: "месяц", "месяца", "месяцев")
  package static let rules = CountedNoun("rule", "rules", ru: "правило", "правила", "правил")
  package static let rows = CountedNoun("row", "rows", ru: "строка", "строки", "строк")
  package static let leaves = CountedNoun("leaf", "leaves", ru: "лист", "листа", "листьев")
  /// With an adjective, which has no genitive after a bound here.
  package static let rejectedRows = CountedNoun(
    "rejected row", "rejected rows", ru: "отвергнутая строка", "отвергнутые строки", "отвергнутых строк")
}

extension Numerals {
  /// A count with its noun: "1 customer", «2 покупки».
  package func count(_ number: Int, _ noun: CountedNoun) -> String {
    whole(number) + nounSpace + noun.form(for: Double(number), in: language)
  }

  /// The same for a number that need not be whole, such as a median: «2,5 покупки».
  package func count(_ number: Double, _ noun: CountedNoun) -> String {
    counted(number) + nounSpace + noun.form(for: number, in: language)
  }

  /// The same where a word such as "at most" or «не более» stands before the number.
  package func bounded(_ number: Double, _ noun: CountedNoun) -> String {
    counted(number) + nounSpace + noun.boundedForm(for: number, in: language)
  }

  private func counted(_ number: Double) -> String {
    // Beyond fifteen digits nobody counts in digits.
    abs(number) < 1e15 ? Int(exactly: number).map(whole) ?? short(number) : short(number)
  }

  private var nounSpace: String { spacing == .text && language == .english ? " " : "\u{A0}" }
}
