/// The two-sided p of Fisher's exact test: of all tables with the same margins, those no more likely than the one seen.
///
/// Likelihoods are taken relative to the likeliest table, by the ratios of neighbours, so nothing is lost to large
/// factorials; tables that differ by rounding alone (10⁻⁷, as in R) count as equally likely.
///
/// - Complexity: O(*n*) in the tables, at most the smallest margin and one.
func fisherExact(_ one: ConversionGroup, _ other: ConversionGroup) -> Double {
  let buyers = one.converted + other.converted
  let least = max(0, buyers - other.customers)
  let most = min(one.customers, buyers)
  /// How much likelier the table with one buyer more in the first group is.
  func step(_ a: Int) -> Double {
    Double(buyers - a) * Double(one.customers - a)
      / (Double(a + 1) * Double(other.customers - buyers + a + 1))
  }
  let (p, q) = (Double(one.customers + 1), Double(buyers + 1))
  let mode = min(max(Int(p * q / Double(one.customers + other.customers + 2)), least), most)
  var weights = [Double](repeating: 0, count: most - least + 1)
  weights[mode - least] = 1
  var weight = 1.0
  var a = mode
  while a < most, weight > 0 {
    weight *= step(a)
    a += 1
    weights[a - least] = weight
  }
  (weight, a) = (1, mode)
  while a > least, weight > 0 {
    a -= 1
    weight /= step(a)
    weights[a - least] = weight
  }
  let seen = weights[one.converted - least] * (1 + 1e-7)
  // From small to large, so that nothing is lost.
  let sorted = weights.sorted()
  let all = sorted.reduce(0, +)
  return min(1, sorted.prefix { $0 <= seen }.reduce(0, +) / all)
}
