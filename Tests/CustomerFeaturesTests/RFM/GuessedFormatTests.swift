@testable import CustomerFeatures
import TestSupport
import Testing

/// A log is read as if it were written plainly, and read again where one cell says otherwise.
struct GuessedFormatTests {
  private static let recipe = FeatureRecipe.transactions(
    RFM(customerID: "customer", date: "date", amount: "amount", order: "order"))

  @Test(arguments: [
    "2024-02-03,7.5,9", "03.02.2024,7.5,9", "2024-02-03,\"7,5\",9", "2024-02-03,1.234,9",
    "2024-02-03 10:00,5,9",
    ",,", "2024-02-03,n/a,9", "2024-02-30,5,9", "2024-02-03,$5,9", "2024-02-03,12345678901234567890,9",
    "2024-02-03,(5.00),", "2024-2-3,5,9", "2024-02-03,2e3,1", "2024-02-03, 7.5 ,9",
    "2024-02-03,1000000000000000.5,9",
  ])
  func `a late row that is written otherwise is read as if all profiles had been made`(late: String) throws {
    let usual = (0..<300).map { "c\($0 % 7),2024-01-\(10 + $0 % 20),\($0).25,\($0 * 37 % 50)\n" }.joined()
    for text in [usual + "c1,\(late)\n", "c1,\(late)\n" + usual, "c1,\(late)\n", usual + ",\(late)\n"] {
      try Self.recipe.expectsTheSameOnceProfiled("customer,date,amount,order\n" + text)
    }
  }

  @Test func `a log without numbers, or without days, is refused as if all profiles had been made`() throws {
    try Self.recipe.expectsTheSameOnceProfiled(
      "customer,date,amount,order\na,2024-01-01,,1\nb,2024-01-02,-,2\n")
    try Self.recipe.expectsTheSameOnceProfiled("customer,date,amount,order\na,,1,1\nb,soon,2,2\n")
    try Self.recipe.expectsTheSameOnceProfiled(
      "customer,date,amount,order\na,2024-01-01,x,1\nb,2024-01-02,y,2\n")
  }
}
