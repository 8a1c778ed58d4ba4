import CustomerFeatures
import Foundation
import JSONDocuments
@testable import Segmentation
import TestSupport
import Testing

/// The figures of published logs, as they stand in run.json, against two independent computations.
@Suite(.enabled(if: TestData.isHere)) struct OverTimeFiguresTests {
  enum Log: String, CaseIterable {
    case cdnow = "cdnow-sample"
    case people = "rfm-r"
    case retail = "online-retail"

    static var cases: [Log] { TestData.isThorough ? allCases : [.cdnow, .people] }

    var file: String {
      switch self {
      case .cdnow: "cdnow-sample/CDNOW_sample.txt"
      case .people: "rfm-r/rfm_data_orders.csv"
      case .retail: "online-retail/OnlineRetail.csv.gz"
      }
    }
  }

  /// A member of a document, and what it holds.
  struct Value {
    let value: Any?

    subscript(name: String) -> Value { Value(value: (value as? [String: Any])?[name]) }
    var array: [Value] { (value as? [Any] ?? []).map { Value(value: $0) } }
    var int: Int? { (value as? NSNumber)?.intValue }
    var double: Double? { (value as? NSNumber)?.doubleValue }
    var string: String? { value as? String }
    var ints: [Int] { array.compactMap(\.int) }
    var names: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }
  }

  private static func documents(_ log: Log) throws -> (run: Value, reference: Value) {
    let run = try Runs.run(log.file) {
      $0.horizon = 90
      $0.segmenter.fixedCount = 4
    }
    func value(_ data: Data) throws -> Value {
      Value(value: try JSONSerialization.jsonObject(with: data))
    }
    return (
      try value(Data(run.record.json.lines.utf8)),
      try value(Data(contentsOf: TestData.file("rfm-world/\(log.rawValue).json")))
    )
  }

  @Test(.enabled(if: TestData.isThorough))
  func `customers by the country of their first purchase bring what two computations tell`() throws {
    let run = try Runs.run(Log.retail.file) {
      $0.layout.channel = "Country"
      $0.segmenter.fixedCount = 4
    }
    let found = Value(value: try JSONSerialization.jsonObject(with: Data(run.record.json.lines.utf8)))
    let reference = Value(
      value: try JSONSerialization.jsonObject(
        with: Data(contentsOf: TestData.file("rfm-world/online-retail.json"))))
    let unit = try #require(reference["unitsPerOne"].double)
    let expected = reference["cohorts"]["channel"]["rows"].array
    #expect(found["channels"].array.count == expected.count)
    for row in expected {
      let own = try #require(found["channels"].array.first { $0["channel"].string == row["cohort"].string })
      #expect(own["customers"].int == row["size"].int)
      #expect(own["orders"].int == row["orders"].int)
      #expect(own["repeat"].int == row["repeat"].int)
      #expect(own["revenue"].double.map { Int(($0 * unit).rounded()) } == row["revenue"].int)
      for age in ["30", "90", "180", "365"] {
        #expect(own["ltv"][age]["eligible"].int == row["ltv"][age]["eligible"].int)
        let money = own["ltv"][age]["revenue"].double.map { Int(($0 * unit).rounded()) }
        #expect(money == row["ltv"][age]["revenue"].int)
      }
      let months = row["cells"].array.dropFirst().prefix(3).map(\.ints)
      #expect(own["retention"].array.map { $0["eligible"].int } == months.map { $0[0] })
      #expect(own["retention"].array.map { $0["active"].int } == months.map { $0[1] })
    }
  }

  private func isClose(_ found: Value, _ expected: Value) -> Bool {
    guard let found = found.double, let expected = expected.double else {
      return found.double == expected.double
    }
    // The reference has twelve digits.
    return abs(found - expected) <= 1e-9 * max(1, abs(expected))
  }

  @Test(arguments: Log.cases) func `run.json tells what two independent computations tell`(log: Log) throws {
    let (run, reference) = try Self.documents(log)
    let unit = try #require(reference["unitsPerOne"].double)
    func money(_ value: Value) -> Int? { value.double.map { Int(($0 * unit).rounded()) } }
    func moneys(_ value: Value) -> [Int?] { value.array.map(money) }

    let rfm = run["rfm"]
    for (found, expected) in zip(rfm["segments"].array, reference["schemes"]["dma25"].array) {
      for name in ["number", "customers", "orders"] { #expect(found[name].int == expected[name].int) }
      #expect(found["key"].string == expected["key"].string)
      #expect(money(found["revenue"]) == expected["revenue"].int)
      #expect(found["medians"]["recency"].double == expected["medianRecency"].double)
      #expect(found["medians"]["frequency"].double == expected["medianFrequency"].double)
    }
    #expect(rfm["segments"].array.count == 12)
    for name in reference["codes"].names { #expect(rfm["codes"][name].int == reference["codes"][name].int) }
    #expect(rfm["codes"].names == reference["codes"].names)
    for axis in ["frequency", "monetary", "fm"] {
      let (found, expected) = (rfm["grid"][axis], reference["grid"][axis])
      #expect(found["customers"].array.map(\.ints) == expected["customers"].array.map(\.ints))
      #expect(found["revenue"].array.map(moneys) == expected["revenue"].array.map(\.ints))
    }
    let cutoffs = rfm["cutoffs"]
    #expect(
      cutoffs["recency"].array.map { $0["atMost"].int }
        == reference["scores"]["recency"]["atMost"].array.map { $0["days"].int })
    #expect(
      cutoffs["monetary"].array.map { money($0["atLeast"]) }
        == reference["scores"]["monetary"]["atLeast"].array.map { $0["units"].int })

    let months = reference["cohorts"]["month"]
    #expect(run["cohorts"]["rows"].array.count == months["rows"].array.count)
    for (found, expected) in zip(run["cohorts"]["rows"].array, months["rows"].array) {
      #expect(found["cohort"].string == expected["cohort"].string)
      for name in ["active", "orders"] { #expect(found[name].ints == expected[name].ints) }
      for name in ["revenue", "cumulative"] { #expect(moneys(found[name]) == expected[name].ints) }
      #expect(found["partialFrom"].int == expected["partialFrom"].int)
    }
    for name in ["average", "averageWithoutFirst"] {
      // A reference may go on with indices that nobody is old enough for.
      let expected = months[name].array.filter { $0["eligible"].int ?? 0 > 0 }
      #expect(run["cohorts"][name].array.map { $0["active"].int } == expected.map { $0["active"].int })
      #expect(run["cohorts"][name].array.map { $0["eligible"].int } == expected.map { $0["eligible"].int })
    }
    expectRetention(run["retention"], reference["retention"], money)

    let (moves, expectedMoves) = (run["movement"]["cells"].array, reference["migration"]["cells"].array)
    #expect(moves.count == expectedMoves.count)
    for (found, expected) in zip(moves, expectedMoves) {
      #expect(
        ["from", "to", "customers"].map { found[$0].int } == expected.ints.prefix(3).map(Optional.init))
      #expect(
        ["revenueBefore", "revenuePrior", "revenueBetween"].map { money(found[$0]) }
          == expected.ints.suffix(3).map(Optional.init))
    }
    let triggers = reference["triggers"]
    #expect(run["rhythm"]["intervals"].int == triggers["base"]["intervals"].int)
    #expect(isClose(run["rhythm"]["shrinkage"], triggers["base"]["shrinkage"]))
    for group in ["repeat", "once"] {
      for status in ["waiting", "due", "overdue", "lapsed"] {
        #expect(run["rhythm"]["statuses"][group][status].int == triggers["statuses"][group][status].int ?? 0)
      }
    }
    for name in ["within50", "within80", "within95"] {
      #expect(isClose(run["rhythm"]["calibration"][name], triggers["calibration"][name]))
    }
    let concentration = reference["concentration"]
    #expect(run["concentration"]["customersFor80"].int == concentration["customersFor80"].int)
    #expect(isClose(run["concentration"]["gini"], concentration["gini"]))
    for name in ["A", "B", "C"] {
      let (found, expected) = (run["concentration"]["abc"][name], concentration["abc"][name])
      #expect(found["customers"].int == expected["customers"].int)
      #expect(money(found["revenue"]) == expected["revenue"].int)
    }
  }

  private func expectRetention(_ found: Value, _ expected: Value, _ money: (Value) -> Int?) {
    #expect(found["months"].array.count == expected["months"].array.count)
    for (found, expected) in zip(found["months"].array, expected["months"].array) {
      for name in ["active", "new", "retained", "reactivated", "lost", "previouslyActive", "orders"] {
        #expect(found[name].int == expected[name].int)
      }
      #expect(money(found["revenue"]) == expected["revenue"].int)
    }
    #expect(found["window"].int == expected["window"].int)
    for name in ["active", "kept", "activeNow"] {
      #expect(found["windows"].array.map { $0[name].int } == expected["windows"].array.map { $0[name].int })
    }
    #expect(isClose(found["churnRate"], expected["churn"]))
    for name in ["averageLifetimeDays", "observedLifetimeDays", "repeatPurchaseRate"] {
      #expect(isClose(found[name], expected[name]))
    }
    for days in expected["secondPurchaseBy"].names {
      #expect(isClose(found["secondPurchaseBy"][days], expected["secondPurchaseBy"][days]))
    }
    for name in ["customers", "goOn", "medianDays"] {
      #expect(found["ladder"].array.map { $0[name].int } == expected["ladder"].array.map { $0[name].int })
    }
    for age in ["30", "90", "180", "365"] {
      #expect(money(found["ltvAtAge"][age]["revenue"]) == expected["ltvAtAge"][age]["revenue"].int)
    }
    for status in ["active", "sleeping", "gone"] {
      #expect(found["status"][status].int == expected["status"][status].int)
    }
    #expect(found["payingCustomers"].int == expected["payingCustomers"].int)
  }
}
