@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import Wording

struct CohortTableTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `cohorts are the reference's`(published: PublishedLog) throws {
    let figures = try Figures(of: published)["cohorts"]
    for period in CalendarPeriod.allCases where !figures[period.rawValue].isNull {
      let expected = figures[period.rawValue]
      let table = try CohortTable(of: published.log, asOf: published.asOf, by: period)
      #expect(table.rows.count == expected["rows"].array.count)
      for (row, figures) in zip(table.rows, expected["rows"].array) {
        #expect(row.cohort == figures["cohort"].string)
        #expect(row.size == figures["size"].int)
        #expect(row.isFirstOfLog == (figures["firstOfLog"].int == 1))
        #expect(row.isSmall == (figures["small"].int == 1))
        #expect(row.active == figures["active"].ints)
        #expect(row.orders == figures["orders"].ints)
        #expect(row.revenue == figures["revenue"].array.compactMap { $0.money(published.exponent) })
        #expect(row.cumulative == figures["cumulative"].array.compactMap { $0.money(published.exponent) })
        #expect(row.partialFrom == figures["partialFrom"].int)
      }
      for (average, name) in [
        (table.average, "average"), (table.averageWithoutFirst, "averageWithoutFirst"),
      ] {
        let figures = expected[name].array.filter { $0["eligible"].int != 0 }
        #expect(average.map(\.index) == figures.map { $0["index"].int ?? -1 })
        #expect(average.map(\.active) == figures.map { $0["active"].int ?? -1 })
        #expect(average.map(\.eligible) == figures.map { $0["eligible"].int ?? -1 })
      }
    }
  }

  @Test(arguments: 0..<5) func `cohorts hold to the contract of analyses`(seed: UInt64) throws {
    for columns in [MadeUpLog.columns(), MadeUpLog.columns(order: false, returns: .ignore)] {
      let violations = try LogContract(columns).violations(seed: seed) { log, day in
        let all = try CalendarPeriod.allCases.map { try CohortTable(of: log, asOf: day, by: $0) }
        return all + [try CohortTable(of: log, asOf: day)]
      }
      #expect(violations == [])
    }
  }

  @Test(arguments: LogLoops.seeds)
  func `cohorts equal plain loops, and their money is that of all customers`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let asOf = made.dayAfter - Int(seed % 3) * 7
    let loops = LogLoops(made, asOf: asOf)
    for period in CalendarPeriod.allCases {
      let table = try CohortTable(of: made.log(), asOf: CalendarDay(daysSince1970: asOf), by: period)
      let revenue = loops.customers.reduce(0) { $0 + $1.money }
      #expect(LogLoops.sum(table.rows.flatMap(\.revenue)) == revenue)
      #expect(table.rows.reduce(0) { $0 + $1.size } == loops.customers.count)
      let last = period.number(of: asOf - 1)
      for row in table.rows {
        let own = loops.customers.filter { period.label(of: period.number(of: $0.first)) == row.cohort }
        #expect(own.count == row.size)
        let cohort = period.number(of: own.first?.first ?? 0)
        #expect(row.active.count == last - cohort + 1)
        for index in row.active.indices {
          func isIn(_ day: Int) -> Bool { max(0, period.number(of: day) - cohort) == index }
          #expect(row.active[index] == own.count { $0.days.contains(where: isIn) })
          let orders = own.reduce(0) { sum, customer in
            sum + customer.ordersOn.filter { isIn($0.key) }.values.reduce(0, +)
          }
          #expect(row.orders[index] == orders)
          let money = own.reduce(Int128(0)) { sum, customer in
            sum + customer.net.filter { isIn($0.key) }.values.reduce(0, +)
          }
          #expect(row.revenue[index] == LogLoops.money(money))
        }
        #expect(row.cumulative.last == LogLoops.money(own.reduce(0) { $0 + $1.money }))
        #expect((row.partialFrom != nil) == (period.firstDay(of: last + 1) > asOf))
      }
    }
  }

  @Test func `a log below ninety days is told by weeks`() throws {
    let log = try smallLog("a,2024-01-01,5\nb,2024-02-01,5\n")
    #expect(try CohortTable(of: log, asOf: day("2024-02-02")).period == .week)
    #expect(try CohortTable(of: log, asOf: day("2024-03-31")).period == .month)
  }

  @Test func `days over thousands of years are refused with a sentence`() throws {
    let lines = (1...9999).filter { $0 % 4 == 0 }.map { year in
      "c\(year),\(String("000\(year)".suffix(4)))-01-01,5\n"
    }
    let log = try smallLog(lines.joined())
    #expect(throws: LifecycleRefusal.tooManyPeriods(119_905)) {
      try CohortTable(of: log, asOf: day("9999-12-31"), by: .month)
    }
    // Two days far apart are no trouble.
    let two = try smallLog("a,0004-01-01,5\nb,9999-01-01,5\n")
    #expect(try CohortTable(of: two, asOf: day("9999-02-01"), by: .week).rows.count == 2)
  }
}
