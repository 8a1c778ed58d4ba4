package import Wording

extension LocalizedText {
  /// Columns by name, at most twelve, so that a wide table does not bury the sentence.
  package init(columns names: [String]) {
    let shown = names.prefix(12)
    let more = names.count - shown.count
    let en = shown.map { "'\($0)'" }.joined(separator: ", ")
    let ru = shown.map { "«\($0)»" }.joined(separator: ", ")
    self.init(en: more > 0 ? "\(en) and \(more) more" : en, ru: more > 0 ? "\(ru) и ещё \(more)" : ru)
  }

  /// The column that was most likely meant, in brackets after a name that no column has; empty where none is near.
  package init(nearestTo name: String, in available: [String]) {
    let nearest = closestName(to: name, among: available)
    self.init(
      en: nearest.map { " (did you mean '\($0)'?)" } ?? "",
      ru: nearest.map { " (может быть, «\($0)»?)" } ?? "")
  }

  /// The sentence, said of a column.
  package func of(column: String) -> LocalizedText {
    of(en: "column '\(column)'", ru: "столбец «\(column)»")
  }

  /// A needed column is not there.
  package static func missingColumn(_ name: String, in available: [String]) -> LocalizedText {
    let (nearest, all) = (LocalizedText(nearestTo: name, in: available), LocalizedText(columns: available))
    return LocalizedText(
      en: "there is no column '\(name)', which is needed\(nearest.en); the columns are \(all.en)",
      ru: "нет столбца «\(name)», а он нужен\(nearest.ru); столбцы: \(all.ru)")
  }

  /// A column does not hold what it should.
  package static func wrongValues(
    ofColumn column: String, expected words: LocalizedText, example: String?
  ) -> LocalizedText {
    LocalizedText(
      en: "column '\(column)' should hold \(words.en)"
        + (example.map { ", but holds '\($0)'" } ?? ", but is empty"),
      ru: "в столбце «\(column)» должны быть \(words.ru)"
        + (example.map { ", а там «\($0)»" } ?? ", а он пуст"))
  }

  /// A column does not hold days, with what would be right.
  package static func wrongDays(ofColumn column: String, example: String?) -> LocalizedText {
    let sentence = wrongValues(ofColumn: column, expected: ValueKind.days.words, example: example)
    guard let example else { return sentence }
    if Cell.namesMonth(example) {
      return LocalizedText(
        en: "\(sentence.en), a month without its day; export the day too",
        ru: "\(sentence.ru) — месяц без дня; выгрузите и день")
    }
    return LocalizedText(
      en: "\(sentence.en); days are read as 2023-01-14, 14.01.2023, 1/14/2023, 20230114, 14 January 2023, "
        + "Jan 14, 2023 (months also in Russian, Ukrainian, German, French, Spanish, Italian, Portuguese, Polish "
        + "and Turkish), 2023年1月14日, serial days of spreadsheets and Unix time",
      ru: "\(sentence.ru); читаются даты вида 2023-01-14, 14.01.2023, 1/14/2023, 20230114, 14 января 2023, "
        + "Jan 14, 2023 (месяцы и на английском, украинском, немецком, французском, испанском, итальянском, "
        + "португальском, польском, турецком), 2023年1月14日, порядковые дни таблиц и время Unix")
  }

  /// No row could be used.
  package static func noUsableRow(of rowsRead: Int, first: Rejection?) -> LocalizedText {
    if rowsRead == 0 {
      return LocalizedText(
        en: "there are no rows below the names of the columns",
        ru: "под названиями столбцов нет ни одной строки")
    }
    return LocalizedText(
      en: "none of the \(rowsRead) rows could be used\(first.map { ": \($0.sentence.en)" } ?? "")",
      ru: "не удалось использовать ни одной строки из \(rowsRead)\(first.map { ": \($0.sentence.ru)" } ?? "")"
    )
  }
}

extension FormatDoubt {
  /// What is open about a column, and what decides it.
  package func sentence(of column: String) -> LocalizedText {
    let question = question.of(column: column)
    return .naming(
      en: "\(question.english); decide with \(choice)", ru: "\(question.russian); укажите \(choice)")
  }
}

extension ValueKind {
  /// The values of the kind.
  package var words: LocalizedText {
    switch self {
    case .days: LocalizedText(en: "days", ru: "даты")
    case .numbers: LocalizedText(en: "numbers", ru: "числа")
    }
  }
}
