import CustomerFeatures
import Foundation
import LinearAlgebra
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording
@testable import SegmentExports

/// Formula and PMML give what `classify` gives: for ten thousand customers, at each bound and its neighbours, and where
/// something is missing.
@Suite struct RuleTests {
  private static let customers = 10_000

  @Test func `of a log formula and PMML give every customer the segment and the rule of the model`() throws {
    let model = try RuleFixture.logModel()
    #expect(model.rules.count >= 4)
    var generator = SeededGenerator(seed: 5)
    let names = model.features.map(\.feature.name)
    let choices = names.indices.map {
      RuleFixture.numbers(model, $0, decimals: names[$0] == "monetary" ? 2 : 0)
    }
    var rows: [Double] = []
    for customer in 0..<Self.customers {
      for feature in names.indices {
        let known = choices[feature]
        let random = Double.random(in: 0...max(1, model.features[feature].maximum * 1.2), using: &generator)
        let cents = names[feature] == "monetary" ? (random * 100).rounded() / 100 : random.rounded()
        rows.append(customer % 2 == 0 ? known[Int.random(in: 0..<known.count, using: &generator)] : cents)
      }
    }
    let matrix = FeatureMatrix(
      features: model.features.map(\.feature),
      values: Matrix(rows: Self.customers, columns: names.count, elements: rows),
      customers: (0..<Self.customers).map(String.init))
    let expected = model.classify(matrix)
    let segment = try SpreadsheetFormula(model).text
    let rule = try SpreadsheetFormula(model, answer: .rule).text
    let document = try PMMLReader(PMMLDocument(model, tool: .init(name: "auto-segment", version: "1")).text)
    for customer in 0..<Self.customers {
      var cells: [String: FormulaReader.Value] = [:]
      var fields: [String: PMMLReader.Value] = [:]
      for (feature, name) in names.enumerated() {
        let value = rows[customer * names.count + feature]
        let column = ["recency": "B2", "frequency": "C2", "monetary": "D2"][name] ?? ""
        // What a sheet has added up is off in its last digits.
        cells[column] = .number(name == "monetary" ? (value * 3 + 0.1) / 3 - 0.1 / 3 : value)
        fields[name] = .number(value)
      }
      let (wanted, wantedRule) = (expected[customer].segment, expected[customer].rule)
      try #require(FormulaReader.value(of: segment, cells: cells) == .number(Double(wanted)), "\(cells)")
      try #require(FormulaReader.value(of: rule, cells: cells) == .number(Double(wantedRule)))
      let prediction = try #require(try document.prediction(fields))
      try #require(prediction.score == "\(wanted)")
      try #require(prediction.id.hasPrefix("rule-\(wantedRule)"))
    }
    for missing in ["B2", "C2", "D2"] {
      var cells: [String: FormulaReader.Value] = ["B2": .number(1), "C2": .number(1), "D2": .number(1)]
      cells[missing] = .empty
      #expect(try FormulaReader.value(of: segment, cells: cells) == .text(""))
      cells[missing] = .text("n/a")
      #expect(try FormulaReader.value(of: segment, cells: cells) == .text(""))
    }
    for missing in names {
      var fields: [String: PMMLReader.Value] = [:]
      for name in names where name != missing { fields[name] = .number(1) }
      #expect(try document.prediction(fields) == nil)
    }
  }

  @Test func `of a table they do so with gaps, and with categories nobody knows`() throws {
    let model = try RuleFixture.tableModel()
    #expect(model.features.contains { $0.feature.category != nil })
    var generator = SeededGenerator(seed: 11)
    let cities = [
      "Say \"hi\" & <go>", "Тверь", "тверь", "Perm  East", "Perm East", "", "Oslo", "n/a", " Тверь ",
    ]
    var lines = "customer,age,income,city\n"
    var customers: [(age: String, income: String, city: String)] = []
    let places = ["age", "income"].map { name in model.features.firstIndex { $0.feature.name == name } }
    for customer in 0..<Self.customers {
      func number(_ place: Int?, _ decimals: Int) -> String {
        guard let place, Int.random(in: 0..<8, using: &generator) > 0 else { return "" }
        let known = RuleFixture.numbers(model, place, decimals: decimals)
        let scale = decimals == 0 ? 1.0 : 100
        let random = Double.random(in: 0...model.features[place].maximum * 1.2, using: &generator)
        return
          (customer % 2 == 0
          ? known[Int.random(in: 0..<known.count, using: &generator)] : (random * scale).rounded() / scale)
          .shortest
      }
      let city = cities[Int.random(in: 0..<cities.count, using: &generator)]
      customers.append((number(places[0], 0), number(places[1], 2), city))
      lines += "k\(100_000 + customer),\(customers[customer].age),\(customers[customer].income),"
      lines += "\"\(city.replacing("\"", with: "\"\""))\"\n"
    }
    let expected = try model.classify(Table(lines))
    #expect(Array(expected).count == Self.customers)
    let formula = try SpreadsheetFormula(model, answer: .rule).text
    let document = try PMMLReader(PMMLDocument(model, tool: .init(name: "auto-segment", version: "1")).text)
    // Columns of the sheet stand as in customers.csv: by byte order of their names.
    let order = ["age": "B2", "city": "C2", "income": "D2"]
    for (customer, written) in zip(expected, customers) {
      func cell(_ text: String) -> FormulaReader.Value {
        text.isEmpty ? .empty : Double(text).map { .number($0) } ?? .text(text)
      }
      var cells: [String: FormulaReader.Value] = [:]
      var fields: [String: PMMLReader.Value] = [:]
      for (name, text) in [("age", written.age), ("income", written.income), ("city", written.city)] {
        cells[order[name] ?? ""] = cell(text)
        if let number = Double(text) {
          fields[name] = .number(number)
        } else if name == "city", !text.isEmpty {
          // Engines compare whole texts; who feeds them takes blanks away, as reading does here.
          fields[name] = .text(text.trimmingCharacters(in: .whitespaces))
        }
      }
      try #require(
        FormulaReader.value(of: formula, cells: cells) == .number(Double(customer.rule)), "\(written)")
      let prediction = try #require(try document.prediction(fields))
      try #require(prediction.score == "\(customer.segment)", "\(written)")
      try #require(prediction.id.hasPrefix("rule-\(customer.rule)"))
    }
  }

  @Test func `names and places can be chosen, and nothing that is none`() throws {
    let model = try RuleFixture.logModel()
    let formula = try SpreadsheetFormula(
      model, answer: .name, language: .russian, letters: [("monetary", "xfd"), ("recency", "F")], row: 7
    ).text
    #expect(formula.hasPrefix("=IF(COUNT(F7,C7,XFD7)<3,\"\","))
    for segment in model.segments { #expect(formula.contains("\"\(segment.name.ru)\"")) }
    #expect(throws: ExportError.noSheetColumn("XFE")) {
      try SpreadsheetFormula(model, letters: [("monetary", "XFE")])
    }
    #expect(throws: ExportError.noSheetColumn("A1")) {
      try SpreadsheetFormula(model, letters: [("monetary", "A1")])
    }
    #expect(throws: ExportError.noSuchFeature("money", available: ["recency", "frequency", "monetary"])) {
      try SpreadsheetFormula(model, letters: [("money", "A")])
    }
    for row in [0, 1_048_577] {
      #expect(throws: ChoiceError.self) { try SpreadsheetFormula(model, row: row) }
    }
  }

  @Test func `a document of PMML names each field once, and its answers by free names`() throws {
    let model = try RuleFixture.tableModel()
    let document = try PMMLReader(PMMLDocument(model, tool: .init(name: "auto-segment", version: "1")).text)
      .document
    #expect(document.attributes["version"] == "4.4")
    let fields = document.first("DataDictionary")?.all("DataField").compactMap { $0.attributes["name"] } ?? []
    #expect(Set(fields).count == fields.count)
    #expect(document.first("DataDictionary")?.attributes["numberOfFields"] == "\(fields.count)")
    let schema = document.first("TreeModel")?.first("MiningSchema")?.all("MiningField").compactMap {
      $0.attributes["name"]
    }
    #expect(Set(schema ?? []) == Set(fields))
    let values = document.first("DataDictionary")?.children.first { $0.attributes["name"] == "segment" }?.all(
      "Value")
    #expect(values?.count == model.segments.count)
  }
}
