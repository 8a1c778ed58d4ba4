/// A row on its way from its block to its customer's days.
struct UnpackedRow {
  /// See ``OrderKey``.
  var order: UInt64
  /// Whole units; up to `lastWide`, the place of an amount that does not fit here.
  var money: Int64
  var day: Int32

  static let lastWide = Int64.min + 1 << 40
}

/// Room for the rows of one bucket, used again for the next.
final class FoldRoom {
  /// The customer of each row, as the rows come; the largest number for a row that could not be used.
  private(set) var customers = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  /// The rows, customer by customer.
  private(set) var rows = UnsafeMutableBufferPointer<UnpackedRow>(start: nil, count: 0)
  /// Days that were added up: those of a customer, and of others before.
  private(set) var days = UnsafeMutableBufferPointer<DaySum>(start: nil, count: 0)

  /// Makes room for so many rows; what was in it is lost.
  func reserve(_ count: Int) {
    guard count > rows.count else { return }
    free()
    let capacity = count + count / 4
    customers = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity)
    days = .allocate(capacity: capacity)
  }

  private func free() {
    customers.deallocate()
    rows.deallocate()
    days.deallocate()
  }

  deinit { free() }
}
