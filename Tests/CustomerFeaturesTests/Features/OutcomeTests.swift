@testable import CustomerFeatures
import Testing
@testable import TextTables
import Wording

/// Answers of an earlier look at the customers are told by segment and never clustered on.
struct OutcomeTests {
  private static func role(of name: String, _ cells: [String]) throws -> ColumnRole {
    try roles([
      .whole("id", distinct: 60), .money("spend"), .madeUp(name, cells, repeatedBy: 60 / cells.count),
    ])
    .roles[2]
  }

  @Test(arguments: [
    "churn", "Churn", "churned", "Churn Label", "is_churn", "Attrition_Flag", "target", "TARGET_B",
    "response", "label",
    "labels", "ABC", "gmm cluster", "gmm", "hierarchical_cluster", "segment", "Segment ID",
    "customer_segment",
    "rfm_segment", "cluster", "kmeans_cluster", "cluster_kmeans",
    "KMeansCluster", "status", "customer status", "predicted_churn", "cluster_2", "old segment",
    "отток", "сегмент", "Сегмент клиента", "кластер", "RFM сегмент", "статус", "Kundensegment", "segmento",
    "segment client",
    "klaster", "müşteri segmenti", "сегмент клієнта",
  ])
  func `a name that is nothing but an answer makes an outcome`(name: String) throws {
    #expect(try Self.role(of: name, ["a", "b", "c"]) == .outcome)
    #expect(try Self.role(of: name, ["0", "1"]) == .outcome)
  }

  @Test(arguments: [
    "score", "rfm_score", "RFM score", "r_score", "F score", "Rcode", "Mcode", "recency_quintile",
    "rfm_level",
    "monetary rank", "rfm балл", "R балл", "ранг rfm", "скор", "puntuación",
  ])
  func `scores are outcomes`(name: String) throws {
    #expect(try Self.role(of: name, ["1", "2", "3", "4", "5"]) == .outcome)
  }

  @Test(arguments: [
    "marital status", "order status", "credit score", "spending score (1-100)", "segment size",
    "response time",
    "family group", "customer level", "loyalty tier", "target age", "семейное положение", "баллы за покупки",
    "monetary value", "customer class", "status changes", "label printers", "points",
  ])
  func `an answer's word in another phrase makes no outcome`(name: String) throws {
    #expect(try Self.role(of: name, ["a", "b", "c"]) != .outcome)
    #expect(try Self.role(of: name, (0..<30).map { "\(20 + $0)" }) != .outcome)
  }

  @Test func `goal and answer are outcomes only where there are two of them`() throws {
    for name in ["цель", "goal", "objetivo", "y", "Ziel"] {
      #expect(try Self.role(of: name, ["0", "1"]) == .outcome, "\(name)")
      #expect(try Self.role(of: name, ["gift", "home", "work"]) == .category, "\(name)")
    }
  }

  @Test func `R, F and M are scores where they run from 1 to 5, else measures`() throws {
    let fifths = (1...5).map(String.init)
    let scores = try roles([
      .whole("id", distinct: 60), .money("age"), .madeUp("R", fifths, repeatedBy: 12),
      .madeUp("F", fifths, repeatedBy: 12), .madeUp("M", fifths, repeatedBy: 12),
    ])
    #expect(scores.roles == [.customer, .number, .outcome, .outcome, .outcome])
    let measures = try roles([
      .whole("id", distinct: 60), .money("age"), .whole("R", distinct: 18, from: 2),
      .whole("F", distinct: 12, from: 1),
      .whole("M", distinct: 60, from: 15),
    ])
    #expect(measures.roles == [.customer, .descriptor, .number, .number, .number])
  }

  @Test func `a yes and a no of one answer are outcomes, with the answer itself`() throws {
    let flag = ["0", "1"]
    let found = try roles([
      .whole("id", distinct: 60), .money("spend"), .madeUp("Yes_Florence", flag, repeatedBy: 30),
      .madeUp("No_Florence", flag, repeatedBy: 30), .madeUp("Florence", flag, repeatedBy: 30),
      .madeUp("No_Kids", flag, repeatedBy: 30),
    ])
    #expect(found.roles == [.customer, .number, .outcome, .outcome, .outcome, .category])
  }

  @Test func `features brings an outcome back, and outcomes names one`() throws {
    let profiles: [ColumnProfile] = [
      .whole("id", distinct: 60), .money("spend"), .madeUp("churn", ["0", "1"], repeatedBy: 30),
      .madeUp("left", ["no", "yes"], repeatedBy: 30),
    ]
    #expect(try roles(profiles).roles == [.customer, .number, .outcome, .category])
    #expect(try roles(profiles) { $0.outcomes = ["LEFT"] }.roles == [.customer, .number, .outcome, .outcome])
    #expect(
      try roles(profiles) { $0.features = ["spend", "churn"] }.roles == [
        .customer, .number, .category, .ignored,
      ])
    #expect(throws: FeatureError.columnUsedTwice(name: "churn", .features, .outcomes)) {
      try roles(profiles) {
        $0.features = ["churn"]
        $0.outcomes = ["churn"]
      }
    }
    #expect(
      throws: FeatureError.unknownColumn(
        .outcomes, name: "gone", available: ["id", "spend", "churn", "left"])
    ) {
      try roles(profiles) { $0.outcomes = ["gone"] }
    }
  }

  @Test func `answers alone are refused with the way to segment by them`() {
    #expect(throws: FeatureError.onlyOutcomes(columns: ["segment", "score"])) {
      try roles([
        .whole("id", distinct: 60), .text("segment", distinct: 4),
        .madeUp("score", ["1", "2", "3"], repeatedBy: 20),
      ])
    }
  }

  @Test(arguments: [
    "manager_id", "managerId", "ID склада", "store id", "номер договора", "Policy No", "Vertrags-Nr",
    "№ полиса",
  ])
  func `keys of other tables are no measures, few or many`(name: String) throws {
    #expect(
      try roles([.whole("id", distinct: 60), .money("a"), .whole(name, distinct: 5)]).roles[2] == .identifier)
    #expect(
      try roles([.whole("id", distinct: 60), .money("a"), .whole(name, distinct: 40)]).roles[2] == .identifier
    )
  }

  @Test(arguments: [
    "paid", "grid", "number of kids", "количество", "numero di figli", "Anzahl Kinder", "covid",
  ])
  func `a measure whose name holds the letters of a key stays one`(name: String) throws {
    #expect(
      try roles([.whole("id", distinct: 60), .money("a"), .whole(name, distinct: 40)]).roles[2] == .number)
  }

  @Test func `postal codes and phones are left out, few or many, also in powers of ten`() throws {
    let phones = (0..<60).map { "7.9\($0 % 12 + 10)00E+10" }
    let found = try roles([
      .whole("id", distinct: 60), .money("a"), .madeUp("Phone", phones),
      .whole("PLZ", distinct: 12, from: 10115),
      .whole("почтовый индекс", distinct: 12, from: 101_000), .whole("zip", distinct: 9, from: 90210),
    ])
    #expect(found.roles == [.customer, .number, .identifier, .identifier, .identifier, .identifier])
  }

  @Test func `texts of many values that repeat say who customers are`() throws {
    let cities = (0..<60).map { "city \($0 % 25)" }
    let found = try roles([
      .whole("id", distinct: 60), .money("a"), .madeUp("town", cities), .text("remarks", distinct: 55),
    ])
    #expect(found.roles == [.customer, .number, .descriptor, .freeText])
  }
}
