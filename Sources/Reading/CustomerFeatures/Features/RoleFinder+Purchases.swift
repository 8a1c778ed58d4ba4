internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// The columns of a list of customers that tell of their purchases, by names and values: recency, or the day of the
  /// last purchase, orders and money.
  ///
  /// - Parameter taken: Columns with another part.
  /// - Returns: All three, or the day of the last purchase alone, or nothing.
  func purchaseMeasures(besides taken: Set<Int>) -> PurchaseMeasures {
    let free = columns.filter { !taken.contains($0.index) && !$0.isConstant }
    let letters = measuredLetters(among: free)
    let recency =
      first(free, .recency) { $0.readsAsNumbers && $0.profile.negativeNumbers == 0 } ?? letters["r"]
    let day = first(free, .lastPurchase) { $0.readsAsDays }
    let orders =
      first(free.filter { $0.index != recency?.index }, .orders) {
        $0.isWhole && $0.profile.negativeNumbers == 0
      }
      ?? letters["f"]
    let spent = first(free.filter { $0.index != orders?.index }, .spent) { $0.readsAsNumbers } ?? letters["m"]
    var found = PurchaseMeasures()
    if let recency, orders != nil, spent != nil {
      found.measures[recency.index] = Self.recency(recency)
    } else if let day {
      found.measures[day.index] = Self.lastDay(day)
    }
    if !found.measures.isEmpty, let orders, let spent {
      found.measures[orders.index] = Measure(
        unit: .orders, feature: "frequency",
        reason: LocalizedText(
          en: "how often they bought, by its name", ru: "сколько покупали, судя по названию"))
      found.measures[spent.index] = Measure(
        unit: .money, feature: "monetary",
        reason: LocalizedText(en: "what they spent, by its name", ru: "сколько потратили, судя по названию"))
    }
    return found
  }

  /// Whether no day is that of a single purchase, and the columns tell of all purchases of a customer.
  func isListOfCustomers(days: [ColumnClues]) -> Bool {
    days.allSatisfy { $0.place(of: .lastPurchase) != nil || $0.meaning == .otherDate }
      && purchaseMeasures(besides: []).areWhole
  }

  /// The column whose name is the earliest phrase of a meaning.
  private func first(
    _ columns: [ColumnClues], _ meaning: CustomerMeaning, where holds: (ColumnClues) -> Bool
  ) -> ColumnClues? {
    columns.filter(holds).compactMap { column in
      column.place(of: meaning).map { (place: $0, column: column) }
    }.min { ($0.place, $0.column.index) < ($1.place, $1.column.index) }?.column
  }

  /// R, F and M where all three are there and none holds scores.
  private func measuredLetters(among columns: [ColumnClues]) -> [String: ColumnClues] {
    let letters = columns.filter { column in
      column.readsAsNumbers && column.profile.negativeNumbers == 0 && Self.letters.contains(column.name.words)
        && !column.holdsFifths
    }
    guard letters.count == Self.letters.count else { return [:] }
    return Dictionary(letters.map { ($0.name.words[0], $0) }) { first, _ in first }
  }

  static let letters = [["r"], ["f"], ["m"]]

  private static func recency(_ column: ColumnClues) -> Measure {
    var measure = Measure(unit: .daysSinceLastPurchase, feature: "recency")
    measure.factor = column.name.daysOfUnit
    if measure.factor != nil {
      measure.reason = LocalizedText(
        en: "time since the last purchase, by its name; turned into days",
        ru: "время с последней покупки, судя по названию; пересчитано в дни")
    } else if Self.letters.contains(column.name.words) {
      measure.reason = LocalizedText(
        en: "the time since the last purchase, beside F and M; taken for days, since its name says no unit",
        ru: "время с последней покупки, рядом с F и M; считается в днях: единица в названии не указана")
    } else {
      measure.reason = LocalizedText(
        en: "days since the last purchase, by its name", ru: "дни с последней покупки, судя по названию")
    }
    return measure
  }

  private static func lastDay(_ column: ColumnClues) -> Measure {
    Measure(
      unit: .daysSinceLastPurchase, feature: "recency", days: column.profile.dateFormat,
      reason: LocalizedText(
        en:
          "the day of the last purchase, by its name: recency counts the days from it to the day after the latest",
        ru: "день последней покупки, судя по названию: давность — дни от него до дня после самого позднего"))
  }
}

extension ColumnClues {
  /// As ``ColumnName/place(of:)`` for the name, or for what is left of it without brackets and a currency: "Total spent
  /// ($)", «Сумма заказов, руб.».
  fileprivate func place(of meaning: CustomerMeaning) -> Int? {
    if let place = name.place(of: meaning) { return place }
    let words = ColumnName(profile.name.withoutBrackets).words
    let bare = words.filter { !CustomerVocabulary.currencies.contains($0) }
    return bare.isEmpty || bare == name.words
      ? nil : ColumnName(bare.joined(separator: " ")).place(of: meaning)
  }

  /// Whole numbers from 1 to 5, as scores of fifths are.
  var holdsFifths: Bool {
    guard isWhole, let range = profile.range else { return false }
    return range.lowerBound >= 1 && range.upperBound <= 5
  }
}

extension ColumnName {
  /// The days of the unit that the name says time is counted in; `nil` for days.
  fileprivate var daysOfUnit: Double? {
    if hasWord(.weeks) { return 7 }
    if hasWord(.months) { return 365.25 / 12 }
    return hasWord(.year) ? 365.25 : nil
  }
}

extension String {
  /// Without what stands in brackets.
  fileprivate var withoutBrackets: String {
    var depth = 0
    return filter { character in
      if "([{".contains(character) { depth += 1 }
      defer { if ")]}".contains(character) { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }
}
