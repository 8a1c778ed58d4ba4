@testable import PurchaseLogs
import Testing

struct ExactAmountTests {
  @Test func `a product keeps every decimal`() {
    let price = ExactAmount(units: 2_545, exponent: -3)
    let quantity = ExactAmount(units: -12, exponent: 0)
    #expect(price * quantity == ExactAmount(units: -30_540, exponent: -3))
    #expect((price * quantity)?.nearestDouble == -30.54)
  }

  @Test func `a product beyond 128 bits is refused`() {
    let large = ExactAmount(units: .max / 2, exponent: 0)
    #expect(large * ExactAmount(units: 3, exponent: 0) == nil)
  }

  @Test func `amounts are counted in finer units, never in coarser ones`() {
    #expect(ExactAmount(units: 15, exponent: -1).units(in: -3) == 1500)
    #expect(ExactAmount(units: 15, exponent: 5).units(in: -2) == 150_000_000)
    #expect(ExactAmount(units: 15, exponent: -2).units(in: 0) == nil)
    #expect(ExactAmount(units: 0, exponent: -40).units(in: 0) == 0)
    #expect(ExactAmount(units: 15, exponent: 40).units(in: 0) == nil)
  }

  @Test func `money ends at 10 to the 15th`() {
    #expect(!ExactAmount(units: 1, exponent: 15).isBeyondMoney)
    #expect(!ExactAmount(units: 1_000_000_000_000_000_00, exponent: -2).isBeyondMoney)
    #expect(ExactAmount(units: 1_000_000_000_000_000_01, exponent: -2).isBeyondMoney)
    #expect(ExactAmount(units: -2, exponent: 15).isBeyondMoney)
    #expect(ExactAmount(units: 1, exponent: 300).isBeyondMoney)
    #expect(!ExactAmount(units: 0, exponent: 300).isBeyondMoney)
    #expect(!ExactAmount(units: 5, exponent: -300).isBeyondMoney)
  }

  @Test(arguments: [
    (8_911_407_904, -3), (1, -1), (3, -1), (-77_183_60, -2), (123_456_789_012_345_678, -2), (7, 20),
    (9_007_199_254_740_993, -5),
  ])
  func `the double is the nearest one`(units: Int, exponent: Int) {
    let amount = ExactAmount(units: Int128(units), exponent: exponent)
    #expect(amount.nearestDouble == Double("\(units)e\(exponent)"))
  }
}
