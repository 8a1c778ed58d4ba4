import Foundation
import Testing
import Wording

/// What Foundation prints is the oracle.
struct DigitsTests {
  private static let numbers: [Double] =
    [
      0, -0.0, 1, -1, 0.1, 737.570_000_000_000_05, 1.0 / 3, 1e15, 1e16, -123_456.789, .leastNonzeroMagnitude,
      1e-7, 1e-5,
    ]
    + [.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNormalMagnitude]

  @Test(arguments: numbers)
  func `digits are those of C`(number: Double) {
    #expect(number.text(significantDigits: 15) == String(format: "%.15g", number))
    #expect(number.text(exponentWithDecimals: 16) == String(format: "%.16e", number))
  }

  @Test(arguments: numbers)
  func `seventeen digits read back to the same number`(number: Double) {
    #expect(Double(number.text(exponentWithDecimals: 16)) == number)
  }
}
