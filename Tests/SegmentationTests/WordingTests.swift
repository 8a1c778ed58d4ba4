import CustomerFeatures
import DecisionTrees
import LinearAlgebra
@testable import Segmentation
import Testing
@testable import Wording

@Suite struct Wording {
  static let features = [
    Feature(name: "age", unit: .number, isWhole: true), Samples.frequency,
    Feature(name: "income", unit: .number, isWhole: false), Samples.monetary, Samples.recency,
    Feature(name: "town", unit: .category, isWhole: true, category: .value("Kazan")),
    Feature(name: "town", unit: .category, isWhole: true, category: .missing),
  ]

  static func text(_ language: Language, _ bounds: (Int, Double?, Double?)...) -> String {
    RuleWording(features: features, windowDays: nil).text(
      for: bounds.map { Condition(feature: $0.0, above: $0.1, atMost: $0.2) }, in: language)
  }

  @Test func `recency, orders and money come first, each in its unit`() {
    #expect(
      Self.text(.english, (0, 33, nil), (1, 2, nil), (3, 250, nil), (4, nil, 90))
        == "last purchase at most 90 days ago, at least 3 orders, spent more than 250, age at least 34")
    #expect(
      Self.text(.russian, (1, 2, nil), (3, 250, nil), (4, nil, 90))
        == "последняя покупка не более 90\u{A0}дней назад, не менее 3\u{A0}покупок, потрачено более 250")
  }

  @Test func `orders and money are said over their window`() {
    let wording = RuleWording(features: Self.features, windowDays: 365)
    let conditions = [(1, 2), (3, 250), (4, 90)].map {
      Condition(feature: $0.0, above: Double($0.1), atMost: nil)
    }
    #expect(
      wording.text(for: conditions, in: .english)
        == "last purchase more than 90 days ago, at least 3 orders in 12 months, spent more than 250 in 12 months"
    )
    #expect(
      wording.text(for: conditions, in: .russian)
        == "последняя покупка более 90\u{A0}дней назад, не менее 3\u{A0}покупок за 12\u{A0}месяцев, "
        + "потрачено более 250 за 12\u{A0}месяцев")
  }

  @Test func `weeks are said where they are exact`() {
    #expect(Self.text(.english, (4, nil, 7)) == "last purchase at most 1 week ago")
    #expect(Self.text(.english, (4, 14, 28)) == "last purchase more than 2 and at most 4 weeks ago")
    #expect(Self.text(.english, (4, 14, 30)) == "last purchase more than 14 and at most 30 days ago")
    #expect(Self.text(.english, (4, 70, nil)) == "last purchase more than 70 days ago")
    #expect(Self.text(.russian, (4, nil, 7)) == "последняя покупка не более 1\u{A0}недели назад")
    #expect(Self.text(.russian, (4, 21, nil)) == "последняя покупка более 3\u{A0}недель назад")
    #expect(Self.text(.russian, (4, 31, nil)) == "последняя покупка более 31\u{A0}дня назад")
    #expect(Self.text(.russian, (4, nil, 11)) == "последняя покупка не более 11\u{A0}дней назад")
  }

  @Test func `whole numbers are said as people count them`() {
    #expect(Self.text(.english, (1, 2, 5)) == "3 to 5 orders")
    #expect(Self.text(.english, (1, 0, 1)) == "exactly 1 order")
    #expect(Self.text(.russian, (1, 1, 2)) == "ровно 2\u{A0}покупки")
    #expect(Self.text(.russian, (1, 11, 13)) == "от 12 до 13\u{A0}покупок")
    #expect(Self.text(.russian, (1, nil, 21)) == "не более 21\u{A0}покупки")
    #expect(Self.text(.english, (0, 17, 65)) == "age from 18 to 65")
    #expect(Self.text(.english, (0, 99, nil)) == "age at least 100")
  }

  @Test func `of whole numbers the rounder neighbour is said`() {
    #expect(Self.text(.english, (0, 2500, nil)) == "age more than 2,500")
    #expect(Self.text(.english, (0, 500, 35_000)) == "age more than 500 and at most 35,000")
    #expect(Self.text(.english, (1, 10, 12)) == "more than 10 and at most 12 orders")
    #expect(Self.text(.russian, (1, 10, nil)) == "более 10\u{A0}покупок")
    #expect(Self.text(.russian, (1, 20, 31)) == "более 20 и не более 31\u{A0}покупки")
  }

  @Test func `numbers keep every digit, in the language's own form`() {
    #expect(Self.text(.english, (2, 1_234_567.25, nil)) == "income more than 1,234,567.25")
    #expect(Self.text(.russian, (2, nil, -1234.5)) == "income не более −1234,5")
    #expect(Language.english.number(1e-7) == "1e-07")
    #expect(Language.english.number(999) == "999")
    #expect(Language.english.number(1000) == "1,000")
    #expect(Language.russian.number(1000) == "1000")
    #expect(Language.russian.number(10_000) == "10\u{A0}000")
  }

  @Test func `categories are said by name, and not twice`() {
    #expect(Self.text(.english, (5, 0.5, nil), (6, nil, 0.5)) == "town = Kazan")
    #expect(Self.text(.english, (5, nil, 0.5), (6, nil, 0.5)) == "town is not Kazan, town is not (missing)")
    #expect(Self.text(.russian, (5, nil, 0.5)) == "town не Kazan")
    #expect(Self.text(.russian, (6, 0.5, nil)) == "town = (нет данных)")
    #expect(Self.text(.english) == "every customer")
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a reader of the text finds the tree's rule for every customer and beside every threshold`(
    seed: UInt64
  ) throws {
    for features in [
      Samples.transactions(customers: 120, seed: seed), Samples.table(customers: 90, seed: seed),
    ] {
      let model = try Samples.quickFit(features).model
      var rows = (0..<features.values.rows).map { Array(features.values.row($0)) }
      for case .split(let feature, let threshold, _, _) in model.tree.nodes
      where model.features[feature].feature.category == nil {
        let beside =
          model.features[feature].feature.isWhole
          ? [threshold - 1, threshold, threshold + 1] : [threshold.nextDown, threshold, threshold.nextUp]
        rows += rows.prefix(20).flatMap { row in
          beside.map { value in
            var moved = row
            moved[feature] = value
            return moved
          }
        }
      }
      for row in rows { try expectSameRule(row, model) }
    }
  }

  func expectSameRule(_ row: [Double], _ model: SegmentationModel) throws {
    var customer = RuleTextReader.Customer(numbers: [:], categories: [:])
    for (feature, value) in zip(model.features.map(\.feature), row) {
      if let category = feature.category {
        if value == 1 { customer.categories[feature.name] = category.written }
      } else {
        customer.numbers[feature.name] = value
      }
    }
    let leaf = model.tree.leaf(of: row[...])
    let rule = try #require(model.rules.first { $0.rule.leaves.contains(leaf) })
    for (language, words) in [(Language.english, RuleTextReader.english), (.russian, RuleTextReader.russian)]
    {
      let reader = RuleTextReader(words: words)
      let matching = try model.rules.filter {
        try reader.holds(model.sentence(for: $0, in: language), for: customer)
      }
      #expect(matching.map(\.number) == [rule.number])
      let segments = try model.segments.filter {
        try reader.holds(model.sentence(forSegment: $0.number, in: language), for: customer)
      }
      #expect(segments.map(\.number) == [rule.segment])
    }
  }

  @Test func `a rule prints its sentence`() throws {
    let model = try Samples.quickFit(Samples.transactions(), k: 4).model
    for rule in model.rules {
      #expect("\(rule)" == "\(model.sentence(for: rule, in: .english)) → segment \(rule.segment)")
    }
  }
}
