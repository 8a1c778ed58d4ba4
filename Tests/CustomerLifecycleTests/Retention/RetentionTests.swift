@testable import CustomerLifecycle
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

struct RetentionTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `months are the reference's`(published: PublishedLog) throws {
    let expected = try Figures(of: published)["retention"]["months"].array
    let months = try Retention(of: published.log, asOf: published.asOf).months
    #expect(months.count == expected.count)
    for (month, figures) in zip(months, expected) {
      #expect(month.period == figures["period"].string)
      #expect(month.isPartial == (figures["partial"].int == 1))
      let counts = [
        month.active, month.new, month.retained, month.reactivated, month.lost, month.previouslyActive,
        month.orders, month.purchaseDays, month.calendarDays, month.activeInThree,
      ]
      let names = [
        "active", "new", "retained", "reactivated", "lost", "previouslyActive", "orders",
        "activeCustomerDays", "days", "activeInThree",
      ]
      #expect(counts == names.map { figures[$0].int ?? -1 })
      #expect(month.revenue == figures["revenue"].money(published.exponent))
    }
  }

  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `windows, ladder and values are the reference's`(published: PublishedLog) throws {
    let expected = try Figures(of: published)["retention"]
    let retention = try Retention(of: published.log, asOf: published.asOf)
    #expect(retention.window == expected["window"].int)
    #expect(
      retention.windows.map { [$0.active, $0.kept, $0.activeNow] }
        == expected["windows"].array.map { figures in
          ["active", "kept", "activeNow"].map { figures[$0].int ?? -1 }
        })
    #expect(
      retention.windows.map(\.asOf.description) == expected["windows"].array.map { $0["asOf"].string ?? "" })
    #expect(retention.churnRate?.isClose(to: expected["churn"].double) == true)
    #expect(retention.averageLifetimeDays?.isClose(to: expected["averageLifetimeDays"].double) == true)
    #expect(retention.observedLifetimeDays?.isClose(to: expected["observedLifetimeDays"].double) == true)
    #expect(retention.repeatCustomers == expected["repeatCustomers"].int)
    #expect(retention.repeatPurchaseRate.isClose(to: expected["repeatPurchaseRate"].double))
    #expect(retention.intervals.count == expected["intervals"]["count"].int)
    #expect(
      retention.intervals.quantiles.map { "\($0.percent) \($0.days)" }.sorted()
        == expected["intervals"]["quantiles"].members.map { "\($0.name) \($0.value.int ?? -1)" }.sorted())
    for (step, figures) in zip(retention.ladder.steps, expected["ladder"].array) {
      #expect(step.purchases == figures["purchases"].int)
      #expect(step.customers == figures["customers"].int)
      #expect(step.wentOn == figures["goOn"].int)
      #expect(step.medianDays == figures["medianDays"].int)
    }
    for second in retention.ladder.secondPurchases {
      let share = expected["secondPurchaseBy"]["\(second.days)"].double
      #expect(second.share == nil ? share == nil : second.share?.isClose(to: share) == true)
    }
    for value in retention.valueAtAge {
      let figures = expected["ltvAtAge"]["\(value.days)"]
      #expect(value.eligible == figures["eligible"].int)
      #expect(value.revenue == figures["revenue"].money(published.exponent))
    }
    let scale = (0..<(-published.exponent)).reduce(1.0) { scale, _ in scale * 10 }
    #expect((retention.historicValue * scale).isClose(to: expected["ltvHistoric"].double))
    #expect(retention.status?.active == expected["status"]["active"].int)
    #expect(retention.status?.sleeping == expected["status"]["sleeping"].int)
    #expect(retention.status?.gone == expected["status"]["gone"].int)
    #expect(retention.payingCustomers == expected["payingCustomers"].int)
    let stickiness = expected["stickiness"]
    #expect(retention.stickiness.dayInMonth?.isClose(to: stickiness["dayInMonth"].double) == true)
    #expect(
      retention.stickiness.monthInQuarter.map(\.period)
        == stickiness["monthInQuarter"].array.map { $0["period"].string ?? "" })
    for (quarter, figures) in zip(
      retention.stickiness.monthInQuarter, stickiness["monthInQuarter"].array)
    {
      let value = figures["value"].double
      #expect(quarter.value == nil ? value == nil : quarter.value?.isClose(to: value) == true)
    }
  }

  @Test(arguments: 0..<5) func `retention holds to the contract of analyses`(seed: UInt64) throws {
    for returns in ReturnsPolicy.allCases {
      let violations = try LogContract(MadeUpLog.columns(returns: returns)).violations(seed: seed) {
        try Retention(of: $0, asOf: $1)
      }
      #expect(violations == [])
    }
  }

  @Test(arguments: LogLoops.seeds)
  func `months equal plain loops, and their money is the log's`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let asOf = made.dayAfter
    let loops = LogLoops(made, asOf: asOf)
    let retention = try Retention(of: made.log(), asOf: CalendarDay(daysSince1970: asOf))
    let money = (loops.customers + loops.others).reduce(0) { $0 + $1.money }
    #expect(LogLoops.sum(retention.months.map(\.revenue)) == money)
    #expect(retention.months.reduce(0) { $0 + $1.new } == loops.customers.count)
    #expect(retention.months.reduce(0) { $0 + $1.orders } == loops.customers.reduce(0) { $0 + $1.orders })
    func active(_ month: Int) -> Set<String> {
      Set(
        loops.customers.filter { $0.days.contains { CalendarPeriod.month.number(of: $0) == month } }.map(\.id)
      )
    }
    let first = CalendarPeriod.month.number(of: loops.firstDay)
    for (offset, month) in retention.months.enumerated() {
      let (now, before) = (active(first + offset), active(first + offset - 1))
      #expect(month.active == now.count)
      #expect(month.retained == now.intersection(before).count)
      #expect(month.lost == before.subtracting(now).count)
      #expect(month.previouslyActive == before.count)
      #expect(month.activeInThree == now.union(before).union(active(first + offset - 2)).count)
      #expect(month.active == month.new + month.retained + month.reactivated)
    }
  }

  @Test(arguments: LogLoops.seeds)
  func `windows, second purchases and paying customers equal plain loops`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let asOf = made.dayAfter
    let loops = LogLoops(made, asOf: asOf)
    let retention = try Retention(of: made.log(), asOf: CalendarDay(daysSince1970: asOf))
    let intervals = loops.customers.flatMap(\.intervals)
    let window =
      stride(from: 30, through: 360, by: 30).first { length in
        intervals.count { $0 <= length } * 100 >= 80 * intervals.count
      } ?? 360
    #expect(retention.window == (intervals.isEmpty ? nil : window))
    for found in retention.windows {
      let end = found.asOf.daysSince1970
      func bought(_ days: Range<Int>) -> Set<String> {
        Set(loops.customers.filter { $0.days.contains(where: days.contains) }.map(\.id))
      }
      let (before, now) = (bought(end - 2 * window..<end - window), bought(end - window..<end))
      #expect(found.active == before.count)
      #expect(found.kept == before.intersection(now).count)
      #expect(found.activeNow == now.count)
    }
    let watched = loops.customers.map { $0.intervals.first ?? asOf - 1 - $0.first }
    for second in retention.ladder.secondPurchases {
      guard let share = second.share else {
        #expect((watched.max() ?? 0) < second.days)
        continue
      }
      var survival = 1.0
      for days in Set(loops.customers.compactMap(\.intervals.first)).sorted() where days <= second.days {
        let returned = loops.customers.count { $0.intervals.first == days }
        survival *= 1 - Double(returned) / Double(watched.count { $0 >= days })
      }
      #expect(abs(share - (1 - survival)) < 1e-12)
    }
    let paying = loops.customers.count { customer in
      made.rows.contains { $0.customer == customer.id && ($0.units ?? 0) > 0 && ($0.day ?? asOf) < asOf }
    }
    #expect(retention.payingCustomers == paying)
    let moved = try Retention(
      of: made.movedAndRenamed(days: 28).log(), asOf: CalendarDay(daysSince1970: asOf + 28))
    #expect(moved.windows.map(\.kept) == retention.windows.map(\.kept))
    #expect(moved.ladder == retention.ladder)
    #expect(moved.valueAtAge == retention.valueAtAge)
    #expect(moved.status == retention.status)
  }

  @Test func `what a short log cannot tell is left out, with a reason`() throws {
    let once = try Retention(of: smallLog("a,2024-01-01,5\nb,2024-01-20,0\n"), asOf: day("2024-01-21"))
    #expect(once.window == nil)
    #expect(once.windowsRefusal == .noRepeatPurchases)
    #expect(once.status == nil)
    #expect(once.averageLifetimeDays == nil)
    #expect(once.observedLifetimeDays == nil)
    #expect(once.ladder.secondPurchases.map(\.share) == [0, nil, nil, nil, nil, nil])
    #expect(once.payingCustomers == 1)
    let short = try Retention(of: smallLog("a,2024-01-01,5\na,2024-01-20,5\n"), asOf: day("2024-01-21"))
    #expect(short.windows == [])
    #expect(short.windowsRefusal == .shortLog(days: 20, needed: 60))
    #expect(short.status?.active == 1)
    let later = try Retention(of: smallLog("a,2024-01-01,5\na,2024-01-20,5\n"), asOf: day("2024-03-01"))
    #expect(later.windows.count == 1)
    #expect(later.windowsRefusal == nil)
  }

  @Test func `nobody who left gives no lifetime, and no division by nothing`() throws {
    let log = try smallLog((1...12).map { "a,2024-\(String("0\($0)".suffix(2)))-01,5\n" }.joined())
    let retention = try Retention(of: log, asOf: day("2024-12-02"))
    #expect(retention.window == 60)
    #expect(retention.retentionRate == 1)
    #expect(retention.averageLifetimeDays == nil)
    #expect(retention.simpleLifetimeValue == nil)
  }
}
