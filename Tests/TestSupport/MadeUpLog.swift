internal import ParallelWork
public import PurchaseLogs
public import TextTables
internal import Wording

/// A log of random rows: returns, gifts, ties, gaps, customers of one day, orders in no order and over several days, rows
/// that cannot be used.
public struct MadeUpLog: Sendable {
  /// One row.
  public struct Row: Sendable, Equatable {
    /// Empty where the row has none.
    public var customer: String
    /// Days since 1970; `nil` where the row has none.
    public var day: Int?
    /// In units of 10^-`decimals`; `nil` where the row has none.
    public var units: Int?
    /// See `units`.
    public var decimals: Int
    /// Empty where the row has none.
    public var order: String

    /// A row with customer, day, amount and order.
    public init(customer: String, day: Int?, units: Int?, decimals: Int = 0, order: String = "") {
      self.customer = customer
      self.day = day
      self.units = units
      self.decimals = decimals
      self.order = order
    }

    /// Whether customer, day and amount are there.
    public var isReadable: Bool { !customer.isEmpty && day != nil && units != nil }

    /// The amount in units of 10^-9.
    public var billionths: Int128 { (decimals..<9).reduce(Int128(units ?? 0)) { product, _ in product * 10 } }
  }

  /// In the order of the file.
  public var rows: [Row]

  /// Rows as they are.
  public init(_ rows: [Row]) { self.rows = rows }

  /// The same rows for the same seed.
  public init(seed: UInt64, rows count: Int = 150) {
    var generator = SeededGenerator(seed: seed)
    let customers = Int.random(in: 1...12, using: &generator)
    let days = Int.random(in: 1...40, using: &generator)
    let mostDecimals = Int.random(in: 0...9, using: &generator)
    let firstDay = 19_700 + Int.random(in: 0..<300, using: &generator)
    rows = (0..<count).map { _ in
      let customer = Int.random(in: 0..<customers, using: &generator)
      func chance(_ share: Int) -> Bool { Int.random(in: 0..<share, using: &generator) == 0 }
      let gap = chance(3) ? 200 : 0
      return Row(
        // Every third id is longer than what is kept without a dictionary.
        customer: chance(40) ? "" : customer % 3 == 2 ? "customer no. \(customer)" : "c\(customer)",
        day: chance(40)
          ? nil : firstDay + gap + (customer == 0 ? 0 : Int.random(in: 0..<days, using: &generator)),
        units: chance(40) ? nil : chance(12) ? 0 : Int.random(in: -300...900, using: &generator),
        decimals: Int.random(in: 0...mostDecimals, using: &generator),
        order: chance(8) ? "" : "\(Int.random(in: 95..<130, using: &generator))")
    }
  }

  /// The columns of the log's table.
  public static func columns(
    order: Bool = true, orders: OrderCounting = .auto, returns: ReturnsPolicy = .subtract
  ) -> PurchaseColumns {
    PurchaseColumns(
      customerID: "customer", date: "date", amount: "amount", order: order ? "order" : nil, orders: orders,
      returns: returns)
  }

  /// The log as a file.
  public var csv: String {
    let lines = rows.map { row in
      let day = row.day.map { CalendarDay(daysSince1970: $0).description } ?? ""
      return "\(row.customer),\(day),\(row.units.map { row.text(of: $0) } ?? ""),\(row.order)\n"
    }
    return "customer,date,amount,order\n" + lines.joined()
  }

  /// The log as a table, to be read with so many threads, some rows at a time.
  public func table(threads: Int = 2) throws -> Table {
    var options = ReadingOptions()
    options.workers = Workers(threads)
    options.chunkBytes = 512
    options.decimalMark = .point
    options.dateFormat = "yyyy-mm-dd"
    return try Table(bytes: Array(csv.utf8), name: "log.csv", options: options)
  }

  /// The log, read with so many threads.
  public func log(
    _ columns: PurchaseColumns = MadeUpLog.columns(), threads: Int = 2
  ) throws -> PurchaseLog {
    try PurchaseLog(of: table(threads: threads), columns: columns, isMergeable: true)
  }

  /// The rows without those on or after a day; rows that cannot be used are of no day.
  public func cut(at day: Int) -> MadeUpLog {
    MadeUpLog(rows.filter { row in !row.isReadable || row.day.map { $0 < day } ?? true })
  }

  /// The rows in another order.
  public func shuffled(seed: UInt64) -> MadeUpLog {
    var generator = SeededGenerator(seed: seed)
    return MadeUpLog(rows.shuffled(using: &generator))
  }

  /// Each row in one of two logs, at random.
  public func split(seed: UInt64) -> (MadeUpLog, MadeUpLog) {
    var generator = SeededGenerator(seed: seed)
    let sides = rows.map { _ in Bool.random(using: &generator) }
    let first = zip(rows, sides).filter(\.1).map(\.0)
    let second = zip(rows, sides).filter { !$0.1 }.map(\.0)
    return (MadeUpLog(first), MadeUpLog(second))
  }
}

extension MadeUpLog.Row {
  fileprivate func text(of units: Int) -> String {
    guard decimals > 0 else { return "\(units)" }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
