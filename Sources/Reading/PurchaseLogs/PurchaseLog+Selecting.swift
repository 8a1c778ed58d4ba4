package import ParallelWork

extension PurchaseLog {
  /// The log of some customers alone: what is told of each of them is what the whole log tells.
  ///
  /// What was counted of rows and files stays that of the whole; the log cannot be merged with others.
  ///
  /// - Parameter customers: Their places in the log, ascending.
  /// - Complexity: O(their days), on `workers`.
  package func selecting(_ customers: [Int], workers: Workers = Workers()) -> PurchaseLog {
    let pieces = ColumnPieces(
      customers.map {
        let places = places(of: $0)
        return ColumnPieces.Piece(column: 0, count: UInt32(places.count), start: places.lowerBound)
      })
    var log = self
    var columns = [days]
    log.days = DayColumns(pieces, from: &columns, like: days, workers: workers)
    log.starts = pieces.starts
    log.orderKeys = nil
    log.ids = CustomerIDs()
    log.spellings = [:]
    for (place, customer) in customers.enumerated() {
      ids.withBytes(customer) { log.ids.append($0) }
      log.spellings[place] = spellings[customer]
    }
    log.haveRejected = customers.map { haveRejected[$0] }
    return log
  }
}
