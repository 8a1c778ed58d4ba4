internal import PurchaseLogs
internal import Wording

extension InputAccount {
  /// What a person should know of a log that was added up where it lies, worst first.
  ///
  /// - Parameters:
  ///   - window: As it was asked for.
  ///   - oddIDs: Ids with blanks at their ends, or that say that there is none.
  package func cautions(customers: Int, laterRows: Int, window: Int?, oddIDs: Int) -> [InputCaution] {
    var cautions: [InputCaution] = []
    if rowsRejected * 10 >= rowsRead {
      cautions.append(.manyRejected(rowsRejected, rowsRead: rowsRead, .transactions))
    }
    if customers < InputAccount.fewCustomers { cautions.append(.fewCustomers(customers)) }
    if let days {
      let length = days.upperBound.daysSince1970 - days.lowerBound.daysSince1970 + 1
      if length < PurchaseAccount.shortHistory {
        cautions.append(.shortHistory(days: length, enough: PurchaseAccount.shortHistory))
      }
      if let window, let asOf {
        let reach = asOf.daysSince1970 - days.lowerBound.daysSince1970
        if reach * 100 < window * 97 { cautions.append(.shortWindow(days: reach, window: window)) }
      }
    }
    if laterRows > 0, let asOf { cautions.append(.laterRows(laterRows, asOf: asOf)) }
    if customersWithoutPurchase > 0 { cautions.append(.customersWithoutPurchase(customersWithoutPurchase)) }
    if oddIDs > 0 { cautions.append(.oddIDs(oddIDs)) }
    return cautions
  }
}
