@testable import PurchaseLogs
import TestSupport
import Testing

/// A log of some customers beside the log they come from.
struct SelectingTests {
  @Test(arguments: 0..<12)
  func `a selected customer did what he did in the whole log, and nobody else is there`(seed: UInt64) throws {
    for columns in PurchaseLogTests.ways {
      let whole = try MadeUpLog(seed: seed, rows: 200).log(columns, threads: Int(seed % 3) + 1)
      var generator = SeededGenerator(seed: seed &+ 77)
      let chosen = (0..<whole.customerCount).filter { _ in Bool.random(using: &generator) }
      let some = whole.selecting(chosen)
      #expect(some.customerCount == chosen.count)
      for (place, customer) in chosen.enumerated() {
        #expect(some.id(of: place) == whole.id(of: customer))
        #expect(some.days(of: place) == whole.days(of: customer))
        #expect(some.hasRejected(place) == whole.hasRejected(customer))
        #expect(
          some.places(of: place).map { some.negativeUnits(at: $0) }
            == whole.places(of: customer).map { whole.negativeUnits(at: $0) })
      }
      #expect(some.dayCount == chosen.reduce(0) { $0 + whole.days(of: $1).count })
    }
  }
}
