internal import Wording

/// What a column is taken for, by the words of files.
enum RoleWords {
  /// The words of a role; those of files where there are none.
  static func words(_ role: String) -> LocalizedText {
    switch role {
    case "customer": LocalizedText(en: "customer", ru: "клиент")
    case "date": LocalizedText(en: "date", ru: "дата")
    case "amount": LocalizedText(en: "amount", ru: "сумма")
    case "unit price": LocalizedText(en: "unit price", ru: "цена за единицу")
    case "quantity": LocalizedText(en: "quantity", ru: "количество")
    case "order": LocalizedText(en: "order", ru: "заказ")
    case "status": LocalizedText(en: "status", ru: "статус")
    case "channel": LocalizedText(en: "channel", ru: "канал")
    case "number": LocalizedText(en: "feature (number)", ru: "признак (число)")
    case "category": LocalizedText(en: "feature (category)", ru: "признак (категория)")
    case "feature": LocalizedText(en: "feature", ru: "признак")
    case "outcome": LocalizedText(en: "outcome, only told", ru: "итог, только сообщается")
    case "descriptor": LocalizedText(en: "description, only told", ru: "описание, только сообщается")
    case "identifier": LocalizedText(en: "number or code, not needed", ru: "номер или код, не нужен")
    case "constant": LocalizedText(en: "always the same, not needed", ru: "всегда одно и то же, не нужен")
    case "free text": LocalizedText(en: "free text, not needed", ru: "свободный текст, не нужен")
    case "ignored": LocalizedText(en: "leave out", ru: "не учитывать")
    case "left out": LocalizedText(en: "not needed", ru: "не нужен")
    default: LocalizedText { _ in role }
    }
  }
}
