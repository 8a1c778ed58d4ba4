internal import Wording

/// What a person does with tables for business intelligence.
enum BIWords {
  static func steps(hasCalendar: Bool) -> LocalizedText {
    let calendar =
      hasCalendar
      ? LocalizedText(
        en: "3. Join customers and calendar by lastPurchase = date, many to one.",
        ru: "3. Свяжите customers и calendar по lastPurchase = date, многие к одному.")
      : LocalizedText(
        en: "3. There is no calendar: the result was not made of days.",
        ru: "3. Календаря нет: результат построен не по дням.")
    return LocalizedText(
      en: """
        Tables for Power BI, Looker, DataLens and the like

        1. Load the files (CSV, comma, UTF-8 without a mark, decimals with a point).
        2. Join customers and segments by segment, many to one. The column customer is a text.
        \(calendar.en)

        Nothing was sent anywhere. customers.csv holds personal data: only you may read it.
        """,
      ru: """
        Таблицы для Power BI, Looker, DataLens и подобных

        1. Загрузите файлы (CSV, запятая, UTF-8 без метки, дробная часть через точку).
        2. Свяжите customers и segments по segment, многие к одному. Столбец customer — текст.
        \(calendar.ru)

        Никуда ничего не отправлено. В customers.csv персональные данные: читать его можете только вы.
        """)
  }
}
