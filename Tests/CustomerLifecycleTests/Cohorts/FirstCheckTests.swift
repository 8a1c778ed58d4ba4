@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

struct FirstCheckTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `cohorts by first check are the reference's`(published: PublishedLog) throws {
    let expected = try Figures(of: published)["cohorts"]["firstCheck"]
    let cohorts = try FirstCheckCohorts(of: published.log, asOf: published.asOf)
    #expect(cohorts.bands.map(\.band) == expected["bands"].array.map { $0["band"].int ?? 0 })
    for (band, figures) in zip(cohorts.bands, expected["bands"].array) {
      let fraction = figures["atLeast"].ints
      let scale = (0..<(-published.exponent)).reduce(1.0) { scale, _ in scale * 10 }
      #expect(band.atLeast?.isClose(to: Double(fraction[0]) / Double(fraction[1]) / scale) == true)
    }
    for (band, figures) in zip(cohorts.bands, expected["rows"].array) {
      #expect(band.size == figures["size"].int)
      #expect(GroupedFigures(band.cells) == GroupedFigures(figures["cells"], published.exponent))
    }
  }

  @Test(arguments: 0..<5) func `first checks hold to the contract of analyses`(seed: UInt64) throws {
    for returns in ReturnsPolicy.allCases {
      let violations = try LogContract(MadeUpLog.columns(returns: returns)).violations(seed: seed) {
        try FirstCheckCohorts(of: $0, asOf: $1)
      }
      #expect(violations == [])
    }
  }

  @Test func `returns of the first day do not lower the first check, and edges can be given`() throws {
    let log = try smallLog(
      "a,2024-01-05,10\na,2024-01-05,-9\nb,2024-01-06,20\nc,2024-01-07,30.5\nd,2024-01-08,30.5\n")
    let found = try FirstCheckCohorts(of: log, asOf: day("2024-03-01"))
    #expect(found.bands.map(\.atLeast) == [10, 20, 30.5])
    #expect(found.bands.map(\.size) == [1, 1, 2])
    let edges = try #require(FourCutoffs(["10", "10.01", "30.5", "31"].compactMap { ExactMoney($0) }))
    let given = try FirstCheckCohorts(of: log, asOf: day("2024-03-01"), edges: edges)
    #expect(given.bands.map(\.band) == [2, 3, 4])
    #expect(given.bands.map(\.size) == [1, 1, 2])
    #expect(given.bands.map(\.atLeast) == [10, 10.01, 30.5])
    let without = try PurchaseLog(
      of: Table("customer,date\na,2024-01-01\n", options: .plain), customerID: "customer", date: "date")
    #expect(throws: LifecycleRefusal.noAmounts) {
      try FirstCheckCohorts(of: without, asOf: day("2024-03-01"))
    }
  }
}

/// Cells by group as the reference writes them.
struct GroupedFigures: Equatable {
  let counts: [[Int]]
  let money: [[ExactMoney]]

  init(_ cells: [GroupedCohorts.Cell]) {
    counts = cells.map { [$0.eligible, $0.active, $0.orders] }
    money = cells.map { [$0.revenue, $0.cumulative] }
  }

  init(_ figures: Figures, _ exponent: Int) {
    counts = figures.array.map { Array($0.ints.prefix(3)) }
    money = figures.array.map { $0.array.suffix(2).compactMap { $0.money(exponent) } }
  }
}
