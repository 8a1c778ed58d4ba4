internal import CustomerFeatures
internal import PurchaseLogs

extension LogEntries {
  /// The parts up to `seg_days`, one row a customer and day: whether there was a purchase, orders that begin on it, money,
  /// and whether any of it was paid.
  var days: QueryParts {
    var parts = QueryParts()
    parts.add("seg_cut", cut())
    parts.add("seg_entries", entries)
    let isBought: SQL = purchase.map { "CASE WHEN \($0) THEN 1 ELSE 0 END" } ?? "1"
    let (money, paid): (SQL, SQL) =
      scale == nil ? ("0", "0") : ("seg_u", "CASE WHEN seg_u > 0 THEN 1 ELSE 0 END")
    func rows(orders: SQL) -> SQL {
      QueryParts.select(
        [
          "seg_c AS seg_k", "seg_d AS seg_day", "\(isBought) AS seg_is", "\(orders) AS seg_new",
          "\(money) AS seg_units", "\(paid) AS seg_pays",
        ], "FROM seg_entries\n\(counts)")
    }
    if rfm.orders == .auto {
      parts.add(
        "seg_begun",
        QueryParts.select(
          ["seg_c AS seg_k", "MIN(\(ofPurchases("seg_d"))) AS seg_from"],
          "FROM seg_entries\n\(counts)\nGROUP BY \(orderKeys)"))
      let begun = QueryParts.select(
        ["seg_k", "seg_from", "0", "1", "0", "0"], "FROM seg_begun\nWHERE seg_from IS NOT NULL")
      parts.add("seg_rows", "\(rows(orders: "0"))\nUNION ALL\n\(begun)")
    } else {
      parts.add("seg_rows", rows(orders: isBought))
    }
    parts.add(
      "seg_days",
      QueryParts.select(
        [
          "seg_k", "seg_day", "MAX(seg_is) AS seg_bought", "SUM(seg_new) AS seg_orders",
          "\(dialect.sum("seg_units")) AS seg_money", "MAX(seg_pays) AS seg_paid",
        ], "FROM seg_rows\nGROUP BY seg_k, seg_day"))
    return parts
  }

  /// The customers of rows that are no purchases by a word, as days without anything; `nil` where no word says so.
  var undoneCustomers: SQL? {
    guard !states.isEmpty else { return nil }
    let customer = known("seg_id", export.kinds.ids)
    let conditions = filters + ["(\(states.joined(" OR ")))", "\(customer) IS NOT NULL"]
    return QueryParts.select(
      [customer, "NULL", "0", "0", "0"], "FROM seg_cut\nWHERE \(conditions.joined("\n  AND "))")
  }
}
