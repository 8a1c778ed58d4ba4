import Foundation
import TestSupport
import Testing

@testable import TextTables
@testable import Wording

/// The dates and amounts of files in the shapes that shops export, against what is known of every customer.
@Suite(.enabled(if: TestData.isHere)) struct `Values of real exports` {
  private struct Known: Decodable {
    var customers: [String: [Double?]]?
  }

  private static let known: [String: Known] = {
    let data = try? Data(contentsOf: TestData.file("real-shapes/expected.json"))
    return data.flatMap { try? JSONDecoder().decode([String: Known].self, from: $0) } ?? [:]
  }()

  @Test(arguments: [
    "dates-chinese.csv", "dates-ctime.csv", "dates-digits14.csv", "dates-french.csv", "dates-german.csv",
    "dates-ordinal.csv", "dates-script.csv", "dates-time-first.csv", "dates-two-forms.csv",
    "dates-weekday-zone.csv", "lira.csv", "rupees.csv", "francs-dash.csv", "money-and-code.csv",
    "formula-text.csv",
    "thousands-point.csv",
  ])
  func `every row of them is read`(name: String) throws {
    let table = try Table(contentsOf: TestData.file("real-shapes/\(name)"))
    let profiles = try table.profiles()
    let places = try ["order_date", "customer_id", "amount"].map { try #require(table.index(ofColumn: $0)) }
    let days = try #require(profiles[places[0]].dateFormat?.reader)
    let amounts = try #require(profiles[places[2]].numberFormat?.reader)
    #expect(profiles[places[0]].doubt == nil && profiles[places[2]].doubt == nil)
    let rows = try table.fold({ [(String, Int?, Double?)]() }) { part, row in
      part.append(
        (
          row[places[1]].identifier.text, row[places[0]].day(in: days)?.daysSince1970,
          row[places[2]].number(in: amounts)?.value
        ))
    }.parts.flatMap(\.self)
    #expect(rows.allSatisfy { $0.1 != nil && $0.2 != nil })
    let last = rows.compactMap(\.1).max() ?? 0
    let known = try #require(Self.known[name]?.customers)
    for (customer, values) in known {
      let own = rows.filter { $0.0 == customer }
      #expect(own.compactMap(\.1).max().map { Double(last + 1 - $0) } == values[0], "\(customer)")
      let sum = own.compactMap(\.2).reduce(0, +)
      #expect(abs(sum - (values[2] ?? 0)) < 0.005, "\(customer): \(sum)")
    }
  }

  @Test func `an empty date and two currencies are seen`() throws {
    let dates = try Table(contentsOf: TestData.file("hostile/empty-date-1c.csv")).profiles()[1]
    #expect(dates.emptyDates == 2 && dates.dates == dates.present)
    let amounts = try Table(contentsOf: TestData.file("hostile/two-currencies.csv")).profile("amount")
    #expect(amounts.map { Set($0.currencies.keys) } == ["$", "EUR"])
    let months = try Table(contentsOf: TestData.file("real-shapes/dates-month-only.csv")).profiles()[1]
    #expect(months.monthsWithoutDay == months.present && months.dates == 0)
    let ages = try Table(contentsOf: TestData.file("real-shapes/unknown-ru.csv")).profiles()[1]
    #expect(ages.numbers == ages.present && ages.missing > 0)
    let sentinels = try Table(contentsOf: TestData.file("real-shapes/minus-999.csv")).profile("age")?
      .sentinels
    #expect(sentinels == [Sentinel(value: -999, count: 35)])
    #expect(
      try Table(contentsOf: TestData.file("real-shapes/percents.csv")).profile("share")?.arePercents == true)
  }
}
