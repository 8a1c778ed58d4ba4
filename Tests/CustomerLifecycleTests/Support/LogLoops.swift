import PurchaseLogs
import TestSupport

/// The definitions, word by word, as loops over all rows: what every analysis is held against.
struct LogLoops {
  /// What one customer did before the analysis day; money in billionths.
  struct Customer {
    var id: String
    /// Purchase days, ascending.
    var days: [Int] = []
    var orders = 0
    var money: Int128 = 0
    /// Money of each day with a row.
    var net: [Int: Int128] = [:]
    /// Orders that begin on each day.
    var ordersOn: [Int: Int] = [:]

    var first: Int { days.first ?? 0 }
    var last: Int { days.last ?? 0 }
    var intervals: [Int] { zip(days, days.dropFirst()).map { $1 - $0 } }
  }

  let asOf: Int
  let firstDay: Int
  /// With a purchase, in byte order of their ids.
  let customers: [Customer]
  /// Without one.
  let others: [Customer]

  /// Of the made-up logs that analyses are held against: a few where loops are slow.
  static var seeds: Range<UInt64> { 0..<(TestData.isThorough ? 200 : 16) }

  /// Orders are counted by number, returns subtracted.
  init(_ log: MadeUpLog, asOf: Int) {
    let rows = log.rows.filter { $0.isReadable && ($0.day ?? 0) < asOf }
    let ids = Set(log.rows.map(\.customer)).subtracting([""])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var customers: [Customer] = []
    var others: [Customer] = []
    for id in ids {
      let own = rows.filter { $0.customer == id }
      let isRejected = log.rows.contains { $0.customer == id && !$0.isReadable }
      guard !own.isEmpty || isRejected else { continue }
      var customer = Customer(id: id)
      var seen: Set<String> = []
      for row in own.sorted(by: { ($0.day ?? 0) < ($1.day ?? 0) }) {
        let (day, units) = (row.day ?? 0, row.units ?? 0)
        customer.money += row.billionths
        customer.net[day, default: 0] += row.billionths
        guard units >= 0 else { continue }
        if customer.days.last != day { customer.days.append(day) }
        if seen.insert(row.order.isEmpty ? "day \(day)" : row.order).inserted {
          customer.orders += 1
          customer.ordersOn[day, default: 0] += 1
        }
      }
      if customer.days.isEmpty { others.append(customer) } else { customers.append(customer) }
    }
    self.asOf = asOf
    self.customers = customers
    self.others = others
    firstDay = rows.compactMap(\.day).min() ?? 0
  }

  /// Sums of money in billionths.
  static func sum(_ money: [ExactMoney]) -> Int128 {
    money.reduce(0) { sum, money in
      sum + (0..<(9 + money.exponent)).reduce(money.units) { product, _ in product * 10 }
    }
  }

  /// Money as it is told.
  static func money(_ billionths: Int128) -> ExactMoney { ExactMoney(units: billionths, exponent: -9) }
}

extension MadeUpLog {
  /// A small shop over two years: regulars, one-time buyers, returns, gaps in which nobody bought, equal amounts.
  static func shop(seed: UInt64) -> MadeUpLog {
    var generator = SeededGenerator(seed: seed)
    var rows: [Row] = []
    let start = 19_000 + Int.random(in: 0..<400, using: &generator)
    let decimals = Int.random(in: 0...2, using: &generator)
    for customer in 0..<Int.random(in: 20...60, using: &generator) {
      let pace = Int.random(in: 2...120, using: &generator)
      var day = start + Int.random(in: 0..<500, using: &generator)
      for purchase in 0..<Int.random(in: 1...9, using: &generator) where purchase == 0 || customer % 3 > 0 {
        // Between the 200th and the 300th day the shop is closed.
        if (200..<300).contains(day - start) { day += 100 }
        for line in 0..<Int.random(in: 1...3, using: &generator) {
          let isReturn = Int.random(in: 0..<10, using: &generator) == 0
          rows.append(
            Row(
              customer: "buyer \(customer)", day: day,
              units: (isReturn ? -1 : 1) * 5
                * Int.random(in: 0...40, using: &generator), decimals: decimals,
              order: "\(customer * 100 + purchase * 3 + line / 2)"))
        }
        day += Int.random(in: 1...pace, using: &generator)
      }
    }
    return MadeUpLog(rows).shuffled(seed: seed)
  }

  /// The day after the last row.
  var dayAfter: Int { (rows.filter(\.isReadable).compactMap(\.day).max() ?? 0) + 1 }

  /// The same log with every day later by some days, and every customer under another id that stands elsewhere in the
  /// order.
  func movedAndRenamed(days: Int) -> MadeUpLog {
    MadeUpLog(
      rows.map { row in
        var row = row
        row.day = row.day.map { $0 + days }
        if !row.customer.isEmpty { row.customer = String(row.customer.reversed()) + "!" }
        return row
      })
  }
}
