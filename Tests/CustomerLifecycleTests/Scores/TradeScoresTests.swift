@testable import CustomerLifecycle
import Foundation
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

struct TradeScoresTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `scores and cut-offs are the reference's`(published: PublishedLog) throws {
    let figures = try Figures(of: published)
    let scores = try TradeScores(of: published.log, asOf: published.asOf)
    let cutoffs = scores.scale.cutoffs
    let expected = figures["scores"]
    for feature in ScoredFeature.allCases {
      #expect(scores.sizes(of: feature) == expected[feature.rawValue]["sizes"].ints)
    }
    #expect(
      cutoffs.recency.map { [$0.score, $0.atMost] }
        == expected["recency"]["atMost"].array.map { [$0["score"].int, $0["days"].int] })
    #expect(
      cutoffs.frequency.map { [$0.score, $0.atLeast] }
        == expected["frequency"]["atLeast"].array.map { [$0["score"].int, $0["orders"].int] })
    #expect(
      cutoffs.monetary?.map(\.score) == expected["monetary"]["atLeast"].array.map { $0["score"].int ?? 0 })
    #expect(
      cutoffs.monetary?.map(\.atLeast)
        == expected["monetary"]["atLeast"].array.compactMap { $0["units"].money(published.exponent) })
    let codes = scores.customers.reduce(into: [String: Int]()) { $0[$1.scores.code ?? "", default: 0] += 1 }
    #expect(codes == figures["codes"].members.reduce(into: [:]) { $0[$1.name] = $1.value.int })
  }

  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases, TradeScheme.allCases)
  func `segments have the reference's customers`(published: PublishedLog, scheme: TradeScheme) throws {
    let expected = try Figures(of: published)["schemes"][scheme.rawValue].array
    let scores = try TradeScores(of: published.log, asOf: published.asOf, scheme: scheme)
    for segment in TradeSegment.allCases {
      let row = try #require(expected.first { $0["number"].int == segment.number })
      #expect(row["key"].string == segment.rawValue)
      #expect(scores.customers.count { $0.segment == segment } == row["customers"].int)
    }
  }

  @Test(arguments: 0..<6) func `scores hold to the contract of analyses`(seed: UInt64) throws {
    for columns in [MadeUpLog.columns(), MadeUpLog.columns(order: false, returns: .drop)] {
      let violations = try LogContract(columns).violations(seed: seed) { log, day in
        let scores = try TradeScores(of: log, asOf: day)
        let customers = scores.customers.map { "\(log.id(of: $0.number)) \($0.scores) \($0.segment)" }
        return customers + ["\(scores.scale)"]
      }
      #expect(violations == [])
    }
  }

  @Test(arguments: 0..<30)
  func `equal customers score equal, better ones no worse, whatever their ids`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let asOf = CalendarDay(daysSince1970: made.dayAfter)
    let log = try made.log()
    let scores = try TradeScores(of: log, asOf: asOf)
    let loops = LogLoops(made, asOf: made.dayAfter)
    #expect(scores.customers.map { log.id(of: $0.number) } == loops.customers.map(\.id))
    for (a, x) in zip(scores.customers, loops.customers) {
      for (b, y) in zip(scores.customers, loops.customers) {
        #expect(a.scores.recency >= b.scores.recency || x.last < y.last)
        #expect(a.scores.frequency >= b.scores.frequency || x.orders < y.orders)
        #expect((a.scores.monetary ?? 0) >= (b.scores.monetary ?? 0) || x.money < y.money)
      }
    }
    let other = made.movedAndRenamed(days: 1000)
    let otherLog = try other.log()
    let moved = try TradeScores(of: otherLog, asOf: asOf + 1000)
    #expect(moved.scale == scores.scale)
    let byID = Dictionary(uniqueKeysWithValues: scores.customers.map { (log.id(of: $0.number), $0.scores) })
    for customer in moved.customers {
      #expect(byID[String(otherLog.id(of: customer.number).dropLast().reversed())] == customer.scores)
    }
  }

  @Test(arguments: 0..<20) func `stored cut-offs score their own customers as before`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let asOf = CalendarDay(daysSince1970: made.dayAfter)
    let log = try made.log()
    for scheme in TradeScheme.allCases {
      let scores = try TradeScores(of: log, asOf: asOf, scheme: scheme)
      let stored = try JSONDecoder().decode(
        ScoreCutoffs.self, from: JSONEncoder().encode(scores.scale.cutoffs))
      #expect(stored == scores.scale.cutoffs)
      #expect(try TradeScores(of: log, asOf: asOf, by: TradeScale(scheme, stored)) == scores)
    }
  }

  @Test func `a value between two that were seen gets the worse score`() throws {
    let rows = "a,2024-01-01,10\nb,2024-01-11,20\nc,2024-01-21,30\n"
    let log = try smallLog(rows)
    let scale = try TradeScores(of: log, asOf: day("2024-01-31")).scale
    let others = try smallLog(
      "x,2024-01-20,29.999\ny,2024-01-21,30.001\nz,2023-12-01,-4\nz,2023-12-01,9.99\n")
    let scores = try TradeScores(of: others, asOf: day("2024-01-31"), by: scale)
    #expect(scores.customers.map(\.scores.recency) == [3, 5, 1])
    #expect(scores.customers.map(\.scores.monetary) == [3, 5, 1])
    // All bought once: frequency tells nobody apart, and FM is monetary alone.
    #expect(scale.cutoffs.constant == [.frequency])
    #expect(scores.customers.map(\.scores.fm) == [3, 5, 1])
  }

  @Test func `cut-offs can be given`() throws {
    let log = try smallLog("a,2024-01-01,10\nb,2024-01-11,20\nc,2024-01-21,30\n")
    let given = GivenCutoffs(recency: FourCutoffs([5, 15, 25, 29]), frequency: FourCutoffs([1, 2, 3, 4]))
    let scores = try TradeScores(of: log, asOf: day("2024-01-31"), given: given)
    #expect(scores.customers.map(\.scores.recency) == [1, 3, 4])
    #expect(scores.customers.map(\.scores.frequency) == [2, 2, 2])
    #expect(scores.customers.map(\.scores.monetary) == [1, 3, 5])
    #expect(scores.scale.cutoffs.source == .flag)
    #expect(FourCutoffs([1, 2, 2, 3]) == nil)
    #expect(FourCutoffs([1, 2, 3]) == nil)
  }

  @Test func `without amounts FM is frequency, and amounts are not scored`() throws {
    let table = try Table("customer,date\na,2024-01-01\na,2024-01-02\nb,2024-01-03\n", options: .plain)
    let log = try PurchaseLog(of: table, customerID: "customer", date: "date")
    let scores = try TradeScores(of: log, asOf: day("2024-01-31"))
    #expect(scores.customers.map(\.scores.fm) == [5, 1])
    #expect(scores.customers.map(\.scores.code) == [nil, nil])
    #expect(throws: LifecycleRefusal.schemeNeedsAmounts(.code125)) {
      try TradeScores(of: log, asOf: day("2024-01-31"), scheme: .code125)
    }
    let scale = try TradeScores(of: smallLog("a,2024-01-01,10\n"), asOf: day("2024-01-31")).scale
    #expect(throws: LifecycleRefusal.cutoffsNeedAmounts) {
      try TradeScores(of: log, asOf: day("2024-01-31"), by: scale)
    }
  }

  @Test func `cut-offs that would give no scores are refused`() throws {
    let scale = try TradeScores(
      of: smallLog("a,2024-01-01,10\nb,2024-01-11,20\n"), asOf: day("2024-01-31")
    ).scale
    let text = try #require(String(data: JSONEncoder().encode(scale.cutoffs), encoding: .utf8))
    for (old, new) in [
      ("\"score\":5", "\"score\":6"), ("\"score\":5", "\"score\":1"), ("\"recency\":1", "\"recency\":0"),
    ] {
      #expect(text.contains(old))
      #expect(throws: (any Error).self) {
        try JSONDecoder().decode(ScoreCutoffs.self, from: Data(text.replacing(old, with: new).utf8))
      }
    }
  }
}
