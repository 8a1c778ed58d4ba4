@testable import CustomerFeatures
import LinearAlgebra
import ParallelWork
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

/// Features out of a log that was read once.
struct PurchaseLogFeaturesTests {
  @Test(arguments: 0..<8)
  func `features as of any day are those of the file cut at that day`(seed: UInt64) throws {
    let made = MadeUpLog(seed: seed)
    let days = made.rows.compactMap(\.day)
    let first = try #require(days.min())
    let last = try #require(days.max())
    for returns in ReturnsPolicy.allCases {
      for orders in OrderCounting.allCases {
        let rfm = RFM(MadeUpLog.columns(orders: orders, returns: returns))
        let log = try PurchaseLog(of: made.table(), columns: rfm.columns)
        for day in stride(from: first + 1, through: last + 30, by: max(1, (last - first) / 4)) {
          let asOf = CalendarDay(daysSince1970: day)
          let cut = try made.cut(at: day).table()
          let expected = Result { try rfm.extract(from: cut, asOf: asOf) }
          let found = Result {
            try rfm.extract(from: log, asOf: asOf, today: nil, workers: Workers(2))
          }
          guard case .success(let expected) = expected, case .success(let found) = found else {
            if case .success = found { Issue.record("day \(asOf) gives features") }
            if case .success = expected { Issue.record("day \(asOf) gives no features") }
            continue
          }
          #expect(found.matrix.features == expected.matrix.features)
          #expect(found.matrix.customers == expected.matrix.customers)
          #expect(found.matrix.values == expected.matrix.values)
          #expect(found.recipe == expected.recipe)
          #expect(found.account.days == expected.account.days)
          #expect(found.account.rowsUsed == expected.account.rowsUsed)
          #expect(found.account.rowsRejected == expected.account.rowsRejected)
          #expect(found.account.customersWithoutPurchase == expected.account.customersWithoutPurchase)
          let account = found.account
          #expect(account.rowsRead == account.rowsUsed + account.rowsRejected + account.rowsLeftOut.total)
        }
      }
    }
  }

  @Test(arguments: 0..<3)
  func `features hold to the contract of analyses`(seed: UInt64) throws {
    for returns in ReturnsPolicy.allCases {
      let contract = LogContract(MadeUpLog.columns(returns: returns))
      let violations = try contract.violations(seed: seed) { log, day in
        let features = try log.features(asOf: day)
        return features.customers + features.values.elements.map { "\($0)" }
          + features.features.map { "\($0)" }
      }
      #expect(violations == [])
    }
  }

  @Test func `without a day, the day after the last row is meant`() throws {
    let table = try Table(text: "who,day,sum\na,2024-01-01,2\nb,2024-01-05,3.5\na,2024-01-02,-1\n")
    let log = try PurchaseLog(of: table, customerID: "who", date: "day", amount: "sum")
    let features = try log.features()
    #expect(features.byCustomer["a"] == ["recency": 5, "frequency": 1, "monetary": 1])
    #expect(features.byCustomer["b"] == ["recency": 1, "frequency": 1, "monetary": 3.5])
    #expect(features.recipe == .transactions(RFM(customerID: "who", date: "day", amount: "sum")))
  }
}
