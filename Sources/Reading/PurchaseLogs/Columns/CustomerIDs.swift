internal import ParallelWork
internal import TextTables

/// The ids of customers, one behind the other.
struct CustomerIDs: Sendable, Equatable {
  private(set) var texts: [UInt8] = []
  /// Where each ends.
  private(set) var ends = AscendingColumn()

  /// No ids.
  init() {}

  /// The ids of customers by their keys.
  init(_ customers: [UInt64], _ keys: CustomerKeys) {
    for key in customers { keys.withBytes(of: key) { append($0) } }
  }

  var count: Int { ends.count }

  /// The id of a customer.
  subscript(customer: Int) -> String { withBytes(customer) { String(decoding: $0, as: UTF8.self) } }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    texts.append(contentsOf: bytes)
    ends.append(texts.count)
  }

  /// The customer with an id, where the ids are in byte order.
  func customer(_ id: [UInt8]) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if withBytes(middle, { $0.lexicographicallyPrecedes(id) }) { low = middle + 1 } else { high = middle }
    }
    return low < count && holds(id, at: low) ? low : nil
  }

  /// Whether the id of a customer has these bytes.
  func holds(_ id: [UInt8], at customer: Int) -> Bool { withBytes(customer) { $0.elementsEqual(id) } }

  func withBytes<Value>(_ customer: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(customer == 0 ? 0 : ends[customer - 1])..<ends[customer]]))
    }
  }
}
