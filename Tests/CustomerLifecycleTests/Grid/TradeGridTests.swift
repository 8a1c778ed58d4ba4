@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import Wording

struct TradeGridTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `segments and grids are the reference's`(published: PublishedLog) throws {
    let figures = try Figures(of: published)
    for scheme in TradeScheme.allCases {
      let grid = try TradeGrid(of: published.log, asOf: published.asOf, scheme: scheme)
      #expect(grid.rows.count == 12)
      for (row, expected) in zip(grid.rows, figures["schemes"][scheme.rawValue].array) {
        #expect(row.state.number == expected["number"].int)
        #expect(row.state.key == expected["key"].string)
        #expect(row.customers == expected["customers"].int)
        #expect(row.orders == expected["orders"].int || row.state == .noPurchases)
        #expect(row.revenue == expected["revenue"].money(published.exponent))
        #expect(row.medians?.recency == expected["medianRecency"].double)
        #expect(row.medians?.frequency == expected["medianFrequency"].double)
        let money = expected["medianMonetary"].double.map {
          ExactMoney(units: Int128($0 * 2) * 5, exponent: published.exponent - 1)
        }
        #expect(row.medians?.monetary == money)
      }
      #expect(grid.revenue == figures["revenue"].money(published.exponent))
      #expect(grid.codes == figures["codes"].members.reduce(into: [:]) { $0[$1.name] = $1.value.int })
      for axis in TradeGrid.Axis.allCases {
        let cells = try #require(grid.cells(by: axis))
        let expected = figures["grid"][axis.rawValue]
        #expect(cells.customers == expected["customers"].array.map(\.ints))
        #expect(
          cells.revenue
            == expected["revenue"].array.map { $0.array.compactMap { $0.money(published.exponent) } })
      }
    }
  }

  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases, TradeScheme.allCases)
  func `who was kept since is the reference's`(published: PublishedLog, scheme: TradeScheme) throws {
    let predictive = try Figures(of: published)["predictive"]
    let days = try #require(predictive["days"].int)
    let kept = try KeptSince(of: published.log, asOf: published.asOf, since: days, scheme: scheme)
    #expect(kept.from.description == predictive["asOf"].string)
    #expect(kept.rows.reduce(0) { $0 + $1.customers } == predictive["customers"].int)
    #expect(kept.rows.reduce(0) { $0 + $1.kept } == predictive["kept"].int)
    let expected = predictive["schemes"][scheme.rawValue]
    let rows = kept.rows.filter { $0.customers > 0 }
    #expect(
      rows.map { [$0.segment.number, $0.customers, $0.kept] }
        == expected["segments"].array.map { Array($0.ints.prefix(3)) })
    #expect(
      rows.map(\.revenueSince)
        == expected["segments"].array.compactMap { $0.array.last?.money(published.exponent) })
    // How much of "bought again" the segments explain, from the same counts.
    let n = Double(kept.rows.reduce(0) { $0 + $1.customers })
    let mean = Double(kept.rows.reduce(0) { $0 + $1.kept }) / n
    let between = rows.reduce(0) { sum, row in
      let difference = (row.share ?? 0) - mean
      return sum + Double(row.customers) * difference * difference
    }
    #expect((between / (n * mean * (1 - mean))).isClose(to: expected["kept"]["eta2"].double))
  }

  @Test(arguments: 0..<5) func `grids hold to the contract of analyses`(seed: UInt64) throws {
    for columns in [MadeUpLog.columns(), MadeUpLog.columns(orders: .rows, returns: .drop)] {
      let violations = try LogContract(columns).violations(seed: seed) { log, day in
        try TradeScheme.allCases.map { try TradeGrid(of: log, asOf: day, scheme: $0) }
      }
      #expect(violations == [])
      let kept = try LogContract(columns).violations(seed: seed) { log, day in
        try KeptSince(of: log, asOf: day, since: 9)
      }
      #expect(kept == [])
    }
  }

  @Test(arguments: LogLoops.seeds) func `customers and money of all cells are the log's`(seed: UInt64) throws
  {
    let made = MadeUpLog.shop(seed: seed)
    let loops = LogLoops(made, asOf: made.dayAfter)
    let grid = try TradeGrid(of: made.log(), asOf: CalendarDay(daysSince1970: made.dayAfter))
    let bought = loops.customers.reduce(0) { $0 + $1.money }
    let all = loops.others.reduce(bought) { $0 + $1.money }
    #expect(LogLoops.sum(grid.rows.map(\.revenue)) == all)
    #expect(grid.revenue == LogLoops.money(all))
    #expect(grid.rows.reduce(0) { $0 + $1.customers } == loops.customers.count + loops.others.count)
    #expect(grid.codes.values.reduce(0, +) == loops.customers.count)
    for axis in TradeGrid.Axis.allCases {
      let cells = try #require(grid.cells(by: axis))
      #expect(LogLoops.sum(cells.revenue.flatMap(\.self)) == bought)
      #expect(cells.customers.flatMap(\.self).reduce(0, +) == loops.customers.count)
    }
    let log = try made.log()
    let clientele = try Clientele(of: log, asOf: CalendarDay(daysSince1970: made.dayAfter))
    let scores = try TradeScores(of: clientele, by: grid.scale)
    let others = loops.customers.indices.map { $0 % 3 }
    let crosstab = grid.crosstab(of: clientele, scores, with: others)
    #expect(LogLoops.sum(crosstab.map(\.revenue)) == bought)
    for other in 0..<3 {
      for segment in TradeSegment.allCases {
        let both = zip(others, scores.customers).count { $0 == other && $1.segment == segment }
        let crossing = crosstab.first { $0.other == other && $0.segment == segment }
        #expect(crossing?.customers ?? 0 == both)
      }
    }
    let moved = try TradeGrid(
      of: made.movedAndRenamed(days: 5).log(), asOf: CalendarDay(daysSince1970: made.dayAfter + 5))
    #expect(moved == grid)
  }
}
