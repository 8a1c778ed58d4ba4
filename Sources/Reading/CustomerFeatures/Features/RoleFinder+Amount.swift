internal import FileVocabulary
internal import TextTables
internal import Wording

extension RoleFinder {
  func amountColumn(
    named: NamedColumns, taken: Set<Int>, date: Int
  ) throws(FeatureError) -> ChosenColumn? {
    if let index = named.amount {
      guard columns[index].profile.numbers > 0 else { throw wrongValues(index, expected: .amounts) }
      return try undoubted(ChosenColumn(index: index, reason: .named(by: .amount)), as: .numbers)
    }
    let free = columns.filter { !taken.contains($0.index) && !$0.readsAsDays }
    let hasFees = columns.contains { $0.meaning == .otherMoney && $0.name.says(.fee) }
    let byName = free.compactMap { column -> Candidate? in
      guard column.mayHoldAmounts else { return nil }
      switch column.meaning {
      case .total:
        // What is left of a payment without the fees is not what the customer paid.
        let strength = column.amountStrength - (hasFees && column.name.says(.withoutTax) ? 10 : 0)
        return Candidate(column: column, strength: strength, reason: column.reasonOfTotal)
      case .tax, .discount, .otherMoney:
        // "Сумма с НДС", "total after discount": the sum itself, not what is taken off it.
        guard column.saysTotal,
          column.name.says(.withTax) || column.name.says(.withoutTax)
            || column.name.says(.afterDiscount) || column.name.says(.beforeDiscount)
        else { return nil }
        return Candidate(column: column, strength: column.amountStrength, reason: column.reasonOfTotal)
      case .unitPrice:
        return Candidate(
          column: column, strength: column.isWholeName ? 1 : 0,
          reason: LocalizedText(
            en: "a unit price by its name; its values are numbers",
            ru: "цена за единицу, судя по названию; значения — числа"))
      default: return nil
      }
    }
    if let chosen = try strongest(withoutCopies(byName), for: .amount) {
      guard
        columns[chosen.index].readsAsNamedNumbers || columns[chosen.index].profile.doubt(of: .numbers) != nil
      else { throw wrongValues(chosen.index, expected: .amounts) }
      return try undoubted(chosen, as: .numbers)
    }
    return try amountByValues(free)
  }

  /// Of columns that say the same sum in other words ("Subtotal" beside "Total"), those whose names say most.
  private func withoutCopies(_ candidates: [Candidate]) -> [Candidate] {
    guard let best = candidates.map(\.strength).max() else { return candidates }
    let leaders = candidates.filter { $0.strength == best }
    guard leaders.count > 1 else { return candidates }
    let whole = leaders.filter(\.column.isWholeName)
    if !whole.isEmpty, whole.count < leaders.count { return whole }
    let plain = leaders.filter { !$0.column.name.says(.ofLine) }
    return plain.isEmpty ? leaders : plain
  }

  /// Without a name that helps: the one column of numbers with decimals, else the one column of numbers.
  private func amountByValues(_ free: [ColumnClues]) throws(FeatureError) -> ChosenColumn? {
    let numbers = free.filter { column in
      guard column.readsAsNumbers, !column.isConstant, !column.hasLeadingZeros, !column.countsRows,
        !column.looksLikeCoordinates
      else {
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
}

extension ColumnClues {
  /// Whether the cells are amounts, or were meant to be: where a name says amount, cells that cannot be read stop the
  /// run rather than leave the money out.
  fileprivate var mayHoldAmounts: Bool {
    if readsAsNamedNumbers || profile.doubt(of: .numbers) != nil { return true }
    guard meaning == .total || meaning == .unitPrice, isWholeName, present > 0 else { return false }
    if profile.numbers * 10 >= present { return true }
    return profile.distinct > 20
      && profile.examples.count { $0.contains(where: \.isNumber) } * 2 > profile.examples.count
  }

  /// Whether the name holds a word for a sum.
  fileprivate var saysTotal: Bool {
    (ColumnVocabulary.phrases[.total] ?? []).contains { name.contains($0) || name.isWhole($0) }
  }

  /// How surely the column is the sum that was paid: after discount, tax included, of the whole order.
  fileprivate var amountStrength: Int {
    // "Всего с НДС" beside «Сумма», whose tax nobody knows.
    let saysAll =
      name.says(.withTax) && !name.says(.ofLine) && (meaning == .total || meaning == .tax && saysTotal)
    return name.strengthOfAmount(isWholeName || saysAll)
  }

  fileprivate var reasonOfTotal: LocalizedText {
    LocalizedText(
      en: "a line's total by its name; its values are numbers",
      ru: "сумма строки, судя по названию; значения — числа")
  }
}
