@testable import CustomerFeatures
import TestSupport
import Testing
@testable import TextTables

/// A table of customers is read as if its numbers were written plainly, and read again where one cell says otherwise.
struct GuessedNumbersTests {
  private static let recipe = FeatureRecipe.customers(
    CustomerColumns(
      customerID: "id",
      numbers: [
        CustomerColumns.NumberColumn(name: "age", median: 40, isWhole: true),
        CustomerColumns.NumberColumn(
          name: "score", median: 2, isWhole: false, format: NumberFormat(decimalMark: .comma)),
      ]))

  @Test(arguments: [
    "31,2.5", "31,\"2,5\"", "31,1.234", "31,n/a", "31,", ",", "31,12345678901234567890", "old,2.5", "31,$5",
    "31,(5.00)", "-31, 7.5 ", "31,1e3", "31,inf",
  ])
  func `a late row that is written otherwise is read as if all profiles had been made`(late: String) throws {
    let usual = (0..<300).map { "c\($0 * 37 % 300),\($0 % 90),\($0).25\n" }.joined()
    for text in [usual + "x,\(late)\n", "x,\(late)\n" + usual, "x,\(late)\n", usual + ",\(late)\n"] {
      try Self.recipe.expectsTheSameOnceProfiled("id,age,score\n" + text)
    }
  }

  @Test func `a table without numbers, or without rows, is read as if all profiles had been made`() throws {
    try Self.recipe.expectsTheSameOnceProfiled("id,age,score\na,,\nb,-,\n")
    try Self.recipe.expectsTheSameOnceProfiled("id,age,score\na,x,y\nb,z,w\n")
    try Self.recipe.expectsTheSameOnceProfiled("id,age,score\n,1,2\n,3,4\n")
  }
}
