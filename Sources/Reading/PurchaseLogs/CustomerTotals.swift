/// What the days of one customer add up to, up to some day.
package struct CustomerTotals: Sendable, Equatable {
  /// First and last day of a purchase, as days since 1970; `nil` where there is none.
  package let purchases: ClosedRange<Int>?
  /// First and last day with a row that counts, returns included; `nil` where there is none.
  package let days: ClosedRange<Int>?
  /// Orders.
  package let orders: Int
  /// The sum of money in the log's unit.
  package let units: Int128
  /// Rows that are returns, be they counted or left out.
  package let returnRows: Int
  /// Rows that count.
  package let rowsUsed: Int
}

extension PurchaseLog {
  /// What a customer's days add up to.
  ///
  /// The log of any range of days is asked for so: an order counts on the day on which it began.
  ///
  /// - Parameters:
  ///   - day: Days since 1970; it and later days are left out. `nil` leaves none out.
  ///   - start: Days since 1970; earlier days are left out. `nil` leaves none out.
  package func totals(of customer: Int, before day: Int? = nil, since start: Int? = nil) -> CustomerTotals {
    let places = places(of: customer, before: day)
    guard let start else { return totals(on: places) }
    let first = min(self.places(of: customer, before: start).upperBound, places.upperBound)
    return totals(on: first..<places.upperBound)
  }

  /// The places of a customer's days before a day.
  package func places(of customer: Int, before day: Int?) -> Range<Int> {
    let places = places(of: customer)
    guard let day, let last = places.last, days.day(last) >= day else { return places }
    var (low, high) = (places.lowerBound, last)
    while low < high {
      let middle = (low + high) / 2
      if days.day(middle) < day { low = middle + 1 } else { high = middle }
    }
    return places.lowerBound..<low
  }

  private func totals(on places: Range<Int>) -> CustomerTotals {
    let countsReturns = columns.returns != .drop
    let purchaseRows = days.purchaseRows(on: places)
    let returnRows = days.returnRows(on: places)
    let purchases = days(from: places) { days.purchaseRows($0) > 0 }
    return CustomerTotals(
      purchases: purchases, days: countsReturns ? days(from: places) { _ in true } : purchases,
      orders: days.orders(on: places), units: days.units(on: places), returnRows: returnRows,
      rowsUsed: countsReturns ? purchaseRows + returnRows : purchaseRows)
  }

  /// The first and the last of the days for which something holds.
  private func days(from places: Range<Int>, where holds: (Int) -> Bool) -> ClosedRange<Int>? {
    guard let first = places.first(where: holds), let last = places.last(where: holds) else { return nil }
    return days.day(first)...days.day(last)
  }
}
