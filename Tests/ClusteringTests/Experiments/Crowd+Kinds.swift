import Clustering
import Foundation
import LinearAlgebra

extension Crowd {
  /// `k` spherical clusters of half to three halves of `size` customers, centres anywhere in a box but at least `apart` standard
  /// deviations from each other.
  static func planted(_ k: Int, apart: Double, size: Int, seed: UInt64) -> Crowd {
    var generator = SplitMix64(seed: seed)
    let d = Int.random(in: 2...5, using: &generator)
    let side = 1.5 * apart * pow(Double(k), 1 / Double(d))
    var centres: [[Double]] = []
    while centres.count < k {
      let centre = (0..<d).map { _ in Double.random(in: 0..<side, using: &generator) }
      let isFree = centres.allSatisfy { squaredDistance($0[...], centre[...]) >= apart * apart }
      if isFree { centres.append(centre) }
    }
    return Crowd(
      Matrix(
        centres.flatMap { centre in
          (0..<Int.random(in: (size / 2)...(3 * size / 2), using: &generator)).map { _ in
            centre.map { $0 + generator.normal() }
          }
        }))
  }

  /// Every point of a cube as likely as every other.
  static func cube(size: Int, seed: UInt64) -> Crowd {
    Crowd(
      matrix(size, seed: seed) { generator in (0..<3).map { _ in Double.random(in: 0..<1, using: &generator) }
      })
  }

  /// One normal population.
  static func gaussian(size: Int, seed: UInt64) -> Crowd {
    Crowd(matrix(size, seed: seed) { generator in (0..<3).map { _ in generator.normal() } })
  }

  /// Recency, frequency and monetary, skewed and correlated, without groups.
  static func rfm(isLogarithmic: Bool, size: Int, seed: UInt64) -> Crowd {
    let values = matrix(size, seed: seed) { generator in
      let loyalty = generator.normal()
      let frequency = (exp(0.8 + 0.9 * loyalty + 0.4 * generator.normal())).rounded(.up)
      let recency = min(365, exp(4.2 - 0.7 * loyalty + 0.8 * generator.normal()).rounded(.up))
      let monetary = frequency * exp(3 + 0.7 * generator.normal())
      return [recency, frequency, (monetary * 100).rounded() / 100]
    }
    return Crowd(values, isLogarithmic: isLogarithmic, isWhole: [true, true, false])
  }

  /// Independent gamma variables of several shapes.
  static func gamma(size: Int, seed: UInt64) -> Crowd {
    Crowd(matrix(size, seed: seed) { generator in [0.5, 1, 2, 4].map { generator.gamma(shape: $0) } })
  }

  /// As `rfm`, but 60 % have bought once.
  static func oneTimeBuyers(isLogarithmic: Bool, size: Int, seed: UInt64) -> Crowd {
    let values = matrix(size, seed: seed) { generator in
      let isOnce = Double.random(in: 0..<1, using: &generator) < 0.6
      let loyalty = generator.normal()
      let frequency = isOnce ? 1 : 1 + exp(0.6 + 0.8 * loyalty).rounded(.up)
      let recency = min(700, (5 + 300 * generator.gamma(shape: 1) / frequency.squareRoot()).rounded())
      let monetary = (frequency * exp(3.2 + 0.6 * generator.normal()) * 100).rounded() / 100
      return [recency, frequency, monetary]
    }
    return Crowd(values, isLogarithmic: isLogarithmic, isWhole: [true, true, false])
  }

  /// Answers from 1 to 5 to correlated questions.
  static func answers(size: Int, seed: UInt64) -> Crowd {
    let values = matrix(size, seed: seed) { generator in
      let mood = generator.normal()
      return (0..<4).map { _ in min(5, max(1, (3 + 0.6 * mood + 0.9 * generator.normal()).rounded())) }
    }
    return Crowd(values, isWhole: Array(repeating: true, count: 4))
  }

  private static func matrix(_ size: Int, seed: UInt64, _ row: (inout SplitMix64) -> [Double]) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return Matrix((0..<size).map { _ in row(&generator) })
  }
}
