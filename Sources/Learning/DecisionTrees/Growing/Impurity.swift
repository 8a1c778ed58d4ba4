internal import Glibc

/// What a split is judged by.
///
/// A side's purity is built from a whole number that changes by one label count at a time, so it is the same for
/// every order of equal rows.
protocol Impurity: Sendable {
  /// What `weight` customers of one label add to their side's sum, where `count` of the label are there already.
  func increment(_ count: Int, by weight: Int) -> Int
  /// What `count` customers of one label have added in all.
  func total(_ count: Int) -> Int
  /// The purity of a side of `count` customers, at least one: larger is purer, and the sum over the sides is
  /// maximised.
  func purity(_ sum: Int, of count: Int) -> Double
}

/// CART's Gini index (Breiman, Friedman, Olshen and Stone, 1984): n · (1 − impurity) = Σ c² / n.
struct Gini: Impurity {
  @inline(__always)
  func increment(_ count: Int, by weight: Int) -> Int { weight &* (2 &* count &+ weight) }

  func total(_ count: Int) -> Int { count * count }

  @inline(__always)
  func purity(_ sum: Int, of count: Int) -> Double { Double(sum) / Double(count) }
}

/// Shannon's entropy (Quinlan's ID3 and C4.5): −n · impurity = Σ c log c − n log n.
struct Entropy: Impurity {
  /// c · ln c for each c from 0 on, in whole units, so that sums are exact.
  private let terms: [Int]
  /// Units in 1: 2³², or so many that the term of 2³¹ customers stays below 2⁶³.
  private let units: Double

  /// Terms that are kept; those of more customers are made anew each time.
  private static let mostKept = 1 << 17

  /// - Parameter customers: The most that a side can have.
  init(customers: Int) {
    let units = customers <= 100_000_000 ? 0x1p32 : 0x1p27
    self.units = units
    terms = (0...(min(customers, Entropy.mostKept) + 1)).map { Entropy.term($0, units: units) }
  }

  @inline(__always)
  func increment(_ count: Int, by weight: Int) -> Int { total(count + weight) - total(count) }

  @inline(__always)
  func total(_ count: Int) -> Int {
    count < terms.count ? terms[count] : Entropy.term(count, units: units)
  }

  @inline(__always)
  func purity(_ sum: Int, of count: Int) -> Double { Double(sum - total(count)) }

  @inline(never)
  private static func term(_ count: Int, units: Double) -> Int {
    count < 2 ? 0 : Int((Double(count) * log(Double(count)) * units).rounded())
  }
}
