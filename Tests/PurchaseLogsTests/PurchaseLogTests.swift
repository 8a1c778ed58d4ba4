import ParallelWork
@testable import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

/// A log of purchases against loops over all rows.
struct PurchaseLogTests {
  /// Every way of counting, with and without order numbers.
  static let ways = ReturnsPolicy.allCases.flatMap { returns in
    [
      MadeUpLog.columns(returns: returns), MadeUpLog.columns(order: false, returns: returns),
      MadeUpLog.columns(orders: .rows, returns: returns),
    ]
  }

  @Test(arguments: 0..<12)
  func `the days of every customer equal the double loop`(seed: UInt64) throws {
    let made = MadeUpLog(seed: seed)
    for columns in Self.ways {
      let log = try made.log(columns, threads: Int(seed % 4) + 1)
      let oracle = LogOracle(log: made, columns: columns)
      #expect((0..<log.customerCount).map { log.id(of: $0) } == oracle.ids)
      for (customer, id) in oracle.ids.enumerated() {
        #expect(try log.days(of: customer).map { try log.inBillionths($0) } == oracle.days(of: id))
        let negative = log.places(of: customer).map { place in
          ExactAmount(units: log.negativeUnits(at: place), exponent: log.unit).units(in: -9)
        }
        #expect(negative == oracle.negativeMoney(of: id))
      }
      #expect(log.rowsRead == made.rows.count)
      #expect(log.rowsRejected == made.rows.count { !$0.isReadable })
    }
  }

  @Test(arguments: 0..<16)
  func `the account of any day equals the double loop`(seed: UInt64) throws {
    let made = MadeUpLog(seed: seed)
    var generator = SeededGenerator(seed: seed + 1)
    let days = made.rows.compactMap(\.day)
    let first = try #require(days.min())
    let last = try #require(days.max())
    let asOf = (0..<5).map { _ in Int.random(in: first...(last + 3), using: &generator) }
    for columns in Self.ways {
      let log = try made.log(columns)
      let oracle = LogOracle(log: made, columns: columns)
      for day in [nil, first, last, last + 1] + asOf {
        let expected = oracle.account(before: day)
        if expected.customers.isEmpty {
          #expect(throws: PurchaseLogError.self) { try log.account(day) }
        } else {
          #expect(try log.account(day) == expected)
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `totals of any day hold to the contract of analyses`(seed: UInt64) throws {
    for columns in Self.ways {
      let violations = try LogContract(columns).violations(seed: seed) { log, day in
        let account = try log.account(before: day, workers: Workers(3))
        return account.customers.map { customer in
          let units = ExactAmount(units: customer.units, exponent: log.unit).units(in: -9)
          return
            "\(log.id(of: customer.number)) \(customer.firstPurchase) \(customer.lastPurchase) \(customer.orders) "
            + "\(units ?? 0)"
        }
      }
      #expect(violations == [])
    }
  }

  @Test func `the contract of analyses is one that an analysis can break`() throws {
    let byFirstRow = try LogContract().violations(seed: 1) { log, _ in log.rejections.first?.line }
    #expect(byFirstRow.contains { $0.contains("another order of rows") })
    #expect(byFirstRow.contains { $0.contains("without a purchase is not refused") })
    let byThreads = try LogContract().violations(seed: 1) { log, _ in log.rowsRead }
    #expect(byThreads.contains { $0.contains("cut at the day") })
  }

  @Test(arguments: 0..<6)
  func `the same rows give the same value in any order, by any number of threads and however divided`(
    seed: UInt64
  ) throws {
    let made = MadeUpLog(seed: seed, rows: 300)
    for columns in Self.ways {
      let expected = try made.log(columns, threads: 1)
      for threads in [2, 5] {
        let found = try made.shuffled(seed: seed + UInt64(threads)).log(columns, threads: threads)
        #expect(found.entries == expected.entries)
      }
      let (a, b) = made.split(seed: seed)
      #expect(try a.log(columns).merging(b.log(columns)).entries == expected.entries)
      #expect(try b.log(columns).merging(a.log(columns)).entries == expected.entries)
      let (c, d) = a.split(seed: seed + 1)
      let merged = try c.log(columns).merging(b.log(columns)).merging(d.log(columns))
      #expect(merged.entries == expected.entries)
    }
  }

  @Test func `an order counts on the day of its first purchase, wherever the log is cut`() throws {
    let table = try Table(
      text: """
        customer,date,order,amount
        a,2024-01-05,7,10
        a,2024-01-02,7,-1
        a,2024-01-03,7,4
        a,2024-01-03,8,4
        a,2024-01-05,6,4
        """)
    let log = try PurchaseLog(
      of: table, customerID: "customer", date: "date", amount: "amount", order: "order")
    #expect(log.days(of: 0).map(\.orders) == [0, 2, 1])
    #expect(log.days(of: 0).map(\.isPurchase) == [false, true, true])
    #expect(log.days(of: 0).map(\.units) == [-1, 8, 14])
  }

  @Test func `ids in byte order, also beyond ASCII and of one prefix`() throws {
    let ids = [
      "é", "Z", "a", "10", "9", "00123", "a b", "ab", "Я", "customer 2", "customer 10", "customer",
      "customer1",
      "1234567", "12345678",
    ]
    let rows = ids.map { "\($0),2024-01-01\n" }.joined()
    let log = try PurchaseLog(of: Table(text: "customer,date\n" + rows), customerID: "customer", date: "date")
    #expect(
      (0..<ids.count).map { log.id(of: $0) } == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `sums too large for 128 bits are refused, not rounded`() throws {
    let table = try Table(
      text: "customer,date,amount\na,2024-01-01,1000000000000000\na,2024-01-02,1e-30\nb,2024-01-02,2\n")
    #expect(throws: PurchaseLogError.moneyOverflow(column: "amount")) {
      try PurchaseLog(of: table, customerID: "customer", date: "date", amount: "amount")
    }
  }

  @Test func `sums beyond 64 bits are exact`() throws {
    let rows = (1...9).map {
      "a,2024-01-0\($0 % 2 + 1),999999999999999.\($0)\nb,2024-01-03,0.000000000\($0)\n"
    }
    let table = try Table(text: "customer,date,amount\n" + rows.joined())
    let log = try PurchaseLog(of: table, customerID: "customer", date: "date", amount: "amount")
    #expect(log.unit == -10)
    #expect(log.totals(of: 0).units == 89_999_999_999_999_955_000_000_000)
    #expect(log.totals(of: 1).units == 45)
    #expect(
      log.days(of: 0).map(\.units) == [
        39_999_999_999_999_980_000_000_000, 49_999_999_999_999_975_000_000_000,
      ])
  }

  @Test func `a missing column is named, with those that are there`() throws {
    let table = try Table(text: "customer,date\na,2024-01-01\n")
    #expect(throws: PurchaseLogError.missingColumn(name: "dates", available: ["customer", "date"])) {
      try PurchaseLog(of: table, customerID: "customer", date: "dates")
    }
  }
}

extension PurchaseLog {
  /// What rows add up to, without what was noticed while they were read.
  fileprivate var entries: [String] {
    let customers = (0..<customerCount).map { "\(id(of: $0)) \(haveRejected[$0]) \(days(of: $0))" }
    return customers + ["\(unit) \(rowsRead) \(rowsRejected) \(orderKeys ?? []) \(days)"]
  }

  fileprivate func inBillionths(_ day: PurchaseDay) throws -> LogOracle.Day {
    LogOracle.Day(
      day: day.day.daysSince1970, orders: day.orders, purchaseRows: day.purchaseRows,
      returnRows: day.returnRows, money: try billionths(day.units))
  }

  private func billionths(_ units: Int128) throws -> Int128 {
    try #require(ExactAmount(units: units, exponent: unit).units(in: -9))
  }

  fileprivate func account(_ day: Int?) throws -> LogOracle.Account {
    let account = try account(
      before: day.map { CalendarDay(daysSince1970: $0) }, workers: Workers(2))
    return LogOracle.Account(
      customers: try account.customers.map { customer in
        LogOracle.Customer(
          id: id(of: customer.number), firstPurchase: customer.firstPurchase,
          lastPurchase: customer.lastPurchase, orders: customer.orders, money: try billionths(customer.units))
      },
      rowsUsed: account.rowsUsed, days: account.days,
      customersWithoutPurchase: account.customersWithoutPurchase,
      rowsWithoutPurchase: account.rowsWithoutPurchase, laterRows: account.laterRows,
      latestDay: account.latestDay, returnRows: account.returnRows)
  }
}
