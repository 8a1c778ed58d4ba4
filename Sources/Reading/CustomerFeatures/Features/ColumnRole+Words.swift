internal import Wording

extension ColumnRole {
  /// What the role is called in Russian; in English its raw value is the name.
  var russianName: String {
    switch self {
    case .customer: "клиент"
    case .date: "дата покупки"
    case .amount: "сумма"
    case .quantity: "количество"
    case .order: "заказ"
    case .status: "состояние"
    case .channel: "канал"
    case .number: "число"
    case .category: "категория"
    case .identifier: "номер"
    case .constant: "постоянный"
    case .unitPrice: "цена за единицу"
    case .freeText: "текст"
    case .ignored, .leftOut: "исключён"
    case .outcome: "итог"
    case .descriptor: "описание"
    case .feature: "признак"
    }
  }

  /// What gives a column this role; for roles of features, and of what is left out, the lists of them.
  var choice: Choice {
    switch self {
    case .customer: .customer
    case .date: .date
    case .amount, .unitPrice: .amount
    case .quantity: .quantity
    case .order: .order
    case .status: .status
    case .channel: .channel
    case .number, .category, .descriptor, .feature: .features
    case .outcome: .outcomes
    case .identifier, .constant, .freeText, .ignored, .leftOut: .ignored
    }
  }
}
