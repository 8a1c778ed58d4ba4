@testable import CustomerFeatures
import LinearAlgebra
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Columns that determine each other count once.
struct SharedInformationTests {
  /// A table of 60 customers with a measure, and columns made of the customer's number.
  private static func table(_ columns: [(name: String, cell: (Int) -> String)]) throws -> Table {
    var text = "id,spend,\(columns.map(\.name).joined(separator: ","))\n"
    for i in 0..<60 {
      text += "\(i + 1),\((i * 37) % 60 + 1).5,\(columns.map { $0.cell(i) }.joined(separator: ","))\n"
    }
    return try Table(text)
  }

  private static func features(_ columns: [(name: String, cell: (Int) -> String)]) throws -> [String] {
    let matrix = try extraction(of: table(columns)).matrix
    return Array(Set(matrix.features.map(\.name)).subtracting(["spend"])).sorted()
  }

  @Test func `equal columns, a complement, a code and another unit count once`() throws {
    #expect(try Self.features([("a", { "\($0 % 7)" }), ("b", { "\($0 % 7).0" })]) == ["a"])
    #expect(
      try Self.features([("card", { "\($0 % 3 / 2)" }), ("no card", { "\(1 - $0 % 3 / 2)" })]) == ["card"])
    #expect(
      try Self.features([
        ("edu_num", { "\($0 % 5 * 2 + 3)" }), ("education", { ["a", "b", "c", "d", "e"][$0 % 5] }),
      ])
        == ["education"])
    #expect(
      try Self.features([("age", { "\(20 + ($0 * 7) % 41)" }), ("birth_year", { "\(2004 - ($0 * 7) % 41)" })])
        == ["age"])
    #expect(
      try Self.features([("eur", { "\($0 * $0 + 1).25" }), ("usd", { "\(2 * $0 * $0 + 3).5" })]) == ["eur"])
  }

  @Test func `measures that are all different are not the same for that`() throws {
    #expect(try Self.features([("a", { "\($0 * 11 % 61)" }), ("b", { "\($0 * 23 % 61)" })]) == ["a", "b"])
    #expect(try Self.features([("a", { "\($0 % 7)" }), ("b", { "\(($0 / 7) % 7)" })]) == ["a", "b"])
  }

  @Test func `what is said once is told, and a person's own choice stands`() throws {
    let table = try Self.table([("a", { "\($0 % 7)" }), ("b", { "\($0 % 7 + 1)" })])
    let decision = try LayoutDecision(for: table)
    #expect(decision.columns[3].role == .ignored)
    #expect(decision.columns[3].reason.en.contains("'a'"))
    #expect(decision.columns[3].reason.ru.contains("«a»"))
    var options = LayoutOptions()
    options.features = ["a", "b"]
    #expect(try LayoutDecision(for: table, options: options).columns[3].role == .number)
  }

  @Test func `the indicators of one category are one group`() throws {
    let names = ["town_Oslo", "town_Rome", "town_Riga"]
    let table = try Self.table(
      names.enumerated().map { place, name in (name, { $0 % 3 == place ? "1" : "0" }) }
        + [("card", { "\($0 % 5 / 4)" })])
    guard case .customers(let columns) = try LayoutDecision(for: table).recipe else { return }
    #expect(columns.categories.map(\.name) == names + ["card"])
    #expect(columns.categories.map(\.group) == ["town_Oslo", "town_Oslo", "town_Oslo", nil])
  }

  @Test func `flags that only happen to add up are no group`() throws {
    let table = try Self.table([
      ("a", { "\($0 < 20 ? 1 : 0)" }), ("b", { "\($0 < 20 ? 1 : 0)" }),
      ("c", { "\($0 >= 10 && $0 < 30 ? 1 : 0)" }),
    ])
    guard case .customers(let columns) = try LayoutDecision(for: table).recipe else { return }
    #expect(columns.categories.allSatisfy { $0.group == nil })
  }
}
