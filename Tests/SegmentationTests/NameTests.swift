import Clustering
import CustomerFeatures
import CustomerLifecycle
@testable import Segmentation
import Testing
@testable import Wording

@Suite struct Names {
  static let trade = SegmentNames(features: [Samples.frequency, Samples.monetary, Samples.recency])

  static func profile(recency: Double, frequency: Double, monetary: Double) -> SegmentNames.Profile {
    // Late enough for those who leave, and not too late for those who stay.
    SegmentNames.Profile(
      ranks: [frequency, monetary, recency], standardised: [0, 0, 0],
      evidence: TradeEvidence(lateShare: 0.3, recency: 10, orders: 2, usualGap: 60))
  }

  @Test(arguments: TradeSegment.allCases) func `a trade name stands only where the rhythm bears it out`(
    segment: TradeSegment
  ) {
    func bears(late: Double, recency: Double = 10, orders: Double = 2) -> Bool {
      TradeEvidence(lateShare: late, recency: recency, orders: orders, usualGap: 60).bearsOut(segment)
    }
    switch segment {
    case .champions, .loyal, .potentialLoyalists:
      #expect(bears(late: 0.49, recency: 60) && !bears(late: 0.5) && !bears(late: 0, recency: 61))
    case .new, .promising:
      #expect(bears(late: 0.49) && !bears(late: 0.5) && !bears(late: 0, orders: 3))
    case .atRisk, .cantLose, .hibernating, .lost, .aboutToSleep:
      #expect(bears(late: 0.25) && !bears(late: 0.24))
    case .needAttention:
      #expect(bears(late: 0) && bears(late: 1))
    }
  }

  @Test func `without a rhythm, or against it, a name is made of the profile`() {
    var champion = Self.profile(recency: 0.1, frequency: 0.9, monetary: 0.7)
    champion.evidence = nil
    #expect(Self.trade.names(for: [champion])[0].text.en == "Recent, frequent")
    #expect(Self.trade.names(for: [champion])[0].trade == nil)
    champion.evidence = TradeEvidence(lateShare: 0.9, recency: 10, orders: 9, usualGap: 60)
    #expect(Self.trade.names(for: [champion])[0].text.en == "Silent, frequent")
    #expect(Self.trade.names(for: [champion])[0].text.ru == "Давние, частые")
    let typical = SegmentNames.Profile(ranks: [0.5, 0.5, 0.5], standardised: [0, 0, 0])
    #expect(Self.trade.names(for: [typical])[0].text.en == "Typical")
  }

  @Test(arguments: [2, 12, 40]) func `no name carries a digit, however many are alike`(k: Int) {
    let alike = Array(repeating: Self.profile(recency: 0.1, frequency: 0.9, monetary: 0.9), count: k)
    let names = Self.trade.names(for: alike)
    for language in Language.allCases {
      #expect(Set(names.map { $0.text[language] }).count == k)
      #expect(!names.contains { $0.text[language].contains(where: \.isNumber) })
      #expect(names.allSatisfy { $0.text[language].split(separator: " ").count <= 6 })
    }
    #expect(!Self.trade.haveOwnWords(alike))
  }

  @Test func `the trade's names stand where their profile fits`() {
    let names = Self.trade.names(for: [
      Self.profile(recency: 0.1, frequency: 0.9, monetary: 0.9),
      Self.profile(recency: 0.1, frequency: 0.1, monetary: 0.1),
      Self.profile(recency: 0.9, frequency: 0.9, monetary: 0.9),
      Self.profile(recency: 0.9, frequency: 0.1, monetary: 0.1),
      Self.profile(recency: 0.7, frequency: 0.7, monetary: 0.6),
      Self.profile(recency: 0.5, frequency: 0.5, monetary: 0.5),
    ])
    #expect(
      names.map(\.text.en) == ["Champions", "New", "Can't Lose Them", "Lost", "At Risk", "Need Attention"])
    #expect(names[0].text.ru == "Чемпионы")
    #expect(names.map(\.trade) == [.champions, .new, .cantLose, .lost, .atRisk, .needAttention])
  }

  @Test func `namesakes are told apart by what they differ in most`() {
    let names = Self.trade.names(for: [
      Self.profile(recency: 0.1, frequency: 0.85, monetary: 0.95),
      Self.profile(recency: 0.15, frequency: 0.85, monetary: 0.82),
    ])
    #expect(names.map(\.text.en) == ["Champions, generous", "Champions, thrifty"])
    #expect(names.map(\.text.ru) == ["Чемпионы, щедрые", "Чемпионы, экономные"])
  }

  @Test func `many namesakes are told apart by one word after another`() {
    let names = Self.trade.names(for: [
      Self.profile(recency: 0.02, frequency: 0.84, monetary: 0.99),
      Self.profile(recency: 0.18, frequency: 0.85, monetary: 0.97),
      Self.profile(recency: 0.10, frequency: 0.99, monetary: 0.70),
      Self.profile(recency: 0.10, frequency: 0.80, monetary: 0.72),
      Self.profile(recency: 0.10, frequency: 0.90, monetary: 0.85),
    ])
    #expect(
      names.map(\.text.en) == [
        "Champions, generous, recent", "Champions, generous, silent", "Champions, thrifty, frequent",
        "Champions, thrifty, occasional", "Champions, middling",
      ])
    #expect(names[2].text.ru == "Чемпионы, экономные, частые")
    #expect(names.allSatisfy { $0.trade == .champions })
  }

  @Test(arguments: 2...15) func `names are unique, of at most four words, and the same again`(k: Int) {
    let profiles = (0..<k).map { i in
      Self.profile(recency: Double(i % 3) / 3, frequency: Double(i % 2) / 2, monetary: Double(i) / 15)
    }
    let names = Self.trade.names(for: profiles)
    for language in Language.allCases {
      #expect(Set(names.map { $0.text[language] }).count == k)
      #expect(names.allSatisfy { $0.text[language].split(separator: " ").count <= 4 })
    }
    #expect(Self.trade.names(for: profiles) == names)
    let alike = Array(repeating: profiles[0], count: k)
    #expect(Set(Self.trade.names(for: alike).map(\.text.en)).count == k)
  }

  @Test func `a customer table's segments are named by its own columns`() {
    let features = [
      Feature(name: "Annual Income (k$)", unit: .number, isWhole: true),
      Feature(name: "age", unit: .number, isWhole: true),
      Feature(name: "city", unit: .category, isWhole: true, category: .value("Moscow")),
      Feature(name: "zone", unit: .category, isWhole: true, category: .value("2")),
    ]
    let profiles = [
      [1.5, 0.2, 0, 0], [-1.2, 0.1, 0, 0], [0.1, -0.2, 0.1, 0.2], [0.2, 0.3, 1.4, 0], [0.1, 0, -2, 2],
    ].map { SegmentNames.Profile(ranks: [0.5, 0.5, 0.5, 0.5], standardised: $0) }
    let names = SegmentNames(features: features).names(for: profiles)
    #expect(
      names.map(\.text.en) == ["High Annual Income", "Low Annual Income", "Typical", "Moscow", "Zone_2"])
    #expect(
      names.map(\.text.ru) == ["Annual Income выше", "Annual Income ниже", "Типичные", "Moscow", "Zone_2"])
    #expect(names.allSatisfy { $0.trade == nil })
  }

  @Test func `segments that continue keep number and name; others are announced`() {
    func segment(_ number: Int, _ name: String, _ trade: TradeSegment) -> Segment {
      Segment(
        number: number, cluster: number - 1, name: LocalizedText(en: name, ru: name), trade: trade,
        customers: 1,
        share: 0, medians: [], profile: [])
    }
    let previous = [segment(1, "VIP", .champions), segment(2, "Loyal", .loyal), segment(3, "Lost", .lost)]
    // 1 continues VIP; 2 continues Loyal; 3 is a part of Loyal; Lost went into VIP.
    let old = Array(repeating: 1, count: 10) + Array(repeating: 2, count: 20) + Array(repeating: 3, count: 4)
    let new =
      Array(repeating: 2, count: 10) + Array(repeating: 1, count: 14) + Array(repeating: 3, count: 6)
      + Array(repeating: 2, count: 4)
    let succession = SegmentSuccession(
      of: [segment(1, "A", .new), segment(2, "B", .atRisk), segment(3, "Lost", .lost)], new: new,
      after: previous, old: old)
    #expect(succession.segments.map(\.number) == [1, 2, 4])
    #expect(succession.segments.map(\.name.en) == ["VIP", "Loyal", "Lost"])
    #expect(succession.segments.map(\.cluster) == [1, 0, 2])
    #expect(succession.segments.map(\.trade) == [.champions, .loyal, .lost], "the advice goes with the name")
    #expect(
      succession.changes == [
        .split(succession.segments[2].title, from: previous[1].title),
        .merged(previous[2].title, into: previous[0].title),
      ])
    #expect(
      succession.changes.map(\.text.en) == [
        "split: 4 “Lost” comes out of 2 “Loyal”", "merged: 3 “Lost” went into 1 “VIP”",
      ])
  }

  @Test func `the same base again keeps every name and number`() throws {
    let features = Samples.transactions()
    var first = try Samples.quickFit(features, k: 4).model
    first.segments[2].name = LocalizedText(en: "Mine", ru: "Мои")
    var segmenter = AutoSegmenter(candidateCounts: 3...6, seed: 9)
    segmenter.isQuick = true
    segmenter.strategy = .plainRestarts(2)
    segmenter.fixedCount = 4
    segmenter.previous = first
    let second = try segmenter.fit(features)
    #expect(second.model.segments.map(\.name) == first.segments.map(\.name))
    #expect(second.changes.isEmpty)
    #expect(second.model.segments.map(\.trade) == first.segments.map(\.trade))
  }
}
