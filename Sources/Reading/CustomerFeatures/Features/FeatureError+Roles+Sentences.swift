internal import TextTables
internal import Wording

extension FeatureError {
  static func severalCurrencies(_ column: String, _ counts: [CurrencyRows]) -> LocalizedText {
    let en = counts.prefix(6).map { "\($0.currency) in \(LocalizedText(count: $0.rows).en) rows" }
    let ru = counts.prefix(6).map { "\($0.currency) (строк: \(LocalizedText(count: $0.rows).ru))" }
    let first = counts.first?.currency ?? ""
    return .naming(
      en: """
        column '\(column)': amounts are in several currencies, which cannot be added up: \
        \(en.joined(separator: ", ")); use the rows of one with \(.currency) \(first)
        """,
      ru: """
        столбец «\(column)»: суммы в нескольких валютах, складывать их нельзя: \
        \(ru.joined(separator: ", ")); возьмите строки одной валюты: \(.currency) \(first)
        """)
  }

  static func allNegative(_ column: String, _ example: String) -> LocalizedText {
    .naming(
      en: """
        column '\(column)': all amounts are negative, such as '\(example)': either purchases written with a minus, as \
        banks do, or returns alone, without a purchase; take them for purchases with \(.returns) ignore
        """,
      ru: """
        столбец «\(column)»: все суммы отрицательные, например «\(example)»: это покупки со знаком минус, как в выписке \
        банка, или одни возвраты без покупок; считать их покупками: \(.returns) ignore
        """)
  }

  static func noColumn(_ role: ColumnRole, _ columns: LocalizedText, _ mayBeCustomers: Bool) -> LocalizedText
  {
    mayBeCustomers
      ? .naming(
        en: """
          no column can be the \(role.rawValue); name it with \(role.choice) or say \(.layout) customers, \
          out of \(columns.en)
          """,
        ru: """
          ни один столбец не подходит на роль «\(role.russianName)»; назовите его \(by: role.choice) \
          или укажите \(.layout) customers; столбцы: \(columns.ru)
          """)
      : .naming(
        en: """
          no column can be the \(role.rawValue); name it with \(role.choice), \
          out of \(columns.en)
          """,
        ru: """
          ни один столбец не подходит на роль «\(role.russianName)»; назовите его \(by: role.choice); \
          столбцы: \(columns.ru)
          """)
  }

  static func severalColumns(
    _ role: ColumnRole, _ names: [String], _ samples: RoleCandidates
  ) -> LocalizedText {
    let listing = samples.columns.isEmpty ? LocalizedText(columns: names) : samples.listing
    return .naming(
      en: """
        \(listing.en) could each be the \(role.rawValue); \
        say which with \(role.choice) '\(names.first ?? "")'
        """,
      ru: """
        на роль «\(role.russianName)» подходит каждый из столбцов \(listing.ru); \
        укажите, какой: \(role.choice) '\(names.first ?? "")'
        """)
  }
}
