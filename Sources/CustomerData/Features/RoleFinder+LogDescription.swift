extension RoleFinder {
  /// One sentence a column on what it is for in a log.
  func describe(_ log: LogColumns, ignored: Set<Int>) -> [ColumnDecision] {
    columns.map { column in
      let (role, reason) = role(of: column, in: log, ignored: ignored)
      return ColumnDecision(
        name: column.profile.name, role: role, format: role.isMeasure ? column.format : nil, reason: reason)
    }
  }

  private func role(of column: ColumnClues, in log: LogColumns, ignored: Set<Int>) -> (ColumnRole, String) {
    switch column.index {
    case log.customer.index: return (.customer, log.customer.reason)
    case log.date.index: return (.date, log.date.reason)
    case log.order?.index: return (.order, log.order?.reason ?? "")
    case log.amount?.index:
      let reason = log.amount?.reason ?? ""
      let quantity = log.quantity.map { names[$0.index] }
      guard log.quantityMultiplies, let quantity else {
        return (column.meaning == .unitPrice ? .unitPrice : .amount, reason)
      }
      return (.unitPrice, "\(reason); multiplied by '\(quantity)'")
    case log.quantity?.index:
      let reason = log.quantity?.reason ?? ""
      guard let amount = log.amount else {
        return (.quantity, "\(reason); not used, for there are no amounts")
      }
      return log.quantityMultiplies
        ? (.quantity, "\(reason); multiplies '\(names[amount.index])'")
        : (.quantity, "\(reason); not used, for '\(names[amount.index])' is a total")
    default: break
    }
    if ignored.contains(column.index) { return (.ignored, "left out by --ignore") }
    if column.isConstant { return (.constant, "the same in every row; not used") }
    return (.ignored, "not needed: a log is segmented by recency, frequency and monetary")
  }
}
