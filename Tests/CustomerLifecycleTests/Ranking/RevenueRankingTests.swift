@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

struct RevenueRankingTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `concentration is the reference's`(published: PublishedLog) throws {
    let expected = try Figures(of: published)["concentration"]
    let ranking = try RevenueRanking(of: published.log, asOf: published.asOf)
    #expect(ranking.positiveRevenue == expected["positiveRevenue"].money(published.exponent))
    for top in ranking.top {
      #expect(top.customers == expected["top"]["\(top.percent)"]["customers"].int)
      #expect(top.revenue == expected["top"]["\(top.percent)"]["revenue"].money(published.exponent))
      #expect(top.share.isClose(to: top.revenue.nearestDouble / ranking.positiveRevenue.nearestDouble))
    }
    for totals in ranking.classes {
      let figures = expected["abc"][totals.abc.rawValue]
      #expect(totals.customers == figures["customers"].int)
      #expect(totals.revenue == figures["revenue"].money(published.exponent))
    }
    #expect(ranking.gini.isClose(to: expected["gini"].double))
    #expect(ranking.customersFor80 == expected["customersFor80"].int)
  }

  @Test(arguments: 0..<5) func `ranks hold to the contract of analyses`(seed: UInt64) throws {
    let violations = try LogContract().violations(seed: seed) { log, day in
      let ranking = try RevenueRanking(of: log, asOf: day)
      let customers = ranking.customers.map {
        "\(log.id(of: $0.number)) \($0.rank) \($0.abc) \(String(describing: $0.tier)) \($0.isSilent)"
      }
      return customers + ["\(ranking.top) \(ranking.gini) \(ranking.classes) \(ranking.customersFor80)"]
    }
    #expect(violations == [])
  }

  @Test(arguments: LogLoops.seeds) func `ranks and classes equal plain loops`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let loops = LogLoops(made, asOf: made.dayAfter).customers
    let positive = loops.reduce(0) { $0 + max(0, $1.money) }
    guard positive > 0 else { return }
    let ranking = try RevenueRanking(of: made.log(), asOf: CalendarDay(daysSince1970: made.dayAfter))
    for (found, customer) in zip(ranking.customers, loops) {
      let above = loops.filter { $0.money > customer.money }
      #expect(found.rank == above.count + 1)
      let share = above.reduce(0) { $0 + max(0, $1.money) } * 100
      let abc: RevenueRanking.ABC =
        customer.money <= 0 ? .c : share < 80 * positive ? .a : share < 95 * positive ? .b : .c
      #expect(found.abc == abc)
      let limits = [1, 5, 20].map { (loops.count * $0 + 99) / 100 }
      let tier = limits.firstIndex { found.rank <= $0 }.map { RevenueRanking.Tier.allCases[$0] }
      #expect(found.tier == (customer.money > 0 ? tier : nil))
    }
    var differences: Int128 = 0
    for a in loops { for b in loops { differences += abs(max(0, a.money) - max(0, b.money)) } }
    let gini = Double(differences) / (2 * Double(loops.count) * Double(positive))
    #expect(abs(ranking.gini - gini) < 1e-12)
    let moved = try RevenueRanking(
      of: made.movedAndRenamed(days: 3).log(), asOf: CalendarDay(daysSince1970: made.dayAfter + 3))
    #expect(moved.top == ranking.top)
    #expect(moved.gini == ranking.gini)
    #expect(moved.classes == ranking.classes)
  }

  @Test func `without amounts or revenue there is nothing to rank`() throws {
    #expect(throws: LifecycleRefusal.noRevenue) {
      try RevenueRanking(of: smallLog("a,2024-01-01,0\n"), asOf: day("2024-01-02"))
    }
    let log = try PurchaseLog(
      of: Table("customer,date\na,2024-01-01\n", options: .plain), customerID: "customer", date: "date")
    #expect(throws: LifecycleRefusal.noAmounts) { try RevenueRanking(of: log, asOf: day("2024-01-02")) }
  }
}
