internal import Wording

/// What a person does with tables for business intelligence.
enum BIWords {
  static func steps(hasCalendar: Bool, hasParquet: Bool) -> LocalizedText {
    let parquet =
      hasParquet
      ? LocalizedText(
        en: "\n   customers.parquet holds the same customers, with the type of each column.",
        ru: "\n   В customers.parquet те же клиенты, с типом каждого столбца.")
      : LocalizedText(en: "", ru: "")
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

        1. Load the files (CSV, comma, UTF-8 without a mark, decimals with a point).\(parquet.en)
        2. Join customers and segments by segment, many to one. The column customer is a text.
        \(calendar.en)

        Nothing was sent anywhere. The customers' files hold personal data: only you may read them.
        """,
      ru: """
        Таблицы для Power BI, Looker, DataLens и подобных

        1. Загрузите файлы (CSV, запятая, UTF-8 без метки, дробная часть через точку).\(parquet.ru)
        2. Свяжите customers и segments по segment, многие к одному. Столбец customer — текст.
        \(calendar.ru)

        Никуда ничего не отправлено. В файлах с клиентами персональные данные: читать их можете только вы.
        """)
  }
}
