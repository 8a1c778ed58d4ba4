@testable import CustomerFeatures
import LinearAlgebra
@testable import ParallelWork
import TestSupport
import Testing
@testable import TextTables

/// One row of a made-up log.
struct LogRow: Sendable {
  var customer: String
  var day: Int
  /// In hundredths.
  var cents: Int
  var order: UInt64
  /// Decimals with which the amount is written, two or more.
  var decimals = 2
}

struct PurchaseLedgerTests {
  private static let returnsPolicies = ReturnsPolicy.allCases
  private static let orderCountings = OrderCounting.allCases

  @Test(arguments: 0..<40)
  func `the account equals the double loop, however the log is divided`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = randomLog(using: &generator)
    for returns in Self.returnsPolicies {
      for orders in Self.orderCountings {
        for asOf in [nil, Int32(25)] {
          let policy = PurchaseLedger.Policy(orders: orders, returns: returns, asOf: asOf)
          let expected = oracle(rows, policy)
          #expect(try account(of: [rows], policy) == expected)
          let cut = rows.count / 3
          let shuffled = rows.shuffled(using: &generator)
          let parts = [Array(shuffled[..<cut]), [], Array(shuffled[cut...])]
          #expect(try account(of: parts, policy) == expected)
          let byOrder = rows.sorted { $0.order < $1.order }
          #expect(try account(of: [Array(byOrder[..<cut]), Array(byOrder[cut...])], policy) == expected)
          #expect(try account(of: [byOrder.reversed()], policy) == expected)
        }
      }
    }
  }

  @Test func `sums too large for 128 bits are refused, not rounded`() {
    let policy = PurchaseLedger.Policy(orders: .auto, returns: .subtract)
    var ledger = PurchaseLedger(policy: policy)
    add("a", 1, ExactAmount(units: 1, exponent: 15), to: &ledger)
    add("a", 1, ExactAmount(units: 1, exponent: -30), to: &ledger)
    ledger.finish()
    #expect(throws: FeatureError.moneyOverflow(column: "amount")) {
      try LedgerSum([ledger], amountColumn: "amount")
    }
  }

  @Test func `ids in byte order, also beyond ASCII and of one prefix`() throws {
    let policy = PurchaseLedger.Policy(orders: .auto, returns: .subtract)
    var ledger = PurchaseLedger(policy: policy)
    let ids = [
      "é", "Z", "a", "10", "9", "00123", "a ", "ab", "Я", "customer 2", "customer 10", "customer",
      "customer\0",
    ]
    for id in ids { add(id, 1, nil, to: &ledger) }
    ledger.finish()
    let account = PurchaseAccount(
      try LedgerSum([ledger], amountColumn: nil), orders: .auto, hasAmounts: false)
    #expect(account.customers.map(\.id) == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `long order numbers are told apart`() {
    let numbers = [
      "1234567", "12345678", "123456789", "0001", "001", "", "00012345678", "999999999999999999",
      "1000000000000000000", "12345678x",
    ]
    let keys = numbers.map { number in withCell(number) { OrderKey.number($0) } }
    #expect(Set(keys + [OrderKey.day(1), OrderKey.day(-1)]).count == numbers.count + 2)
  }

  @Test func `ascending order numbers have ascending keys`() {
    let numbers = [0, 9, 10, 536_365, 999_999, 1_000_000, 9_999_999, 10_000_000, 123_456_789_012_345_678]
    let keys = numbers.map { number in withCell(String(number)) { OrderKey.number($0) } }
    #expect(keys == keys.sorted())
  }
}

private func randomLog(using generator: inout SeededGenerator) -> [LogRow] {
  (0..<Int.random(in: 0...120, using: &generator)).map { _ in
    LogRow(
      customer: ["c", "customer "].randomElement(using: &generator).map {
        $0 + "\(Int.random(in: 0..<6, using: &generator))"
      } ?? "",
      day: Int.random(in: -3..<40, using: &generator),
      cents: Int.random(in: -300...900, using: &generator) / 100 * 100
        / (Bool.random(using: &generator) ? 1 : 7),
      order: UInt64.random(in: 0..<30, using: &generator), decimals: Int.random(in: 2...9, using: &generator))
  }
}

private func withCell<Value>(_ text: String, _ body: (Cell) -> Value) -> Value {
  Array(text.utf8 + [0]).withUnsafeBufferPointer { bytes in
    guard let start = bytes.baseAddress else {
      preconditionFailure("an array of at least one byte has a base")
    }
    return body(Cell(start: start, count: bytes.count - 1, isQuoted: false))
  }
}

private func add(
  _ id: String, _ day: Int32, _ amount: ExactAmount?, order: UInt64 = 0, to ledger: inout PurchaseLedger
) {
  withCell(id) { ledger.add(PurchaseLedger.Entry(day: day, amount: amount, order: order), of: $0) }
}

extension LogRow {
  fileprivate var entry: PurchaseLedger.Entry {
    let factor = (0..<(decimals - 2)).reduce(Int128(1)) { product, _ in product * 10 }
    return PurchaseLedger.Entry(
      day: Int32(day), amount: ExactAmount(units: Int128(cents) * factor, exponent: -decimals), order: order)
  }
}

private func account(of parts: [[LogRow]], _ policy: PurchaseLedger.Policy) throws -> PurchaseAccount {
  let ledgers = parts.map { rows in
    var ledger = PurchaseLedger(policy: policy)
    for row in rows { withCell(row.customer) { ledger.add(row.entry, of: $0) } }
    ledger.finish()
    return ledger
  }
  var sum = try LedgerSum(ledgers, amountColumn: "amount")
  let logs = parts.map { rows in
    var log = OrderLog()
    for row in rows where policy.effect(of: row.entry) == .purchase {
      guard let number = withCell(row.customer, { sum.numberIfMixed($0) }) else { continue }
      log.append(customer: number, key: row.entry.order)
    }
    return log
  }
  sum.countOrders(in: logs, workers: Workers(3))
  return PurchaseAccount(sum, orders: policy.orders, hasAmounts: true).inHundredths
}

extension PurchaseAccount {
  /// The same account with all money in hundredths, whatever unit it was counted in.
  fileprivate var inHundredths: PurchaseAccount {
    var account = self
    for i in account.customers.indices {
      guard let money = account.customers[i].money else { continue }
      let factor = (0..<max(0, -2 - money.exponent)).reduce(Int128(1)) { product, _ in product * 10 }
      let units = money.exponent >= -2 ? money.units(in: -2) ?? 0 : money.units / factor
      account.customers[i].money = ExactAmount(units: units, exponent: -2)
    }
    return account
  }
}

/// The definitions, word by word.
private func oracle(_ rows: [LogRow], _ policy: PurchaseLedger.Policy) -> PurchaseAccount {
  let kept = rows.filter { row in policy.asOf.map { row.day < Int($0) } ?? true }
  func isReturn(_ row: LogRow) -> Bool {
    switch policy.returns {
    case .subtract: row.cents < 0
    case .drop: row.cents <= 0
    case .ignore: false
    }
  }
  let ids = Set(kept.map(\.customer)).sorted()
  var customers: [PurchaseAccount.Customer] = []
  var used: [LogRow] = []
  var without = 0
  var rowsWithout = 0
  for id in ids {
    let own = kept.filter { $0.customer == id }
    let purchases = own.filter { !isReturn($0) }
    let counted = policy.returns == .drop ? purchases : own
    guard let first = purchases.map(\.day).min(), let last = purchases.map(\.day).max() else {
      without += 1
      rowsWithout += counted.count
      continue
    }
    used += counted
    customers.append(
      PurchaseAccount.Customer(
        id: id, firstPurchase: first, lastPurchase: last,
        orders: policy.orders == .rows ? purchases.count : Set(purchases.map(\.order)).count,
        money: ExactAmount(units: counted.reduce(Int128(0)) { $0 + Int128($1.cents) }, exponent: -2)))
  }
  let later = rows.filter { row in policy.asOf.map { row.day >= Int($0) } ?? false }
  return PurchaseAccount(
    customers: customers, rowsUsed: used.count,
    days: used.map(\.day).min().flatMap { first in used.map(\.day).max().map { first...$0 } },
    customersWithoutPurchase: without, rowsWithoutPurchase: rowsWithout, laterRows: later.count,
    latestDay: later.map(\.day).max(), returnRows: kept.count(where: isReturn))
}
