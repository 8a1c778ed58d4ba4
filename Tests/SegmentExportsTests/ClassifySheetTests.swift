import CustomerFeatures
import DecisionTrees
import LinearAlgebra
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording
@testable import SegmentExports

/// The live sheet, calculated by LibreOffice, against `classify`.
@Suite(.enabled(if: OtherPrograms.libreOffice != nil, "needs LibreOffice"), .serialized)
struct ClassifySheetTests {
  private static let asOf = CalendarDay(year: 2025, month: 12, day: 31)

  /// The sheets of a model with customers filled in, calculated: rule, segment and name of each.
  private func calculated(
    _ model: SegmentationModel, _ record: RunRecord, customers: [[SheetCell]],
    changing: (inout Sheet) -> Void = { _ in }
  ) throws -> (rows: [[String]], about: [[String]]) {
    let collector = WorkbookSamples.Collector()
    var workbook = WorkbookWriter { collector.bytes += $0 }
    let rules = RulesSheet(model: model, language: .english)
    let live = ClassifySheet(model: model, rules: rules, asOf: Self.asOf, language: .english)
    var sheet = try live.sheetOrReason.get()
    for (place, customer) in customers.enumerated() {
      for (column, cell) in customer.enumerated() where !cell.isEmpty {
        sheet.rows[4 + place][column].content = cell.content
      }
    }
    var rulesSheet = rules.sheet
    changing(&rulesSheet)
    try workbook.add(sheet)
    try workbook.add(rulesSheet)
    try workbook.add(
      AboutSheet(model: model, record: record, rules: rules, absence: nil, cutTexts: 0, language: .english)
        .sheet)
    try workbook.finish(created: Self.asOf)
    let found = try OtherPrograms.calculated(collector.bytes)
    let rows = try #require(found["Classify"])
    return (
      Array(rows.dropFirst(4).prefix(customers.count)).map { Array($0.suffix(3)) },
      try #require(found["About"])
    )
  }

  private func expected(_ model: SegmentationModel, _ rules: [Int]) -> [[String]] {
    rules.map { number in
      let segment = model.rules[number - 1].segment
      return ["\(number)", "\(segment)", model.segments.first { $0.number == segment }?.name.en ?? ""]
    }
  }

  @Test func `customers of a log get the rule that classify gives, also at every bound`() throws {
    let run = try WorkbookSamples.log()
    let model = run.result.model
    let features = model.features.map(\.feature)
    var generator = SeededGenerator(seed: 1)
    var values = (0..<400).map { _ in
      model.features.map { feature -> Double in
        let number = Double.random(in: feature.minimum...feature.maximum, using: &generator)
        return feature.feature.isWhole ? number.rounded() : (number * 100).rounded() / 100
      }
    }
    for case .split(let feature, let threshold, _, _) in model.tree.nodes {
      let step = features[feature].isWhole ? 1 : 0.01
      for bound in [threshold.rounded(.down), threshold, threshold + step, threshold - step] {
        guard !features[feature].isWhole || bound == bound.rounded() else { continue }
        for other in values.prefix(40) {
          var row = other
          row[feature] = bound
          values.append(row)
        }
      }
    }
    let inputs = ClassifyInputs(of: model, language: .english)
    let last = try #require(Self.asOf?.serial)
    let customers = values.enumerated().map { number, row in
      var cells = [SheetCell](repeating: .empty, count: 1 + inputs.columns.count)
      cells[0] = .text("c\(number)")
      for (feature, place) in inputs.places {
        let isDay = if case .day = inputs.columns[place].kind { true } else { false }
        cells[1 + place] = .number(isDay ? Double(last) - row[feature] : row[feature])
      }
      return cells
    }
    #expect(customers.count <= 1000 && customers.count > 450)
    let matrix = FeatureMatrix(
      features: features, values: Matrix(values), customers: values.indices.map { "\($0)" })
    let found = try calculated(model, run.record, customers: customers)
    #expect(found.rows == expected(model, model.classify(matrix).rules))
    #expect(found.about.contains { $0.contains("gives the segments of the model") })
  }

  @Test func `customers of a table get the rule that classify gives, also with missing and unknown values`()
    throws
  {
    let run = try WorkbookSamples.table()
    let model = run.result.model
    var generator = SeededGenerator(seed: 2)
    let cities = ["Moscow, \"south\"", "Tver", "Kazan", "", "tver", "Omsk", " Tver "]
    let spent = ["", "100", "99.99", "500", "900.3", "-4", "499.99", "500.01"]
    let ages = ["", "20", "43", "42.99", "60", "66", "41.5"]
    var bounds: [String] = []
    for case .split(let feature, let threshold, _, _) in model.tree.nodes
    where model.features[feature].feature.category == nil {
      bounds += [threshold, threshold + 0.01, threshold - 0.01].map { "\($0)" }
    }
    var lines = ["customer,age,city,spent,remark text"]
    var rows: [[String]] = []
    for i in 0..<600 {
      let row = [
        "r\(1000 + i)", (ages + bounds).randomElement(using: &generator) ?? "",
        cities.randomElement(using: &generator) ?? "",
        (spent + bounds).randomElement(using: &generator) ?? "",
      ]
      rows.append(row)
      lines.append((row + ["n"]).map(WorkbookSamples.quoted).joined(separator: ","))
    }
    let classified = try model.classify(Table(lines.joined(separator: "\n") + "\n"))
    #expect(classified.map(\.id) == rows.map { $0[0] })
    let inputs = ClassifyInputs(of: model, language: .english)
    let customers = rows.map { row in
      [SheetCell.text(row[0])]
        + inputs.columns.map { column in
          let text = row[["age": 1, "city": 2, "spent": 3][column.heading] ?? 0]
          if text.isEmpty { return .empty }
          if case .category = column.kind { return .text(text) }
          return .number(Double(text))
        }
    }
    let found = try calculated(model, run.record, customers: customers)
    #expect(found.rows == expected(model, classified.map(\.rule)))
  }

  @Test func `a category that is asked for as missing catches all that the model does not know`() throws {
    // Made by hand: is the city missing? is it Tver? is the age at most 30?
    let run = try WorkbookSamples.table()
    var model = run.result.model
    func index(_ name: String, _ category: CategoryKey?) throws -> Int {
      try #require(model.features.firstIndex { $0.feature.name == name && $0.feature.category == category })
    }
    let labels = model.segments.map(\.cluster)
    try model.setTree(
      DecisionTree(nodes: [
        .split(feature: index("city", .missing), threshold: 0.5, atMost: 1, above: 2),
        .split(feature: index("city", .value("Tver")), threshold: 0.5, atMost: 3, above: 4),
        .leaf(label: labels[0]),
        .split(feature: index("age", nil), threshold: 30, atMost: 5, above: 6), .leaf(label: labels[1]),
        .leaf(label: labels[2]), .leaf(label: labels[0]),
      ]), leaves: [(2, labels[0]), (4, labels[1]), (5, labels[2]), (6, labels[0])])
    let rows = ["", "Tver", "Kazan", "tver", "Omsk", "Moscow, \"south\"", " Tver", "?"].flatMap { city in
      ["", "29", "30", "30.5"].map { age in [age, city] }
    }
    let lines = rows.enumerated().map { "r\(100 + $0),\($1[0]),\(WorkbookSamples.quoted($1[1])),500,n" }
    let classified = try model.classify(
      Table("customer,age,city,spent,remark text\n" + lines.joined(separator: "\n") + "\n"))
    let inputs = ClassifyInputs(of: model, language: .english)
    let customers = rows.map { row in
      [SheetCell.text("x")]
        + inputs.columns.map { column in
          let text = row[column.heading == "age" ? 0 : 1]
          if text.isEmpty { return .empty }
          return column.heading == "age" ? .number(Double(text)) : .text(text)
        }
    }
    let found = try calculated(model, run.record, customers: customers)
    #expect(found.rows == expected(model, classified.map(\.rule)))
  }

  @Test func `a bound moved by hand moves the segments, and is said`() throws {
    let run = try WorkbookSamples.log()
    let model = run.result.model
    guard case .split(let feature, _, _, _) = model.tree.nodes[0] else {
      Issue.record("the tree has one leaf")
      return
    }
    let inputs = ClassifyInputs(of: model, language: .english)
    let place = try #require(inputs.places[feature])
    let last = try #require(Self.asOf?.serial)
    // As the middle of the base, but for the first feature that is asked about: it lies beyond any bound.
    func customer(_ number: Double) -> [SheetCell] {
      var cells = [SheetCell](repeating: .empty, count: 1 + inputs.columns.count)
      for (index, column) in inputs.places {
        let value = column == place ? number : model.features[index].median
        let isDay = if case .day = inputs.columns[column].kind { true } else { false }
        cells[1 + column] = .number(isDay ? Double(last) - value : value)
      }
      return cells
    }
    let customers = [customer(-1000), customer(20_000)]
    let before = try calculated(model, run.record, customers: customers)
    let after = try calculated(model, run.record, customers: customers) { sheet in
      sheet.rows[1][RulesSheet.bounds] = .number(30_000)
    }
    #expect(before.rows[0] != before.rows[1])
    #expect(after.rows[0] == before.rows[0])
    #expect(after.rows[1] != before.rows[1])
    #expect(after.about.contains { $0.contains("bounds changed: no longer the model") })
  }

  @Test func `rows without content stay empty, and words in the place of numbers are pointed at`() throws {
    let run = try WorkbookSamples.log()
    let rows = try calculated(
      run.result.model, run.record,
      customers: [
        [], [.text("c1")], [.text("c1"), .text("yesterday"), .number(3), .number(4)],
        [.text("c1"), .number(45_000), .empty, .number(3)],
      ]
    ).rows
    #expect(rows == [["", "", ""], ["?", "?", "?"], ["?", "?", "?"], ["?", "?", "?"]])
  }
}

@Suite struct ClassifyFormulaTests {
  @Test func `headings of tables hold no sign that formulas give a meaning to, and no two are alike`() {
    let names = TableHeadings.unique(["a[b]", "A b", "#'@", "", "x\ny", "Customer", "customer"])
    #expect(names == ["a b", "A b 2", "–", "– 2", "x y", "Customer", "customer 2"])
  }

  @Test func `rules that are too long for a formula have no live sheet, and that is said`() throws {
    let run = try WorkbookSamples.log()
    var model = run.result.model
    // A tree that is one long branch.
    let depth = 80
    let label = model.segments[0].cluster
    var nodes: [DecisionTree.Node] = []
    for level in 0..<depth {
      nodes.append(.split(feature: 0, threshold: Double(level), atMost: 2 * level + 1, above: 2 * level + 2))
      nodes.append(.leaf(label: label))
    }
    nodes.append(.leaf(label: label))
    let leaves = nodes.indices.filter { if case .leaf = nodes[$0] { true } else { false } }
    model.setTree(DecisionTree(nodes: nodes), leaves: leaves.map { ($0, label) })
    let collector = WorkbookSamples.Collector()
    try WorkbookFile(of: run.record, model: model, language: .english)
      .write(customers: { try $0(Array("customer\nx\n".utf8)) }, today: nil, to: { collector.bytes += $0 })
    let about = try WorkbookSamples.cells(collector.bytes, sheet: "About")
    #expect(
      about.contains { $0[0] == "The sheet Classify" && $0[1].hasPrefix("left out: the rules are too long") })
    #expect(throws: (any Error).self) { try WorkbookSamples.cells(collector.bytes, sheet: "Classify") }
  }
}

extension SegmentationModel {
  /// Takes another tree, with a rule a leaf: what no fit makes so.
  mutating func setTree(_ tree: DecisionTree, leaves: [(node: Int, label: Int)]) {
    self.tree = tree
    rules = leaves.enumerated().map { place, leaf in
      SegmentRule(
        number: place + 1, segment: segments.first { $0.cluster == leaf.label }?.number ?? 0,
        rule: Rule(label: leaf.label, conditions: [], leaves: [leaf.node], support: 0, precision: 0, lift: 0),
        wording: LocalizedText(en: "rule \(place + 1)", ru: "правило \(place + 1)"))
    }
  }
}
