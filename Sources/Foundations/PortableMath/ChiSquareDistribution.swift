/// The distribution of a sum of squares of independent standard normal numbers.
package struct ChiSquareDistribution: Sendable {
  /// How many squares; positive.
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The share above `x`: Q(ν/2, x/2).
  ///
  /// - Returns: As exact as `regularisedUpperGamma`.
  package func upperTail(_ x: Double) -> Double { regularisedUpperGamma(a: degreesOfFreedom / 2, x: x / 2) }
}
