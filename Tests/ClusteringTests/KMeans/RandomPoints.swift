import Clustering
import Foundation
import LinearAlgebra

/// Points of the kinds that customers' features come in, and of those that break floats.
enum RandomPoints: Int, CaseIterable {
  case planted, heavyTailed, fewValued, duplicated, tightAndDistant, oneFeatureFar

  /// Points of this kind, n × d.
  func points(n: Int, d: Int, using generator: inout SplitMix64) -> Matrix {
    var points = Matrix(rows: n, columns: d)
    let centres = (0..<4).map { _ in (0..<d).map { _ in 8 * Self.normal(&generator) } }
    for i in 0..<n {
      let centre = centres[Int(generator.next() % 4)]
      for f in 0..<d {
        let noise = Self.normal(&generator)
        points[i, f] =
          switch self {
          case .planted: centre[f] + noise
          case .heavyTailed: exp(2 * noise)
          case .fewValued: (2 * noise).rounded()
          case .duplicated: i < n / 3 || n < 3 ? noise : points[i % (n / 3), f]
          case .tightAndDistant: 1e6 * centre[f] + 1e-3 * noise
          case .oneFeatureFar: f == 0 ? 1e9 + noise : noise
          }
      }
    }
    return points
  }

  private static func normal(_ generator: inout SplitMix64) -> Double {
    let (a, b) = (uniform(&generator), uniform(&generator))
    return (-2 * log(a)).squareRoot() * cos(2 * .pi * b)
  }

  private static func uniform(_ generator: inout SplitMix64) -> Double {
    (Double(generator.next() >> 11) + 0.5) * 0x1p-53
  }
}
