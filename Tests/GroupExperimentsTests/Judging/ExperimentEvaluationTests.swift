import GroupExperiments
import TestSupport
import Testing
import Wording

@Suite struct `What an experiment has shown` {
  private func customers(_ arm: Int, _ count: Int, converted: Int, segment: String? = nil)
    -> [ExperimentCustomer]
  {
    (0..<count).map {
      ExperimentCustomer(
        arm: arm, converted: $0 < converted, money: $0 < converted ? 10 : 0, segment: segment)
    }
  }

  private func evaluation(
    control: (Int, Int), treated: (Int, Int), shares: [Int]? = nil, plan: ExperimentPlan = ExperimentPlan()
  ) throws -> ExperimentEvaluation {
    try ExperimentEvaluation(
      arms: ["control", "offer"],
      customers: customers(0, control.1, converted: control.0)
        + customers(1, treated.1, converted: treated.0),
      shares: shares, plan: plan)
  }

  @Test func `is that it works, harms, or that nothing was found`() throws {
    #expect(try evaluation(control: (48, 80), treated: (56, 70)).verdict == .works)
    #expect(try evaluation(control: (56, 70), treated: (48, 80)).verdict == .harms)
    let none = try evaluation(control: (80, 1_000), treated: (104, 1_000))
    #expect(none.verdict == .noDifference)
    let comparison = try #require(none.whole.first)
    let sentence = try #require(comparison.conversion).sentence(.noDifference, p: comparison.conversionP ?? 1)
    #expect(
      sentence.en
        == "bought 10.4\u{A0}% against 8.0\u{A0}%: +2.40 points (95\u{A0}% interval \u{2212}0.14…+4.95), p = 0.063: no difference found; this test could have seen 3.7 points or more"
    )
    #expect(sentence.ru.hasPrefix("купили 10"))
    #expect(none.arms.map(\.money) == [800, 1_040])
  }

  @Test func `is nothing where the groups are not what was split`() throws {
    let evaluation = try evaluation(control: (2_000, 5_210), treated: (2_400, 4_790), shares: [5_000, 5_000])
    #expect(evaluation.verdict == .wrongGroups)
    #expect(evaluation.whole.first?.moneyVerdict == .wrongGroups)
    #expect(
      evaluation.sampleRatio?.sentence.en.hasPrefix("the groups are not what was split: 5,210 / 4,790")
        == true)
    #expect(evaluation.sampleRatio?.sentence.ru.hasPrefix("группы не те") == true)
  }

  @Test(arguments: [0, -1, Int.min])
  func `a plan of nobody or of no day is refused, also beside a split`(number: Int) throws {
    #expect(throws: ExperimentError.tooFewCustomers(number)) { try ExperimentPlan(customers: number) }
    #expect(throws: ExperimentError.tooFewDays(number)) { try ExperimentPlan(days: number) }
    let arms = [ExperimentDesign.Arm(name: "a", share: 5000), ExperimentDesign.Arm(name: "b", share: 5000)]
    let design = try ExperimentDesign(name: "spring", arms: arms)
    #expect(throws: ExperimentError.tooFewDays(number)) {
      try ExperimentPlanFile(design: design, planned: 10, days: number)
    }
  }

  @Test func `waits for the customers and the days that were planned`() throws {
    func verdict(_ plan: ExperimentPlan) throws -> Verdict? {
      try evaluation(control: (48, 80), treated: (56, 70), plan: plan).verdict
    }
    #expect(try verdict(ExperimentPlan(customers: 150)) == .works)
    #expect(try verdict(ExperimentPlan(customers: 151)) == .early)
    #expect(try verdict(ExperimentPlan(days: 14, daysSeen: 14)) == .works)
    #expect(try verdict(ExperimentPlan(days: 14, daysSeen: 13)) == .early)
    // Results that do not say how many days they cover are not held against days.
    #expect(try verdict(ExperimentPlan(days: 14)) == .works)
    let early = try evaluation(
      control: (48, 80), treated: (56, 70), plan: try ExperimentPlan(customers: 1_000, days: 14, daysSeen: 3)
    ).early
    #expect(early?.sentence.en.hasPrefix("read early: 150 of 1,000 customers, 3 of 14 days;") == true)
    #expect(early?.sentence.ru.contains("150 из 1000 клиентов, 3 из 14 дней") == true)
  }

  @Test func `says what no plan told, and nothing that was checked`() throws {
    func last(_ shares: [Int]?, _ plan: ExperimentPlan) throws -> String? {
      let judged = try evaluation(control: (48, 80), treated: (56, 70), shares: shares, plan: plan)
      return judged.lines(outside: 0).last?.en
    }
    let halves = [5_000, 5_000]
    #expect(try last(nil, ExperimentPlan())?.hasPrefix("no plan is known") == true)
    #expect(try last(nil, ExperimentPlan(customers: 500))?.hasPrefix("the planned shares are not") == true)
    #expect(try last(halves, ExperimentPlan())?.hasPrefix("neither planned customers") == true)
    // Days are no plan for results that do not say how many they cover.
    #expect(try last(halves, ExperimentPlan(days: 14))?.hasPrefix("neither planned customers") == true)
    #expect(try last(halves, ExperimentPlan(days: 14, daysSeen: 14))?.contains("checked") == false)
    #expect(try last(halves, ExperimentPlan(customers: 150))?.contains("checked") == false)
  }

  @Test func `by segment is corrected, as are several arms`() throws {
    let all =
      customers(0, 80, converted: 48, segment: "vip") + customers(1, 70, converted: 56, segment: "vip")
      + customers(0, 40, converted: 4, segment: "new") + customers(1, 40, converted: 5, segment: "new")
    let evaluation = try ExperimentEvaluation(arms: ["control", "offer"], customers: all)
    #expect(evaluation.segments.map(\.segment) == ["new", "vip"])
    #expect(evaluation.segments.map(\.customers) == [[40, 40], [80, 70]])
    let vip = try #require(evaluation.segments.last?.comparisons.first)
    #expect(vip.isCorrected)
    #expect(vip.conversionP == (vip.conversion?.p).map { 2 * $0 })
    #expect(evaluation.whole.first?.isCorrected == false)

    let three = try ExperimentEvaluation(
      arms: ["control", "letter", "call"], customers: all + customers(2, 100, converted: 60))
    #expect(three.whole.map(\.arm) == ["letter", "call"])
    #expect(three.whole.allSatisfy { $0.isCorrected })
  }

  @Test func `needs somebody in every arm and something that was counted`() {
    #expect(throws: ExperimentError.emptyArm("offer")) {
      try ExperimentEvaluation(arms: ["control", "offer"], customers: customers(0, 3, converted: 1))
    }
    #expect(throws: ExperimentError.noOutcome) {
      try ExperimentEvaluation(
        arms: ["control", "offer"], customers: [ExperimentCustomer(arm: 0), ExperimentCustomer(arm: 1)])
    }
    #expect(throws: ExperimentError.self) {
      try ExperimentEvaluation(
        arms: ["control", "offer"], customers: customers(0, 3, converted: 1) + customers(1, 3, converted: 1),
        level: 1)
    }
  }

  @Test func `a segment that one arm does not have is compared with nothing`() throws {
    let evaluation = try ExperimentEvaluation(
      arms: ["control", "offer"],
      customers: customers(0, 20, converted: 4, segment: "a") + customers(1, 20, converted: 4, segment: "b"))
    #expect(
      evaluation.segments.allSatisfy { $0.comparisons.allSatisfy { $0.conversion == nil && $0.money == nil } }
    )
  }

  /// 2,000 experiments of 2 × 400 customers in which nothing differs: five in a hundred are said to, give or take three
  /// standard errors of 0.5 %.
  @Test func `finds something in nothing as rarely as promised`() {
    var generator = SeededGenerator(seed: 11)
    let found = (0..<2_000).count { _ in isFound(0.3, 0.3, 400, &generator) }
    #expect(abs(Double(found) / 2_000 - 0.05) <= 0.015)
  }

  /// 388 controls and as many treated are promised to tell 60 % from 50 % in four cases of five.
  @Test func `finds what it was sized for as often as promised`() throws {
    let size = try #require(SampleSize(baseline: 0.5).controls(toFind: 0.6))
    var generator = SeededGenerator(seed: 12)
    let found = (0..<2_000).count { _ in isFound(0.5, 0.6, size, &generator) }
    #expect(abs(Double(found) / 2_000 - 0.8) <= 0.03)
  }

  private func isFound(_ control: Double, _ treated: Double, _ size: Int, _ generator: inout SeededGenerator)
    -> Bool
  {
    let groups = [control, treated].map { rate in
      let limit = UInt64(rate * 0x1p63) * 2
      return ConversionGroup(converted: (0..<size).count { _ in generator.next() < limit }, customers: size)
    }
    let comparison = ConversionComparison(control: groups[0], treated: groups[1])
    return comparison.p < 0.05 && comparison.interval.excludesZero
  }
}
