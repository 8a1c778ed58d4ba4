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
    try self.init(of: table, columns: columns, keepsOrders: isMergeable)
    let workers = table.options.workers
    let people = try self.people(judgesZeros: !isMergeable, workers: workers)
    guard !people.areAsWritten else { return }
    if !people.joined.isEmpty, days.rule == .numbers, orderKeys == nil {
      // One order of a customer who is written in two ways is told from two by its number.
      self = try PurchaseLog(of: table, columns: columns, keepsOrders: true)
    }
    try settle(people)
    if !isMergeable { orderKeys = nil }
  }

  /// Reads a log in which every id is a customer.
  private init(of table: Table, columns: PurchaseColumns, keepsOrders: Bool) throws {
    var (reading, scan) = try LogReading.guessed(columns, table) ?? LogReading.profiled(columns, table)
    let areTurned = try reading.turnSigns(of: table, &scan)
    let (found, isSample) = try reading.leaveRepeatsOut(of: table, &scan)
    let long = scan.parts.map(\.longIDs.count).max() ?? 0
    try table.options.checkMemory(forCustomers: long, bytesEach: Self.bytesEach)
    try self.init(columns, isMergeable: keepsOrders, scan.parts, workers: table.options.workers)
    try table.options.checkMemory(forCustomers: customerCount, bytesEach: Self.bytesEach)
    turnsSigns = areTurned
    repeats = RepeatsFound(found, isSample: isSample)
    customerLabel = table.columnLabels[reading.customer]
    rowsRead = scan.rowsRead
    rowsRejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.reader.rowsRejected }
    rowsLeftOut = scan.parts.reduce(scan.rowsLeftOut) { $0 + $1.rowsLeftOut }
    for part in scan.parts { strangers.merge(part.reader.strangers) }
    guard !strangers.hasOverflowed else { throw PurchaseLogError.moneyOverflow(column: columns.amount ?? "") }
    var firstRows = FirstRows()
    for part in scan.parts { firstRows.merge(part.firstRows) }
    let orphans = firstRows.orphans(amount: reading.amount.map { reading.names[$0] } ?? "")
    lostRows = LostRows.added(scan.lostRows + scan.parts.flatMap(\.reader.lostRows) + orphans.lost)
    rowsLeftOut[.line] -= orphans.rows
    rowsRejected += orphans.rows
    rejections = Rejection.first(
      of: scan.rejections + scan.parts.flatMap(\.reader.rejections) + orphans.rejections, in: table)
    // Nothing that was guessed and confirmed gives cause for a warning.
    columnCautions = reading.isGuess ? [] : try table.columnCautions(of: reading.valueColumns)
    rowCautions = scan.warnings
  }

  /// What a customer takes at least, measured where each has one row.
  private static let bytesEach = 64
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
    guard table.mayGuessFormats, columns.arePlain else { return nil }
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

  /// Where no amount is above zero and some are below, they are what was spent, as banks write it: the log is read again
  /// with their signs turned.
  fileprivate mutating func turnSigns(of table: Table, _ scan: inout TableScan<LogPart>) throws -> Bool {
    guard amount != nil, !takesReturnsAsRows, !scan.parts.contains(where: \.reader.hasPositive),
      scan.parts.reduce(0, { $0 + $1.reader.negativeRows }) >= LogReading.leastNegativeRows
    else { return false }
    turnSigns()
    scan = try self.scan(table)
    return true
  }

  /// Fewer rows may all be returns by chance.
  private static let leastNegativeRows = 10

  /// Finds rows that are copies of others; where there are any, the log is read again without them.
  fileprivate mutating func leaveRepeatsOut(
    of table: Table, _ scan: inout TableScan<LogPart>
  ) throws -> (found: RepeatedRows, isSample: Bool) {
    var found = RepeatedRows()
    found.add(scan.parts.flatMap(\.prints))
    let isSample = OrderSample.shares(of: table, rows: LogReading.sampledRows).count > 1
    guard found.leaveRowsOut else { return (found, isSample) }
    if isSample { found = try repeats(in: table) }
    leftOut = LeftOutPlaces(found)
    scan = try self.scan(table)
    return (found, false)
  }

  /// Rows of all orders that repeat others; some millions of rows are held at a time.
  private func repeats(in table: Table) throws -> RepeatedRows {
    var found = RepeatedRows()
    let shares = OrderSample.shares(of: table, rows: LogReading.heldRows)
    for share in 0..<shares.count {
      let sample = OrderSample(depth: shares.depth, share: share)
      let scan = try table.fold({ PrintedPart() }, parts: table.options.workers.count) { part, row in
        part.read(row, self, sample)
      }
      found.add(scan.parts.flatMap(\.prints))
    }
    return found
  }

  /// About so many rows are looked at for copies while the log is read.
  fileprivate static let sampledRows = 1 << 15
  private static let heldRows = 1 << 22

  fileprivate func scan(_ table: Table, isFirstLook: Bool = false) throws(TableError) -> TableScan<LogPart> {
    let sample = OrderSample(
      depth: OrderSample.shares(of: table, rows: LogReading.sampledRows).depth, share: 0)
    let bucketBits = isFirstLook ? 1 : LogReading.bucketBits(ofBytes: table.byteCount)
    // A part holds its own buckets and long ids, so there are no more parts than threads.
    var scan = try table.fold(
      { LogPart(bucketBits: bucketBits, sample: sample) }, parts: table.options.workers.count,
      isFirstLook: isFirstLook
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

extension TableScan {
  /// Rows that could not be divided into cells.
  fileprivate var lostRows: [LostRows] {
    guard rowsRejected > 0, let first = rejections.first else { return [] }
    return [LostRows(column: nil, isMissing: false, rows: rowsRejected, first: first)]
  }
}

/// The rows of some orders in one part of a table.
private struct PrintedPart: Sendable {
  private(set) var prints: [RowPrint] = []
  private var reader = PurchaseRowReader()

  mutating func read(_ row: borrowing TableRow, _ reading: LogReading, _ sample: OrderSample) {
    guard !row[reading.customer].identifier.isMissing, let order = reader.read(row, reading)?.order,
      sample.holds(order)
    else { return }
    prints.append(RowPrint(row, order: order))
  }
}
