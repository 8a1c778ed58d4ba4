internal import ParallelWork
public import Wording

/// How orders are counted in a log.
@usableFromInline
enum OrderRule: Sendable, Equatable {
  /// Each purchase row is an order.
  case rows
  /// Each purchase day is one.
  case days
  /// Each order number is one.
  case numbers
}

/// What customers did on each of their days, column by column: some eight bytes a customer and day.
@usableFromInline
struct DayColumns: Sendable, Equatable {
  @usableFromInline
  let rule: OrderRule
  @usableFromInline
  let hasAmounts: Bool
  @usableFromInline
  private(set) var days = CompactColumn<Int16>()
  @usableFromInline
  private(set) var purchaseRows = CompactColumn<UInt8>()
  private(set) var returnRows = SparseColumn<UInt8>()
  /// Empty unless orders have numbers.
  @usableFromInline
  private(set) var orders = CompactColumn<UInt8>()
  /// Empty where there are no amounts.
  @usableFromInline
  private(set) var money = MoneyColumn()
  /// The sum of negative amounts on days that have purchases too.
  var negativeMoney = SparseColumn<Int32>()

  /// Columns without days.
  init(rule: OrderRule, hasAmounts: Bool) {
    self.rule = rule
    self.hasAmounts = hasAmounts
  }

  var count: Int { days.count }

  /// The day at a place, counted from 1970.
  @inlinable
  func day(_ place: Int) -> Int { Int(truncatingIfNeeded: days[place]) }

  @inlinable
  func purchaseRows(_ place: Int) -> Int { Int(truncatingIfNeeded: purchaseRows[place]) }

  @usableFromInline
  func returnRows(_ place: Int) -> Int { Int(truncatingIfNeeded: returnRows[place]) }

  @inlinable
  func orders(_ place: Int) -> Int {
    switch rule {
    case .rows: purchaseRows(place)
    case .days: purchaseRows(place) > 0 ? 1 : 0
    case .numbers: Int(truncatingIfNeeded: orders[place])
    }
  }

  @inlinable
  func units(_ place: Int) -> Int128 { hasAmounts ? money[place] : 0 }

  /// The sum of the negative amounts that count.
  func negativeUnits(_ place: Int) -> Int128 {
    purchaseRows(place) == 0 ? units(place) : negativeMoney[place]
  }

  @inlinable
  subscript(place: Int) -> PurchaseDay {
    PurchaseDay(
      day: CalendarDay(daysSince1970: day(place)), orders: orders(place), purchaseRows: purchaseRows(place),
      returnRows: returnRows(place), units: units(place))
  }

  /// Orders that begin on some of a customer's days.
  func orders(on places: Range<Int>) -> Int {
    switch rule {
    case .rows: purchaseRows(on: places)
    case .days: places.count { purchaseRows(on: $0..<($0 + 1)) > 0 }
    case .numbers: Int(truncatingIfNeeded: orders.sum(of: places))
    }
  }

  /// Purchase rows of some of a customer's days.
  func purchaseRows(on places: Range<Int>) -> Int { Int(truncatingIfNeeded: purchaseRows.sum(of: places)) }

  /// Returns on some of a customer's days.
  func returnRows(on places: Range<Int>) -> Int { Int(truncatingIfNeeded: returnRows.sum(of: places)) }

  /// The money of some of a customer's days: a sum of first days, or of none, fits.
  func units(on places: Range<Int>) -> Int128 { hasAmounts ? money.sum(of: places) : 0 }

  mutating func reserveCapacity(_ count: Int) {
    days.reserveCapacity(count)
    purchaseRows.reserveCapacity(count)
    if rule == .numbers { orders.reserveCapacity(count) }
    if hasAmounts { money.reserveCapacity(count) }
  }

  /// Adds days at the end.
  mutating func append(_ sums: UnsafeBufferPointer<DaySum>) {
    for (place, sum) in sums.enumerated() where sum.returnRows > 0 {
      returnRows.append(Int128(sum.returnRows), at: count + place)
    }
    days.append(sums.count) { Int128(sums[$0].day) }
    purchaseRows.append(sums.count) { Int128(sums[$0].purchaseRows) }
    if rule == .numbers { orders.append(sums.count) { Int128(sums[$0].orders) } }
    if hasAmounts { money.append(sums.count) { sums[$0].units } }
  }

  /// The same columns, in as few bytes as do.
  var settled: DayColumns {
    var columns = self
    columns.money = money.settled
    return columns
  }

  /// The pieces of several parts. Each column of the parts is given back as soon as it is put together.
  init(_ pieces: ColumnPieces, from parts: inout [DayColumns], like first: DayColumns, workers: Workers) {
    self.init(rule: first.rule, hasAmounts: first.hasAmounts)
    func take<Column>(_ column: WritableKeyPath<DayColumns, Column>, _ empty: Column) -> [Column] {
      parts.indices.map { part in
        let taken = parts[part][keyPath: column]
        parts[part][keyPath: column] = empty
        return taken
      }
    }
    days = pieces.gather(from: take(\.days, CompactColumn()), workers: workers)
    purchaseRows = pieces.gather(from: take(\.purchaseRows, CompactColumn()), workers: workers)
    returnRows = SparseColumn(pieces, from: take(\.returnRows, SparseColumn()))
    if rule == .numbers {
      orders = pieces.gather(from: take(\.orders, CompactColumn()), workers: workers)
    }
    if hasAmounts {
      money = MoneyColumn(pieces, from: take(\.money, MoneyColumn()), workers: workers)
      negativeMoney = SparseColumn(pieces, from: take(\.negativeMoney, SparseColumn()))
    }
  }
}
