import LinearAlgebra
import TestSupport
import Testing

@testable import CustomerData

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
        }
      }
    }
  }

  @Test func `sums too large for 128 bits are refused, not rounded`() {
    let policy = PurchaseLedger.Policy(orders: .auto, returns: .subtract)
    var ledger = PurchaseLedger(policy: policy)
    add("a", 1, ExactAmount(units: 1, exponent: 15), to: &ledger)
    add("a", 1, ExactAmount(units: 1, exponent: -30), to: &ledger)
    #expect(throws: FeatureError.moneyOverflow(column: "amount")) {
      try PurchaseAccount([ledger], policy: policy, amountColumn: "amount", workers: Workers(1))
    }
  }

  @Test func `ids in byte order, also beyond ASCII and of one prefix`() throws {
    let policy = PurchaseLedger.Policy(orders: .auto, returns: .subtract)
    var ledger = PurchaseLedger(policy: policy)
    let ids = ["é", "Z", "a", "10", "9", "00123", "a ", "ab", "Я"]
    for id in ids { add(id, 1, nil, to: &ledger) }
    let account = try PurchaseAccount([ledger], policy: policy, amountColumn: nil, workers: Workers(2))
    #expect(account.customers.map(\.id) == ["00123", "10", "9", "Z", "a", "a ", "ab", "é", "Я"])
  }

  @Test func `long order numbers are told apart`() {
    let keys = ["1234567", "12345678", "123456789", "0001", "001", ""].map {
      withCell($0) { OrderKey.number($0) }
    }
    #expect(Set(keys + [OrderKey.day(1), OrderKey.day(-1)]).count == 8)
  }
}

private func randomLog(using generator: inout SeededGenerator) -> [LogRow] {
  (0..<Int.random(in: 0...120, using: &generator)).map { _ in
    LogRow(
      customer: "c\(Int.random(in: 0..<12, using: &generator))",
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
  let number = withCell(id) { cell in ledger.customer(cell) }
  ledger.add(customer: number, day: day, amount: amount, order: order)
}

private func account(of parts: [[LogRow]], _ policy: PurchaseLedger.Policy) throws -> PurchaseAccount {
  let ledgers = parts.map { rows in
    var ledger = PurchaseLedger(policy: policy)
    for row in rows {
      let factor = (0..<(row.decimals - 2)).reduce(Int128(1)) { product, _ in product * 10 }
      add(
        row.customer, Int32(row.day), ExactAmount(units: Int128(row.cents) * factor, exponent: -row.decimals),
        order: row.order, to: &ledger)
    }
    return ledger
  }
  let account = try PurchaseAccount(ledgers, policy: policy, amountColumn: "amount", workers: Workers(3))
  return account.inHundredths
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
