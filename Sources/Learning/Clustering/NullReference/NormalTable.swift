/// The standard normal distribution as a fine table: what the null reference draws by.
///
/// Tabulated by arithmetic alone, because the last bits of a library's `exp` or `log` differ between CPUs, and
/// with them the draws would. Linear between the knots, so `quantile` inverts `cumulative` exactly; the
/// probability is off by at most 1e-5, far less than a thousand draws can tell.
struct NormalTable: Sendable {
  /// The probability below each knot, −8 to 8.
  private let probabilities: [Double]
  private static let knotsPerUnit = 64
  private static let reach = 8

  init() {
    // φ' = −xφ and Φ' = φ, by the Taylor series of φ about each knot: φ's next derivatives follow Hermite's recurrence.
    let step = 1 / Double(NormalTable.knotsPerUnit)
    var upper = [0.5]
    var density = 0.398_942_280_401_432_7
    for knot in 0..<(NormalTable.reach * NormalTable.knotsPerUnit) {
      let x = Double(knot) * step
      var derivatives = [density, -x * density]
      for order in 2..<12 {
        derivatives.append(-x * derivatives[order - 1] - Double(order - 1) * derivatives[order - 2])
      }
      var power = 1.0
      var area = 0.0
      var next = 0.0
      for (order, derivative) in derivatives.enumerated() {
        next += derivative * power
        power *= step / Double(order + 1)
        area += derivative * power
      }
      upper.append(upper[knot] + area)
      density = next
    }
    let largest = upper[upper.count - 1]
    probabilities = upper.dropFirst().reversed().map { largest - $0 } + upper.map { $0 / largest }
  }

  /// The probability of a value at most `x`.
  func cumulative(_ x: Double) -> Double {
    let position = (x + Double(NormalTable.reach)) * Double(NormalTable.knotsPerUnit)
    guard position > 0 else { return 0 }
    let knot = Int(min(position, Double(probabilities.count)))
    guard knot < probabilities.count - 1 else { return 1 }
    let (low, high) = (probabilities[knot], probabilities[knot + 1])
    return low + (high - low) * (position - Double(knot))
  }

  /// The value that a share `probability` of all values stays below.
  func quantile(_ probability: Double) -> Double {
    var (low, high) = (0, probabilities.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if probabilities[middle] <= probability { low = middle } else { high = middle }
    }
    let width = probabilities[high] - probabilities[low]
    let fraction = width > 0 ? min(1, max(0, (probability - probabilities[low]) / width)) : 0
    return (Double(low) + fraction) / Double(NormalTable.knotsPerUnit) - Double(NormalTable.reach)
  }
}
