internal import Segmentation
internal import Wording

extension SummedOutcomes {
  /// An answer to what customers did in the period after a day.
  ///
  /// - Parameters:
  ///   - horizon: Days of the period.
  ///   - most: Customers of the whole log: no more can have bought before the day.
  /// - Throws: ``EngineError`` for an answer that was cut and for numbers that cannot be true.
  init(_ rows: [[Int128?]], horizon: Int, customers most: Int, hasAmounts: Bool) throws(EngineError) {
    self.init()
    var places: [Int] = []
    for (number, row) in rows.enumerated() {
      let row = try OverTimeRow(
        row, number, of: rows.count, counts: [1, 2, 3, 4, 5, 7, 9, 11, 12], money: [6, 8, 10, 13])
      switch row[0].flatMap(OutcomesStatement.Kind.init(rawValue:)) {
      case .customers?:
        places.append(row[1] ?? 0)
        customers.append(try Customer(row, horizon: horizon))
      case .orders?:
        guard hasAmounts, let count = row[5], let days = row[7], count > 0, days > 0, row.money(6) > 0 else {
          throw .answer(.contradiction)
        }
        orders.append(Orders(orders: count, units: row.money(6), days: days))
      case nil: throw .answer(.contradiction)
      }
    }
    let order = places.indices.sorted { places[$0] < places[$1] }
    customers = order.map { customers[$0] }
    guard order.map({ places[$0] }) == Array(1..<(places.count + 1)), customers.count <= most,
      customers.count(where: \.isDrawn) == min(customers.count, Self.sampleSize)
    else { throw .answer(.contradiction) }
  }
}

extension SummedOutcomes.Customer {
  fileprivate init(_ row: OverTimeRow, horizon: Int) throws(EngineError) {
    func whole(_ place: Int) throws(EngineError) -> Int {
      guard let value = row[place] else { throw .answer(.contradiction) }
      return value
    }
    self.init(
      before: SummedOutcomes.Sums(recency: try whole(4), orders: try whole(5), units: row.money(6)),
      orders: try whole(7), units: row.money(8), ordersSince: try whole(9), unitsSince: row.money(10),
      after: SummedOutcomes.Sums(recency: try whole(11), orders: try whole(12), units: row.money(13)),
      fold: try whole(2), isDrawn: try whole(3) == 1)
    guard before.recency > 0, before.orders <= orders,
      (1...(before.recency + horizon)).contains(after.recency),
      fold < SummedOutcomes.foldCount
    else { throw .answer(.contradiction) }
  }
}
