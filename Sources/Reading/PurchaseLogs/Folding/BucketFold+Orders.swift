extension BucketFold {
  /// Leaves the amount of an order on the first of its days alone, once: on that day the largest, if rows should differ.
  ///
  /// A return of an order counts once as well. Rows without an order's number keep theirs.
  func countOrdersOnce(_ rows: UnsafeMutableBufferPointer<UnpackedRow>) {
    var kept: [SignedOrder: Int] = [:]
    for place in rows.indices where rows[place].order >> 63 == 0 {
      let order = SignedOrder(order: rows[place].order, isReturn: units(rows[place]) < 0)
      guard let known = kept[order] else {
        kept[order] = place
        continue
      }
      let isBetter =
        rows[place].day == rows[known].day && units(rows[place]).magnitude > units(rows[known]).magnitude
      let lesser = isBetter ? known : place
      if isBetter { kept[order] = place }
      rows[lesser].money = 0
    }
  }
}

/// The purchases, or the returns, of an order.
private struct SignedOrder: Hashable {
  let order: UInt64
  let isReturn: Bool
}
