internal import ParallelWork
internal import TextTables

extension PurchaseLog {
  /// The log of all rows of both.
  ///
  /// However the rows of a file are divided into two, the two logs merge into that of the file, but for copies of rows,
  /// which only their own log knows. Where orders have numbers, both must have been read as mergeable.
  ///
  /// - Throws: ``PurchaseLogError/moneyOverflow(column:)``.
  /// - Complexity: O(customers' days of both).
  public func merging(_ other: PurchaseLog) throws(PurchaseLogError) -> PurchaseLog {
    precondition(columns == other.columns, "logs of different columns")
    precondition(
      days.rule != .numbers || (orderKeys != nil && other.orderKeys != nil), "a log that is not mergeable")
    let workers = Workers(1)
    var looks = ids.looks(workers: workers)
    looks.merge(other.ids.looks(workers: workers))
    let people = People(joiningIn: [self, other], CustomerForm(looks), workers: workers)
    var merged = try LogJoin([self, other], people).joined()
    merged.differences = differences.union(other.differences).union(people.differences)
    merged.rowsRead += other.rowsRead
    merged.rowsRejected += other.rowsRejected
    merged.lostRows = LostRows.added(lostRows + other.lostRows)
    merged.rowsLeftOut = rowsLeftOut + other.rowsLeftOut
    merged.strangers.merge(other.strangers)
    merged.nobodies = Nobody.added(nobodies + other.nobodies)
    guard !merged.strangers.hasOverflowed else { throw .moneyOverflow(column: columns.amount ?? "") }
    merged.rejections = Array((rejections + other.rejections).prefix(Rejection.listed))
    merged.turnsSigns = turnsSigns || other.turnsSigns
    merged.columnCautions += other.columnCautions
    merged.rowCautions += other.rowCautions
    return merged
  }
}
