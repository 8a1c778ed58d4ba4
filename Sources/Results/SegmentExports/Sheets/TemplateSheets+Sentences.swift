internal import Wording

/// What a template says beside its columns.
enum TemplateWord: CaseIterable {
  case orders, adviceSheet, howTo, more

  func callAsFunction(_ language: Language) -> String { text[language] }

  private var text: LocalizedText {
    switch self {
    case .orders: LocalizedText(en: "Orders", ru: "Заказы")
    case .adviceSheet: LocalizedText(en: "How to fill in", ru: "Как заполнить")
    case .howTo:
      LocalizedText(
        en: "Fill in the first sheet, one row an order, save the file, and give it to auto-segment.",
        ru: "Заполните первый лист, по строке на заказ, сохраните файл и отдайте его auto-segment.")
    case .more:
      LocalizedText(
        en: "Further columns, such as city or product, may stand behind these.",
        ru: "За этими столбцами могут стоять и другие: город, товар.")
    }
  }
}

extension TemplateColumn {
  /// What the column is called; this program knows it by the name.
  var name: LocalizedText {
    switch self {
    case .customer: LocalizedText(en: "customer", ru: "клиент")
    case .date: LocalizedText(en: "date", ru: "дата")
    case .order: LocalizedText(en: "order", ru: "заказ")
    case .amount: LocalizedText(en: "amount", ru: "сумма")
    case .status: LocalizedText(en: "status", ru: "статус")
    case .channel: LocalizedText(en: "channel", ru: "канал")
    }
  }

  /// What belongs into it.
  var advice: LocalizedText {
    switch self {
    case .customer:
      LocalizedText(
        en: "who bought, by number, e-mail, phone or card; the same customer always in the same way",
        ru: "кто купил: номер, почта, телефон или карта; один клиент всегда записан одинаково")
    case .date: LocalizedText(en: "the day of the purchase", ru: "день покупки")
    case .order:
      LocalizedText(
        en: "the order's number; rows with the same number are one order",
        ru: "номер заказа; строки с одним номером — один заказ")
    case .amount:
      LocalizedText(
        en: "what was paid, in one currency; money given back with a minus",
        ru: "сколько заплатили, в одной валюте; возвраты — с минусом")
    case .status:
      LocalizedText(
        en: "may stay empty; what is cancelled, failed or not paid does not count",
        ru: "можно не заполнять; отменённое, неудавшееся и неоплаченное не считается")
    case .channel:
      LocalizedText(
        en: "may stay empty; where the order came from, such as shop or site",
        ru: "можно не заполнять; откуда пришёл заказ: магазин, сайт")
    }
  }
}
