internal import FileVocabulary
package import PurchaseLogs
package import TextTables

extension PurchaseColumns {
  /// What the words of the status columns do to the rows of a table.
  func statusCautions(in table: Table) throws -> [InputCaution] {
    guard !statuses.isEmpty else { return [] }
    let profiles = try table.profiles()
    return statuses.flatMap { status -> [InputCaution] in
      guard let profile = profiles.first(where: { $0.name == status.column }) else { return [] }
      if status.reading == .cancelledWhen {
        let example = profile.examples.first.map { InputCaution.ValueRows(value: $0, rows: profile.present) }
        return example.map { [.noPurchases([$0], column: profile.label)] } ?? []
      }
      if status.reading == .paidWhen {
        return [.noPurchases([.init(value: "", rows: profile.missing)], column: profile.label)]
      }
      // A column of more values than can be listed: what its words do is counted, not shown.
      guard let values = profile.values else { return [] }
      return status.reading.cautions(values, column: profile.label)
    }
  }
}

extension StatusReading {
  /// What the words of a column do to their rows.
  package func cautions(_ values: [String: Int], column: ColumnLabel) -> [InputCaution] {
    let found = StatusValues(values, self)
    var cautions: [InputCaution] = []
    if !found.leftOut.isEmpty { cautions.append(.noPurchases(found.leftOut, column: column)) }
    if self == .kind, let both = SalesAndPayments(among: values.keys) {
      cautions.append(
        .salesAndPayments(
          sales: found.purchases.filter { both.sales.contains($0.value) },
          payments: found.purchases.filter { both.payments.contains($0.value) }, column: column))
    }
    if !found.open.isEmpty { cautions.append(.unknownStates(found.open, column: column)) }
    return cautions
  }
}
