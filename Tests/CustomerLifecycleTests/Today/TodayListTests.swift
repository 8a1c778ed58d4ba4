@testable import CustomerLifecycle
import Digests
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

struct TodayListTests {
  private func list(
    _ made: MadeUpLog, _ options: TodayOptions = TodayOptions()
  ) throws -> (log: PurchaseLog, list: TodayList) {
    let log = try made.log()
    let asOf = CalendarDay(daysSince1970: made.dayAfter)
    let scale = try TradeScores(of: log, asOf: asOf).scale
    return (log, try TodayList(of: log, asOf: asOf, by: scale, horizon: 90, options: options))
  }

  /// Everybody with a reason.
  private var unlimited: TodayOptions {
    var options = TodayOptions()
    options.limit = .max
    return options
  }

  @Test(arguments: LogLoops.seeds) func `the list equals the definitions, customer by customer`(seed: UInt64)
    throws
  {
    let made = MadeUpLog.shop(seed: seed)
    let (log, list) = try list(made, unlimited)
    let asOf = CalendarDay(daysSince1970: made.dayAfter)
    let scores = try TradeScores(of: log, asOf: asOf)
    let rhythm = try? Rhythm(of: log, asOf: asOf)
    let before = CalendarDay(daysSince1970: made.dayAfter - 90)
    let downgrades = try Movement(of: log, from: before, to: asOf, by: scores.scale).downgrades
    let fallen = downgrades.filter { $0.from.number <= 3 }.map(\.number)
    var expected: [Int: TodayReason] = [:]
    for (customer, loops) in zip(scores.customers, LogLoops(made, asOf: made.dayAfter).customers) {
      let status = rhythm?.customers.first { $0.number == customer.number }?.status
      let isOnce = loops.days.count == 1
      if isOnce, status == .lapsed { continue }
      let reason: TodayReason? =
        if !isOnce, status == .overdue { .overdue } else if !isOnce, status == .due {
          .due
        } else if fallen
          .contains(customer.number)
        { .downgraded } else if isOnce, made.dayAfter - loops.first <= 7 {
          .welcome
        } else if isOnce, status == .due {
          .secondPurchase
        } else if status != nil, status != .lapsed, [.atRisk, .cantLose].contains(customer.segment) {
          .winBack
        } else { nil }
      expected[customer.number] = reason
    }
    let found = Dictionary(uniqueKeysWithValues: list.entries.map { ($0.number, $0.reason) })
    #expect(found == expected)
    #expect((list.cut, list.suppressed, list.heldBack) == (0, 0, 0))
    let order = list.entries.map {
      (TodayReason.allCases.firstIndex(of: $0.reason) ?? 0, -$0.stake, $0.number)
    }
    for (a, b) in zip(order, order.dropFirst()) { #expect(a < b) }
    for entry in list.entries {
      let id = log.id(of: entry.number)
      let position = HashSplit(name: "today-\(asOf)").position(of: id)
      #expect(entry.isControl == (position < UInt64.max / 10))
      for language in Language.allCases {
        let why = list.why(entry).said(in: language, naming: .plain)
        #expect(!why.contains("  ") && why.contains { $0.isNumber }, "\(why)")
      }
    }
  }

  @Test(arguments: 0..<10) func `who is left out is counted, and nobody is in it twice`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let (log, all) = try list(made, unlimited)
    guard all.entries.count > 4 else { return }
    var options = TodayOptions()
    options.suppressed = [log.id(of: all.entries[0].number), "somebody else"]
    options.contacted = [
      log.id(of: all.entries[1].number): all.asOf + -13, log.id(of: all.entries[2].number): all.asOf + -14,
    ]
    options.limit = 2
    let (_, list) = try list(made, options)
    #expect(list.entries.map(\.number) == [all.entries[2].number, all.entries[3].number])
    #expect(list.suppressed == 1)
    #expect(list.heldBack == 1)
    #expect(list.cut == all.entries.count - 4)
    options.reasons = [.welcome]
    let (_, welcomed) = try self.list(made, options)
    #expect(welcomed.entries.allSatisfy { $0.reason == .welcome })
    let (_, usual) = try self.list(made)
    let customers = LogLoops(made, asOf: made.dayAfter).customers.count
    #expect(usual.entries.count == min(all.entries.count, (customers + 9) / 10))
    #expect(usual.entries == Array(all.entries.prefix(usual.entries.count)))
    #expect(Set(all.entries.map(\.number)).count == all.entries.count)
    #expect(TodayReason.allCases.reduce(0) { $0 + all.count($1) } == all.entries.count)
  }

  @Test(arguments: 0..<4) func `today holds to the contract of analyses`(seed: UInt64) throws {
    let violations = try LogContract().violations(seed: seed) { log, day in
      let scale = try TradeScores(of: log, asOf: day).scale
      let list = try TodayList(of: log, asOf: day, by: scale, horizon: 10)
      return list.entries.map { "\(log.id(of: $0.number)) \($0.reason) \(list.why($0).en) \($0.isControl)" }
        + ["\(list.cut)"]
    }
    #expect(violations == [])
  }

  @Test func `without a rhythm only newcomers and those who slip away are listed`() throws {
    let log = try smallLog("a,2024-01-01,5\na,2024-02-01,5\nb,2024-02-25,5\nc,2023-06-01,1\n")
    let asOf = try day("2024-03-01")
    let scale = try TradeScores(of: log, asOf: asOf).scale
    let list = try TodayList(of: log, asOf: asOf, by: scale, horizon: nil, options: unlimited)
    #expect(list.rhythmRefusal == .fewIntervals(1, repeatBuyers: 1))
    #expect(list.entries.map { log.id(of: $0.number) } == ["b"])
    #expect(list.entries.map { list.why($0).en } == ["bought for the first time 5 days ago"])
    #expect(list.entries.map { list.why($0).ru } == ["первая покупка была 5\u{A0}дней назад"])
    #expect(list.before == nil)
  }
}
