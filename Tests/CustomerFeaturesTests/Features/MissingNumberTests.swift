@testable import CustomerFeatures
import LinearAlgebra
import TestSupport
import Testing
@testable import TextTables
import Wording

/// What stands for missing numbers is missing, and told.
struct MissingNumberTests {
  @Test func `a table's sentinels take the median and are quoted in a caution`() throws {
    var text = "id,age,spend\n"
    for i in 0..<60 { text += "\(i + 1),\(i % 6 == 0 ? "-999" : "\(20 + i % 30)"),\(i * 3).5\n" }
    let found = try extraction(of: Table(text))
    #expect(found.matrix.imputed.count == 10)
    #expect((found.matrix.byCustomer["1"]?["age"] ?? 0) > 19)
    #expect(found.account.warnings.contains { $0.text.en.contains("−999") && $0.text.ru.contains("−999") })
    let again = try found.recipe.features(of: Table("id,age,spend\n7,-999,4\n8,41,5\n"))
    #expect(again.matrix.imputed.map(\.row) == [0])
  }

  @Test func `the only value below zero stands for missing ones, unless it is a step of a scale`() throws {
    func text(_ values: (Int) -> Int) -> String {
      "id,visits,spend\n"
        + (0..<60).map { "\($0 + 1),\($0 % 6 == 0 ? -1 : values($0)),\($0 * 3).5\n" }.joined()
    }
    let found = try extraction(of: Table(text { $0 % 27 }))
    #expect(found.matrix.imputed.count == 10)
    #expect(found.account.warnings.contains { $0.text.en.contains("−1 is the only value below zero") })
    #expect(try extraction(of: Table(text { $0 % 3 })).matrix.imputed.isEmpty)
    #expect(try extraction(of: Table(text { $0 % 27 - 2 })).matrix.imputed.isEmpty)
  }

  @Test(arguments: ["неизвестно", "unknown", "keine Angabe", "refused"])
  func `a word among numbers is a missing one`(word: String) throws {
    for many in [false, true] {
      var text = "id,Возраст,spend\n"
      for i in 0..<(many ? 600 : 60) {
        text += "\(i + 1),\(i % 6 == 0 ? word : "\(many ? i : 20 + i % 30)"),\(i * 3).5\n"
      }
      let found = try extraction(of: Table(text))
      #expect(found.matrix.features.map(\.name) == ["spend", "Возраст"])
      #expect(found.matrix.imputed.count == (many ? 100 : 10))
      #expect(try LayoutDecision(for: Table(text)).columns[1].role == .number)
    }
  }

  @Test func `many words, or words with digits, make no column of numbers`() throws {
    var text = "id,size,spend\n"
    for i in 0..<60 { text += "\(i + 1),\(i % 4 == 0 ? "size \(i)" : "\(36 + i % 8)"),\(i * 3).5\n" }
    let roles = try LayoutDecision(for: Table(text)).columns.map(\.role)
    #expect(roles[1] != .number)
  }

  @Test(arguments: [
    ["Jan 2023", "Feb 2023", "Mar 2023"], ["2023-01", "2023-02", "2023-03"],
    ["01.2023", "02.2023", "03.2023"],
    ["202301", "202302", "202303"], ["Q1 2023", "Q2 2023", "Q3 2023"], ["2021", "2022", "2023"],
    ["W01", "W02", "W03"],
    ["M1", "M2", "M3"], ["sales_jan", "sales_feb", "sales_mar"],
    ["Umsatz Mai 2023", "Umsatz Juni 2023", "Umsatz Juli 2023"],
  ])
  func `an empty month of months side by side is 0`(names: [String]) throws {
    var text = "Customer,\(names.joined(separator: ",")),age\n"
    for i in 0..<60 {
      text +=
        "Shop \(i),\(i % 3 == 0 ? "" : "\(i + 1).5"),\(i + 2),\(i % 2 == 0 ? "" : "\(i % 5 + 1)"),\(i % 4 == 0 ? "" : "\(30 + i % 3)")\n"
    }
    let found = try extraction(of: Table(text))
    #expect(found.matrix.byCustomer["Shop 0"]?[names[0]] == 0)
    #expect((found.matrix.byCustomer["Shop 0"]?["age"] ?? 0) >= 30)
    #expect(found.account.warnings.filter { $0.text.en.contains("median") }.count == 1)
    #expect(Set(found.matrix.imputed.map { found.matrix.features[$0.column].name }) == ["age"])
  }

  @Test func `months of what is no money and no pieces are no calendar`() throws {
    var text = "Customer,mood jan,mood feb,mood mar,spend\n"
    for i in 0..<60 { text += "Shop \(i),\(i % 3 == 0 ? "" : "\(i % 7)"),\(i % 5),\(i % 4),\(i)\n" }
    #expect(try extraction(of: Table(text)).matrix.imputed.count == 20)
  }

  @Test func `columns that are no calendar keep the median`() throws {
    var text = "Customer,Q1 2023,Q2 2023,balance\n"
    for i in 0..<60 { text += "Shop \(i),\(i % 3 == 0 ? "" : "\(i + 1)"),\(i + 2),\(i)\n" }
    #expect(try extraction(of: Table(text)).matrix.imputed.count == 20)
  }
}
