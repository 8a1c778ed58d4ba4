internal import Foundation

/// What a split is judged by.
///
/// A side's purity is built from a whole number that changes by one label count at a time, so it is the same for
/// every order of equal rows.
protocol Impurity: Sendable {
  /// What a row adds to its side's sum, where `count` rows of its label are there already.
  func increment(_ count: Int) -> Int
  /// What `count` rows of one label have added in all.
  func total(_ count: Int) -> Int
  /// The purity of a side of `count` rows, at least one: larger is purer, and the sum over the sides is maximised.
  func purity(_ sum: Int, of count: Int) -> Double
}

/// CART's Gini index (Breiman, Friedman, Olshen and Stone, 1984): n · (1 − impurity) = Σ c² / n.
struct Gini: Impurity {
  @inline(__always)
  func increment(_ count: Int) -> Int { 2 &* count &+ 1 }

  func total(_ count: Int) -> Int { count * count }

  @inline(__always)
  func purity(_ sum: Int, of count: Int) -> Double { Double(sum) / Double(count) }
}

/// Shannon's entropy (Quinlan's ID3 and C4.5): −n · impurity = Σ c log c − n log n.
struct Entropy: Impurity {
  /// c · ln c in units of 2⁻³², so that sums are exact; 10⁷ rows of one label stay below 2⁶³.
  private let terms: [Int]

  /// - Parameter rows: The most rows a side can have.
  init(rows: Int) {
    terms = (0...(rows + 1)).map { $0 < 2 ? 0 : Int((Double($0) * log(Double($0)) * 0x1p32).rounded()) }
  }

  @inline(__always)
  func increment(_ count: Int) -> Int { terms[count + 1] - terms[count] }

  func total(_ count: Int) -> Int { terms[count] }

  @inline(__always)
  func purity(_ sum: Int, of count: Int) -> Double { Double(sum - terms[count]) }
}
