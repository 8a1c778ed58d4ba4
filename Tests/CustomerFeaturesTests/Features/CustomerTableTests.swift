@testable import CustomerFeatures
import LinearAlgebra
import TestSupport
import Testing
@testable import TextTables
import Wording

/// A table of customers as features.
struct CustomerTableTests {
  private static let text = """
    id,city,age,stars
    c3,Moscow,30,1.5
    c1,Perm,,2.5
    c2,Moscow,50,4
    c10,,40,2
    c4,Perm,20,3
    """

  @Test func `a table whose rows are all broken says what is wrong with the first`() throws {
    let table = try Table(text: "a,b\n\"1,2\n")
    #expect(
      throws: FeatureError.noCustomers(
        rowsRead: 1,
        first: Rejection(
          line: 2,
          reason: LocalizedText(
            en: "the quote opened on this line is never closed",
            ru: "кавычка, открытая на этой строке, не закрыта")))
    ) { try LayoutDecision(for: table) }
  }

  @Test func `numbers and indicators stand in byte order of names, customers of ids`() throws {
    let found = try extraction(of: Table(text: Self.text))
    let matrix = found.matrix
    #expect(matrix.customers == ["c1", "c10", "c2", "c3", "c4"])
    #expect(
      matrix.features == [
        Feature(name: "age", unit: .number, isWhole: true),
        Feature(name: "city", unit: .category, isWhole: true, category: .missing),
        Feature(name: "city", unit: .category, isWhole: true, category: .value("Moscow")),
        Feature(name: "city", unit: .category, isWhole: true, category: .value("Perm")),
        Feature(name: "stars", unit: .number, isWhole: false),
      ])
    #expect(Array(matrix.values.row(0)) == [35, 0, 0, 1, 2.5])
    #expect(Array(matrix.values.row(1)) == [40, 1, 0, 0, 2])
    #expect(matrix.imputed == [FeatureMatrix.Cell(row: 0, column: 0)])
    #expect(found.account.asOf == nil)
  }

  @Test func `new data is read by the recipe: its medians, its categories, any order of columns`() throws {
    let recipe = try extraction(of: Table(text: Self.text)).recipe
    let found = try recipe.features(
      of: Table(text: "extra,stars,age,city,id\nx,1,,Moscow,n2\ny,2,33,Omsk,n1\nz,3,34,,n3\n"))
    #expect(found.matrix.features.map(\.name) == ["age", "city", "city", "city", "stars"])
    #expect(found.matrix.customers == ["n1", "n2", "n3"])
    #expect(Array(found.matrix.values.row(0)) == [33, 1, 0, 0, 2])
    #expect(Array(found.matrix.values.row(1)) == [35, 0, 1, 0, 1])
    #expect(
      found.account.warnings.contains {
        $0.text.en.contains("1 unknown values such as 'Omsk'; treated as missing")
      })
  }

  @Test func `an unknown category is none of those known where none was missing`() throws {
    let recipe = try extraction(of: Table(text: "id,city\na,Perm\nb,Omsk\nc,Perm\nd,Omsk\n")).recipe
    let found = try recipe.features(of: Table(text: "id,city\nx,Kazan\ny,Perm\n"))
    #expect(Array(found.matrix.values.elements) == [0, 0, 0, 1])
  }

  @Test(arguments: ["age", "city", "id", "stars"])
  func `a needed column that is not there is named`(column: String) throws {
    let recipe = try extraction(of: Table(text: Self.text)).recipe
    let others = ["id", "city", "age", "stars"].filter { $0 != column } + ["other"]
    let table = try Table(text: others.joined(separator: ",") + "\n1,2,3,4\n5,6,7,8\n")
    #expect(throws: FeatureError.missingColumn(name: column, available: others)) {
      try recipe.features(of: table)
    }
  }

  @Test func `a column of another type is named`() throws {
    let recipe = try extraction(of: Table(text: Self.text)).recipe
    #expect(throws: FeatureError.wrongValues(column: "age", expected: .numbers, example: "old")) {
      try recipe.features(of: Table(text: "id,city,age,stars\na,Perm,old,1\nb,Perm,young,2\n"))
    }
    #expect(
      throws: FeatureError.wrongValues(column: "city", expected: .categories(example: "Perm"), example: "17")
    ) {
      try recipe.features(of: Table(text: "id,city,age,stars\na,17,20,1\nb,18,30,2\n"))
    }
  }

  @Test func `a feature named like a column of the result is renamed`() throws {
    let found = try extraction(
      of: Table(text: "id,segment,rule,rule_2\na,x,1,5\nb,y,2,6\nc,x,3,9\nd,y,5,1\n")
    ) { $0.features = ["segment", "rule", "rule_2"] }
    #expect(found.matrix.features.map(\.name) == ["rule_2", "rule_3", "segment_2", "segment_2"])
  }

  @Test func `rows without an id column are numbered from 1 in their order`() throws {
    let rows = (1...12).map { "\($0 * $0),\(100 - $0)" }.joined(separator: "\n")
    let matrix = try extraction(of: Table(text: "height,weight\n\(rows)\n")).matrix
    #expect(matrix.customers == (1...12).map(String.init))
    #expect(matrix.values.column(0) == (1...12).map { Double($0 * $0) })
  }

  @Test func `rows without an id, and unreadable numbers, are listed`() throws {
    let cells = (1...20).map { "c\($0),\($0)" }
    let text = (["id,age"] + cells + ["c21,old", ",5"]).joined(separator: "\n")
    let found = try extraction(of: Table(text: text))
    #expect(found.account.rowsRead == 22)
    #expect(found.account.rowsUsed == 21)
    #expect(found.account.rowsRejected == 1)
    #expect(
      found.account.rejections.map(\.sentence.en) == [
        "line 22, column 'age': no number: 'old'",
        "line 23, column 'id': no customer",
      ])
    #expect(found.matrix.byCustomer["c21"] == ["age": 10.5])
  }

  @Test func `rows of one id are kept apart, in an order of their own`() throws {
    let rows = ["a,1,2", "a,1,1", "b,3,5", "c,2,9", "a,0,7"]
    let first = try extraction(of: Table(text: "id,x,y\n" + rows.joined(separator: "\n"))) {
      $0.layout = .customers
    }
    let second = try extraction(of: Table(text: "id,x,y\n" + rows.reversed().joined(separator: "\n"))) {
      $0.layout = .customers
    }
    #expect(first.matrix.customers == ["a", "a", "a", "b", "c"])
    #expect(first.matrix.values == second.matrix.values)
    #expect(first.account.warnings.contains { $0.text.en.hasPrefix("2 rows repeat a 'id'") })
  }
}
