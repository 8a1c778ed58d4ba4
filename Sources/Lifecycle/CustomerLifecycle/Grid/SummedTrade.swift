internal import PurchaseLogs

/// Customers of whom only groups are known: what the trade says of them all the same.
package struct SummedTrade: Sendable {
  /// Customers who are equal, or alike.
  package struct Group: Sendable {
    /// What the group is scored by: of recency the most days that one of them may have, of orders and money the least.
    package var recency, orders: Int
    /// See `recency`.
    package var units: Int128
    /// How many.
    package var customers: Int
    /// Over all of them.
    package var recencySum, orderSum: Int
    /// See `recencySum`.
    package var unitSum: Int128

    /// Describes a group.
    package init(
      recency: Int, orders: Int, units: Int128, customers: Int, recencySum: Int, orderSum: Int,
      unitSum: Int128
    ) {
      (self.recency, self.orders, self.units, self.customers) = (recency, orders, units, customers)
      (self.recencySum, self.orderSum, self.unitSum) = (recencySum, orderSum, unitSum)
    }
  }

  private let groups: [Group]
  /// The exponent of the unit of money; `nil` without amounts.
  private let unit: Int?
  private let scores: [RFMScores]
  /// One a group.
  package let segments: [TradeSegment]
  /// What was scored by.
  package let scale: TradeScale

  /// Scores by fifths of these customers, but for cut-offs that are given.
  ///
  /// - Parameter unit: The exponent of the unit of money; `nil` without amounts.
  /// - Throws: ``LifecycleRefusal/schemeNeedsAmounts(_:)``.
  package init(
    of groups: [Group], unit: Int?, scheme: TradeScheme = .dma25, given: GivenCutoffs = GivenCutoffs()
  ) throws(LifecycleRefusal) {
    let weights = groups.map(\.customers)
    let fifths = unit.map { _ in AdaptiveFifths.edges(EqualValues(groups.map(\.units), weights: weights)) }
    scale = try TradeScale(
      scheme,
      ScoreCutoffs(
        given: given,
        recency: AdaptiveFifths.edges(EqualValues(groups.map { -$0.recency }, weights: weights)),
        frequency: AdaptiveFifths.edges(EqualValues(groups.map(\.orders), weights: weights)),
        monetary: fifths,
        days: { -$0 }, money: { ExactMoney(units: $0, exponent: unit ?? 0) }))
    let scorer = TradeScorer(scale, unit: unit ?? 0)
    scores = groups.map { scorer.scores(recency: $0.recency, orders: $0.orders, units: $0.units) }
    segments = scores.map(scorer.segment)
    (self.groups, self.unit) = (groups, unit)
  }

  private func money(_ units: Int128) -> ExactMoney { ExactMoney(units: units, exponent: unit ?? 0) }

  /// The grid.
  ///
  /// - Parameters:
  ///   - others: Customers without a purchase.
  ///   - units: Their money.
  package func grid(withoutPurchase others: Int, units: Int128) -> TradeGrid {
    let all = groups.reduce(units) { $0 &+ $1.unitSum }
    var places: [TradeSegment: [Int]] = [:]
    for (place, segment) in segments.enumerated() { places[segment, default: []].append(place) }
    let rows = TradeSegment.allCases.map { segment in
      let own = (places[segment] ?? []).map { groups[$0] }
      return TradeGrid.Row(
        state: .segment(segment), customers: own.reduce(0) { $0 + $1.customers },
        orders: own.reduce(0) { $0 + $1.orderSum }, revenue: money(own.reduce(0) { $0 &+ $1.unitSum }),
        medians: medians(of: own))
    }
    let none = TradeGrid.Row(
      state: .noPurchases, customers: others, orders: 0, revenue: money(units), medians: nil)
    var codes: [String: Int] = [:]
    for (group, own) in zip(groups, scores) {
      if let code = own.code { codes[code, default: 0] += group.customers }
    }
    var cells: [TradeGrid.Axis: TradeGrid.Cells] = [:]
    for axis in TradeGrid.Axis.allCases where axis != .monetary || unit != nil {
      cells[axis] = self.cells(by: axis)
    }
    return TradeGrid(
      scale: scale, customers: groups.reduce(0) { $0 + $1.customers }, revenue: money(all),
      rows: rows + [none],
      codes: codes, cells: cells)
  }

  private func cells(by axis: TradeGrid.Axis) -> TradeGrid.Cells {
    var customers = Array(repeating: Array(repeating: 0, count: 5), count: 5)
    var units = Array(repeating: Array(repeating: Int128(0), count: 5), count: 5)
    for (group, own) in zip(groups, scores) {
      let across =
        switch axis {
        case .frequency: own.frequency
        case .monetary: own.monetary ?? 1
        case .fm: own.fm
        }
      customers[5 - own.recency][across - 1] += group.customers
      units[5 - own.recency][across - 1] &+= group.unitSum
    }
    return TradeGrid.Cells(customers: customers, revenue: units.map { $0.map(money) })
  }

  /// Pairs of a number of another division and a segment, by both.
  ///
  /// - Parameter others: One a group.
  package func crosstab(with others: [Int]) -> [TradeGrid.Crossing] {
    struct Pair: Hashable {
      let other: Int
      let segment: TradeSegment
    }
    var sums: [Pair: (customers: Int, units: Int128)] = [:]
    for (place, group) in groups.enumerated() {
      let pair = Pair(other: others[place], segment: segments[place])
      let sum = sums[pair] ?? (0, 0)
      sums[pair] = (sum.customers + group.customers, sum.units &+ group.unitSum)
    }
    return sums.sorted { ($0.key.other, $0.key.segment.number) < ($1.key.other, $1.key.segment.number) }.map {
      TradeGrid.Crossing(
        other: $0.key.other, segment: $0.key.segment, customers: $0.value.customers,
        revenue: money($0.value.units))
    }
  }

  /// The usual medians; those of a group of alike customers stand at its means.
  private func medians(of own: [Group]) -> TradeGrid.Medians? {
    guard !own.isEmpty else { return nil }
    func middle<Value: Comparable>(_ value: (Group) -> Value) -> (Value, Value)? {
      let sorted = own.map { (value($0), $0.customers) }.sorted { $0.0 < $1.0 }
      let count = sorted.reduce(0) { $0 + $1.1 }
      func at(_ place: Int) -> Value? {
        var end = 0
        return sorted.first { entry in
          end += entry.1
          return end > place
        }?.0
      }
      guard let low = at((count - 1) / 2), let high = at(count / 2) else { return nil }
      return (low, high)
    }
    guard let days = middle({ Double($0.recencySum) / Double($0.customers) }),
      let orders = middle({ Double($0.orderSum) / Double($0.customers) }),
      let units = middle({ $0.unitSum / Int128($0.customers) })
    else { return nil }
    return TradeGrid.Medians(
      recency: (days.0 + days.1) / 2, frequency: (orders.0 + orders.1) / 2,
      // Halves are fives of the next smaller unit.
      monetary: ExactMoney(units: (units.0 + units.1) * 5, exponent: (unit ?? 0) - 1))
  }
}
