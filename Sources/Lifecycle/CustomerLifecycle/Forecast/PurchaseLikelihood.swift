internal import PortableMath

/// The log-likelihoods of the purchase models with their derivatives, in log space throughout.
///
/// Gamma functions occur only as ratios a whole number apart, so they are sums of logarithms, kept in tables by x; the
/// logarithm of α + t is kept by day.
struct PurchaseLikelihood {
  private let histories: [PurchaseHistory]
  private let counts: [Double]
  /// The customers with each number of repeats.
  private let customersByRepeats: [Double]
  private let oldest: Int
  /// Repeat purchases a week, over all customers; positive.
  let meanRate: Double

  /// - Parameter step: Every how many of the distinct histories one is taken: a rough likelihood is enough to tell which
  ///   hill is the highest.
  init(_ distinct: DistinctHistories, step: Int = 1) {
    let taken = stride(from: step / 2, to: distinct.histories.count, by: step)
    histories = taken.map { distinct.histories[$0] }
    counts = taken.map { Double(distinct.counts[$0]) }
    var byRepeats = [Double](repeating: 0, count: (histories.map(\.repeats).max() ?? 0) + 1)
    for (history, count) in zip(histories, counts) { byRepeats[history.repeats] += count }
    customersByRepeats = byRepeats
    oldest = histories.map(\.age).max() ?? 0
    let pairs = zip(histories, counts)
    let repeats = pairs.reduce(0) { $0 + Double($1.0.repeats) * $1.1 }
    let weeks = pairs.reduce(0) { $0 + Double($1.0.age) / 7 * $1.1 }
    meanRate = repeats > 0 && weeks > 0 ? repeats / weeks : 1
  }

  /// Of the negative binomial distribution, by r and α.
  func nbd(r: Double, alpha: Double) -> Curvature {
    let logarithms = byDay(alpha)
    var result = Curvature(parameters: 2)
    var value = CarefulSum()
    value.add(addRates(r, alpha, to: &result))
    for (history, count) in zip(histories, counts) {
      let exponent = r + Double(history.repeats)
      let logarithm = logarithms[history.age]
      let inverse = 1 / (alpha + Double(history.age) / 7)
      value.add(-count * exponent * logarithm)
      result.gradient[0] -= count * logarithm
      result.gradient[1] -= count * exponent * inverse
      result.hessian[1] -= count * inverse
      result.hessian[3] += count * exponent * inverse * inverse
    }
    result.value = value.value
    result.mirror()
    return result
  }

  /// Of the two models in which customers leave, by r, α, a and b.
  ///
  /// - Parameter modified: Whether a customer may leave after his first purchase too.
  func dropout(r: Double, alpha: Double, a: Double, b: Double, modified: Bool) -> Curvature {
    var result = Curvature(parameters: 4)
    var value = CarefulSum()
    value.add(addRates(r, alpha, to: &result))
    value.add(addLeaving(a, b, modified: modified, to: &result))
    let logarithms = byDay(alpha)
    let left = customersByRepeats.indices.map { b + Double($0) - (modified ? 0 : 1) }
    let logLeft = left.map { $0 > 0 ? naturalLogarithm(a) - naturalLogarithm($0) : -.infinity }
    var (gr, gα, ga, gb) = (0.0, 0.0, 0.0, 0.0)
    var (rr, rα, ra, rb, αα) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (αa, αb, aa, ab, bb) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (history, count) in zip(histories, counts) {
      let exponent = r + Double(history.repeats)
      let stayed = -exponent * logarithms[history.age]
      let inverse = 1 / (alpha + Double(history.age) / 7)
      // ∇U and ∇V of the two ways: still there, or gone after the last purchase.
      let (ur, uα) = (-logarithms[history.age], -exponent * inverse)
      guard modified || history.repeats > 0 else {
        value.add(count * stayed)
        gr += count * ur
        gα += count * uα
        rα -= count * inverse
        αα += count * exponent * inverse * inverse
        continue
      }
      let gone = logLeft[history.repeats] - exponent * logarithms[history.lastDay]
      let lastInverse = 1 / (alpha + Double(history.lastDay) / 7)
      let (vr, vα) = (-logarithms[history.lastDay], -exponent * lastInverse)
      let (va, vb) = (1 / a, -1 / left[history.repeats])
      let ratio = exponential(-abs(gone - stayed))
      value.add(count * (max(gone, stayed) + naturalLogarithm(onePlus: ratio)))
      let p = (gone > stayed ? 1 : ratio) / (1 + ratio)
      let q = 1 - p
      gr += count * (q * ur + p * vr)
      gα += count * (q * uα + p * vα)
      ga += count * p * va
      gb += count * p * vb
      let weight = count * p * q
      let (dr, dα) = (ur - vr, uα - vα)
      rr += weight * dr * dr
      rα += weight * dr * dα - count * (q * inverse + p * lastInverse)
      ra -= weight * dr * va
      rb -= weight * dr * vb
      αα += weight * dα * dα + count * exponent * (q * inverse * inverse + p * lastInverse * lastInverse)
      αa -= weight * dα * va
      αb -= weight * dα * vb
      aa += weight * va * va - count * p * va * va
      ab += weight * va * vb
      bb += weight * vb * vb + count * p * vb * vb
    }
    result.value = value.value
    for (i, g) in [gr, gα, ga, gb].enumerated() { result.gradient[i] += g }
    let upper = [rr, rα, ra, rb, 0, αα, αa, αb, 0, 0, aa, ab, 0, 0, 0, bb]
    for (i, h) in upper.enumerated() { result.hessian[i] += h }
    result.mirror()
    return result
  }

  /// ln(α + weeks) by day.
  private func byDay(_ alpha: Double) -> [Double] {
    (0...oldest).map { naturalLogarithm(alpha + Double($0) / 7) }
  }

  /// lnΓ(r + x) − lnΓ(r) + r ln α for all customers; its derivatives are added.
  private func addRates(_ r: Double, _ alpha: Double, to result: inout Curvature) -> Double {
    let n = result.gradient.count
    let all = customersByRepeats.reduce(0, +)
    let rising = RisingSums(from: r, count: customersByRepeats.count)
    var value = CarefulSum()
    for (x, count) in customersByRepeats.enumerated() {
      value.add(count * rising.logarithms[x])
      result.gradient[0] += count * rising.inverses[x]
      result.hessian[0] -= count * rising.squares[x]
    }
    let logarithm = naturalLogarithm(alpha)
    value.add(all * r * logarithm)
    result.gradient[0] += all * logarithm
    result.gradient[1] += all * r / alpha
    result.hessian[1] += all / alpha
    result.hessian[n + 1] -= all * r / (alpha * alpha)
    return value.value
  }

  /// ln B(a, b + x) − ln B(a, b) for all customers, x + 1 where `modified`; its derivatives are added.
  private func addLeaving(_ a: Double, _ b: Double, modified: Bool, to result: inout Curvature) -> Double {
    let chances = modified ? 1 : 0
    let stay = RisingSums(from: b, count: customersByRepeats.count + chances)
    let all = RisingSums(from: a + b, count: customersByRepeats.count + chances)
    var value = CarefulSum()
    for (x, count) in customersByRepeats.enumerated() {
      let i = x + chances
      value.add(count * (stay.logarithms[i] - all.logarithms[i]))
      result.gradient[2] -= count * all.inverses[i]
      result.gradient[3] += count * (stay.inverses[i] - all.inverses[i])
      result.hessian[10] += count * all.squares[i]
      result.hessian[11] += count * all.squares[i]
      result.hessian[15] += count * (all.squares[i] - stay.squares[i])
    }
    return value.value
  }
}

/// Σ ln(c + i), Σ 1/(c + i) and Σ 1/(c + i)² over i < x, by x: what gamma functions a whole number apart differ by.
private struct RisingSums {
  private(set) var logarithms = [0.0]
  private(set) var inverses = [0.0]
  private(set) var squares = [0.0]

  init(from start: Double, count: Int) {
    for i in 0..<count {
      let term = start + Double(i)
      let inverse = 1 / term
      logarithms.append(logarithms[i] + naturalLogarithm(term))
      inverses.append(inverses[i] + inverse)
      squares.append(squares[i] + inverse * inverse)
    }
  }
}
