internal import Wording

/// What the program is busy with, by the keys that it tells its stages by.
enum StageWords {
  /// The words of a stage; the key itself where there are none.
  static func words(_ key: String) -> LocalizedText {
    switch key {
    case "reading": LocalizedText(en: "reading the file", ru: "читаем файл")
    case "layout": LocalizedText(en: "finding out what the columns are", ru: "определяем столбцы")
    case "features": LocalizedText(en: "building features", ru: "считаем признаки")
    case "foretelling":
      LocalizedText(
        en: "what segments can tell of the next period", ru: "что сегменты говорят о следующем периоде")
    case "scaling": LocalizedText(en: "bringing features to one scale", ru: "приводим признаки к одной шкале")
    case "search": LocalizedText(en: "looking for segments", ru: "ищем сегменты")
    case "rules": LocalizedText(en: "wording rules", ru: "составляем правила")
    case "segments": LocalizedText(en: "describing segments", ru: "описываем сегменты")
    case "overTime": LocalizedText(en: "what customers do over time", ru: "поведение клиентов во времени")
    case "record": LocalizedText(en: "preparing the report", ru: "готовим отчёт")
    default: LocalizedText { _ in key }
    }
  }
}
