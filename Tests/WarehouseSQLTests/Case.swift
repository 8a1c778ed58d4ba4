import CustomerFeatures
import DecisionTrees
import Foundation
import LinearAlgebra
import Segmentation
import Testing
import TextTables
import WarehouseSQL
import Wording

/// A table, a model and what `classify` makes of the two: SQL has to say the same, on every engine.
struct Case {
  enum Kind: String { case text, integer, date, decimal, double, instant }

  var name: String
  var columns: [(name: String, kind: Kind)]
  var rows: [[Value]]
  var model: SegmentationModel
  /// For any dialect.
  var export: (WarehouseDialect) -> WarehouseExport

  /// What is said of a customer.
  struct Answer: Equatable, CustomStringConvertible {
    var values: [Double]
    var segment: Int?
    var name: String?
    var rule: Int?

    var description: String { "\(values) \(segment ?? 0) \(name ?? "-") \(rule ?? 0)" }
  }

  var csv: String {
    ([columns.map { Value.text($0.name).cell }] + rows.map { $0.map(\.cell) })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// By the ids' bytes.
  typealias Answers = [[UInt8]: Answer]

  /// What `classify` says.
  func classified(_ language: Language = .english) throws -> Answers {
    var options = ReadingOptions()
    options.decimalMark = .point
    options.dateFormat = "yyyy-mm-dd"
    options.acceptsLoss = true
    let table = try Table(bytes: Array(csv.utf8), name: "\(name).csv", options: options)
    let found = try model.classify(table, asOf: export(.sqlite).asOf)
    var answers: Answers = [:]
    for (row, customer) in found.customers.enumerated() {
      let values = found.features.values.row(row)
      answers[Array(customer.id.utf8)] = Answer(
        values: isLog ? Self.display(Array(values)) : [], segment: customer.segment,
        name: model.segments.first { $0.number == customer.segment }?.name[language], rule: customer.rule)
    }
    return answers
  }

  /// What the statements call the table.
  var tableName: String { export(.sqlite).source?.parts.last ?? (isLog ? "orders" : "customers") }

  private var isLog: Bool { export(.sqlite).rows != .customers && model.recipe.layout == .transactions }

  /// Recency, frequency, monetary.
  private static func display(_ values: [Double]) -> [Double] {
    values.count == 3 ? [values[2], values[0], values[1]] : [values[1], values[0]]
  }

  /// The statement that is run.
  func sql(_ dialect: WarehouseDialect) throws -> String { try export(dialect).text(of: model) }

  /// What SQLite says.
  func asked(_ change: (String) -> String = { $0 }) throws -> Answers {
    let database = try Database()
    try fill(database)
    var answers: Answers = [:]
    for row in try database.run(change(sql(.sqlite))) {
      let id = Array(row[0].written.utf8)
      #expect(answers[id] == nil, "\(row[0]) twice")
      let values = row[1...].dropLast(3).map { Double($0.written) ?? .nan }
      answers[id] = Answer(
        values: values, segment: Int(row[row.count - 3].written),
        name: row[row.count - 2] == .null ? nil : row[row.count - 2].written,
        rule: Int(row[row.count - 1].written))
    }
    return answers
  }

  func fill(_ database: Database, collation: String = "") throws {
    let table = tableName
    let types: [Kind: String] = [
      .text: "TEXT\(collation)", .integer: "INTEGER", .date: "TEXT", .decimal: "NUMERIC", .double: "",
    ]
    let listing = columns.map { "\($0.name.quotedForTest) \(types[$0.kind] ?? "")" }.joined(separator: ", ")
    try database.run("CREATE TABLE \(table.quotedForTest) (\(listing));")
    for start in stride(from: 0, to: rows.count, by: 200) {
      let lines = rows[start..<min(start + 200, rows.count)].map { row in
        "(\(row.map(\.sqlite).joined(separator: ", ")))"
      }
      try database.run("INSERT INTO \(table.quotedForTest) VALUES \(lines.joined(separator: ",\n"));")
    }
  }

  /// Holds SQLite against `classify`.
  func check() throws {
    let (expected, found) = (try classified(), try asked())
    #expect(!expected.isEmpty, "\(name): no answers")
    let wrong = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
    let example = wrong.first.map { id in
      "\(String(decoding: id, as: UTF8.self)): \(expected[id].map(\.description) ?? "none") in classify, "
        + "\(found[id].map(\.description) ?? "none") in SQL"
    }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) of \(expected.count), \(example ?? "")")
  }
}

extension String {
  /// A name in quotes, by scalars.
  var quotedForTest: String {
    "\"" + unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
