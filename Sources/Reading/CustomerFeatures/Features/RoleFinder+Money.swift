internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

extension RoleFinder {
  /// Where every amount is negative, a person has to say whether these are purchases; `ignore` says so.
  func settleSigns(_ log: inout LogColumns) throws(FeatureError) {
    guard let amount = log.amount, !log.quantityMultiplies else { return }
    let profile = columns[amount.index].profile
    guard profile.numbers > 0, profile.negativeNumbers > 0, (profile.range?.upperBound ?? 0) <= 0 else {
      return
    }
    switch options.returns {
    case .ignore: log.isNegated = true
    case .subtract, .drop:
      throw .allNegative(column: names[amount.index], example: profile.negativeExample)
    }
  }

  /// The column of money given back, if the amount is a sum that does not know of it.
  func refundColumn(of log: LogColumns) -> Int? {
    guard let amount = log.amount, !columns[amount.index].saysNet else { return nil }
    let refunds = columns.filter { column in
      guard column.meaning == .refund, !log.places.contains(column.index), column.readsAsNumbers else {
        return false
      }
      return column.profile.range.map { $0 != 0...0 && ($0.lowerBound >= 0 || $0.upperBound <= 0) } ?? false
    }
    // Several may say the same in parts: nobody can tell which to take off.
    return refunds.count == 1 ? refunds[0].index : nil
  }

  /// Rows that a person asks for, and those of one currency where there are several.
  func filters(of log: LogColumns) throws(FeatureError) -> [ChosenFilter] {
    var filters: [ChosenFilter] = []
    for condition in options.conditions {
      let column = try column(named: condition.column, by: .condition)
      filters.append(ChosenFilter(index: column.index, values: condition.values, areCurrencies: false))
    }
    guard let amount = log.amount else { return filters }
    if let found = currencies(besides: log, amount: amount.index) {
      let chosen = options.currency.map(CurrencyNames.code)
      if let chosen, found.counts[chosen] != nil {
        filters.append(ChosenFilter(index: found.column, values: [chosen], areCurrencies: true))
      } else if !filters.contains(where: { $0.index == found.column && $0.values.count == 1 }) {
        throw .severalCurrencies(
          column: names[found.column],
          counts: found.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            FeatureError.CurrencyRows(currency: $0.key, rows: $0.value)
          })
      }
    }
    return filters
  }

  /// The currencies of the amounts with their rows, where there are several: in a column of their own, or in the cells.
  private func currencies(
    besides log: LogColumns, amount: Int
  ) -> (column: Int, counts: [String: Int])? {
    for column in columns where column.meaning == .currency && !log.places.contains(column.index) {
      guard let values = column.profile.values, !column.readsAsNumbers else { continue }
      var counts: [String: Int] = [:]
      for (value, rows) in values where CurrencyNames.isCurrency(value) {
        counts[CurrencyNames.code(value), default: 0] += rows
      }
      if counts.count > 1 { return (column.index, counts) }
      if counts.count == 1 { return nil }
    }
    let inCells = columns[amount].profile.currencies
    return inCells.count > 1 ? (amount, inCells) : nil
  }
}

/// Rows that are kept.
struct ChosenFilter: Equatable {
  let index: Int
  let values: [String]
  let areCurrencies: Bool
}

extension ColumnClues {
  /// "Net payment": what was given back is taken off already.
  fileprivate var saysNet: Bool {
    name.words.contains { ["net", "netto", "current"].contains($0) } && meaning == .total
      && !name.says(.withTax)
  }
}

extension ColumnProfile {
  fileprivate var negativeExample: String {
    examples.first { $0.contains("-") || $0.contains("−") || $0.contains("(") } ?? examples.first ?? ""
  }
}
