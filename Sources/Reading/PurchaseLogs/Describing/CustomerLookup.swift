internal import TextTables

/// Whose a row is, by all the ways in which ids are written.
struct CustomerLookup: Sendable {
  private var ids: CellIndex
  /// Of each id, its customer's place in the log.
  private var customers: [Int32] = []

  /// - Complexity: O(bytes of the ids).
  init(_ log: PurchaseLog) {
    ids = CellIndex(minimumCapacity: log.customerCount)
    for customer in 0..<log.customerCount { log.ids.withBytes(customer) { add($0, customer) } }
    for (customer, spellings) in log.spellings {
      for spelling in spellings { spelling.id.withUnsafeBufferPointer { add($0, customer) } }
    }
  }

  private mutating func add(_ id: UnsafeBufferPointer<UInt8>, _ customer: Int) {
    guard let start = id.baseAddress else { return }
    let number = ids.number(ofKey: CellIndex.key(of: start, id.count), count: id.count, text: start)
    if number == customers.count { customers.append(Int32(truncatingIfNeeded: customer)) }
  }

  /// The customer of an id; `nil` where it is nobody's.
  @inline(__always)
  func customer(_ id: Cell) -> Int? { ids.existingNumber(of: id).map { Int(customers[$0]) } }
}
