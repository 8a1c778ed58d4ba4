internal import TextTables
internal import Wording

extension InputLoss {
  /// What is lost, the commonest fault with an example, and how to go on.
  var sentence: LocalizedText {
    let most = LocalizedText(count: commonest)
    let (lead, example) = (lead, example.sentence)
    return .naming(
      en: """
        \(lead.en); the commonest fault, in \(most.en) rows: \(example.en); put it right, or go on without them with \
        \(.acceptLoss)
        """,
      ru: """
        \(lead.ru); самая частая причина, строк \(most.ru): \(example.ru); исправьте её или продолжите без этих строк \
        \(by: .acceptLoss)
        """)
  }

  private var lead: LocalizedText {
    let isOfRows = rows * customersInAll >= customers * rowsInAll
    let some = LocalizedText(count: isOfRows ? rows : customers)
    let all = LocalizedText(count: isOfRows ? rowsInAll : customersInAll)
    return isOfRows
      ? LocalizedText(
        en: "\(some.en) of \(all.en) rows cannot be used", ru: "негодных строк \(some.ru) из \(all.ru)")
      : LocalizedText(
        en: "\(some.en) of \(all.en) customers would be lost, as none of their rows can be used",
        ru: "пропало бы клиентов \(some.ru) из \(all.ru): все их строки негодны")
  }
}
