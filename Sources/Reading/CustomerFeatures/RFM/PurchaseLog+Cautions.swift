internal import PurchaseLogs
internal import TextTables

extension PurchaseLog {
  /// What a person should know of how amounts, rows and ids were taken.
  func cautions(_ account: PurchaseAccount) -> [InputCaution] {
    let amounts = columns.amount.map(ColumnLabel.named)
    return (turnsSigns ? amounts.map { [.negativeAmounts(column: $0)] } ?? [] : [])
      + copyCautions + idCautions(account)
  }

  /// What a person should know about rows that come twice.
  private var copyCautions: [InputCaution] {
    var cautions: [InputCaution] = []
    if rowsLeftOut[.copy] > 0 { cautions.append(.copiedRows(rowsLeftOut[.copy])) }
    if rowsLeftOut[.overlap] > 0 { cautions.append(.overlappingRows(rowsLeftOut[.overlap])) }
    if repeats.kept > 0 {
      cautions.append(
        .equalLines(InputCaution.EqualLines(rows: repeats.kept, sampledRows: repeats.sampledRows)))
    }
    return cautions
  }

  /// What a person should know about the ids.
  private func idCautions(_ account: PurchaseAccount) -> [InputCaution] {
    var cautions: [InputCaution] = []
    if !nobodies.isEmpty { cautions.append(.nobodies(nobodies, column: customerLabel)) }
    let found = severalSpellings
    if found.customers > 0 {
      cautions.append(
        .severalSpellings(
          InputCaution.Spellings(customers: found.customers, ids: found.ids, differences: found.differences),
          column: customerLabel))
    }
    if account.customers.count >= Self.manyCustomers, account.mostRows * 5 > account.rowsUsed {
      let percent = Double(100 * account.mostRows) / Double(account.rowsUsed)
      cautions.append(.largestCustomer(percent: Int(percent.rounded()), column: customerLabel))
    }
    return cautions
  }

  /// Of fewer customers one may well have a fifth of all rows.
  private static var manyCustomers: Int { 20 }
}
