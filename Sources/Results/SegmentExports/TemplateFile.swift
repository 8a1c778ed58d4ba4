package import Wording

/// The empty workbook that somebody fills in who has no export: a row a purchase.
package enum TemplateFile {
  /// What the workbook is called.
  package static let name = "template.xlsx"

  /// The workbook's bytes: a sheet with the names of its columns, and one that says what they are for.
  ///
  /// - Throws: ``WorkbookError``.
  package static func bytes(_ language: Language) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withoutActuallyEscaping({ (piece: [UInt8]) in bytes += piece }) { append in
      var workbook = WorkbookWriter(append)
      try workbook.add(orders(language))
      try workbook.add(explanation(language))
      try workbook.finish(created: nil)
    }
    return bytes
  }

  private static func orders(_ language: Language) -> Sheet {
    let name = LocalizedText(en: "Orders", ru: "Заказы")
    let headings = columns.map { SheetCell.heading($0.name[language]) }
    return Sheet(SheetFrame(name: name[language], frozenRows: 1), rows: [headings])
  }

  private static func explanation(_ language: Language) -> Sheet {
    let name = LocalizedText(en: "How to fill in", ru: "Как заполнять")
    let lead = LocalizedText(
      en: "One row a purchase on the first sheet; then drop the file on the page, or run auto-segment on it.",
      ru:
        "На первом листе строка на покупку; затем перетащите файл на страницу или запустите с ним auto-segment."
    )
    let rows = columns.map { column in
      [SheetCell.text(column.name[language]), SheetCell.text(column.meaning[language])]
    }
    return Sheet(SheetFrame(name: name[language]), rows: [[.sentence(lead[language])], []] + rows)
  }

  private static let columns: [(name: LocalizedText, meaning: LocalizedText)] = [
    (
      LocalizedText(en: "customer", ru: "клиент"),
      LocalizedText(
        en: "number, e-mail or phone: the same in every purchase of a customer",
        ru: "номер, почта или телефон: одно и то же во всех покупках клиента")
    ),
    (LocalizedText(en: "date", ru: "дата"), LocalizedText(en: "the day of the purchase", ru: "день покупки")),
    (LocalizedText(en: "amount", ru: "сумма"), LocalizedText(en: "what was paid", ru: "сколько заплачено")),
    (
      LocalizedText(en: "order", ru: "заказ"),
      LocalizedText(
        en: "may stay empty; the same number in every row of one order",
        ru: "можно не заполнять; один номер во всех строках одного заказа")
    ),
  ]
}
