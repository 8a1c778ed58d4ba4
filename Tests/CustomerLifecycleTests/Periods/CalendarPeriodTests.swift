@testable import CustomerLifecycle
import Foundation
import TestSupport
import Testing
import Wording

struct CalendarPeriodTests {
  @Test(arguments: CalendarPeriod.allCases)
  func `every day lies in its period, and periods follow each other`(period: CalendarPeriod) {
    for day in stride(from: -30_000, through: 40_000, by: 1) {
      let number = period.number(of: day)
      #expect(period.firstDay(of: number) <= day && day < period.firstDay(of: number + 1))
    }
    let numbers = PeriodNumbers(period, days: 10_000...12_000)
    for day in 10_000...12_000 { #expect(numbers(day) == period.number(of: day)) }
  }

  @Test func `labels are those of ISO 8601`() throws {
    func label(_ period: CalendarPeriod, _ text: String) throws -> String {
      period.label(of: period.number(of: try day(text).daysSince1970))
    }
    #expect(try label(.month, "2011-02-28") == "2011-02")
    #expect(try label(.quarter, "2011-03-31") == "2011-Q1")
    #expect(try label(.quarter, "2011-12-31") == "2011-Q4")
    #expect(try label(.week, "2011-02-02") == "2011-W05")
    #expect(try label(.week, "2012-01-01") == "2011-W52")
    #expect(try label(.week, "2008-12-29") == "2009-W01")
    #expect(try label(.week, "2010-01-03") == "2009-W53")
  }

  @Test func `weeks are those of another calendar`() {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    for day in stride(from: 0, through: 30_000, by: 13) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400)
      let parts = calendar.dateComponents([.weekOfYear, .yearForWeekOfYear], from: date)
      let week = String("0\(parts.weekOfYear ?? 0)".suffix(2))
      let label = CalendarPeriod.week.label(of: CalendarPeriod.week.number(of: day))
      #expect(label == "\(parts.yearForWeekOfYear ?? 0)-W\(week)")
    }
  }
}
