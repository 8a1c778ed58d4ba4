@testable import CustomerFeatures
import TestSupport
import Testing
import TextTables
import Wording

/// Columns are called by their headers in every language, and by their numbers only where they have none.
struct ColumnWordsTests {
  private static func rows(_ count: Int = 60) -> String {
    (0..<count).map { "c\($0),\($0 * 7 % 40),\($0 % 9 == 0 ? "" : "\($0 * $0 % 97)"),\($0 % 5)" }
      .joined(separator: "\n")
  }

  @Test func `a header that says column 2 stays so in Russian`() throws {
    let table = try Table(text: "id,column 2,,column 4\n\(Self.rows())\n")
    let decision = try LayoutDecision(for: table)
    #expect(decision.columns.map(\.label.text.ru) == ["id", "column 2", "столбец 3", "column 4"])
    let found = try decision.recipe.features(of: table)
    #expect(found.matrix.features.map(\.label) == [.named("column 2"), .numbered(3), .named("column 4")])
    #expect(
      found.account.warnings.map(\.text.ru) == ["столбец «столбец 3»: пропусков: 7; вместо них медиана, 53"])
  }

  @Test func `new data says itself which of its columns have names`() throws {
    let numbered = try Table(text: Self.rows() + "\n")
    let recipe = try LayoutDecision(for: numbered).recipe
    #expect(try recipe.features(of: numbered).matrix.features.map(\.label.number) == [2, 3, 4])
    let named = try Table(text: "column 1,column 2,column 3,column 4\n\(Self.rows())\n")
    let found = try recipe.features(of: named)
    #expect(found.matrix.features.map(\.label.number) == [nil, nil, nil])
    #expect(
      found.account.warnings.map(\.text.ru) == ["столбец «column 3»: пропусков: 7; вместо них медиана, 53"])
  }

  @Test func `a column that multiplies is called as its header calls it`() throws {
    let rows = (0..<60).map { "k\($0 % 20),2024-01-\(10 + $0 % 18),\($0 + 1).25,\(1 + $0 % 3)" }.joined(
      separator: "\n")
    let named = try roles(
      Table(text: "client,date,unit price,column 4\n\(rows)\n").profiles(), hasHeader: true
    ) { $0.quantity = "column 4" }
    #expect(named.decisions[2].reason.ru.hasSuffix("; умножается на «column 4»"))
    let unnamed = try roles(Table(text: "client,date,unit price,\n\(rows)\n").profiles(), hasHeader: true) {
      $0.quantity = "column 4"
    }
    #expect(unnamed.decisions[2].reason.ru.hasSuffix("; умножается на «столбец 4»"))
    #expect(unnamed.decisions[2].reason.en.hasSuffix("; multiplied by 'column 4'"))
  }
}
