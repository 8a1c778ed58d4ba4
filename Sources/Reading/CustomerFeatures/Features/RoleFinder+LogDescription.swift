internal import FileVocabulary
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
    case log.order?.index: return (.order, log.order?.reason ?? .notNeeded)
    case log.amount?.index:
      let reason = log.amount?.reason ?? .notNeeded
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

extension LocalizedText {
  fileprivate static let notNeeded = LocalizedText(
    en: "not needed: a log is segmented by recency, frequency and monetary",
    ru: "не нужен: журнал делится по давности, частоте и сумме покупок")
}
