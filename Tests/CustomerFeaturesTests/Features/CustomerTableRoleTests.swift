@testable import CustomerFeatures
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Which columns of a customer table become features.
struct CustomerTableRoleTests {
  @Test func `codes by name are categories, and so are no and yes`() throws {
    let found = try roles([
      .whole("Channel", distinct: 2, from: 1), .whole("Region", distinct: 3, from: 1), .money("Fresh"),
      .madeUp("Flag", ["0", "1"], repeatedBy: 30), .whole("NumStorePurchases", distinct: 14, from: 0),
    ])
    #expect(found.columns.layout == .customers)
    #expect(found.roles == [.category, .category, .number, .category, .number])
  }

  @Test func `a date with one row an id is a customer table`() throws {
    let found = try roles([
      .whole("ID", distinct: 60), .whole("Year_Birth", distinct: 40, from: 1940),
      .text("Education", distinct: 5),
      .money("Income"), .days("Dt_Customer"), .whole("Recency", distinct: 50, from: 0),
      .madeUp("Z_Revenue", ["11"], repeatedBy: 60),
    ])
    #expect(found.columns.layout == .customers)
    #expect(found.roles == [.customer, .number, .category, .number, .date, .number, .constant])
  }

  @Test(arguments: ["MEMBER_RATING", "Member level", "customer score", "Рейтинг клиента"])
  func `a grade of customers names none of them`(name: String) throws {
    let rows = (0..<60).map {
      "p\($0)@x.com,\(1 + $0 % 5),2023-0\(1 + $0 % 9)-1\($0 % 7),\(1 + $0 % 11),\(20 + $0 * 7 % 90).50,2024-0\(1 + $0 % 9)-21\n"
    }
    let header = "Email Address,\(name),OPTIN_TIME,Total Orders,Total Spent,Last Purchase\n"
    let decision = try LayoutDecision(for: Table(text: header + rows.joined()))
    #expect(decision.layout == .customers)
    #expect(decision.columns[0].role == .customer && decision.columns[1].role != .customer)
  }

  @Test(arguments: [
    "branchcode", "Filialcode", "kod sklepu", "bayi_kodu", "cod. agente", "código_tienda", "Код точки",
  ])
  func `codes of things are no measure in any language`(name: String) throws {
    let found = try roles([
      .whole("customer_id", distinct: 60), .whole(name, distinct: 40), .money("spend"),
      .whole("episodes", distinct: 40), .whole("encoded size", distinct: 40),
    ])
    #expect(found.roles == [.customer, .identifier, .number, .number, .number])
    #expect(
      try roles([.whole("customer_id", distinct: 60), .whole(name, distinct: 9), .money("spend")]).roles
        == [.customer, .category, .number])
  }

  @Test func `numbers that a spreadsheet has rounded are no measure, whatever their name`() throws {
    let found = try roles([
      .whole("id", distinct: 60), .madeUp("INN", (0..<60).map { "7.7\($0 % 10)E+11" }), .money("spend"),
      .madeUp("revenue", (0..<60).map { "7.7\($0 % 10)1234567890E+11" }),
    ])
    #expect(found.roles == [.customer, .identifier, .number, .number])
  }

  @Test func `whole numbers that span years are years, unless they are money or pieces`() throws {
    func unit(_ name: String, from first: Int) throws -> FeatureUnit? {
      let found = try roles([
        .whole("id", distinct: 60), .whole(name, distinct: 12, from: first), .money("spend"),
      ])
      guard case .table(let table) = found.columns else { return nil }
      return table.measures[1]?.unit
    }
    #expect(try unit("Customer since", from: 1950) == .year)
    #expect(try unit("geboren", from: 1930) == .year)
    #expect(try unit("Amount", from: 1950) == nil)
    #expect(try unit("height", from: 1500) == nil)
  }

  @Test func `ids, contacts, postal codes and remarks are left out and named`() throws {
    let found = try roles([
      .whole("customer_id", distinct: 60), .whole("ZIP", distinct: 50, from: 10000),
      .whole("phone", distinct: 60, from: 4_950_000), .text("email", distinct: 60),
      .text("remarks", distinct: 55),
      .whole("row", distinct: 60), .money("revenue"),
    ])
    #expect(
      found.roles == [
        .customer, .identifier, .identifier, .identifier, .freeText, .identifier, .number,
      ])
    #expect(found.decisions.allSatisfy { !$0.reason.en.isEmpty && !$0.reason.ru.isEmpty })
  }

  @Test func `a text column of numbers and blanks is a number`() throws {
    let charges = (0..<60).map { $0 % 20 == 0 ? "" : "\($0).5" }
    let found = try roles([.text("customerID", distinct: 60), .madeUp("TotalCharges", charges)])
    #expect(found.roles == [.customer, .number])
  }

  @Test func `a phone service is no phone number`() throws {
    let found = try roles([
      .text("customerID", distinct: 60), .text("PhoneService", distinct: 2), .money("charges"),
    ])
    #expect(found.roles == [.customer, .category, .number])
  }

  @Test func `features and ignore choose among the columns`() throws {
    let profiles: [ColumnProfile] = [
      .whole("id", distinct: 60), .money("a"), .money("b"), .text("city", distinct: 30),
    ]
    #expect(try roles(profiles) { $0.features = ["b"] }.roles == [.customer, .ignored, .number, .ignored])
    #expect(try roles(profiles) { $0.ignored = ["b"] }.roles == [.customer, .number, .ignored, .descriptor])
    #expect(
      try roles(profiles) { $0.features = ["city"] }.roles == [.customer, .ignored, .ignored, .category])
  }

  @Test func `a wanted feature that cannot be one is refused by name`() {
    #expect(
      throws: FeatureError.notAFeature(
        column: "joined", reason: LocalizedText(en: "its values are days", ru: "его значения — даты"))
    ) {
      try roles([.whole("id", distinct: 60), .money("a"), .days("joined")]) { $0.features = ["joined"] }
    }
  }

  @Test func `one column for two parts is refused`() {
    #expect(throws: FeatureError.columnUsedTwice(name: "a", .features, .ignored)) {
      try roles([.whole("id", distinct: 60), .money("a")]) {
        $0.features = ["a"]
        $0.ignored = ["A"]
      }
    }
  }

  @Test func `nothing to measure is refused with what is there`() {
    #expect(throws: FeatureError.noFeatures(columns: ["id", "remarks"])) {
      try roles([.whole("id", distinct: 60), .text("remarks", distinct: 55)])
    }
  }

  @Test func `an open format stops only where the column is needed`() throws {
    var seen = ColumnProfile.days("seen")
    seen.doubt = FormatDoubt(
      question: LocalizedText(en: "day or month first", ru: "день или месяц"), choice: .dateFormat,
      readings: [])
    #expect(throws: Never.self) { try roles([.whole("id", distinct: 60), seen, .money("a")]) }
  }
}
