internal import TextTables

/// What one part of a log gave.
struct LogPart: Sendable {
  private(set) var rows: PackedRows
  private(set) var reader = PurchaseRowReader()
  /// Rows of the orders that are looked at for copies.
  private(set) var prints: [RowPrint] = []
  /// Rows that were left out, by kind.
  private(set) var rowsLeftOut: LeftOutRows = [:]
  private let sample: OrderSample
  /// The ids that do not stand in their keys.
  private(set) var longIDs = CellIndex()

  /// Orders by the rows that have their amounts, where only the first row has.
  private(set) var firstRows = FirstRows()

  private var judge = RowJudge()
  private var pending: [PendingRow] = []
  /// The ids of pending rows, one behind the other.
  private var pendingIDs: [UInt8] = []

  /// A row whose customer's number was not looked up yet.
  private struct PendingRow {
    var row: PurchaseRow
    var idBytes: UInt32
    /// Where the id begins in `pendingIDs`.
    var idStart: UInt32
    var key: UInt64
  }

  /// Enough to outlast one trip to memory.
  private static let batch = 64

  /// - Parameter sample: The orders that are looked at for copies.
  init(bucketBits: Int, sample: OrderSample) {
    rows = PackedRows(bucketBits: bucketBits)
    self.sample = sample
  }

  /// Takes a row of the table.
  @inline(__always)
  mutating func read(_ row: borrowing TableRow, _ reading: LogReading) {
    // Once a guess is refuted the rest is read again.
    guard reader.arePlain else { return }
    if !reading.rules.areIdle { return readJudged(row, reading) }
    let id = row[reading.customer].identifier
    guard !id.isMissing else { return reader.rejectStranger(row, reading) }
    guard let purchase = reader.read(row, reading) else { return reject(id) }
    take(purchase, of: id, row, reading)
  }

  /// Takes a row of a table whose words say which rows are purchases.
  @inline(never)
  private mutating func readJudged(_ row: borrowing TableRow, _ reading: LogReading) {
    let verdict = judge.verdict(row, reading.rules)
    let id = row[reading.customer].identifier
    if case .leftOut(let kind) = verdict {
      rowsLeftOut[kind] += 1
      // An order that is left out has its amount all the same: its further rows are no orphans.
      if kind == .line { firstRows.addFurther(row, reading) } else { firstRows.addFirst(row, reading) }
      if kind == .noPurchase, !id.isMissing { reject(id) }
      return
    }
    firstRows.addFirst(row, reading)
    guard !id.isMissing else { return reader.rejectStranger(row, reading) }
    guard let read = reader.read(row, reading) else { return reject(id) }
    guard case .returned = verdict else { return take(read, of: id, row, reading) }
    guard let purchase = read.returned(reading) else {
      rowsLeftOut[.noPurchase] += 1
      return reject(id)
    }
    take(purchase, of: id, row, reading)
  }

  /// Takes a row that was read, unless it is a copy of another.
  @inline(__always)
  private mutating func take(
    _ purchase: PurchaseRow, of id: Cell, _ row: borrowing TableRow, _ reading: LogReading
  ) {
    if let order = purchase.order, sample.holds(order) { prints.append(RowPrint(row, order: order)) }
    if reading.leavesRowsOut, let kind = reading.leftOut.kind(file: row.file, line: row.line) {
      rowsLeftOut[kind] += 1
      return
    }
    let key = CellIndex.key(of: id.start, id.count)
    if id.count <= CellIndex.wholeKeyBytes {
      rows.append(purchase, ofKey: key)
    } else {
      wait(for: id, key, purchase)
    }
  }

  @inline(never)
  private mutating func reject(_ id: Cell) {
    let key = CellIndex.key(of: id.start, id.count)
    let number = id.count <= CellIndex.wholeKeyBytes ? nil : longIDs.number(of: id)
    rows.appendRejected(ofKey: key, number: number)
  }

  /// Settles what was taken so far; nothing may be taken afterwards.
  mutating func finish() {
    settle()
    rows.finish()
  }

  /// A long id is looked up where many others were fetched meanwhile.
  @inline(never)
  private mutating func wait(for id: Cell, _ key: UInt64, _ row: PurchaseRow) {
    longIDs.prefetch(key: key)
    pending.append(
      PendingRow(
        row: row, idBytes: UInt32(truncatingIfNeeded: id.count),
        idStart: UInt32(truncatingIfNeeded: pendingIDs.count), key: key))
    pendingIDs.append(contentsOf: id.bytes)
    if pending.count == LogPart.batch { settle() }
  }

  private mutating func settle() {
    pendingIDs.withUnsafeBufferPointer { texts in
      guard let texts = texts.baseAddress else { return }
      for row in pending {
        let number = longIDs.number(
          ofKey: row.key, count: Int(row.idBytes), text: texts + Int(row.idStart))
        rows.append(row.row, ofKey: row.key, number: number)
      }
    }
    pending.removeAll(keepingCapacity: true)
    pendingIDs.removeAll(keepingCapacity: true)
  }
}
