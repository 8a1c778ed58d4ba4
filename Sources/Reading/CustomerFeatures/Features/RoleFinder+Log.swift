internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// The columns of a transaction log; an error where one is missing says why the table was taken for a log.
  func transactionColumns(
    named: NamedColumns, because reason: LocalizedText
  ) throws(FeatureError) -> LogColumns {
    do throws(FeatureError) {
      return try transactionColumns(named: named)
    } catch {
      guard case .noColumn(let role, let available, let mayBeCustomers, var candidates) = error else {
        throw error
      }
      candidates.assumption = reason
      throw .noColumn(
        role: role, available: available, mayBeCustomers: mayBeCustomers, candidates: candidates)
    }
  }

  private func transactionColumns(named: NamedColumns) throws(FeatureError) -> LogColumns {
    if let feature = named.features.first {
      throw .notAFeature(
        column: names[feature],
        reason: .naming(
          en: """
            a log of transactions is segmented by recency, frequency and monetary; \
            with \(.layout) customers each row is a customer
            """,
          ru: """
            журнал покупок делится по давности, частоте и сумме покупок; \
            с \(.layout) customers каждая строка — клиент
            """))
    }
    if !named.outcomes.isEmpty { throw .outcomesWithoutTable }
    let date = try dateColumn(named: named)
    var taken = named.taken.union([date.index])
    let customer = try customerColumn(named: named, taken: taken)
    taken.insert(customer.index)
    let order = try orderColumn(named: named, taken: taken, customer: customer.index)
    if let order { taken.insert(order.index) }
    let amount = try amountColumn(named: named, taken: taken, date: date.index)
    if let amount { taken.insert(amount.index) }
    let quantity = try quantityColumn(named: named, taken: taken)
    let isUnitPrice = amount.map { columns[$0.index].meaning == .unitPrice } ?? false
    var log = LogColumns(
      customer: customer, date: date, amount: amount, quantity: quantity,
      quantityMultiplies: quantity != nil && amount != nil && (isUnitPrice || named.quantity != nil),
      order: order)
    try settleSigns(&log)
    log.statuses = try statusColumns(
      named: named, besides: log.places, amount: log.amount?.index)
    log.channel = channelColumn(named: named, besides: log.places)
    log.refund = refundColumn(of: log)
    log.filters = try filters(of: log)
    return log
  }

  private func dateColumn(named: NamedColumns) throws(FeatureError) -> ChosenColumn {
    if let index = named.date {
      guard columns[index].profile.dates > 0 else { throw wrongValues(index, expected: .days) }
      return try undoubted(ChosenColumn(index: index, reason: .named(by: .date)), as: .days)
    }
    let candidates = columns.compactMap { column -> Candidate? in
      guard column.readsAsDays, !named.taken.contains(column.index) else { return nil }
      switch column.meaning {
      case .cancelled: return nil
      case .laterDate:
        return Candidate(
          column: column, strength: 1,
          reason: LocalizedText(
            en: "the day of payment or booking by its name; its values are days",
            ru: "день оплаты или проводки, судя по названию; значения — даты"))
      case .purchaseDate:
        return Candidate(
          column: column, strength: 3,
          reason: LocalizedText(
            en: "the day of purchase by its name; its values are days",
            ru: "день покупки, судя по названию; значения — даты"))
      case .day:
        return Candidate(
          column: column, strength: 2,
          reason: LocalizedText(
            en: "a day by its name; its values are days", ru: "день, судя по названию; значения — даты"))
      case .otherDate:
        return Candidate(
          column: column, strength: 0,
          reason: LocalizedText(
            en: "the only column whose values are days", ru: "единственный столбец с датами"))
      default:
        return Candidate(
          column: column, strength: 1, reason: LocalizedText(en: "its values are days", ru: "значения — даты")
        )
      }
    }
    if (candidates.map(\.strength).max() ?? 0) < 2, let unreadable = unreadableDay(besides: named.taken) {
      throw wrongValues(unreadable.index, expected: .days)
    }
    guard let chosen = try strongest(candidates, for: .date) else {
      throw .noColumn(role: .date, available: names, candidates: choices(for: .date))
    }
    return try undoubted(chosen, as: .days)
  }

  /// A column whose name says that it holds the days of purchases, and whose values cannot be read as days.
  private func unreadableDay(besides taken: Set<Int>) -> ColumnClues? {
    columns.first { column in
      guard !taken.contains(column.index), column.isWholeName, column.present > 0, !column.readsAsDays else {
        return false
      }
      guard column.meaning == .purchaseDate || column.meaning == .day else { return false }
      if column.profile.doubt(of: .days) != nil { return true }
      return !column.readsAsNumbers
        && column.profile.examples.contains { text in
          let isTime = text.contains(":") && text.count <= 8
          return !isTime && text.count(where: \.isNumber) >= 4
        }
    }
  }

  private func quantityColumn(named: NamedColumns, taken: Set<Int>) throws(FeatureError) -> ChosenColumn? {
    if let index = named.quantity {
      guard columns[index].profile.numbers > 0 else { throw wrongValues(index, expected: .quantities) }
      return try undoubted(ChosenColumn(index: index, reason: .named(by: .quantity)), as: .numbers)
    }
    let candidates = columns.compactMap { column -> Candidate? in
      guard column.meaning == .quantity, !taken.contains(column.index), column.readsAsNamedNumbers else {
        return nil
      }
      return Candidate(
        column: column, strength: column.isWholeName ? 2 : 1,
        reason: LocalizedText(en: "a quantity by its name", ru: "количество, судя по названию"))
    }
    return try strongest(candidates, for: .quantity)
  }

  /// The choice, if its values can be read in one way only.
  func undoubted(_ chosen: ChosenColumn, as kind: ValueKind) throws(FeatureError) -> ChosenColumn {
    try columns[chosen.index].profile.refuseDoubt(of: kind)
    return chosen
  }

  func wrongValues(_ index: Int, expected: FeatureError.Expected) -> FeatureError {
    let profile = columns[index].profile
    return .wrongValues(
      column: names[index], expected: expected, example: profile.wordExamples.first ?? profile.examples.first)
  }
}
