/// The normal distribution with mean 0 and variance 1.
package enum StandardNormal {
  /// The share above `z`.
  ///
  /// Around the mean by Σ z²ⁿ⁺¹ / (1 · 3 ⋯ (2n + 1)), from 2 on by Laplace's continued fraction (Abramowitz and Stegun
  /// 26.2.11, 26.2.14), a hundred steps of which leave less than e⁻⁵⁶.
  ///
  /// - Returns: Within 10⁻¹⁴ relative, in both tails; from 38.6 on no normal number is left.
  package static func upperTail(_ z: Double) -> Double {
    guard z >= 2 else { return z <= -2 ? 1 - upperTail(-z) : 0.5 - central(z) }
    var fraction = z
    for step in stride(from: 100.0, to: 0, by: -1) { fraction = z + step / fraction }
    return density(z) / fraction
  }

  /// The share below `z`.
  ///
  /// - Returns: As exact as `upperTail`.
  package static func cumulative(_ z: Double) -> Double { upperTail(-z) }

  /// The z above which the share `tail` lies, by Halley's rule from Hastings' approximation (Abramowitz and Stegun
  /// 26.2.23, within 4.5 · 10⁻⁴): three steps of a third order reach the last bits.
  ///
  /// - Parameter tail: 0...1; the ends give ±∞.
  /// - Returns: Within 10⁻¹⁵ · max(1, |value|).
  package static func upperQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return tail == 0 ? .infinity : .nan }
    guard tail <= 0.5 else { return tail <= 1 ? -upperQuantile(1 - tail) : .nan }
    let t = (-2 * naturalLogarithm(tail)).squareRoot()
    var z =
      t - (2.515517 + t * (0.802853 + t * 0.010328))
      / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<3 {
      // What is missing from the share, without cancelling where the quantile is near 0.
      let excess = z < 2 ? (0.5 - tail) - central(z) : upperTail(z) - tail
      let step = excess / density(z)
      z += step / (1 - step * z / 2)
    }
    return z
  }

  /// The z below which the share `share` lies.
  ///
  /// - Returns: As exact as `upperQuantile`.
  package static func quantile(_ share: Double) -> Double {
    share < 0.5 ? -upperQuantile(share) : upperQuantile(1 - share)
  }

  /// φ(z); the square is taken with the bits that rounding takes away.
  package static func density(_ z: Double) -> Double {
    let square = z * z
    let lost = square.isFinite ? (-square).addingProduct(z, z) : 0
    return 0.3989422804014327 * exponential(-square / 2) * (1 - lost / 2)
  }

  /// The share between 0 and `z`, |z| ≤ 2.
  private static func central(_ z: Double) -> Double {
    let square = z * z
    var term = z
    var sum = z
    var odd = 1.0
    while abs(term) > abs(sum) * 0x1p-56 {
      odd += 2
      term *= square / odd
      sum += term
    }
    return density(z) * sum
  }
}
