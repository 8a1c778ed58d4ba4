internal import FileVocabulary
internal import TextTables

/// Columns that hold one period each, side by side: "Jan 2023", "2023-02", "март", "Q1 2024", "W05".
enum PeriodNames {
  /// Fewer than this are no calendar.
  private static let fewest = 3

  /// The columns, by place, whose names are periods of one kind; empty where there are too few.
  static func columns(in columns: [ColumnClues]) -> Set<Int> {
    var places: [Kind: [Int]] = [:]
    var named: [String: [Int]] = [:]
    for column in columns {
      if let kind = kind(of: column.profile.name) {
        places[kind, default: []].append(column.index)
      } else if let subject = subjectOfMonth(column.profile.name) {
        named[subject, default: []].append(column.index)
      }
    }
    return Set((Array(places.values) + Array(named.values)).filter { $0.count >= fewest }.joined())
  }

  /// What is counted in a month, where that is money or pieces: "sales" of "sales_jan" and "Sales Jan 2023".
  private static func subjectOfMonth(_ name: String) -> String? {
    let words = ColumnName(name).words.filter { !$0.allSatisfy(\.isNumber) }
    let others = words.filter { !months.contains(Substring($0.withoutAccents)) }
    guard words.count == others.count + 1, !others.isEmpty else { return nil }
    let subject = ColumnName(others.joined(separator: " "))
    let isCounted =
      switch subject.meaning?.meaning {
      case .total, .quantity, .order: true
      default: subject.place(of: .orders) != nil || subject.place(of: .spent) != nil
      }
    return isCounted ? others.joined(separator: " ") : nil
  }

  private enum Kind: Hashable { case month, quarter, week, year }

  private static func kind(of name: String) -> Kind? {
    let parts = name.withoutAccents.split { !$0.isLetter && !$0.isNumber }.flatMap(lettersAndDigits)
    guard (1...3).contains(parts.count) else { return nil }
    let words = parts.filter { $0.first?.isLetter ?? false }
    let numbers = parts.filter { $0.first?.isNumber ?? false }
    if words.count == 1, let word = words.first {
      if months.contains(word) { return numbers.allSatisfy(isYear) && numbers.count < 2 ? .month : nil }
      guard let first = numbers.first.flatMap({ Int($0) }) else { return nil }
      let rest = numbers.dropFirst()
      guard rest.allSatisfy(isYear) || numbers.count == 2 && isYear(numbers[0]) else { return nil }
      let number = isYear(numbers[0]) && numbers.count == 2 ? Int(numbers[1]) ?? 0 : first
      if quarters.contains(word), (1...4).contains(number) { return .quarter }
      if weeks.contains(word), (1...53).contains(number) { return .week }
      return monthWords.contains(word) && (1...12).contains(number) ? .month : nil
    }
    guard words.isEmpty else { return nil }
    if numbers.count == 1 {
      let digits = numbers[0]
      if digits.count == 6, isYear(digits.prefix(4)), isMonth(digits.suffix(2)) { return .month }
      return digits.count == 4 && isYear(digits) ? .year : nil
    }
    let isDayFirst = numbers.count == 3 && [numbers[0], numbers[2]].contains { $0 == "01" || $0 == "1" }
    guard numbers.count == 2 || isDayFirst else { return nil }
    let hasYear = numbers.contains { $0.count == 4 && isYear($0) }
    return hasYear && numbers.contains { isMonth($0) } ? .month : nil
  }

  private static func lettersAndDigits(_ word: Substring) -> [Substring] {
    guard
      let turn = word.indices.dropFirst().first(where: { place in
        word[place].isNumber != word[word.index(before: place)].isNumber
      })
    else { return [word] }
    return [word[..<turn]] + lettersAndDigits(word[turn...])
  }

  private static func isYear(_ digits: Substring) -> Bool {
    guard let number = Int(digits) else { return false }
    return digits.count == 2 || digits.count == 4 && (1950...2099).contains(number)
  }

  private static func isMonth(_ digits: Substring) -> Bool {
    digits.count <= 2 && Int(digits).map { (1...12).contains($0) } ?? false
  }

  private static let months = Set(
    LanguageWords.all.flatMap { words in
      words.months.flatMap { $0 }.map { Substring($0.withoutAccents.filter { $0 != "." }) }
    })
  private static let monthWords: Set<Substring> = [
    "m", "month", "monat", "mois", "mes", "mese", "ay", "месяц", "мес",
  ]
  private static let quarters: Set<Substring> = ["q", "quarter", "кв", "квартал", "t", "trim", "кв-л"]
  private static let weeks: Set<Substring> = ["w", "wk", "week", "kw", "неделя", "нед", "semana", "semaine"]
}
