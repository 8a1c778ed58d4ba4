/// Student's t distribution.
package struct StudentDistribution: Sendable {
  /// At least 1; need not be a whole number.
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The share that is farther from 0 than `t`: Iₓ(ν/2, ½) with x = ν / (ν + t²) (DLMF 8.17.22).
  ///
  /// - Returns: As exact as `regularisedIncompleteBeta`.
  package func twoSidedTail(_ t: Double) -> Double {
    guard t.isFinite else { return t.isNaN ? .nan : 0 }
    let square = t * t
    let sum = degreesOfFreedom + square
    return regularisedIncompleteBeta(
      x: degreesOfFreedom / sum, complement: square / sum, a: degreesOfFreedom / 2, b: 0.5)
  }

  /// The positive t beyond which, on both sides together, the share `tail` lies.
  ///
  /// Newton's rule from the normal quantile, which lies below: the tail is convex there, so every step stays below the
  /// root and none overshoots.
  ///
  /// - Parameter tail: Above 0, at most 1.
  /// - Returns: Within 10⁻¹² relative.
  package func twoSidedQuantile(_ tail: Double) -> Double {
    guard tail > 0, tail < 1 else { return tail == 1 ? 0 : tail == 0 ? .infinity : .nan }
    var t = StandardNormal.upperQuantile(tail / 2)
    for _ in 0..<400 {
      let step = (twoSidedTail(t) - tail) / (2 * density(t))
      guard step > t * 0x1p-50 else { break }
      t += step
    }
    return t
  }

  private func density(_ t: Double) -> Double {
    exponential(
      -(degreesOfFreedom + 1) / 2 * naturalLogarithm(onePlus: t * t / degreesOfFreedom)
        - logBeta(degreesOfFreedom / 2, 0.5)) / degreesOfFreedom.squareRoot()
  }
}
