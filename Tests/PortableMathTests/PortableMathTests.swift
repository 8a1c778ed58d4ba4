import Foundation
import PortableMath
import Testing

private func relativeError(_ value: Double, _ expected: Double) -> Double {
  value == expected ? 0 : abs(value - expected) / max(abs(expected), .leastNormalMagnitude)
}

/// Against 1 where the value is smaller.
private func error(_ value: Double, _ expected: Double) -> Double {
  abs(value - expected) / max(1, abs(expected))
}

/// Bounds are those that the functions promise.
@Suite struct `Functions of our own` {
  @Test func `logarithms are within two units in the last place`() {
    for (x, value) in Values.logarithms {
      #expect(relativeError(naturalLogarithm(x), value) <= 2.3e-16, "ln \(x)")
    }
    for (x, value) in Values.logarithmsOnePlus {
      #expect(relativeError(naturalLogarithm(onePlus: x), value) <= 4.5e-16, "ln 1 + \(x)")
    }
  }

  @Test func `exponentials are within two units in the last place, and those less one within five`() {
    for (x, value) in Values.exponentials {
      // Below the smallest normal number a unit is as large as the smallest number.
      #expect(
        relativeError(exponential(x), value) <= 3e-16
          || abs(exponential(x) - value) <= 2 * .leastNonzeroMagnitude, "exp \(x)")
    }
    for (x, value) in Values.exponentialsMinusOne {
      #expect(relativeError(exponentialMinusOne(x), value) <= 1e-15, "exp \(x) − 1")
    }
  }

  @Test func `over a grid they are what the C library says`() {
    var x = -700.0
    while x < 700 {
      #expect(relativeError(exponential(x), exp(x)) <= 5e-16, "\(x)")
      #expect(relativeError(naturalLogarithm(exp(x)), log(exp(x))) <= 5e-16, "\(x)")
      x += 0.7310585786300049
    }
    for step in 1...20_000 {
      let x = Double(step) / 1_000
      #expect(relativeError(naturalLogarithm(x), log(x)) <= 4.5e-16, "\(x)")
      #expect(error(logGamma(x), lgamma(x)) <= 3e-15, "\(x)")
      #expect(relativeError(StandardNormal.upperTail(x), erfc(x / 2.0.squareRoot()) / 2) <= 1e-13, "\(x)")
    }
  }

  @Test func `log-gamma keeps its precision around its zeros, and its derivatives theirs`() {
    for (x, value) in Values.logGammas {
      #expect(relativeError(logGamma(x), value) <= 5e-15, "\(x)")
    }
    for (x, first, second) in Values.derivatives {
      #expect(error(digamma(x), first) <= 5e-15, "\(x)")
      #expect(relativeError(trigamma(x), second) <= 5e-15, "\(x)")
    }
    for (a, b, value) in Values.logBetas {
      #expect(error(logBeta(a, b), value) <= 1e-14, "\(a), \(b)")
      #expect(error(logBeta(b, a), value) <= 1e-14, "\(b), \(a)")
    }
  }

  @Test func `incomplete beta and gamma are what they promise`() {
    for (x, complement, a, b, value) in Values.incompleteBetas {
      let beta = regularisedIncompleteBeta(x: x, complement: complement, a: a, b: b)
      #expect(relativeError(beta, value) <= 1e-13, "\(x), \(a), \(b)")
    }
    for (a, x, value) in Values.upperGammas {
      let bound = max(1e-14, 4e-16 * max(x, a * abs(log(x))))
      #expect(relativeError(regularisedUpperGamma(a: a, x: x), value) <= bound, "\(a), \(x)")
    }
  }

  @Test func `the normal distribution is exact in its tails, and its quantiles too`() {
    for (z, value) in Values.normalTails {
      #expect(relativeError(StandardNormal.upperTail(z), value) <= 1e-14, "\(z)")
      #expect(relativeError(StandardNormal.cumulative(-z), value) <= 1e-14, "\(z)")
    }
    for (tail, value) in Values.normalQuantiles {
      #expect(error(StandardNormal.upperQuantile(tail), value) <= 1e-15, "\(tail)")
    }
    #expect(error(StandardNormal.quantile(0.975), 1.959963984540054) <= 1e-15)
    #expect(error(StandardNormal.quantile(0.8), 0.8416212335729143) <= 1e-15)
    #expect(StandardNormal.quantile(0.5) == 0)
  }

  @Test func `Student's distribution has its tails and quantiles`() {
    for (degrees, t, value) in Values.studentTails {
      let student = StudentDistribution(degreesOfFreedom: degrees)
      #expect(
        relativeError(student.twoSidedTail(t), value) <= max(1e-13, 1e-16 * degrees), "\(degrees), \(t)")
      #expect(student.twoSidedTail(-t) == student.twoSidedTail(t))
    }
    for (degrees, tail, value) in Values.studentQuantiles {
      let student = StudentDistribution(degreesOfFreedom: degrees)
      #expect(relativeError(student.twoSidedQuantile(tail), value) <= 1e-12, "\(degrees), \(tail)")
    }
  }

  /// Two squares are an exponential distribution: e^(−x/2).
  @Test func `the chi-square distribution is that of its textbook`() {
    for x in [0.2, 3.0, 17.64, 60.0] {
      let tail = ChiSquareDistribution(degreesOfFreedom: 2).upperTail(x)
      #expect(relativeError(tail, exp(-x / 2)) <= 2e-14, "\(x)")
      let one = ChiSquareDistribution(degreesOfFreedom: 1).upperTail(x)
      #expect(relativeError(one, 2 * StandardNormal.upperTail(x.squareRoot())) <= 2e-14, "\(x)")
    }
  }

  @Test func `the hypergeometric series is summed to its end`() {
    for (a, b, c, z, value) in Values.hypergeometrics {
      #expect(relativeError(hypergeometricSeries(a, b, c, at: z), value) <= 1e-13, "\(a), \(b), \(c), \(z)")
    }
  }

  @Test func `ends and what lies beyond them are said by infinities and NaN`() {
    #expect(naturalLogarithm(0) == -.infinity)
    #expect(naturalLogarithm(-1).isNaN)
    #expect(naturalLogarithm(.nan).isNaN)
    #expect(naturalLogarithm(.infinity) == .infinity)
    #expect(naturalLogarithm(onePlus: -1) == -.infinity)
    #expect(exponential(-.infinity) == 0)
    #expect(exponential(710) == .infinity)
    #expect(exponential(.nan).isNaN)
    #expect(logGamma(0) == .infinity)
    #expect(logGamma(-0.5).isNaN)
    #expect(StandardNormal.upperQuantile(0) == .infinity)
    #expect(StandardNormal.upperQuantile(1) == -.infinity)
    #expect(StandardNormal.upperTail(.infinity) == 0)
    #expect(StudentDistribution(degreesOfFreedom: 3).twoSidedTail(.infinity) == 0)
    #expect(regularisedIncompleteBeta(x: 0, complement: 1, a: 2, b: 2) == 0)
    #expect(hypergeometricSeries(1, 1, 2, at: 0) == 1)
  }

  /// The same bits on every machine: these were made once and may never change.
  @Test func `bits are for ever`() {
    var hash: UInt64 = 14_695_981_039_346_656_037
    func add(_ value: Double) { hash = (hash ^ value.bitPattern) &* 1_099_511_628_211 }
    for step in 1...2_000 {
      let x = Double(step) * 0.0137
      add(naturalLogarithm(x))
      add(exponential(x - 10))
      add(logGamma(x))
      add(digamma(x))
      add(StandardNormal.upperTail(x))
      add(StudentDistribution(degreesOfFreedom: 1 + x).twoSidedTail(x))
    }
    #expect(hash == 14_567_844_755_581_602_297)
  }
}
