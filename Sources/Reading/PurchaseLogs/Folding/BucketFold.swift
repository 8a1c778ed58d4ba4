/// Adds up the rows of one bucket after another.
///
/// A bucket's rows are unpacked to where those of their customer are (counting sort), put in order of days where they are
/// not, and added up day by day. Sums are whole numbers and orders are told apart by their keys: neither the order of the
/// rows nor the division into parts can matter.
struct BucketFold {
  private let rules: FoldingRules
  private(set) var result: FoldedCustomers

  private let room = FoldRoom()
  private var customers = BucketCustomers()
  /// Rows of each customer; then where the next of them goes, and at last where they end.
  private var places: [Int] = []
  private var haveRejected: [Bool] = []
  /// Amounts that do not fit into the rows.
  private var wideMoney: [Int128] = []
  /// Days that are still to be added to the result.
  private var dayCount = 0

  /// - Parameter rows: All rows that will come.
  init(_ rules: FoldingRules, rows: Int) {
    self.rules = rules
    result = FoldedCustomers(rules, rows: rows)
  }

  /// Adds up a bucket, and gives its memory back.
  mutating func fold(_ bucket: Int, of parts: [LogPart], _ keys: CustomerKeys) {
    room.reserve(parts.reduce(0) { $0 + $1.rows.count(ofBucket: bucket) })
    numberCustomers(bucket, of: parts, keys)
    placeRows(bucket, of: parts)
    var start = 0
    for (customer, end) in places.enumerated() {
      foldCustomer(UnsafeMutableBufferPointer(rebasing: room.rows[start..<end]))
      result.end(customers.keys[customer], hasRejected: haveRejected[customer], days: dayCount)
      if dayCount >= BucketFold.daysAtOnce { addDays() }
      start = end
    }
    addDays()
  }

  /// Days are added to the columns of the result so many at a time.
  private static let daysAtOnce = 1 << 12

  private mutating func addDays() {
    result.days.append(UnsafeBufferPointer(rebasing: room.days[..<dayCount]))
    dayCount = 0
  }

  /// Finds the customer of each row, and counts the rows of each.
  private mutating func numberCustomers(_ bucket: Int, of parts: [LogPart], _ keys: CustomerKeys) {
    customers.removeAll()
    places.removeAll(keepingCapacity: true)
    haveRejected.removeAll(keepingCapacity: true)
    let numbers = room.customers
    var row = 0
    for (part, rows) in parts.map(\.rows).enumerated() {
      for block in rows.blocks[bucket] {
        var reader = PackedRowReader(block)
        while !reader.isAtEnd {
          let id = reader.nextID()
          let customer = customers.number(of: keys.key(of: id, part: part))
          if customer == places.count {
            places.append(0)
            haveRejected.append(false)
          }
          if id.isRejected {
            haveRejected[customer] = true
          } else {
            places[customer] += 1
          }
          numbers[row] = id.isRejected ? .max : UInt32(truncatingIfNeeded: customer)
          row += 1
        }
      }
    }
  }

  /// Brings the rows of each customer together, in the order in which they come.
  private mutating func placeRows(_ bucket: Int, of parts: [LogPart]) {
    var start = 0
    for customer in places.indices {
      let count = places[customer]
      places[customer] = start
      start += count
    }
    wideMoney.removeAll(keepingCapacity: true)
    var row = 0
    for rows in parts.map(\.rows) {
      for block in rows.blocks[bucket] {
        place(block, &row)
        rows.forget(block)
      }
    }
  }

  private mutating func place(_ block: RowBlock, _ row: inout Int) {
    guard let factor = ExactAmount.power(of: block.unit - rules.unit) else {
      result.hasOverflowed = true
      return
    }
    let (numbers, rows) = (room.customers, room.rows)
    var reader = PackedRowReader(block)
    while !reader.isAtEnd {
      let packed = reader.next()
      let customer = numbers[row]
      row += 1
      guard customer != .max else { continue }
      let place = places[Int(customer)]
      places[Int(customer)] = place + 1
      rows[place] = UnpackedRow(
        order: packed.order ?? OrderKey.day(packed.day),
        money: packed.money.map { money($0, factor) } ?? rescaled(reader.wideMoney, factor), day: packed.day)
    }
  }

  /// The amount as a row holds it.
  @inline(__always)
  private mutating func money(_ units: Int64, _ factor: Int128) -> Int64 {
    if factor == 1, units > UnpackedRow.lastWide { return units }
    return rescaled(Int128(units), factor)
  }

  @inline(never)
  private mutating func rescaled(_ units: Int128, _ factor: Int128) -> Int64 {
    let (product, overflow) = units.multipliedReportingOverflow(by: factor)
    if overflow { result.hasOverflowed = true }
    if let small = Int64(exactly: product), small > UnpackedRow.lastWide { return small }
    wideMoney.append(overflow ? 0 : product)
    return Int64.min + Int64(wideMoney.count - 1)
  }

  @inline(__always)
  func units(_ row: UnpackedRow) -> Int128 {
    row.money > UnpackedRow.lastWide
      ? Int128(row.money) : wideMoney[Int(truncatingIfNeeded: row.money &- Int64.min)]
  }

  private mutating func foldCustomer(_ rows: UnsafeMutableBufferPointer<UnpackedRow>) {
    sortByDay(rows)
    if rules.countsOrdersOnce { countOrdersOnce(rows) }
    let days = room.days
    let firstDay = dayCount
    var counter = OrderCounter()
    var balance: Int128 = 0
    var hasOverflowed = false
    var place = 0
    while place < rows.count {
      var sum = DaySum(day: rows[place].day)
      var negative: Int128 = 0
      repeat {
        let units = units(rows[place])
        let (next, overflow) = sum.units.addingReportingOverflow(units)
        sum.units = next
        hasOverflowed = hasOverflowed || overflow
        if units < 0 { negative &+= units }
        if units < rules.leastPurchase {
          sum.returnRows &+= 1
        } else {
          sum.purchaseRows &+= 1
          if counter.isNew(rows[place].order) { sum.orders &+= 1 }
        }
        place += 1
      } while place < rows.count && rows[place].day == sum.day
      let (next, overflow) = balance.addingReportingOverflow(sum.units)
      balance = next
      hasOverflowed = hasOverflowed || overflow
      days[dayCount] = sum
      if negative != 0, sum.purchaseRows > 0 {
        result.days.negativeMoney.append(negative, at: result.days.count + dayCount)
      }
      dayCount += 1
    }
    if hasOverflowed { result.hasOverflowed = true }
    if rules.orders == .numbers, counter.isMixed || rules.keepsOrders { countOrders(rows, from: firstDay) }
  }

  private func sortByDay(_ rows: UnsafeMutableBufferPointer<UnpackedRow>) {
    for place in rows.indices.dropFirst() where rows[place].day < rows[place - 1].day {
      var rows = rows
      rows.sort { $0.day < $1.day }
      return
    }
  }

  /// Counts a customer's orders from the list of all of them, each on the day of its first purchase row.
  private mutating func countOrders(_ rows: UnsafeMutableBufferPointer<UnpackedRow>, from firstDay: Int) {
    var orders: [DatedOrder] = []
    for row in rows where units(row) >= rules.leastPurchase {
      orders.append(DatedOrder(key: row.order, day: row.day))
    }
    let first = DatedOrder.first(of: &orders)
    DaySum.count(first, on: UnsafeMutableBufferPointer(rebasing: room.days[firstDay..<dayCount]))
    if rules.keepsOrders { result.orderKeys.append(contentsOf: first.map(\.key)) }
  }
}
