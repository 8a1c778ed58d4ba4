/// The distribution with one mode that is closest to a column of values.
///
/// Left of the mode the greatest convex minorant of the empirical distribution function, right of it the least
/// concave majorant, and an atom at the mode: the mode is where the larger of the two sup-distances is
/// smallest, as in the dip test (Hartigan and Hartigan 1985). Keeps skew, spread and bounds; has no second mode.
struct UnimodalMarginal: Sendable, Equatable {
  /// Ascending values; the mode stands twice where it has an atom.
  let values: [Double]
  /// The probability of at most each value; ascending, linear between.
  let probabilities: [Double]

  /// Fits `empirical`.
  ///
  /// - Complexity: O(*m* log *m*) for *m* knots: the distance on the left never falls when the mode moves right,
  ///   that on the right never rises, so the best mode is found by halving.
  init(closestTo empirical: EmpiricalDistribution) {
    var (low, high) = (0, empirical.values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if empirical.minorant(upTo: middle).distance < empirical.majorant(from: middle).distance {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let mode = [low - 1, low].filter { $0 >= 0 }.min {
      empirical.distance(mode: $0) < empirical.distance(mode: $1)
    }
    let left = empirical.minorant(upTo: mode ?? 0).knots
    let right = empirical.majorant(from: mode ?? 0).knots
    values = (left + right).map { empirical.values[$0] }
    probabilities = left.map { empirical.below[$0] } + right.map { empirical.upTo[$0] }
  }

  /// The value that a share `probability` in 0...1 stays below.
  func quantile(_ probability: Double) -> Double {
    var (low, high) = (0, values.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if probabilities[middle] <= probability { low = middle } else { high = middle }
    }
    let width = probabilities[high] - probabilities[low]
    let fraction = width > 0 ? min(1, max(0, (probability - probabilities[low]) / width)) : 1
    return values[low] + (values[high] - values[low]) * fraction
  }
}
