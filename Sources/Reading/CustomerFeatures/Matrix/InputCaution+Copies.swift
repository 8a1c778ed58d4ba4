internal import Wording

extension InputCaution {
  static func copiedRows(_ rows: Int) -> LocalizedText {
    let count = LocalizedText(count: rows)
    return LocalizedText(
      en: """
        \(count.en) \(rows == 1 ? "row is an exact duplicate" : "rows are exact duplicates") of another row of the same \
        order: each counts once
        """,
      ru: "строк, которые во всём повторяют другую строку того же заказа: \(count.ru); каждая учтена один раз"
    )
  }

  static func overlappingRows(_ rows: Int) -> LocalizedText {
    let count = LocalizedText(count: rows)
    return LocalizedText(
      en: """
        \(count.en) \(rows == 1 ? "row stands" : "rows stand") in another file too, with the same order and the same cells: \
        each counts once
        """,
      ru: """
        строк, которые есть и в другом файле, с тем же заказом и теми же ячейками: \(count.ru); каждая учтена один раз
        """)
  }
}

extension InputCaution.EqualLines {
  var text: LocalizedText {
    let count = LocalizedText(count: rows)
    let sample = sampledRows.map { LocalizedText(count: $0) }
    return LocalizedText(
      en: """
        \(count.en)\(sample.map { " of \($0.en)" } ?? "") rows\(sample == nil ? "" : " looked at") are identical to another \
        row of the same order; they count, as an order may have equal lines
        """,
      ru: """
        строк, одинаковых с другой строкой того же заказа: \(count.ru)\(sample.map { " из \($0.ru) просмотренных" } ?? ""); \
        они учтены, ведь в заказе могут быть равные строки
        """)
  }
}
