internal import Wording

/// A thing that is counted, in the form that the count asks for.
enum Noun: String, Sendable, CaseIterable {
  case customer, segment, order, day, rule, row, leaf, column, feature, rejectedRow, value

  /// The form alone: "customers" for 5, «клиента» for 2.
  func form(for count: Int, in language: Language) -> String {
    let forms = language == .english ? english : russian
    return forms[Self.formIndex(count, in: language)]
  }

  /// Which of the language's forms a count takes, after Unicode's plural rules.
  static func formIndex(_ count: Int, in language: Language) -> Int {
    switch language {
    case .english:
      return count == 1 ? 0 : 1
    case .russian:
      let tens = count.magnitude % 100
      let ones = count.magnitude % 10
      if ones == 1, tens != 11 { return 0 }
      if (2...4).contains(ones), !(12...14).contains(tens) { return 1 }
      return 2
    }
  }

  /// One, many.
  private var english: [String] {
    switch self {
    case .customer: ["customer", "customers"]
    case .segment: ["segment", "segments"]
    case .order: ["order", "orders"]
    case .day: ["day", "days"]
    case .rule: ["rule", "rules"]
    case .row: ["row", "rows"]
    case .leaf: ["leaf", "leaves"]
    case .column: ["column", "columns"]
    case .feature: ["feature", "features"]
    case .rejectedRow: ["rejected row", "rejected rows"]
    case .value: ["value", "values"]
    }
  }

  /// One, two, five.
  private var russian: [String] {
    switch self {
    case .customer: ["клиент", "клиента", "клиентов"]
    case .segment: ["сегмент", "сегмента", "сегментов"]
    case .order: ["покупка", "покупки", "покупок"]
    case .day: ["день", "дня", "дней"]
    case .rule: ["правило", "правила", "правил"]
    case .row: ["строка", "строки", "строк"]
    case .leaf: ["лист", "листа", "листьев"]
    case .column: ["столбец", "столбца", "столбцов"]
    case .feature: ["признак", "признака", "признаков"]
    case .rejectedRow: ["отвергнутая строка", "отвергнутые строки", "отвергнутых строк"]
    case .value: ["значение", "значения", "значений"]
    }
  }
}

extension Numerals {
  /// A count with its noun: "1 customer", «2 покупки».
  func count(_ number: Int, _ noun: Noun) -> String {
    "\(whole(number))\u{A0}\(noun.form(for: number, in: language))"
  }
}
