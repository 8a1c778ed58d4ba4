/// A sum of amounts and how many they are, without rounding.
struct ExactSum: Sendable, Equatable {
  private(set) var rows = 0
  private(set) var amount = ExactAmount(units: 0, exponent: 0)
  /// Whether 128 bits do not hold the sum.
  private(set) var hasOverflowed = false

  /// Adds what one row or several amount to.
  mutating func add(_ other: ExactAmount, rows count: Int = 1) {
    rows += count
    add(amount: other)
  }

  mutating func merge(_ other: ExactSum) {
    rows += other.rows
    hasOverflowed = hasOverflowed || other.hasOverflowed
    add(amount: other.amount)
  }

  private mutating func add(amount other: ExactAmount) {
    guard let sum = amount.adding(other) else {
      hasOverflowed = true
      return
    }
    amount = sum
  }
}
