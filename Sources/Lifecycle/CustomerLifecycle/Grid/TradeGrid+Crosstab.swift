package import PurchaseLogs

extension TradeGrid {
  /// Customers who are of one segment of the trade and of one of another division.
  package struct Crossing: Sendable, Equatable {
    /// The other division's number.
    package let other: Int
    /// The segment of the trade.
    package let segment: TradeSegment
    /// How many.
    package let customers: Int
    /// Their money, returns subtracted.
    package let revenue: ExactMoney
  }

  /// All pairs with at least one customer, by the other number and then by segment.
  ///
  /// - Parameter others: One a customer with a purchase, in byte order of their ids.
  package func crosstab(
    of clientele: Clientele, _ scores: TradeScores, with others: [Int]
  ) -> [Crossing] {
    precondition(others.count == clientele.buyers.count, "a number for each customer")
    struct Pair: Hashable {
      let other: Int
      let segment: TradeSegment
    }
    var sums: [Pair: (customers: Int, units: Int128)] = [:]
    for (place, buyer) in clientele.buyers.enumerated() {
      let pair = Pair(other: others[place], segment: scores.customers[place].segment)
      let sum = sums[pair] ?? (0, 0)
      sums[pair] = (sum.customers + 1, sum.units &+ buyer.units)
    }
    return sums.sorted { ($0.key.other, $0.key.segment.number) < ($1.key.other, $1.key.segment.number) }.map {
      Crossing(
        other: $0.key.other, segment: $0.key.segment, customers: $0.value.customers,
        revenue: clientele.log.exactMoney($0.value.units))
    }
  }
}
