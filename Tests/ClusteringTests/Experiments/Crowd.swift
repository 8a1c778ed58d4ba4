import Clustering
import Foundation
import LinearAlgebra

/// A made-up customer base of which it is known whether it has clusters.
struct Crowd: Sendable {
  /// n × d, in raw units before `transform`.
  let raw: Matrix
  /// Whether features go through sign(x) ln(1 + |x|) first.
  let isLogarithmic: Bool
  /// Whether each feature is a whole number.
  let isWhole: [Bool]

  init(_ raw: Matrix, isLogarithmic: Bool = false, isWhole: [Bool]? = nil) {
    self.raw = raw
    self.isLogarithmic = isLogarithmic
    self.isWhole = isWhole ?? Array(repeating: false, count: raw.columns)
  }

  /// The features as the search sees them, in standard deviations about their means.
  var points: Matrix { standardized(transformed(raw)) }

  /// Rounds whole features of drawn points in raw units.
  var snap: @Sendable (Matrix) -> Matrix {
    let statistics = ColumnStatistics(of: transformed(raw))
    let (isLogarithmic, isWhole) = (isLogarithmic, isWhole)
    return { drawn in
      var snapped = drawn
      for i in 0..<drawn.rows {
        for j in 0..<drawn.columns where isWhole[j] && statistics.standardDeviations[j] > 0 {
          let value = drawn[i, j] * statistics.standardDeviations[j] + statistics.means[j]
          let whole = (isLogarithmic ? expm1(value) : value).rounded()
          snapped[i, j] =
            ((isLogarithmic ? log1p(max(whole, 0)) : whole) - statistics.means[j])
            / statistics.standardDeviations[j]
        }
      }
      return snapped
    }
  }

  private func transformed(_ matrix: Matrix) -> Matrix {
    guard isLogarithmic else { return matrix }
    return Matrix(
      rows: matrix.rows, columns: matrix.columns,
      elements: matrix.elements.map { $0 < 0 ? -log1p(-$0) : log1p($0) })
  }

  private func standardized(_ matrix: Matrix) -> Matrix {
    let statistics = ColumnStatistics(of: matrix)
    var result = matrix
    for i in 0..<matrix.rows {
      for j in 0..<matrix.columns {
        let deviation = statistics.standardDeviations[j]
        result[i, j] = deviation > 0 ? (matrix[i, j] - statistics.means[j]) / deviation : 0
      }
    }
    return result
  }
}

extension SplitMix64 {
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &self))
  }

  /// Marsaglia and Tsang 2000.
  mutating func gamma(shape: Double) -> Double {
    if shape < 1 {
      let power = pow(Double.random(in: 0..<1, using: &self), 1 / shape)
      return gamma(shape: shape + 1) * power
    }
    let d = shape - 1.0 / 3
    while true {
      let x = normal()
      let v = pow(1 + x / (9 * d).squareRoot(), 3)
      if v > 0, log(Double.random(in: 0..<1, using: &self)) < x * x / 2 + d - d * v + d * log(v) {
        return d * v
      }
    }
  }
}
