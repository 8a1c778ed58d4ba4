extension Double {
  /// What this number becomes when `value` is added to it `count` times, to the last bit, without adding `count` times.
  ///
  /// While a sum stays between two powers of two, its last place has one size, so every addition after the first rounds
  /// alike and moves the sum by the same step (a tie goes to the even neighbour, and from an even one each tie goes the
  /// same way). All steps up to the next power of two are therefore taken at once.
  ///
  /// - Complexity: O(log *count*) where value and sum have one sign; else also a step for each power of two on the way.
  @usableFromInline
  package func adding(_ value: Double, times count: Int) -> Double {
    var sum = RepeatedAddition(of: value, to: self)
    sum.repeated(count)
    return sum.sum
  }

  /// Adds `value` so many times, as above; once costs one addition.
  @inlinable
  package mutating func add(_ value: Double, times count: Int) {
    if count == 1 { self += value } else { self = adding(value, times: count) }
  }
}

/// A number that is added to a sum again and again.
struct RepeatedAddition {
  let value: Double
  private(set) var sum: Double
  /// What rounding has lost, by Neumaier's rule: the true sum is `sum + lost`, but for what rounding loses of that.
  private(set) var lost = 0.0

  init(of value: Double, to sum: Double, lost: Double = 0) {
    self.value = value
    self.sum = sum
    self.lost = lost
  }

  /// Adds once.
  mutating func once() {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  /// Adds `count` times.
  mutating func repeated(_ count: Int) {
    var left = count
    while left > 0, sum.isFinite {
      let before = sum
      once()
      left -= 1
      let move = (sum + value) - sum
      let next = sum + move
      // A tie from an odd number may go another way than those that follow it.
      guard (next + value) - next == move else { continue }
      let steps = move == 0 ? (sum == before ? left : 0) : Swift.min(left, stepsWithinBinade(of: move))
      guard steps > 0 else { continue }
      // Each of these steps loses the same: what is added, less how far the sum moves. The sum is at least as large.
      lost = steps == 1 || value == move ? lost + (value - move) : lost.adding(value - move, times: steps)
      // Where nothing moves, the zero of a move must not take the sign from a sum of −0.
      if move != 0 { sum += move * Double(steps) }
      left -= steps
    }
  }

  /// How many steps of `move` the sum may take and stay clear of the powers of two on either side.
  private func stepsWithinBinade(of move: Double) -> Int {
    let magnitude = sum.magnitude
    // Below the normal numbers all last places have one size.
    let lower = magnitude.isNormal ? magnitude.binade : 0
    let upper = magnitude.isNormal ? 2 * magnitude.binade : Double.leastNormalMagnitude
    let room = (move > 0) == (sum > 0) ? upper - magnitude : magnitude - lower
    // Two moves of room: close to a power of two the sum may already round to a coarser or finer place.
    let steps = (room / move.magnitude).rounded(.down) - 2
    return steps >= 1 ? Int(Swift.min(steps, 0x1p52)) : 0
  }
}

/// A sum that is rounded about once instead of once a term (Neumaier 1974).
///
/// Money arrives as the doubles nearest to exact amounts; their sum is then the double nearest to the exact total.
package struct CompensatedSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  /// Nothing so far.
  package init() {}

  /// The sum of `values`, each once.
  package init(of values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds a number `count` times, to the last bit as if one after the other.
  ///
  /// - Complexity: as ``Swift/Double/adding(_:times:)``.
  package mutating func add(_ value: Double, times count: Int = 1) {
    var addition = RepeatedAddition(of: value, to: sum, lost: lost)
    if count == 1 { addition.once() } else { addition.repeated(count) }
    (sum, lost) = (addition.sum, addition.lost)
  }

  /// The sum so far.
  package var value: Double { sum + lost }
}
