import Clustering
import CustomerFeatures
@testable import Segmentation
import Testing
@testable import Wording

@Suite struct NameProperties {
  /// Columns with names that a name could be made of badly: long, alike at the beginning, with brackets, of one sign.
  static let columns = [
    Feature(name: "Annual Income (k$) before tax", unit: .number, isWhole: false),
    Feature(name: "Annual Income (k$) before rent", unit: .number, isWhole: false),
    Feature(name: "annual_income_before_all", unit: .number, isWhole: false),
    Feature(name: "(?)", unit: .number, isWhole: false),
    Feature(name: "доход", unit: .number, isWhole: false),
    Feature(
      name: "город", unit: .category, isWhole: true, category: .value("Нижний Новгород на Волге у Оки")),
    Feature(name: "город", unit: .category, isWhole: true, category: .missing),
    Feature(name: "zone", unit: .category, isWhole: true, category: .value("2")),
  ]

  static func profiles(_ count: Int, features: Int, seed: UInt64) -> [SegmentNames.Profile] {
    var generator = SplitMix64(seed: seed)
    // Few different values, so that segments are often alike.
    return (0..<count).map { _ in
      SegmentNames.Profile(
        ranks: (0..<features).map { _ in Double(Int.random(in: 0...6, using: &generator)) / 6 },
        standardised: (0..<features).map { _ in Double(Int.random(in: -3...3, using: &generator)) / 2 },
        evidence: seed.isMultiple(of: 2)
          ? TradeEvidence(
            lateShare: Double(Int.random(in: 0...4, using: &generator)) / 4, recency: 10, orders: 2,
            usualGap: 60) : nil)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `names of any profiles are unique and of few words`(seed: UInt64) {
    let count = 2 + Int(seed % 14)
    let namers = [
      SegmentNames(features: [Samples.frequency, Samples.monetary, Samples.recency]),
      SegmentNames(features: [Samples.frequency, Samples.recency]),
      SegmentNames(features: Self.columns),
    ]
    for namer in namers {
      let profiles = Self.profiles(count, features: namer.features.count, seed: seed)
      let names = namer.names(for: profiles)
      for language in Language.allCases {
        let words = names.map { $0.text[language] }
        #expect(Set(words.map { $0.lowercased() }).count == count, "\(words)")
        // A place in the order stands behind the four words that a name may have.
        #expect(words.allSatisfy { (1...6).contains($0.split(separator: " ").count) }, "\(words)")
        let spoken = zip(words, names).filter { !$0.1.hasPlace }.map(\.0)
        #expect(spoken.allSatisfy { (1...4).contains($0.split(separator: " ").count) }, "\(words)")
      }
      #expect(namer.names(for: profiles) == names)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the same profile has the same name, in whatever order segments stand`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for namer in [
      SegmentNames(features: [Samples.frequency, Samples.monetary, Samples.recency]),
      SegmentNames(features: Self.columns),
    ] {
      let profiles = Self.profiles(4, features: namer.features.count, seed: seed &* 77)
      let order = Array(profiles.indices).shuffled(using: &generator)
      let names = namer.names(for: profiles)
      let shuffled = namer.names(for: order.map { profiles[$0] })
      for (place, index) in order.enumerated() where profiles.count(where: { $0 == profiles[index] }) == 1 {
        // Only what no word tells apart has its place in the order of the segments for a word.
        #expect(names[index].hasPlace || shuffled[place].hasPlace || shuffled[place] == names[index])
      }
    }
  }
}

extension SegmentName {
  fileprivate var hasPlace: Bool { Vocabulary.places.contains { text.en.hasSuffix(", \($0.en)") } }
}
