import GroupExperiments
import TestSupport
import Testing
import Wording

/// Figures of `rfm-world/campaign-tests.json`: Welch by scipy, CUPED as the regression on arm and covariate.
@Suite struct `Money a customer` {
  private static let comparison = MoneyComparison(
    control: MadeUpMoney.control, treated: MadeUpMoney.treated,
    before: (MadeUpMoney.controlBefore, MadeUpMoney.treatedBefore))

  private func check(
    _ means: MeanComparison, difference: Double, t: Double, df: Double, p: Double, low: Double, high: Double
  ) {
    #expect(isClose(means.difference, difference))
    #expect(isClose(means.t, t))
    #expect(isClose(means.degreesOfFreedom, df))
    #expect(isClose(means.p, p))
    #expect(isClose(means.interval.low, low))
    #expect(isClose(means.interval.high, high))
  }

  @Test func `has Welch's t with its interval and degrees of freedom`() throws {
    #expect(MadeUpMoney.control.count == 400)
    #expect(MadeUpMoney.treated.count == 380)
    check(
      try #require(Self.comparison).welch, difference: 4.914075, t: 2.24206213288, df: 670.10325445,
      p: 0.0252837160565, low: 0.610520068812, high: 9.21762993119)
  }

  @Test func `is compared again with its largest amounts lowered to the 99th percentile`() throws {
    let comparison = try #require(Self.comparison)
    #expect(comparison.cap == 142.23)
    check(
      comparison.capped, difference: 3.98876184211, t: 2.36518903537, df: 739.267547507, p: 0.0182781288675,
      low: 0.677969431181, high: 7.29955425303)
  }

  @Test func `is corrected by what was spent before`() throws {
    let cuped = try #require(Self.comparison?.cuped)
    #expect(isClose(cuped.theta, 1.1150308201))
    #expect(isClose(cuped.varianceReduction, 0.542264835702))
    check(
      cuped.comparison, difference: 1.76199584182, t: 1.1882384562, df: 722.409724861, p: 0.235129964222,
      low: -1.1492413853, high: 4.67323306894)
  }

  @Test func `does not depend on the order of customers`() throws {
    var generator = SeededGenerator(seed: 5)
    let control = Array(zip(MadeUpMoney.control, MadeUpMoney.controlBefore)).shuffled(using: &generator)
    let treated = Array(zip(MadeUpMoney.treated, MadeUpMoney.treatedBefore)).shuffled(using: &generator)
    let shuffled = MoneyComparison(
      control: control.map(\.0), treated: treated.map(\.0), before: (control.map(\.1), treated.map(\.1)))
    #expect(shuffled == Self.comparison)
  }

  @Test func `one customer who brings more than a tenth of a group is said`() throws {
    var control = [Double](repeating: 10, count: 200)
    for i in control.indices { control[i] += Double(i % 7) }
    #expect(try #require(MoneyComparison(control: control, treated: control)).isFragile == false)
    var treated = control
    treated[0] = 1_000
    let fragile = try #require(MoneyComparison(control: control, treated: treated))
    #expect(fragile.isFragile)
    #expect(fragile.caution?.en.contains("one brought") == true)
  }

  @Test func `groups without spread, or of one customer, are no trap`() {
    #expect(MoneyComparison(control: [1], treated: [2, 3]) == nil)
    #expect(MoneyComparison(control: [], treated: []) == nil)
    let same = MeanComparison(control: [0, 0, 0], treated: [0, 0, 0])
    #expect(same?.p == 1)
    let apart = MeanComparison(control: [0, 0, 0], treated: [5, 5, 5])
    #expect(apart?.p == 0)
    #expect(apart?.interval == MeanComparison(control: [0, 0], treated: [5, 5])?.interval)
    let constantBefore = MoneyComparison(control: [1, 2], treated: [3, 5], before: ([4, 4], [4, 4]))
    #expect(constantBefore?.cuped?.theta == 0)
  }
}
