@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import Wording

struct MovementTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `movement is the reference's`(published: PublishedLog) throws {
    let expected = try Figures(of: published)["migration"]
    let scale = try TradeScores(of: published.log, asOf: published.asOf).scale
    let movement = try Movement(
      of: published.log, from: day(expected["from"].string ?? ""), to: day(expected["to"].string ?? ""),
      by: scale)
    func figures(_ totals: Movement.Totals) -> [ExactMoney] {
      [totals.revenueBefore, totals.revenuePrior, totals.revenueBetween]
    }
    #expect(
      movement.cells.map { [$0.from.number, $0.to.number, $0.totals.customers] }
        == expected["cells"].array.map { Array($0.ints.prefix(3)) })
    #expect(
      movement.cells.map { figures($0.totals) }
        == expected["cells"].array.map { $0.array.suffix(3).compactMap { $0.money(published.exponent) } })
    #expect(Set(movement.kinds.keys.map(\.rawValue)) == Set(expected["totals"].members.map(\.name)))
    for (kind, totals) in movement.kinds {
      let row = expected["totals"][kind.rawValue].array
      #expect(totals.customers == row[0].int)
      #expect(figures(totals) == row.suffix(3).compactMap { $0.money(published.exponent) })
    }
  }

  @Test(arguments: 0..<5) func `movement holds to the contract of analyses`(seed: UInt64) throws {
    let violations = try LogContract().violations(seed: seed) { log, day in
      let scale = try TradeScores(of: log, asOf: day).scale
      let movement = try Movement(
        of: log, from: CalendarDay(daysSince1970: day.daysSince1970 - 5), to: day, by: scale)
      let downgrades = movement.downgrades.map {
        "\(log.id(of: $0.number)) \($0.from) \($0.to) \($0.monetary)"
      }
      return downgrades + [
        "\(movement.cells)", "\(movement.lapsed) \(movement.returned) \(movement.windowDays)",
      ]
        + Movement.Kind.allCases.map { "\(String(describing: movement.kinds[$0]))" }
    }
    #expect(violations == [])
  }

  @Test(arguments: LogLoops.seeds)
  func `cells equal plain loops, and customers and money are the log's`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let (to, days) = (made.dayAfter, 30 + Int(seed))
    let from = to - days
    let log = try made.log()
    let scale = try TradeScores(of: log, asOf: CalendarDay(daysSince1970: to)).scale
    let (then, now) = (LogLoops(made, asOf: from), LogLoops(made, asOf: to))
    let movement = try Movement(
      of: log, from: CalendarDay(daysSince1970: from), to: CalendarDay(daysSince1970: to), by: scale)
    let scorer = try TradeScorer(scale, for: log)
    func state(_ loops: LogLoops, _ id: String) -> TradeState {
      if let customer = loops.customers.first(where: { $0.id == id }) {
        let units = customer.money == 0 ? 0 : LogLoops.money(customer.money).roundedUp(in: log.unit)
        let scores = scorer.scores(
          recency: loops.asOf - customer.last, orders: customer.orders, units: units)
        return .segment(scorer.segment(of: scores))
      }
      return loops.others.contains { $0.id == id } ? .noPurchases : .notSeen
    }
    var expected: [String: [Int128]] = [:]
    for customer in now.customers + now.others {
      let key = "\(state(then, customer.id).number) \(state(now, customer.id).number)"
      func money(_ days: Range<Int>) -> Int128 {
        customer.net.filter { days.contains($0.key) }.values.reduce(0, +)
      }
      let row = [1, money(0..<from), money(from - days..<from), money(from..<to)]
      expected[key] = zip(expected[key] ?? [0, 0, 0, 0], row).map { $0 + $1 }
    }
    let found = movement.cells.reduce(into: [String: [Int128]]()) { cells, cell in
      cells["\(cell.from.number) \(cell.to.number)"] =
        [Int128(cell.totals.customers)]
        + [cell.totals.revenueBefore, cell.totals.revenuePrior, cell.totals.revenueBetween].map {
          LogLoops.sum([$0])
        }
    }
    #expect(found == expected)
    #expect(movement.origins == now.customers.map { state(then, $0.id) })
    let kinds = movement.kinds.values
    #expect(kinds.reduce(0) { $0 + $1.customers } == now.customers.count + now.others.count)
    let all = (now.customers + now.others).reduce(0) { $0 + $1.money }
    #expect(LogLoops.sum(kinds.flatMap { [$0.revenueBefore, $0.revenueBetween] }) == all)
    #expect(movement.downgrades.count == movement.kinds[.downgraded]?.customers ?? 0)
    #expect(!movement.isFull)
  }

  @Test func `the kind of every move`() {
    for from in TradeState.all {
      for to in TradeState.all {
        let kind = Movement.Kind(from: from, to: to)
        switch (from.number, to.number) {
        case (_, 0), (_, 12): #expect(kind == .none)
        case (0, _), (12, _): #expect(kind == .new)
        case (let a, let b): #expect(kind == (a == b ? .same : a > b ? .upgraded : .downgraded))
        }
      }
    }
  }

  @Test func `days between which nobody can move are refused with those that are possible`() throws {
    let log = try smallLog("a,2024-01-01,5\na,2024-03-01,5\n")
    let scale = try TradeScores(of: log, asOf: day("2024-03-02")).scale
    for (from, to) in [
      ("2024-01-01", "2024-03-02"), ("2024-03-02", "2024-03-02"), ("2024-04-01", "2024-03-02"),
    ] {
      let refusal = LifecycleRefusal.noMovement(
        from: try day(from), to: try day(to), possible: try day("2024-01-02")...day("2024-03-02"))
      #expect(throws: refusal) { try Movement(of: log, from: day(from), to: day(to), by: scale) }
      #expect(refusal.sentence.en.contains("from 2024-01-02 to 2024-03-02"))
    }
  }
}
