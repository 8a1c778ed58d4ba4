@testable import CustomerFeatures
import LinearAlgebra
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Published customer tables are read with no flags, each column for what it is.
@Suite(.enabled(if: TestData.isHere))
struct PublishedTablesTests {
  @Test func `wholesale's channel and region are categories, with and without an id`() throws {
    let plain = try extraction(of: Table(contentsOf: TestData.file("wholesale-customers/wholesale.csv")))
      .matrix
    let named = try extraction(
      of: Table(contentsOf: TestData.file("wholesale-customers/wholesale_with_id.csv"))
    )
    .matrix
    let names = [
      "Channel", "Channel", "Delicassen", "Detergents_Paper", "Fresh", "Frozen", "Grocery", "Milk",
    ]
    #expect(plain.features.map(\.name) == names + ["Region", "Region", "Region"])
    #expect(
      plain.features.map(\.category?.written) == ["1", "2", nil, nil, nil, nil, nil, nil, "1", "2", "3"])
    #expect(plain.features == named.features)
    #expect(plain.values == named.values)
    #expect(plain.customers.prefix(2) == ["1", "2"])
    #expect(named.customers.prefix(2) == ["101", "102"])
    #expect(sum(plain, "Channel", "1") == 298)
    #expect(sum(plain, "Region", "3") == 316)
  }

  @Test func `credit card's seventeen measures are numbers, the missing ones medians`() throws {
    let found = try extraction(of: Table(unpacking: "credit-card/CC_GENERAL.csv.gz"))
    #expect(found.matrix.features.count == 17)
    #expect(found.matrix.features.allSatisfy { $0.category == nil })
    #expect(found.matrix.customers.count == 8950)
    #expect(found.matrix.customers.first == "C10001")
    #expect(found.matrix.imputed.count == 1 + 313)
  }

  @Test func `telco's blank charges are missing numbers, its services categories`() throws {
    let found = try extraction(of: Table(unpacking: "telco-churn/Telco-Customer-Churn.csv.gz"))
    let numbers = found.matrix.features.filter { $0.category == nil }.map(\.name)
    #expect(numbers == ["MonthlyCharges", "TotalCharges", "tenure"])
    #expect(Set(found.matrix.features.map(\.name)).count == 19)
    #expect(
      found.matrix.features.filter { $0.name == "SeniorCitizen" }.map(\.category) == [
        .value("0"), .value("1"),
      ])
    #expect(found.matrix.customers.count == 7043)
    #expect(found.matrix.imputed.count == 11)
    #expect(found.account.rowsRejected == 0)
    // What became of them is told by segment, and comes back by name.
    #expect(found.companions.map(\.name) == ["Churn"])
    let named = try extraction(of: Table(unpacking: "telco-churn/Telco-Customer-Churn.csv.gz")) {
      $0.features = ["Churn", "tenure"]
    }
    #expect(sum(named.matrix, "Churn", "Yes") == 1869)
  }

  @Test func `mall customers are the same in both files, but for names`() throws {
    let first = try extraction(of: Table(contentsOf: TestData.file("mall-customers/Mall_Customers.csv")))
      .matrix
    let second = try extraction(
      of: Table(contentsOf: TestData.file("mall-customers/Mall_Customers_variant_genre.csv"))
    ).matrix
    #expect(
      first.features.map(\.name)
        == ["Age", "Annual Income (k$)", "Gender", "Gender", "Spending Score (1-100)"])
    #expect(second.features.map(\.name) == ["Age", "Annual_Income", "Genre", "Genre", "Spending_Score"])
    #expect(first.customers == second.customers)
    #expect(first.values == second.values)
  }

  private static let campaigns = [
    "comma_d_Mon_yy.csv", "semicolon_bom_isodate.csv", "semicolon_dd_dash_mm.csv",
    "semicolon_dd_slash_mm.csv",
    "tab_dd_dash_mm.csv",
  ]

  @Test(arguments: campaigns)
  func `six dialects of one campaign give one matrix`(file: String) throws {
    let expected = try extraction(
      of: Table(contentsOf: TestData.file("marketing-campaign/comma_dd_dash_mm.csv")))
    let table = try Table(contentsOf: TestData.file("marketing-campaign/\(file)"))
    let found = try extraction(of: table)
    #expect(found.matrix.features == expected.matrix.features)
    #expect(found.matrix.customers == expected.matrix.customers)
    #expect(found.matrix.values == expected.matrix.values)
    #expect(found.matrix.imputed == expected.matrix.imputed)
    #expect(found.matrix.imputed.count == 24)
    let decision = try LayoutDecision(for: table)
    let roles = Dictionary(uniqueKeysWithValues: decision.columns.map { ($0.name, $0.role) })
    #expect(roles["ID"] == .customer)
    #expect(roles["Dt_Customer"] == .date)
    #expect(roles["Year_Birth"] == .number)
    #expect(roles["Recency"] == .number)
    #expect(roles["AcceptedCmp1"] == .category)
    #expect(roles["Response"] == .outcome)
    #expect(
      found.account.warnings.contains { $0.text.en.contains("swapped") } == (file == "comma_d_Mon_yy.csv"))
    #expect(roles["Z_Revenue"] == (file == "semicolon_dd_dash_mm.csv" ? nil : .constant))
  }

  @Test(.enabled(if: TestData.isThorough))
  func `the R package's customers are a table with a date, not a log`() throws {
    let table = try Table(unpacking: "rfm-r/rfm_data_customer.csv.gz")
    let decision = try LayoutDecision(for: table)
    #expect(
      decision.columns.map(\.role)
        == [.customer, .number, .date, .number, .number, .identifier, .identifier, .identifier])
    let found = try decision.recipe.features(of: table)
    #expect(found.matrix.features.map(\.name) == ["frequency", "monetary", "recency"])
    #expect(found.matrix.features.map(\.unit) == [.orders, .money, .daysSinceLastPurchase])
    #expect(found.matrix.customers.count == 39_999)
  }

  @Test func `volunteers' motives are yes or no, gender and age groups categories`() throws {
    let found = try extraction(of: Table(contentsOf: TestData.file("volunteers/volunteers.csv")))
    let motives = Dictionary(grouping: found.matrix.features) { $0.name }
      .filter { !["GENDER", "AGEG"].contains($0.key) }
    #expect(motives.count == 19)
    #expect(motives.values.allSatisfy { $0.map(\.category) == [.value("0"), .value("1")] })
    #expect(
      found.matrix.features.filter { $0.name == "GENDER" }.map(\.category) == [
        .missing, .value("female"), .value("male"),
      ])
    #expect(found.matrix.features.count { $0.name == "AGEG" } == 7)
    #expect(found.matrix.customers.count == 1415)
  }
}

/// How many customers have a category.
private func sum(_ matrix: FeatureMatrix, _ name: String, _ category: String) -> Double {
  matrix.features.firstIndex { $0.name == name && $0.category == .value(category) }
    .map { matrix.values.column($0).reduce(0, +) } ?? .nan
}
