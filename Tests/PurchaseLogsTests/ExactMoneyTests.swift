import PurchaseLogs
import Testing

struct ExactMoneyTests {
  @Test func `equal sums are equal in whatever unit they were summed`() {
    #expect(ExactMoney(units: 1500, exponent: -2) == ExactMoney(units: 15, exponent: 0))
    #expect(ExactMoney(units: 0, exponent: -7) == .zero)
    #expect(ExactMoney(units: -10, exponent: 0) == ExactMoney(units: -1, exponent: 1))
  }

  @Test func `sums stand in order, however different their units`() {
    let ascending = [
      ExactMoney(units: .min, exponent: 20), ExactMoney(units: -15, exponent: -1),
      ExactMoney(units: -1, exponent: -30),
      .zero, ExactMoney(units: 1, exponent: -30), ExactMoney(units: 149, exponent: -2),
      ExactMoney(units: 15, exponent: -1), ExactMoney(units: 3, exponent: 5),
      ExactMoney(units: .max, exponent: 20),
    ]
    for (i, a) in ascending.enumerated() {
      for (j, b) in ascending.enumerated() { #expect((a < b) == (i < j), "\(a) \(b)") }
    }
  }

  @Test func `sums are written as plain decimal numbers and read back`() {
    for (money, text) in [
      (ExactMoney(units: 12_345, exponent: -2), "123.45"), (ExactMoney(units: -5, exponent: -3), "-0.005"),
      (ExactMoney(units: 7, exponent: 2), "700"), (.zero, "0"),
    ] {
      #expect(money.description == text)
      #expect(ExactMoney(text) == money)
    }
    for text in ["", "1.", "1e5", "1.-5", "x", "1.2.3"] { #expect(ExactMoney(text) == nil) }
  }
}
