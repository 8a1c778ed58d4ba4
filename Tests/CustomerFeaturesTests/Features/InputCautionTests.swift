@testable import CustomerFeatures
import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Cautions are told apart by their cases; their sentences stand in both languages.
struct InputCautionTests {
  private static let day = CalendarDay(daysSince1970: 19_723)

  static let all: [InputCaution] = [
    .purchasesAfterToday(customers: 1, today: day, lastDay: day), .gapBeforeLastDay(day, days: 200),
    .manyRejected(3, rowsRead: 20, .transactions), .manyRejected(3, rowsRead: 20, .customers),
    .fewCustomers(1), .shortHistory(days: 9, enough: 180), .shortWindow(days: 90, window: 365),
    .laterRows(1, asOf: day),
    .customersWithoutPurchase(2), .negativeAmounts(column: .named("sum")), .copiedRows(1),
    .overlappingRows(1),
    .equalLines(.init(rows: 2, sampledRows: nil)), .equalLines(.init(rows: 2, sampledRows: 9)),
    .nobodies([], column: .named("id")),
    .severalSpellings(.init(customers: 1, ids: 2, differences: IDDifference.allCases), column: .named("id")),
    .largestCustomer(percent: 34, column: .named("id")), .repeatedIDs(1, column: .numbered(1)),
    .unknownCategories(.init(count: 2, example: "Omsk", areMissing: true), column: .named("city")),
    .filledNumbers(.init(count: 12_000, unreadable: 1, median: 2.5), column: .named("age")),
    .standsForMissing(-999, column: .named("age")),
    .values(.swappedDays(20, outside: day...day), column: .named("when")),
    .values(
      .constantMonth(.init(example: "12/01/2010", isFirst: true, month: 12, dates: 120)), column: .numbered(2)
    ),
    .rows(.shortRows(1, firstLine: 7)), .rows(.longRows(2, firstLine: 7)),
    .rows(.strayQuotes(2, firstLine: 7)),
    .noPurchases([.init(value: "cancelled", rows: 3)], column: .named("status")),
    .unknownStates([.init(value: "mystery", rows: 3)], column: .named("status")),
    .salesAndPayments(
      sales: [.init(value: "Sale", rows: 3)], payments: [.init(value: "Payment", rows: 3)],
      column: .named("type")),
    .standsForMissing(-1, column: .named("visits")),
    .repeatedAmounts(same: 19, of: 20, column: .named("total")),
    .discountNotApplied(example: "10", column: .named("discount")),
    .possibleOrder(column: .named("Rendelésszám")),
    .dominantCustomer(.init(feature: "monetary", percent: 99, largest: 1e9, median: 50)),
  ]

  @Test func `every caution has a sentence of its own in both languages`() {
    for language in Language.allCases {
      let sentences = Self.all.map { $0.text[language] }
      #expect(Set(sentences).count == Self.all.count)
      #expect(sentences.allSatisfy { !$0.isEmpty })
    }
    #expect(Self.all.allSatisfy { $0.text.ru.contains { ("а"..."я").contains($0) } })
  }

  @Test func `what is wrong with a log is said by cases with its facts`() throws {
    let rows = (0..<20).map { "c\($0 % 4),2024-01-\(10 + $0),5\n" }.joined()
    var options = LayoutOptions()
    options.layout = .transactions
    let table = try Table(
      text: "client,date,amount\n\(rows)c9,2024-02-01,-3\nc1,2024-02-30,5\nc2,,5\nc3,x,5\n")
    let found = try LayoutDecision(for: table, options: options).recipe
      .features(of: table, asOf: CalendarDay(iso8601: "2024-01-29"))
    #expect(
      found.account.warnings == [
        .manyRejected(3, rowsRead: 24, .transactions), .fewCustomers(4), .shortHistory(days: 19, enough: 180),
        .laterRows(2, asOf: try #require(CalendarDay(iso8601: "2024-01-29"))),
      ])
  }

  @Test func `a number of unknown name that may tell orders apart is named where it matters`() throws {
    func cautions(
      _ days: (Int) -> Int, order: String? = nil, ids: (Int) -> String
    ) throws -> [InputCaution] {
      let rows = (0..<40).map { row in
        let (month, day) = (days(row) / 28 + 1, days(row) % 28 + 1)
        return "\(ids(row)),c\(row % 8),2024-0\(month)-\(day < 10 ? "0" : "")\(day),5.25\n"
      }
      var options = LayoutOptions()
      options.order = order
      let table = try Table(text: "Rendelésszám,customer,date,amount\n\(rows.joined())")
      let layout = try LayoutDecision(for: table, options: options)
      let found = try layout.recipe.features(of: table)
      return layout.cautions(for: found).filter { if case .possibleOrder = $0 { true } else { false } }
    }
    let expected = [InputCaution.possibleOrder(column: .named("Rendelésszám"))]
    #expect(try cautions({ $0 / 16 }, ids: { "R-\(7000 + $0)" }) == expected)
    #expect(try cautions({ $0 }, ids: { "R-\(7000 + $0)" }).isEmpty, "a day is an order here")
    #expect(try cautions({ $0 / 16 }, order: "Rendelésszám", ids: { "R-\(7000 + $0)" }).isEmpty)
    #expect(try cautions({ $0 / 16 }, ids: { "\($0 % 5 == 0 ? "tea" : "jam")" }).isEmpty, "goods come twice")
  }

  @Test func `features know how many days they look back on`() throws {
    let text = "client,date,amount\na,2024-01-01,1\nb,2024-01-02,1\na,2024-01-05,3\nb,2024-01-09,3\n"
    #expect(try extraction(of: Table(text: text)).matrix.windowDays == 9)
    #expect(try extraction(of: Table(text: text), asOf: "2024-01-31").matrix.windowDays == 30)
    #expect(try extraction(of: Table(text: "id,age\na,30\nb,21\nc,47\n")).matrix.windowDays == nil)
  }
}
