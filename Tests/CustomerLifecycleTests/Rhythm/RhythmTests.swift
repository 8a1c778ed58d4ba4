@testable import CustomerLifecycle
import Foundation
import PurchaseLogs
import TestSupport
import Testing
import Wording

struct RhythmTests {
  @Test(.enabled(if: TestData.isHere), arguments: PublishedLog.cases)
  func `paces, limits and statuses are the reference's`(published: PublishedLog) throws {
    let expected = try Figures(of: published)["triggers"]
    let log = try published.log
    let rhythm = try Rhythm(of: log, asOf: published.asOf)
    let (pace, base) = (rhythm.pace, expected["base"])
    #expect(pace.intervals == base["intervals"].int)
    #expect(pace.repeatBuyers == base["customersWithIntervals"].int)
    #expect(pace.withinVariance.isClose(to: base["withinVariance"].double))
    #expect(pace.betweenVariance.isClose(to: base["betweenVariance"].double))
    #expect(
      pace.shrinkage == nil
        ? base["shrinkage"].isNull : pace.shrinkage?.isClose(to: base["shrinkage"].double) == true)
    #expect(pace.logMean.isClose(to: base["logMean"].double))
    #expect(pace.firstLogMean.isClose(to: base["firstLogMean"].double))
    #expect(pace.firstVariance.isClose(to: base["firstVariance"].double))
    for (name, isRepeat) in [("repeat", true), ("once", false)] {
      let statuses = rhythm.statuses(repeatBuyers: isRepeat)
      for status in Rhythm.Status.allCases {
        #expect(statuses[status, default: 0] == expected["statuses"][name][status.rawValue].int ?? 0)
      }
    }
    let calibration = try #require(rhythm.calibration)
    #expect(calibration.customers == expected["calibration"]["customers"].int)
    for (within, name) in [
      (calibration.withinExpected, "within50"), (calibration.withinLate, "within80"),
      (calibration.withinLost, "within95"),
    ] {
      #expect(
        (Double(within) / Double(calibration.customers)).isClose(to: expected["calibration"][name].double))
    }
    let byID = Dictionary(uniqueKeysWithValues: rhythm.customers.map { (log.id(of: $0.number), $0) })
    #expect(expected["customers"].array.count == 20)
    for row in expected["customers"].array {
      let customer = try #require(byID[row["customer"].string ?? ""])
      #expect(customer.purchaseDays == row["purchaseDays"].int)
      #expect(customer.recencyDays == row["recency"].int)
      #expect(customer.limits.expectedDays == row["expectedDays"].int)
      #expect(customer.limits.lateDays == row["lateDays"].int)
      #expect(customer.limits.lostDays == row["lostDays"].int)
      #expect(customer.status.rawValue == row["status"].string)
    }
  }

  @Test(arguments: 0..<6) func `rhythm holds to the contract of analyses`(seed: UInt64) throws {
    let violations = try LogContract().violations(seed: seed) { log, day in
      let rhythm = try Rhythm(of: log, asOf: day)
      let customers = rhythm.customers.map { "\(log.id(of: $0.number)) \($0.limits) \($0.status)" }
      return customers + ["\(rhythm.pace)", "\(String(describing: rhythm.calibration))"]
    }
    #expect(violations == [])
  }

  @Test(arguments: LogLoops.seeds)
  func `paces equal plain loops, to the last bit whatever the ids and the days`(seed: UInt64) throws {
    let made = MadeUpLog.shop(seed: seed)
    let asOf = CalendarDay(daysSince1970: made.dayAfter)
    let loops = LogLoops(made, asOf: made.dayAfter)
    let logs = loops.customers.map { $0.intervals.map { log(Double($0)) } }.filter { !$0.isEmpty }
    let n = logs.reduce(0) { $0 + $1.count }
    guard n >= 30, logs.count >= 10 else {
      #expect(throws: LifecycleRefusal.fewIntervals(n, repeatBuyers: logs.count)) {
        try Rhythm(of: made.log(), asOf: asOf)
      }
      return
    }
    let rhythm = try Rhythm(of: made.log(), asOf: asOf)
    let g = Double(logs.count)
    let means = logs.map { $0.reduce(0, +) / Double($0.count) }
    let grand = logs.flatMap(\.self).reduce(0, +) / Double(n)
    let within =
      zip(logs, means).reduce(0) { sum, customer in
        sum + customer.0.reduce(0) { $0 + ($1 - customer.1) * ($1 - customer.1) }
      } / (Double(n) - g)
    let between =
      zip(logs, means).reduce(0) { $0 + Double($1.0.count) * ($1.1 - grand) * ($1.1 - grand) } / (g - 1)
    let n0 = (Double(n) - logs.reduce(0) { $0 + Double($1.count * $1.count) } / Double(n)) / (g - 1)
    #expect(rhythm.pace.withinVariance.isClose(to: within))
    #expect(abs(rhythm.pace.betweenVariance - max(0, (between - within) / n0)) < 1e-12)
    #expect(rhythm.pace.logMean.isClose(to: means.reduce(0, +) / g))

    let moved = try Rhythm(of: made.movedAndRenamed(days: 777).log(), asOf: asOf + 777)
    #expect(moved.pace == rhythm.pace)
    #expect(moved.calibration == rhythm.calibration)
    for isRepeat in [true, false] {
      #expect(moved.statuses(repeatBuyers: isRepeat) == rhythm.statuses(repeatBuyers: isRepeat))
    }
    for customer in rhythm.customers {
      let limits = customer.limits
      #expect(1 <= limits.expectedDays && limits.lateDays <= limits.lostDays)
    }
  }

  @Test func `customers who all wait equally long are expected by then`() throws {
    let lines = (0..<12).flatMap { customer in
      (0..<4).map { "c\(customer),2024-0\(1 + $0 * 2)-01,5\n" }
    }
    let rhythm = try Rhythm(of: smallLog(lines.joined()), asOf: day("2024-07-02"))
    #expect(rhythm.customers.allSatisfy { (60...62).contains($0.limits.expectedDays) })
    #expect(rhythm.statuses(repeatBuyers: true) == [.waiting: 12])
  }

  @Test func `without enough intervals there is no rhythm, and a sentence says so`() throws {
    let few = try smallLog("a,2024-01-01,5\na,2024-02-01,5\nb,2024-02-01,5\n")
    let refusal = LifecycleRefusal.fewIntervals(1, repeatBuyers: 1)
    #expect(throws: refusal) { try Rhythm(of: few, asOf: day("2024-03-01")) }
    #expect(refusal.sentence.en.contains("at least 30 intervals"))
    #expect(refusal.sentence.ru.contains("не меньше 30"))
    let pairs = (0..<40).map { "c\($0),2024-01-01,5\nc\($0),2024-02-0\(1 + $0 % 9),5\n" }
    #expect(throws: LifecycleRefusal.oneIntervalEach) {
      try Rhythm(of: smallLog(pairs.joined()), asOf: day("2024-03-01"))
    }
  }
}
