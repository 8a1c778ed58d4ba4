internal import CustomerFeatures
internal import Segmentation
internal import Wording

/// What of the input counts for nothing, where it is so much that it is told before anything else.
struct LossWords {
  private let record: RunRecord
  private let numerals: Numerals

  init(_ record: RunRecord, numerals: Numerals) {
    self.record = record
    self.numerals = numerals
  }

  private var input: RunRecord.Input { record.input }

  /// One sentence; `nil` where less than a per cent of rows, customers and money is lost.
  var sentence: String? {
    let parts = [rows, customers, money].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let lead = LocalizedText(en: "Not counted: ", ru: "Не учтено: ")
    return lead[numerals.language] + parts.joined(separator: "; ")
  }

  private func share(_ part: Double, of whole: Double) -> String? {
    part > 0 && part >= whole * 0.01 ? numerals.percent(part / whole) : nil
  }

  private var rows: String? {
    guard let share = share(Double(input.rowsRejected), of: Double(input.rowsRead)) else { return nil }
    let (some, all) = (numerals.whole(input.rowsRejected), numerals.whole(input.rowsRead))
    return LocalizedText(
      en: "\(some) of \(all) rows (\(share))",
      ru: "\(some) из \(numerals.count(input.rowsRead, .rows)) (\(share))")[numerals.language]
  }

  private var customers: String? {
    let all = input.customers + input.customersWithoutPurchase
    guard let share = share(Double(input.customersWithoutPurchase), of: Double(all)) else { return nil }
    let some = numerals.whole(input.customersWithoutPurchase)
    return LocalizedText(
      en: "\(some) of \(numerals.whole(all)) customers (\(share)), who have bought nothing",
      ru: "\(some) из \(numerals.count(all, .customers)) (\(share)), которые ничего не купили")[
        numerals.language]
  }

  private var money: String? {
    guard let lost = input.moneyWithoutCustomer else { return nil }
    let revenue = record.segments.reduce(0) { $0 + ($1.revenue ?? 0) }
    guard revenue > 0, let share = share(lost.amount, of: lost.amount + revenue) else { return nil }
    let (amount, rows) = (numerals.money(lost.amount), numerals.count(lost.rows, .rows))
    return LocalizedText(
      en: "\(amount) (\(share) of all money) in \(rows) without a customer",
      ru: "\(amount) (\(share) всех денег) без клиента, \(rows)")[numerals.language]
  }
}
