import GroupExperiments
import Testing

@Suite struct `A split` {
  private func design(_ arms: [(String, Int)], name: String = "spring") throws -> ExperimentDesign {
    try ExperimentDesign(name: name, arms: arms.map { ExperimentDesign.Arm(name: $0.0, share: $0.1) })
  }

  /// `printf 'spring\0ID' | sha256sum`; `rfm-world/campaign-tests.json`.
  @Test func `puts the published customers into their arms`() throws {
    let half = try design([("control", 5_000), ("offer", 5_000)])
    let three = try design([("control", 1_000), ("letter", 4_500), ("call", 4_500)])
    let ids = ["00004", "12347", "Клиент-7", "a", "", "Abbey O'Reilly", "é"]
    #expect(ids.map(half.arm) == [0, 1, 0, 1, 0, 0, 0])
    #expect(ids.map(three.arm) == [1, 1, 0, 2, 0, 1, 1])
  }

  @Test func `shares customers out as promised, and another name anew`() throws {
    let ids = (0..<20_000).map { "customer \($0)" }
    let spring = ids.map(try design([("control", 1_000), ("offer", 9_000)]).arm)
    let summer = ids.map(try design([("control", 1_000), ("offer", 9_000)], name: "summer").arm)
    let controls = spring.count { $0 == 0 }
    // Four standard deviations of 42.
    #expect(abs(controls - 2_000) < 170)
    let both = zip(spring, summer).count { $0 == 0 && $1 == 0 }
    #expect(abs(both - 200) < 57)
  }

  @Test func `in strata gives every arm its exact quota, whatever the order`() throws {
    let design = try design([("control", 3_333), ("letter", 3_333), ("call", 3_334)])
    let ids = (0..<100).map { "c\($0)" }
    let strata = ids.indices.map { $0 < 31 ? "vip" : "rest" }
    let arms = design.arms(of: ids, in: strata)
    func counts(_ customers: some Sequence<Int>) -> [Int] {
      customers.reduce(into: [0, 0, 0]) { $0[arms[$1]] += 1 }
    }
    // 31 · 0.3333 = 10.33, 10.33, 10.34: the one left over goes to the largest rest; 69 leaves 22.998, 22.998, 23.005.
    #expect(counts(0..<31) == [10, 10, 11])
    #expect(counts(31..<100) == [23, 23, 23])
    let reversed = design.arms(of: ids.reversed(), in: strata.reversed())
    #expect(Array(reversed.reversed()) == arms)
    #expect(design.arms(of: [], in: []) == [])
  }

  @Test func `rests that are equal go to the earlier arm`() throws {
    let half = try design([("control", 5_000), ("offer", 5_000)])
    let arms = half.arms(of: ["a", "b", "c"], in: ["", "", ""])
    #expect(arms.count { $0 == 0 } == 2)
  }

  @Test func `is refused where arms cannot be told or do not share out all customers`() {
    #expect(throws: ExperimentError.noName) { try design([("a", 5_000), ("b", 5_000)], name: "") }
    #expect(throws: ExperimentError.tooFewArms(1)) { try design([("a", 10_000)]) }
    #expect(throws: ExperimentError.armWithoutName(place: 2)) { try design([("a", 5_000), ("", 5_000)]) }
    #expect(throws: ExperimentError.armTwice("a")) { try design([("a", 5_000), ("a", 5_000)]) }
    #expect(throws: ExperimentError.shareOutOfRange(arm: "b", share: 0)) {
      try design([("a", 10_000), ("b", 0)].reversed())
    }
    #expect(throws: ExperimentError.sharesDoNotAddUp(9_000)) { try design([("a", 4_000), ("b", 5_000)]) }
  }
}
