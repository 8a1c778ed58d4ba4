internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

extension RoleFinder {
  /// Finds out what the amounts are sums of, and whether a discount comes off them; reads the table only where its
  /// profiles leave that open.
  func settleAmounts(_ log: inout LogColumns, in table: Table) throws {
    settleDiscount(&log)
    guard let amount = log.amount, let order = log.order, !log.quantityMultiplies, options.orders == .auto
    else {
      return
    }
    let (amounts, orders) = (columns[amount.index], columns[order.index])
    guard orders.repeats, amounts.meaning != .unitPrice else { return }
    let mayStandOnce = amounts.profile.missing * 100 >= amounts.profile.cells
    guard
      let evidence = try table.orderEvidence(order: order.index, amount: amount.index, needsAll: mayStandOnce)
    else { return }
    if mayStandOnce, evidence.furtherRows > 0,
      evidence.furtherRows * 2 >= evidence.rowsWithoutAmount
    {
      log.amountScope = .firstRow
      return
    }
    guard evidence.severalRows > 0, evidence.haveLines, !amounts.name.says(.ofLine) else { return }
    let isNamed = amounts.name.says(.final) || amounts.meaning == .order
    if evidence.sameAmount == evidence.severalRows {
      if evidence.chanceOfSameAmounts < 1e-4 || isNamed {
        log.amountScope = .order
        return
      }
    } else if !isNamed, evidence.sameAmount * 10 < evidence.severalRows * 9 || evidence.severalRows < 10 {
      return
    }
    guard evidence.sameAmount > 0, amounts.distinct > 1 else { return }
    log.cautions.append(
      .repeatedAmounts(
        same: evidence.sameAmount, of: evidence.severalRows, column: amounts.profile.label))
  }

  /// A column that may number the orders, in whatever language its name is: nothing says what it holds, and hardly any
  /// value comes twice.
  func possibleOrder(besides log: LogColumns, ignored: Set<Int>) -> ColumnClues? {
    guard log.order == nil, options.orders == .auto else { return nil }
    let longestNumber = 40.0
    return columns.first { column in
      column.meaning == nil && !log.places.contains(column.index) && !ignored.contains(column.index)
        && isNearlyUnique(column) && column.present * 10 >= column.profile.cells * 9 && !column.countsRows
        && !column.readsAsDays && !(column.readsAsNumbers && !column.isWhole)
        && column.profile.meanLength <= longestNumber
    }
  }

  /// A discount on unit prices is applied where name and numbers say what it is, and else named.
  private func settleDiscount(_ log: inout LogColumns) {
    guard let amount = log.amount, log.quantityMultiplies || columns[amount.index].meaning == .unitPrice,
      !columns[amount.index].name.says(.afterDiscount)
    else { return }
    let discounts = columns.filter {
      $0.meaning == .discount && !log.places.contains($0.index) && $0.readsAsNumbers
        && $0.profile.range != 0...0
    }
    guard let discount = discounts.first else { return }
    if discounts.count == 1, let unit = discount.discountUnit {
      log.discount = ChosenDiscount(index: discount.index, unit: unit)
      return
    }
    for column in discounts {
      log.cautions.append(
        .discountNotApplied(
          example: column.profile.examples.first { $0.contains { $0.isNumber && $0 != "0" } } ?? "",
          column: column.profile.label))
    }
  }
}

/// A discount on unit prices.
struct ChosenDiscount: Equatable {
  let index: Int
  let unit: LineDiscount.Unit
}

extension ColumnClues {
  /// What the numbers of a discount are; `nil` where nothing says so.
  fileprivate var discountUnit: LineDiscount.Unit? {
    guard let range = profile.range, range.lowerBound >= 0 || range.upperBound <= 0 else { return nil }
    let most = max(abs(range.lowerBound), abs(range.upperBound))
    if profile.arePercents { return most <= 1 ? .fraction : nil }
    if saysPercent { return most <= 1 && !isWhole ? .fraction : most <= 100 && most > 1 ? .percent : nil }
    if saysMoney { return .money }
    if most <= 1, !isWhole { return .fraction }
    return most > 100 ? .money : nil
  }

  private var saysPercent: Bool {
    let beginnings = [
      "percent", "pct", "rate", "процент", "satz", "taux", "porcent", "percentual", "procent", "yuzde",
      "oran",
    ]
    return profile.name.contains("%")
      || name.words.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }

  private var saysMoney: Bool {
    let beginnings = [
      "amount", "amt", "value", "sum", "total", "сумм", "betrag", "montant", "import", "monto", "valor",
      "kwot", "wartos", "tutar",
    ]
    return name.words.contains { word in beginnings.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
  }
}
