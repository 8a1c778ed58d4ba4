internal import ParallelWork
internal import TextTables

/// What tells one order of a customer from another, in 64 bits; ascending numbers have ascending keys.
///
/// Numbers of up to seven bytes or eighteen digits, and days, are held as they are. Others are held as a digest of 62
/// bits: two of one customer's million orders are then taken for one with a probability of about 10^-7.
enum OrderKey {
  /// The order with a number.
  static func number(_ text: Cell) -> UInt64 {
    if text.count <= CellIndex.wholeKeyBytes {
      let bits = UInt64(8 * text.count)
      let bytes = CellIndex.key(of: text.start, text.count) & 0x00FF_FFFF_FFFF_FFFF
      return UInt64(text.count) << bits | bytes.byteSwapped >> (64 - bits)
    }
    return wholeNumber(text) ?? (text.digest >> 2 | 1 << 62)
  }

  /// Digits that do not begin with a zero.
  private static func wholeNumber(_ text: Cell) -> UInt64? {
    guard text.count <= 18, text.start.pointee != UInt8(ascii: "0") else { return nil }
    var value: UInt64 = 0
    for byte in text.bytes {
      let digit = byte &- 48
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return value | 1 << 61
  }

  /// All purchases of one day.
  static func day(_ day: Int32) -> UInt64 { UInt64(UInt32(bitPattern: day)) | 1 << 63 }
}

/// Which customer placed which order, with repetitions.
struct OrderLog: Sendable {
  private(set) var customers: [UInt32] = []
  private(set) var keys: [UInt64] = []

  mutating func append(customer: Int, key: UInt64) {
    customers.append(UInt32(truncatingIfNeeded: customer))
    keys.append(key)
  }

  /// Distinct orders of each customer.
  ///
  /// Each worker takes a range of customers, gathers their orders from all logs and sorts them.
  ///
  /// - Parameters:
  ///   - logs: Parts of the log; customers have the same numbers in all.
  ///   - count: Customers.
  /// - Complexity: O(*m* log *m*) for *m* orders, on `workers`.
  static func distinctOrders(
    in logs: [OrderLog], customers count: Int, workers: Workers
  ) -> [Int] {
    let ranges = max(1, min(workers.count, count))
    let bounds = (0...ranges).map { count * $0 / ranges }
    let parts = workers.map(ranges) { part in
      distinctOrders(in: logs, of: bounds[part]..<bounds[part + 1])
    }
    return parts.flatMap(\.self)
  }

  private static func distinctOrders(
    in logs: [OrderLog], of range: Range<Int>
  ) -> [Int] {
    var ends = [Int](repeating: 0, count: range.count + 1)
    for log in logs {
      for customer in log.customers {
        let number = Int(customer)
        if range.contains(number) { ends[number - range.lowerBound + 1] += 1 }
      }
    }
    for i in 0..<range.count { ends[i + 1] += ends[i] }
    var places = Array(ends.dropLast())
    var gathered = [UInt64](repeating: 0, count: ends.last ?? 0)
    for log in logs {
      for (customer, key) in zip(log.customers, log.keys) {
        let number = Int(customer)
        guard range.contains(number) else { continue }
        gathered[places[number - range.lowerBound]] = key
        places[number - range.lowerBound] += 1
      }
    }
    return (0..<range.count).map { i in
      gathered[ends[i]..<ends[i + 1]].sort()
      var distinct = 0
      var last: UInt64?
      for key in gathered[ends[i]..<ends[i + 1]] where key != last {
        distinct += 1
        last = key
      }
      return distinct
    }
  }
}
