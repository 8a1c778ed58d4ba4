/// The kinds of rows of a journal that holds what was sold and, in rows of their own, what was paid for it.
package struct SalesAndPayments: Equatable {
  /// "Invoice", "Sale", "Реализация": kinds that are purchases.
  package let sales: [String]
  /// "Payment", "Оплата".
  package let payments: [String]

  /// Looks for both among the values of a column of kinds; `nil` where one of them is missing.
  ///
  /// A charge is no sale: it stands beside payments that were made in other ways.
  package init?(among values: some Sequence<String>) {
    var (sales, payments): ([String], [String]) = ([], [])
    for value in values {
      let words = WrittenWords.split(value)
      if Self.payments.contains(where: { $0.matches(words[...]) }) {
        payments.append(value)
      } else if words.first != "charge", !OtherEvent.isNamed(by: value), OrderState(value) == .purchase {
        sales.append(value)
      }
    }
    guard !sales.isEmpty, !payments.isEmpty else { return nil }
    self.sales = sales
    self.payments = payments
  }

  private static let payments = LanguageWords.all.flatMap(\.payments).map { Phrase($0) }
}
