internal import ParallelWork
public import TextTables

extension PurchaseLog {
  /// Reads a log from the columns of a table.
  ///
  /// - Parameters:
  ///   - customerID: The column that names the customer.
  ///   - date: The column of the purchase day.
  ///   - amount: The column of the amount; `nil` where the log has none.
  ///   - quantity: The column that multiplies a unit price.
  ///   - order: The column of the order number; `nil` counts purchase days.
  ///   - orders: What one order is.
  ///   - returns: What a negative amount means.
  /// - Throws: ``PurchaseLogError`` or `TableError`.
  public init(
    of table: Table, customerID: String, date: String, amount: String? = nil, quantity: String? = nil,
    order: String? = nil, orders: OrderCounting = .auto, returns: ReturnsPolicy = .subtract
  ) throws {
    try self.init(
      of: table,
      columns: PurchaseColumns(
        customerID: customerID, date: date, amount: amount, quantity: quantity, order: order, orders: orders,
        returns: returns))
  }

  /// Reads a log from the columns of a table.
  ///
  /// - Parameter isMergeable: Whether the log can be merged with logs of other rows. Where orders have numbers it then
  ///   keeps them, in eight bytes each.
  /// - Throws: ``PurchaseLogError`` or `TableError`.
  /// - Complexity: O(bytes) once, or twice where the columns' profiles have not been made and cells are not written
  ///   plainly; some dozen bytes of memory a row while it is read and some nine a customer and day afterwards.
  public init(of table: Table, columns: PurchaseColumns, isMergeable: Bool = false) throws {
    let (reading, scan) = try LogReading.guessed(columns, table) ?? LogReading.profiled(columns, table)
    try self.init(columns, isMergeable: isMergeable, scan.parts, workers: table.options.workers)
    rowsRead = scan.rowsRead
    rowsRejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.reader.rowsRejected }
    rowsLeftOut = scan.rowsLeftOut
    for part in scan.parts { strangers.merge(part.reader.strangers) }
    guard !strangers.hasOverflowed else { throw PurchaseLogError.moneyOverflow(column: columns.amount ?? "") }
    rejections = Rejection.first(of: scan.rejections + scan.parts.flatMap(\.reader.rejections), in: table)
    // Nothing that was guessed and confirmed gives cause for a warning.
    columnCautions = reading.isGuess ? [] : try table.columnCautions(of: reading.valueColumns)
    rowCautions = scan.warnings
  }
}

extension LogReading {
  /// Reads the log in the formats that the profiles of its columns say.
  fileprivate static func profiled(
    _ columns: PurchaseColumns, _ table: Table
  ) throws -> (LogReading, TableScan<LogPart>) {
    let reading = try LogReading(columns, in: table)
    return (reading, try reading.scan(table))
  }

  /// Reads the log as if all days were yyyy-mm-dd and all numbers had a decimal point, if any; `nil` where one cell does
  /// not bear that out. Such cells leave no doubt, so the columns' profiles, which take a pass of their own, would
  /// have said the same.
  fileprivate static func guessed(
    _ columns: PurchaseColumns, _ table: Table
  ) throws -> (LogReading, TableScan<LogPart>)? {
    guard table.mayGuessFormats else { return nil }
    let reading = try LogReading(columns, in: table, isGuess: true)
    for isFirstLook in [true, false] {
      let scan = try reading.scan(table, isFirstLook: isFirstLook)
      guard scan.parts.allSatisfy(\.reader.arePlain), scan.parts.contains(where: \.reader.confirmsGuess)
      else {
        return nil
      }
      if !isFirstLook { return (reading, scan) }
    }
    return nil
  }

  private func scan(_ table: Table, isFirstLook: Bool = false) throws(TableError) -> TableScan<LogPart> {
    let bucketBits = isFirstLook ? 1 : LogReading.bucketBits(ofBytes: table.byteCount)
    // A part holds its own buckets and long ids, so there are no more parts than threads.
    var scan = try table.fold(
      { LogPart(bucketBits: bucketBits) }, parts: table.options.workers.count, isFirstLook: isFirstLook
    ) { part, row in
      part.read(row, self)
    }
    for i in scan.parts.indices { scan.parts[i].finish() }
    return scan
  }

  /// Buckets are to hold about so many bytes of the file each, that their rows fit into the caches.
  private static let bucketBytes = 1 << 20

  private static func bucketBits(ofBytes bytes: Int) -> Int {
    var bits = 1
    while bits < 10, bytes >> bits > bucketBytes { bits += 1 }
    return bits
  }
}
