@testable import CustomerLifecycle
import PortableMath
import TestSupport
import Testing

/// The optimum is held against scipy's (Nelder and Mead, then L-BFGS) of `rfm-world/cdnow-sample.json`.
@Suite struct `Fitting a purchase model` {
  @Test(arguments: [
    (PurchaseModel.nbd, -17510.5938719), (.bgnbd, -17138.2339646), (.mbgnbd, -17127.3732555),
  ]) func `finds a likelihood no lower than the reference`(model: PurchaseModel, reference: Double) {
    let fitted = FittedPurchaseModel(model, to: CDNOW.histories)
    #expect(fitted.logLikelihood >= reference - 1e-6)
    // A better one by more would be another likelihood.
    #expect(fitted.logLikelihood <= reference + 1e-4)
    #expect(fitted.edge == nil)
  }

  @Test func `chooses the modified model for CDNOW, with the parameters of the reference`() {
    let best = FittedPurchaseModel.best(for: DistinctHistories(CDNOW.histories))
    #expect(best.model == .mbgnbd)
    // The likelihood is flat within its last bits, which leaves the parameters half of theirs.
    for (parameter, expected) in zip(
      best.parameters.map(\.value), [0.61784334307, 8.65696081664, 0.551524962242, 1.00905915252])
    {
      #expect(abs(parameter / expected - 1) < 1e-5)
    }
  }

  /// The oracle: the formulas as they are printed, by gamma functions and without tables.
  @Test func `tables give the likelihood of the formulas, and its derivatives those of differences`() {
    let histories = Array(CDNOW.histories.prefix(40) + CDNOW.histories.suffix(40))
    let likelihood = PurchaseLikelihood(DistinctHistories(histories))
    for p in [[0.4, 5.1, 0.8, 2.5], [3, 20, 0.01, 30]] {
      for modified in [false, true] {
        func at(_ p: [Double]) -> Curvature {
          likelihood.dropout(r: p[0], alpha: p[1], a: p[2], b: p[3], modified: modified)
        }
        let slow = histories.reduce(0) { $0 + slowDropout($1, p, modified) }
        let curvature = at(p)
        #expect(abs(curvature.value - slow) < 1e-9)
        checkDerivatives(curvature, at: p, of: at)
      }
      func nbd(_ p: [Double]) -> Curvature { likelihood.nbd(r: p[0], alpha: p[1]) }
      let slow = histories.reduce(0) { $0 + slowNBD($1, p) }
      #expect(abs(nbd(p).value - slow) < 1e-9)
      checkDerivatives(nbd(p), at: Array(p.prefix(2)), of: nbd)
    }
  }

  private func slowDropout(_ history: PurchaseHistory, _ p: [Double], _ modified: Bool) -> Double {
    let (r, alpha, a, b) = (p[0], p[1], p[2], p[3])
    let (x, t, age) = (Double(history.repeats), Double(history.lastDay) / 7, Double(history.age) / 7)
    let y = modified ? x + 1 : x
    let stayed = exponential(-(r + x) * naturalLogarithm(alpha + age))
    let gone = x > 0 || modified ? a / (b + y - 1) * exponential(-(r + x) * naturalLogarithm(alpha + t)) : 0
    return logGamma(r + x) - logGamma(r) + r * naturalLogarithm(alpha) + logGamma(a + b) + logGamma(b + y)
      - logGamma(b) - logGamma(a + b + y) + naturalLogarithm(stayed + gone)
  }

  private func slowNBD(_ history: PurchaseHistory, _ p: [Double]) -> Double {
    let x = Double(history.repeats)
    return logGamma(p[0] + x) - logGamma(p[0]) + p[0] * naturalLogarithm(p[1]) - (p[0] + x)
      * naturalLogarithm(p[1] + Double(history.age) / 7)
  }

  /// Differences over 10⁻⁵ of a parameter are exact to about 10⁻⁹ of the largest derivative.
  private func checkDerivatives(_ curvature: Curvature, at p: [Double], of function: ([Double]) -> Curvature)
  {
    let n = p.count
    for i in 0..<n {
      var (above, below) = (p, p)
      above[i] *= 1 + 1e-5
      below[i] *= 1 - 1e-5
      let (up, down) = (function(above), function(below))
      let width = above[i] - below[i]
      let slope = (up.value - down.value) / width
      #expect(abs(slope - curvature.gradient[i]) <= 1e-6 * max(1, abs(slope)))
      for j in 0..<n {
        let bend = (up.gradient[j] - down.gradient[j]) / width
        #expect(abs(bend - curvature.hessian[i * n + j]) <= 1e-6 * max(1, abs(bend)), "\(i), \(j)")
      }
    }
  }

  @Test func `the order of customers changes no bit`() {
    var generator = SeededGenerator(seed: 7)
    let first = FittedPurchaseModel.best(for: DistinctHistories(CDNOW.histories))
    let second = FittedPurchaseModel.best(for: DistinctHistories(CDNOW.histories.shuffled(using: &generator)))
    #expect(first == second)
  }

  @Test func `customers who are all alike stand at the edge of the box`() {
    let histories = (0..<500).map { PurchaseHistory(repeats: 9 + $0 % 3, lastDay: 300, age: 330) }
    #expect(FittedPurchaseModel(.nbd, to: histories).edge != nil)
  }

  @Test func `spending has the gamma-gamma parameters that made it`() throws {
    // Simulated by its definition with p 6, q 4, γ 15 from quantiles, so that nothing is random but their mixing.
    var generator = SeededGenerator(seed: 3)
    let purchases = (0..<4_000).map { _ in
      let rate = gammaNumber(4, &generator) / 15
      let days = Int.random(in: 1...6, using: &generator)
      let mean = (0..<days).reduce(0) { sum, _ in sum + gammaNumber(6, &generator) / rate } / Double(days)
      return (days: days, mean: mean)
    }
    let spending = try #require(FittedSpending(fitting: purchases))
    // 4,000 customers leave a standard error of some per cent.
    #expect(abs(spending.p / 6 - 1) < 0.2)
    #expect(abs(spending.q / 4 - 1) < 0.2)
    #expect(abs(spending.meanValue / 30 - 1) < 0.05)
    #expect(!spending.isDoubtful)
    #expect(FittedSpending(fitting: purchases.reversed()) == spending)
    // A value lies between the customer's own mean and that of all.
    let value = spending.value(purchaseDays: 3, mean: 90)
    #expect(value > spending.meanValue && value < 90)

    let inKopecks = try #require(FittedSpending(fitting: purchases.map { ($0.days, $0.mean * 1_000_000) }))
    // Other starts lead to the same summit, but for half of the likelihood's last bits.
    #expect(abs(inKopecks.meanValue / spending.meanValue / 1_000_000 - 1) < 1e-5)
  }

  @Test func `nobody who spends nothing teaches anything`() {
    #expect(FittedSpending(fitting: [(1, 0), (2, 0)]) == nil)
    #expect(FittedSpending(fitting: []) == nil)
  }

  /// A sum of exponential numbers.
  private func gammaNumber(_ shape: Int, _ generator: inout SeededGenerator) -> Double {
    (0..<shape).reduce(0) { sum, _ in sum - naturalLogarithm(Double.random(in: 1e-12...1, using: &generator))
    }
  }
}
