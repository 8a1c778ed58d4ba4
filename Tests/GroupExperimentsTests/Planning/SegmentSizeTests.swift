import GroupExperiments
import Testing
import Wording

@Suite struct `Sizes by segment` {
  @Test func `each segment is planned by its own rate of buyers`() throws {
    let before = (0..<100).map { (segment: $0 < 40 ? 1 : 2, bought: $0 % 4 == 0) }
    let now = (0..<900).map { $0 < 300 ? 1 : $0 < 800 ? 2 : 3 }
    let sizes = SegmentSize.all(before: before, now: now, options: SegmentSizeOptions(effect: 0.1))
    #expect(sizes.map(\.segment) == [nil, 1, 2, 3])
    #expect(sizes.map(\.customers) == [900, 300, 500, 100])
    #expect(sizes.map(\.baseline) == [0.25, 0.25, 0.25, nil])
    let first = sizes[1]
    #expect(first.controls == SampleSize(baseline: 0.25).controls(toFind: 0.35))
    #expect(!first.isEnough)
    #expect(sizes[0].isEnough)
    #expect(first.split.controls == 150)
    let above = try #require(first.detectable.above)
    #expect(above > 0.35)
    #expect(sizes[3].controls == nil)
    #expect(first.sentence(named: "1. VIP").en.hasPrefix("1. VIP (300 customers): 25.0"))
    #expect(sizes[3].sentence(named: "3").ru.contains("неизвестна"))
  }

  @Test func `an effect beyond all customers has no size`() {
    let sizes = SegmentSize.all(
      before: [(1, true), (1, true)], now: [1], options: SegmentSizeOptions(effect: 0.5))
    #expect(sizes[1].target == nil)
    #expect(sizes[1].controls == nil)
    #expect(!sizes[1].isEnough)
  }

  @Test func `shares of nothing or everything are no plan`() {
    #expect(throws: ExperimentError.self) {
      try SegmentSizeOptions(checking: 0.02, share: 1, level: 0.05, power: 0.8)
    }
    #expect(throws: ExperimentError.self) {
      try SegmentSizeOptions(checking: 0.02, share: 0.5, level: .nan, power: 0.8)
    }
  }

  @Test(arguments: [0, 1.01, -1.01, .infinity]) func `an effect that is none is no plan`(effect: Double) {
    #expect(throws: ExperimentError.unusableEffect(effect)) {
      try SegmentSizeOptions(checking: effect, share: 0.5, level: 0.05, power: 0.8)
    }
  }
}
