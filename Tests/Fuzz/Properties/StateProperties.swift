@testable internal import CustomerFeatures
@testable internal import FileVocabulary
@testable internal import PurchaseLogs
@testable internal import TextTables

extension FuzzProperties {
  /// Whatever stands in a column of states: each row is left out exactly where its word says that nothing was bought, and
  /// none where nobody asks the column.
  public static func states(_ bytes: [UInt8]) throws {
    let words = Array(lines(of: bytes).prefix(8))
    guard let name = words.first, words.count > 1 else { return }
    let cells = (0..<40).map { words[1 + $0 % (words.count - 1)] }
    let rows = cells.enumerated().map { row, word in
      ["\(1001 + row)", "2024-0\(1 + row % 9)-1\(row % 7)", "k\(row % 11)", "\(row + 1).50", word]
    }
    // Words of nothing but control characters are no text.
    guard let table = try? Self.table(["order", "date", "customer", "amount", name], rows) else { return }
    guard Array(table.columnNames.prefix(4)) == ["order", "date", "customer", "amount"] else { return }
    let read = try table.fold({ [(text: String, isMissing: Bool)]() }) { cells, row in
      cells.append((row[4].trimmed.text, row[4].isMissing))
    }.parts.flatMap(\.self)
    for reading in StatusReading.allCases {
      var columns = PurchaseColumns(customerID: "customer", date: "date", amount: "amount", order: "order")
      columns.statuses = [StatusColumn(column: table.columnNames[4], reading: reading)]
      let log = try PurchaseLog(of: table, columns: columns)
      try require(log.rowsRejected + log.rowsLeftOut.total <= log.rowsRead, "no row is lost twice")
      let undone = read.count { cell in
        cell.isMissing ? reading == .paidWhen : reading.meaning(of: cell.text) == .noPurchase
      }
      try require(log.rowsLeftOut[.noPurchase] >= undone, "what was not bought is left out")
    }
    if let state = OrderState(name) {
      try require(OrderState(" \(name) ") == state, "blanks around a word change no state")
    }
  }
}
