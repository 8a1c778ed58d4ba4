internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// A log or a table of customers: ids that repeat and a date make a log, one row an id a table.
  func layout(named: NamedColumns) throws(FeatureError) -> (Layout, LocalizedText) {
    if let layout = options.layout { return (layout, .named(by: .layout)) }
    let ofLogs: [(Choice, Int?)] = [
      (.date, named.date), (.amount, named.amount), (.quantity, named.quantity), (.order, named.order),
      (.status, named.status), (.channel, named.channel),
    ]
    for (choice, column) in ofLogs where column != nil {
      return (
        .transactions,
        .naming(
          en: "\(choice) names a column that only a log of transactions has",
          ru: "\(choice) называет столбец, который бывает только в журнале покупок")
      )
    }
    let id = named.customer ?? namedCustomer(named: named)?.index
    let days = columns.filter { $0.readsAsDays && !named.ignored.contains($0.index) }
    let hasDays = !days.isEmpty
    guard hasDays else { return try layoutWithoutDays(id: id) }
    if isListOfCustomers(days: days), !(id.map { columns[$0].repeats } ?? false) {
      return (
        .customers,
        LocalizedText(
          en: "the days are those of last purchases, beside orders and money: a list of customers",
          ru: "даты — это дни последних покупок, рядом число заказов и сумма: это список клиентов")
      )
    }
    guard let id else { return try layoutWithoutCustomerName(named: named) }

    let column = columns[id]
    let name = "'\(column.profile.name)'"
    let inRussian = "«\(column.profile.label.text.ru)»"
    if !column.repeats {
      let orderColumn = columns.first {
        ($0.meaning == .order || $0.index == orderBesideCustomer(taken: named.taken)) && $0.index != id
          && !$0.readsAsDays && !$0.isConstant
      }
      let hasTotals = columns.contains {
        ($0.meaning == .total || $0.meaning == .unitPrice) && $0.readsAsNamedNumbers
      }
      if let orderColumn, hasTotals {
        return (
          .transactions,
          LocalizedText(
            en:
              "there are days, amounts and order numbers ('\(orderColumn.profile.name)'), though each \(name) bought once",
            ru:
              "есть даты, суммы и номера заказов («\(orderColumn.profile.label.text.ru)»), хотя каждый \(inRussian) купил один раз"
          )
        )
      }
      return (
        .customers, LocalizedText(en: "each \(name) has one row", ru: "у каждого \(inRussian) одна строка")
      )
    }
    let rows = LocalizedText(count: column.present)
    let rowsPerID = Double(column.present) / Double(max(1, column.distinct))
    if rowsPerID >= Self.rowsPerCustomerOfALog || hasLogColumns(besides: id) {
      return (
        .transactions,
        LocalizedText(
          en: "\(name) repeats (\(column.distinctText.en) in \(rows.en) rows) and there are days",
          ru: "\(inRussian) повторяется (разных: \(column.distinctText.ru), строк: \(rows.ru)), и есть даты"
        )
      )
    }
    throw .undecidedLayout(
      reason: LocalizedText(
        en: "\(name) names \(column.distinctText.en) customers in \(rows.en) rows, and there are days: "
          + "a log of transactions, or a table of customers with some of them twice",
        ru:
          "\(inRussian) называет клиентов (разных: \(column.distinctText.ru), строк: \(rows.ru)), и есть даты: "
          + "это журнал покупок или таблица клиентов, где некоторые записаны дважды"))
  }

  /// Fewer rows an id than this may be a customer table with a few doubles.
  private static let rowsPerCustomerOfALog = 1.05

  private func layoutWithoutDays(id: Int?) throws(FeatureError) -> (Layout, LocalizedText) {
    guard let id, columns[id].repeats else { return (.customers, .noDays) }
    let column = columns[id]
    if isGroup(column) { return (.customers, .noDays) }
    if hasLogColumns(besides: id) || column.present >= 2 * column.distinct {
      throw .noColumn(role: .date, available: names, mayBeCustomers: true, candidates: choices(for: .date))
    }
    return (.customers, .noDays)
  }

  /// Whether a column whose name speaks of customers says to what they belong: few values, or numbers that are not
  /// called a key, beside an id of every row.
  private func isGroup(_ column: ColumnClues) -> Bool {
    let isCoarse = !column.isPersonal || column.readsAsNumbers && !column.name.saysKey
    return (!column.isWholeName || column.name.saysKey) && isCoarse
      && columns.contains { $0.meaning == .rowID && $0.isWholeName && $0.present > 0 && !$0.repeats }
  }

  private func layoutWithoutCustomerName(named: NamedColumns) throws(FeatureError) -> (Layout, LocalizedText)
  {
    if let counting = columns.first(where: \.countsRows), counting.meaning != .order,
      !hasLogColumns(besides: counting.index)
    {
      if let other = columns.first(where: \.repeatsAsCustomersDo) {
        throw .undecidedLayout(
          reason: LocalizedText(
            en: "'\(other.profile.name)' repeats (\(other.distinctText.en) in "
              + "\(LocalizedText(count: other.present).en) rows) and there are days, but no column says by its "
              + "name that it names the customer",
            ru: "«\(other.profile.label.text.ru)» повторяется (разных: \(other.distinctText.ru), строк: "
              + "\(LocalizedText(count: other.present).ru)), и есть даты, но ни один столбец не назван так, "
              + "чтобы обозначать клиента"))
      }
      return (
        .customers,
        LocalizedText(
          en: "'\(counting.profile.name)' numbers the rows, and no column names customers that repeat",
          ru:
            "«\(counting.profile.label.text.ru)» нумерует строки, и ни один столбец не называет повторяющихся клиентов"
        )
      )
    }
    if !hasHeader || hasLogColumns(besides: nil) {
      return (
        .transactions,
        LocalizedText(
          en: "there are days, and a column whose values repeat can name the customer",
          ru: "есть даты, а столбец с повторяющимися значениями может обозначать клиента")
      )
    }
    throw .undecidedLayout(
      reason: LocalizedText(
        en: "there are days, but no column says by its name that it names the customer",
        ru: "есть даты, но ни один столбец не назван так, чтобы обозначать клиента"))
  }

  /// Order numbers, quantities or amounts by name: what only a log has beside days and customers.
  private func hasLogColumns(besides id: Int?) -> Bool {
    columns.contains { column in
      guard column.index != id, column.isWholeName else { return false }
      switch column.meaning {
      case .order, .quantity: return true
      case .total, .unitPrice: return column.readsAsNamedNumbers
      default: return false
      }
    }
  }
}

extension LocalizedText {
  fileprivate static let noDays = LocalizedText(en: "no column holds days", ru: "ни в одном столбце нет дат")
}
