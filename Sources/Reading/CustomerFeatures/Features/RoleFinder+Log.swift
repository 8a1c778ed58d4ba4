internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  /// The columns of a transaction log.
  func transactionColumns(named: NamedColumns) throws(FeatureError) -> LogColumns {
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
    let date = try dateColumn(named: named)
    var taken = named.taken.union([date.index])
    let customer = try customerColumn(named: named, taken: taken)
    taken.insert(customer.index)
    let order = try orderColumn(named: named, taken: taken)
    if let order { taken.insert(order.index) }
    let amount = try amountColumn(named: named, taken: taken, date: date.index)
    if let amount { taken.insert(amount.index) }
    let quantity = try quantityColumn(named: named, taken: taken)
    let isUnitPrice = amount.map { columns[$0.index].meaning == .unitPrice } ?? false
    return LogColumns(
      customer: customer, date: date, amount: amount, quantity: quantity,
      quantityMultiplies: quantity != nil && amount != nil && (isUnitPrice || named.quantity != nil),
      order: order)
  }

  private func dateColumn(named: NamedColumns) throws(FeatureError) -> ChosenColumn {
    if let index = named.date {
      guard columns[index].profile.dates > 0 else { throw wrongValues(index, expected: .days) }
      return try undoubted(ChosenColumn(index: index, reason: .named(by: .date)), as: .days)
    }
    let candidates = columns.compactMap { column -> Candidate? in
      guard column.readsAsDays, !named.taken.contains(column.index) else { return nil }
      switch column.meaning {
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
    guard let chosen = try strongest(candidates, for: .date) else {
      throw .noColumn(role: .date, available: names)
    }
    return try undoubted(chosen, as: .days)
  }

  /// The strongest column that names customers by its own name.
  func namedCustomer(named: NamedColumns) -> ColumnClues? {
    let candidates = customerCandidates(taken: named.taken)
    guard let best = candidates.max(by: { $0.strength < $1.strength }) else { return nil }
    return candidates.first { $0.strength == best.strength }?.column
  }

  /// Columns that name customers by their own names.
  private func customerCandidates(taken: Set<Int>) -> [Candidate] {
    columns.compactMap { column in
      guard !taken.contains(column.index), column.present > 0, !column.readsAsDays else { return nil }
      switch column.meaning {
      case .customerID:
        return Candidate(
          column: column, strength: column.isWholeName ? 6 : 5, reason: .customerByName)
      case .customer where column.isWholeName || column.couldNameCustomers:
        return Candidate(
          column: column, strength: column.isWholeName ? 4 : 3, reason: .customerByName)
      case .rowID where column.isWholeName && !(column.profile.distinct == 1 && column.present > 1):
        return Candidate(
          column: column, strength: 2,
          reason: LocalizedText(en: "an id by its name", ru: "номер, судя по названию"))
      case .contact where !column.readsAsNumbers || column.profile.meanLength >= 7:
        let isPersonal = column.distinct > 20 || !column.repeats
        return isPersonal
          ? Candidate(
            column: column, strength: 1,
            reason: LocalizedText(
              en: "the one column that tells people apart",
              ru: "единственный столбец, который различает людей"))
          : nil
      default: return nil
      }
    }
  }

  private func customerColumn(named: NamedColumns, taken: Set<Int>) throws(FeatureError) -> ChosenColumn {
    if let index = named.customer { return ChosenColumn(index: index, reason: .named(by: .customer)) }
    let byName = customerCandidates(taken: taken)
    if let chosen = try strongestName(byName, for: .customer) { return chosen }
    return try customerByValues(taken: taken)
  }

  /// Without a name that helps: ids repeat, more values of them than of anything else that repeats.
  private func customerByValues(taken: Set<Int>) throws(FeatureError) -> ChosenColumn {
    let possible = columns.filter { column in
      guard !taken.contains(column.index), column.couldNameCustomers, column.repeats else { return false }
      switch column.meaning {
      case nil, .person, .contact, .rowID: return true
      default: return false
      }
    }
    guard let most = possible.map(\.distinct).max() else {
      throw .noColumn(role: .customer, available: names)
    }
    let coded = possible.filter { $0.hasLeadingZeros && $0.distinct * 2 > most }
    let candidates = (coded.isEmpty ? possible : coded).filter { $0.distinct * 2 > most }.map {
      column in
      let (distinct, rows) = (column.distinctText, LocalizedText(count: column.present))
      return Candidate(
        column: column, strength: 0,
        reason: LocalizedText(
          en: "its values repeat as ids do (\(distinct.en) in \(rows.en) rows)",
          ru: "значения повторяются, как номера клиентов (разных: \(distinct.ru), строк: \(rows.ru))"))
    }
    guard let chosen = try strongestName(candidates, for: .customer) else {
      throw .noColumn(role: .customer, available: names)
    }
    return chosen
  }

  private func orderColumn(named: NamedColumns, taken: Set<Int>) throws(FeatureError) -> ChosenColumn? {
    if let index = named.order { return ChosenColumn(index: index, reason: .named(by: .order)) }
    let candidates = columns.compactMap { column -> Candidate? in
      guard column.meaning == .order, !taken.contains(column.index), !column.isConstant, !column.readsAsDays
      else {
        return nil
      }
      return Candidate(
        column: column, strength: column.isWholeName ? 2 : 1,
        reason: LocalizedText(
          en: "tells orders apart, by its name", ru: "различает заказы, судя по названию"))
    }
    return try strongestName(candidates, for: .order)
  }

  private func amountColumn(
    named: NamedColumns, taken: Set<Int>, date: Int
  ) throws(FeatureError) -> ChosenColumn? {
    if let index = named.amount {
      guard columns[index].profile.numbers > 0 else { throw wrongValues(index, expected: .amounts) }
      return try undoubted(ChosenColumn(index: index, reason: .named(by: .amount)), as: .numbers)
    }
    let free = columns.filter { !taken.contains($0.index) && !$0.readsAsDays }
    let byName = free.compactMap { column -> Candidate? in
      guard column.readsAsNamedNumbers || column.profile.doubt(of: .numbers) != nil else { return nil }
      switch column.meaning {
      case .total:
        return Candidate(
          column: column, strength: column.isWholeName ? 3 : 2,
          reason: LocalizedText(
            en: "a line's total by its name; its values are numbers",
            ru: "сумма строки, судя по названию; значения — числа"))
      case .unitPrice:
        return Candidate(
          column: column, strength: column.isWholeName ? 1 : 0,
          reason: LocalizedText(
            en: "a unit price by its name; its values are numbers",
            ru: "цена за единицу, судя по названию; значения — числа"))
      default: return nil
      }
    }
    if let chosen = try strongest(byName, for: .amount) {
      return try undoubted(chosen, as: .numbers)
    }
    return try amountByValues(free)
  }

  /// Without a name that helps: the one column of numbers with decimals, else the one column of numbers.
  private func amountByValues(_ free: [ColumnClues]) throws(FeatureError) -> ChosenColumn? {
    let numbers = free.filter { column in
      guard column.readsAsNumbers, !column.isConstant, !column.hasLeadingZeros, !column.countsRows else {
        return false
      }
      guard let meaning = column.meaning else { return !isUnused(column) }
      return meaning == .customer
    }
    let decimals = numbers.filter { !$0.isWhole }
    let candidates = (decimals.isEmpty ? numbers : decimals).map { column in
      Candidate(
        column: column, strength: 0,
        reason: decimals.isEmpty
          ? LocalizedText(
            en: "the only column of numbers that is nothing else",
            ru: "единственный столбец чисел, у которого нет другой роли")
          : LocalizedText(
            en: "the only column of numbers with decimals", ru: "единственный столбец дробных чисел"))
    }
    guard let chosen = try strongest(candidates, for: .amount) else { return nil }
    return try undoubted(chosen, as: .numbers)
  }

  /// With a header, a number of a kind that the vocabulary does not know could still be anything: only numbers
  /// with decimals or of a wide range are taken for money.
  private func isUnused(_ column: ColumnClues) -> Bool {
    hasHeader && column.isWhole && column.profile.distinct <= 20
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
  private func undoubted(_ chosen: ChosenColumn, as kind: ValueKind) throws(FeatureError) -> ChosenColumn {
    try columns[chosen.index].profile.refuseDoubt(of: kind)
    return chosen
  }

  func wrongValues(_ index: Int, expected: FeatureError.Expected) -> FeatureError {
    .wrongValues(column: names[index], expected: expected, example: columns[index].profile.examples.first)
  }
}
