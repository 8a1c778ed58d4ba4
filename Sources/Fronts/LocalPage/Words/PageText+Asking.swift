internal import Wording

extension PageText {
  /// Of questions, and of how a run ends.
  var askingWords: LocalizedText? {
    switch self {
    case .askingHeading:
      LocalizedText(en: "One question first", ru: "Сначала один вопрос")
    case .columnsHeading:
      LocalizedText(en: "What the columns are taken for", ru: "За что приняты столбцы")
    case .columnsLead:
      LocalizedText(
        en: "Change what is wrong. What is right needs nothing.",
        ru: "Исправьте, что неверно. Верное трогать не нужно.")
    case .columnName:
      LocalizedText(en: "Column", ru: "Столбец")
    case .columnRole:
      LocalizedText(en: "Taken for", ru: "Роль")
    case .columnFormat:
      LocalizedText(en: "How written", ru: "Как записано")
    case .columnReason:
      LocalizedText(en: "Why", ru: "Почему")
    case .columnExamples:
      LocalizedText(en: "Values", ru: "Значения")
    case .noHeader:
      LocalizedText(en: "Column {number}", ru: "Столбец {number}")
    case .roleOf:
      LocalizedText(en: "{name}: taken for", ru: "{name}: роль")
    case .formatOf:
      LocalizedText(en: "{name}: how written", ru: "{name}: как записано")
    case .asOfLabel:
      LocalizedText(en: "Count days up to", ru: "Считать дни до")
    case .asOfHint:
      LocalizedText(en: "from {earliest} to {latest}", ru: "с {earliest} по {latest}")
    case .otherwise:
      LocalizedText(en: "not decided", ru: "не решено")
    case .changeHeading:
      LocalizedText(en: "Change what the columns are", ru: "Изменить роли столбцов")
    case .back:
      LocalizedText(en: "Back to the start", ru: "К началу")
    case .backToRun:
      LocalizedText(en: "Back to the results", ru: "К результатам")
    case .failedHeading:
      LocalizedText(en: "This did not work", ru: "Не получилось")
    case .cancelledHeading:
      LocalizedText(en: "Cancelled", ru: "Отменено")
    case .cancelledNote:
      LocalizedText(en: "Nothing of it was kept but the file.", ru: "Сохранился только файл.")
    case .again:
      LocalizedText(en: "Run it again", ru: "Запустить ещё раз")
    case .doneHeading:
      LocalizedText(en: "Done", ru: "Готово")
    case .savedFiles:
      LocalizedText(en: "Files", ru: "Файлы")
    case .decimalPoint:
      LocalizedText(en: "decimal point", ru: "десятичная точка")
    case .decimalComma:
      LocalizedText(en: "decimal comma", ru: "десятичная запятая")
    default: nil
    }
  }
}
