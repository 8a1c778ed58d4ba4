import TestSupport
import Testing

@testable import CustomerData

/// A log is read as if it were written plainly, and read again where one cell says otherwise.
struct GuessedFormatTests {
  private static let recipe = RFM(customerID: "customer", date: "date", amount: "amount", order: "order")

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
      try expectSame("customer,date,amount,order\n" + text)
    }
  }

  @Test func `a log without numbers, or without days, is refused as if all profiles had been made`() throws {
    try expectSame("customer,date,amount,order\na,2024-01-01,,1\nb,2024-01-02,-,2\n")
    try expectSame("customer,date,amount,order\na,,1,1\nb,soon,2,2\n")
    try expectSame("customer,date,amount,order\na,2024-01-01,x,1\nb,2024-01-02,y,2\n")
  }

  private func expectSame(_ text: String) throws {
    var options = ReadingOptions()
    options.chunkBytes = 512
    let profiled = try Table(text, options: options)
    _ = try profiled.profiles()
    let expected = Result { try Self.extraction(of: profiled) }
    let found = Result { try Self.extraction(of: Table(text, options: options)) }
    switch (found, expected) {
    case (.success(let found), .success(let expected)):
      #expect(
        found.matrix.values == expected.matrix.values && found.matrix.customers == expected.matrix.customers)
      #expect(found.account == expected.account)
      #expect(found.recipe == expected.recipe)
    case (.failure(let found), .failure(let expected)): #expect("\(found)" == "\(expected)")
    default: Issue.record("\(found) is not \(expected)")
    }
  }

  private static func extraction(of table: Table) throws -> FeatureExtraction {
    try FeatureRecipe.transactions(recipe).features(of: table, asOf: nil)
  }
}
