internal import TextTables
internal import Wording

/// Which orders have an amount on some row, and which rows of others were taken for further rows.
struct FirstRows: Sendable {
  private var orders: Set<UInt64> = []
  private var further: [UInt64: Further] = [:]

  /// Rows of one order without an amount, and the first of them.
  private struct Further: Sendable {
    var rows = 0
    /// Those of them that have a customer.
    var rowsOfCustomers = 0
    let file: Int
    let line: Int
  }

  mutating func addFirst(_ row: borrowing TableRow, _ reading: LogReading) {
    guard let (_, order) = reading.rules.firstRowOnly, !row[order].isMissing else { return }
    orders.insert(row[order].trimmed.digest)
  }

  mutating func addFurther(_ row: borrowing TableRow, _ reading: LogReading) {
    guard let (_, order) = reading.rules.firstRowOnly else { return }
    let key = row[order].trimmed.digest
    let hasCustomer = !row[reading.customer].identifier.isMissing
    var found = further[key] ?? Further(file: row.file, line: row.line)
    found.rows += 1
    found.rowsOfCustomers += hasCustomer ? 1 : 0
    further[key] = found
  }

  mutating func merge(_ other: FirstRows) {
    orders.formUnion(other.orders)
    further.merge(other.further) { first, second in
      let isFirst = (first.file, first.line) < (second.file, second.line)
      var joined = isFirst ? first : second
      joined.rows = first.rows + second.rows
      joined.rowsOfCustomers = first.rowsOfCustomers + second.rowsOfCustomers
      return joined
    }
  }

  /// Rows of orders that have no amount anywhere: these are lost, not further rows.
  ///
  /// - Parameter amount: The column's name.
  func orphans(amount: String) -> (rows: Int, lost: [LostRows], rejections: [Rejection]) {
    let orphans = further.filter { !orders.contains($0.key) }.values
    let rejections = orphans.sorted { ($0.file, $0.line) < ($1.file, $1.line) }.prefix(Rejection.listed).map {
      Rejection(
        fileIndex: $0.file, line: $0.line, column: amount,
        reason: LocalizedText(
          en: "no amount in any row of the order", ru: "нет суммы ни в одной строке заказа"))
    }
    let rowsOfCustomers = orphans.reduce(0) { $0 + $1.rowsOfCustomers }
    let lost = rejections.prefix(rowsOfCustomers > 0 ? 1 : 0).map {
      LostRows(column: amount, isMissing: true, rows: rowsOfCustomers, first: $0)
    }
    return (orphans.reduce(0) { $0 + $1.rows }, lost, rejections)
  }
}
