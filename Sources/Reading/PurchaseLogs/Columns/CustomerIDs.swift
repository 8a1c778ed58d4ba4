internal import ParallelWork
internal import TextTables

/// The ids of customers, one behind the other.
struct CustomerIDs: Sendable, Equatable {
  private var texts: [UInt8] = []
  /// Where each ends.
  private var ends: [Int] = []

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

  func withBytes<Value>(_ customer: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(customer == 0 ? 0 : ends[customer - 1])..<ends[customer]]))
    }
  }
}
