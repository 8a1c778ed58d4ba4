internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables
internal import Wording

extension RoleFinder {
  /// One sentence a column on what it is for in a log.
  func describe(_ log: LogColumns, ignored: Set<Int>) -> [ColumnDecision] {
    columns.map { column in
      let (role, reason) = role(of: column, in: log, ignored: ignored)
      return ColumnDecision(
        label: column.profile.label, role: role, format: role.isMeasure ? column.format : nil, reason: reason)
    }
  }

  private func role(of column: ColumnClues, in log: LogColumns, ignored: Set<Int>) -> (
    ColumnRole, LocalizedText
  ) {
    switch column.index {
    case log.customer.index: return (.customer, log.customer.reason)
    case log.date.index: return (.date, log.date.reason)
    case log.channel: return (.channel, .channel)
    case log.refund: return (.amount, .refund)
    case log.discount?.index: return (.unitPrice, log.discount?.unit.reason ?? .notNeeded)
    case log.order?.index: return (.order, log.order?.reason ?? .notNeeded)
    case log.amount?.index:
      let reason = (log.amount?.reason ?? .notNeeded).adding(log.amountScope, isNegated: log.isNegated)
      let quantity = log.quantity.map { columns[$0.index].profile.label.text }
      guard log.quantityMultiplies, let quantity else {
        return (column.meaning == .unitPrice ? .unitPrice : .amount, reason)
      }
      return (
        .unitPrice,
        reason.adding(
          en: "; multiplied by '\(quantity.en)'", ru: "; умножается на «\(quantity.ru)»")
      )
    case log.quantity?.index:
      let reason = log.quantity?.reason ?? .notNeeded
      guard let amount = log.amount else {
        return (
          .quantity,
          reason.adding(
            en: "; not used, for there are no amounts", ru: "; не используется: сумм в данных нет")
        )
      }
      let name = columns[amount.index].profile.label.text
      return (
        .quantity,
        log.quantityMultiplies
          ? reason.adding(
            en: "; multiplies '\(name.en)'", ru: "; умножает «\(name.ru)»")
          : reason.adding(
            en: "; not used, for '\(name.en)' is a total", ru: "; не используется: «\(name.ru)» — уже сумма")
      )
    default: break
    }
    if let status = log.statuses.first(where: { $0.index == column.index }) {
      return (.status, column.reason(of: status))
    }
    if let filter = log.filters.first(where: { $0.index == column.index }) {
      return (.ignored, .kept(filter))
    }
    if ignored.contains(column.index) { return (.ignored, .ignored) }
    if column.isConstant {
      return (
        .constant,
        LocalizedText(
          en: "the same in every row; not used", ru: "одно и то же в каждой строке; не используется")
      )
    }
    return (.ignored, .notNeeded)
  }
}

extension LineDiscount.Unit {
  fileprivate var reason: LocalizedText {
    switch self {
    case .fraction:
      LocalizedText(
        en: "a discount by its name, a fraction of the price; taken off price × quantity",
        ru: "скидка, судя по названию, доля цены; вычитается из цены, умноженной на количество")
    case .percent:
      LocalizedText(
        en: "a discount by its name, in per cent; taken off price × quantity",
        ru: "скидка, судя по названию, в процентах; вычитается из цены, умноженной на количество")
    case .money:
      LocalizedText(
        en: "a discount by its name, in money; taken off price × quantity",
        ru: "скидка, судя по названию, в деньгах; вычитается из цены, умноженной на количество")
    }
  }
}

extension ColumnClues {
  /// What the values of a status column do to their rows.
  fileprivate func reason(of status: ChosenStatus) -> LocalizedText {
    let reason: LocalizedText =
      status.isNamed
      ? .named(by: .status)
      : LocalizedText(
        en: "says which orders are no purchases", ru: "говорит, какие заказы — не покупки")
    guard let values = profile.values, status.reading != .cancelledWhen else {
      return reason.leavingOut(present)
    }
    if status.reading == .paidWhen { return reason.leavingOut(profile.missing) }
    return StatusValues(values, status.reading).parts.reduce(reason) { text, part in
      text.adding(en: "; \(part.words.en): \(part.listing.en)", ru: "; \(part.words.ru): \(part.listing.ru)")
    }
  }
}

extension LocalizedText {
  fileprivate func leavingOut(_ rows: Int) -> LocalizedText {
    let count = LocalizedText(count: rows)
    return adding(en: "; left out: \(count.en) rows", ru: "; исключено строк: \(count.ru)")
  }
}

extension LocalizedText {
  fileprivate static let channel = LocalizedText(
    en: "where orders come from, by its name", ru: "откуда заказы, судя по названию")

  fileprivate static let refund = LocalizedText(
    en: "money given back, by its name; taken off the amount",
    ru: "возвращённые деньги, судя по названию; вычитаются из суммы")

  fileprivate static func kept(_ filter: ChosenFilter) -> LocalizedText {
    let values = LocalizedText(columns: filter.values)
    return .naming(
      en: "only rows with \(values.en) are used, by \(filter.areCurrencies ? .currency : .condition)",
      ru:
        "используются только строки с \(values.ru), задано \(by: filter.areCurrencies ? .currency : .condition)"
    )
  }

  fileprivate func adding(_ scope: AmountScope, isNegated: Bool) -> LocalizedText {
    let text =
      switch scope {
      case .row: self
      case .order:
        adding(
          en: "; the same on all rows of an order, so counted once an order",
          ru: "; одинакова во всех строках заказа, поэтому считается один раз за заказ")
      case .firstRow:
        adding(
          en: "; stands on the first row of an order alone, whose further rows are left out",
          ru: "; стоит только в первой строке заказа, остальные его строки исключены")
      }
    return isNegated
      ? text.adding(en: "; written with a minus", ru: "; записана со знаком минус") : text
  }

  fileprivate static let notNeeded = LocalizedText(
    en: "not needed: a log is segmented by recency, frequency and monetary",
    ru: "не нужен: журнал делится по давности, частоте и сумме покупок")
}
