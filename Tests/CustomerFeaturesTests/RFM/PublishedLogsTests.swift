@testable import CustomerFeatures
import Foundation
import LinearAlgebra
import ParallelWork
import PurchaseLogs
import TestSupport
import Testing
@testable import TextTables
import Wording

/// Published transaction logs give their published figures.
@Suite(.enabled(if: TestData.isHere))
struct PublishedLogsTests {
  @Test(.enabled(if: TestData.isThorough))
  func `Online Retail's purchases are those of its many tutorials`() throws {
    let table = try Table(unpacking: "online-retail/OnlineRetail.csv.gz")
    let reference = try json("online-retail/reference.json", at: "purchases")
    let dropped = try extraction(of: table) { $0.returns = .drop }
    let customers = dropped.matrix.byCustomer
    #expect(dropped.matrix.features.map(\.name) == ["frequency", "monetary", "recency"])
    #expect(customers.count == 4338)
    #expect(dropped.account.rowsRead == 541_909)
    #expect(dropped.account.rowsUsed == 397_884)
    #expect(dropped.account.rowsRejected == 135_080)
    #expect(dropped.account.asOf?.description == "2011-12-10")
    let total = customers.values.reduce(0) { $0 + ($1["monetary"] ?? 0) }
    #expect(abs(total - 8_911_407.904) < 1e-6)
    let first = try #require(reference["first_customers"] as? [String: [String: Double]])
    #expect(first.count == 8)
    for (id, expected) in first {
      let customer = try #require(customers[String(id.prefix { $0 != "." })])
      #expect(customer["recency"] == expected["recency"])
      #expect(customer["frequency"] == expected["frequency_invoices"])
      #expect(customer["monetary"] == expected["monetary"])
    }

    let subtracted = try extraction(of: table)
    // Invoices have several lines, and what was scanned twice stands twice.
    #expect(subtracted.account.rowsLeftOut[.copy] == 0)
    #expect(subtracted.account.warnings.contains { if case .equalLines = $0 { true } else { false } })
    #expect(subtracted.account.moneyWithoutCustomer?.rows == 135_080)
    // One customer more, whose only row is a gift: an order of value zero.
    #expect(Set(subtracted.matrix.customers).subtracting(dropped.matrix.customers) == ["13256"])
    let netOfReturns = subtracted.matrix.byCustomer
    #expect(netOfReturns["12346"] == ["recency": 326, "frequency": 1, "monetary": 0])
    #expect(netOfReturns["12352"]?["monetary"] == 1545.41)
    #expect(netOfReturns["12352"]?["frequency"] == 8)
    #expect(subtracted.account.customersWithoutPurchase == 4372 - 4339)
  }

  @Test func `the R package's 995 customers have their published recency, orders and amount`() throws {
    let table = try Table(contentsOf: TestData.file("rfm-r/rfm_data_orders.csv"))
    let matrix = try extraction(of: table, asOf: "2006-12-31") { $0.orders = .rows }.matrix
    let ours = (0..<matrix.customers.count).map { i in
      [matrix.values[i, 2], matrix.values[i, 0], matrix.values[i, 1]].map { String(Int($0)) }.joined(
        separator: "/")
    }
    let published = try lines("rfm-r/published_orders_table.csv").map { line in
      let cells = line.split(separator: ",")
      return [cells[5], cells[4], cells[6]].joined(separator: "/")
    }
    #expect(ours.count == 995)
    #expect(ours.sorted() == published.sorted())
  }

  @Test func `CDNOW's calibration period gives Fader and Hardie's frequency, recency and T`() throws {
    let table = try Table(contentsOf: TestData.file("cdnow-sample/CDNOW_sample.txt"))
    let matrix = try extraction(of: table, asOf: "1997-10-01").matrix
    let tenures = try tenures(of: table, matrix, asOf: "1997-10-01")
    let published = try lines("cdnow-sample/cdnow_customers_summary.csv").map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
    #expect(published.count == 2357)
    #expect(matrix.customers.count == 2357)
    let rows = try rowsOfSampleIDs(matrix)
    let different = try published.filter { expected in
      let i = try #require(rows[Int(expected[0])])
      let tenure = Double(tenures[i])
      return matrix.values[i, 0] - 1 != expected[1]
        || abs((tenure - matrix.values[i, 2]) / 7 - expected[2]) > 0.005
        || abs((tenure - 1) / 7 - expected[3]) > 0.005
    }
    #expect(different == [])
  }

  @Test func `CDNOW's mean of repeat purchases is the published one`() throws {
    let table = try Table(contentsOf: TestData.file("cdnow-sample/CDNOW_sample.txt"))
    let all = try extraction(of: table, asOf: "1997-10-01").matrix
    let firstDays = try firstDayAmounts("cdnow-sample/CDNOW_sample.txt")
    let published = try lines("cdnow-sample/cdnow_customers_summary_with_transactions.csv").map { line in
      line.split(separator: ",").compactMap { Double($0) }
    }
    let rows = try rowsOfSampleIDs(all)
    let different = try published.filter { expected in
      let i = try #require(rows[Int(expected[0])])
      guard expected[1] > 0 else { return all.values[i, 0] != 1 }
      let repeats = all.values[i, 1] - (firstDays[all.customers[i]] ?? 0)
      return abs(repeats / (all.values[i, 0] - 1) - expected[4]) > 0.0051
    }
    #expect(different == [])
  }

  @Test func `a log without amounts has recency and frequency`() throws {
    let table = try Table(contentsOf: TestData.file("grocery-elog/groceryElog.csv"))
    let found = try extraction(of: table)
    #expect(found.matrix.features.map(\.name) == ["frequency", "recency"])
    #expect(found.matrix.customers.count == 1525)
    #expect(found.account.rowsUsed == 10_483)
  }

  private static let dialects = [
    "base_utf8_comma_iso.csv", "excel_de_utf8bom_semicolon_decimalcomma.csv",
    "excel_ru_utf8bom_semicolon.csv",
    "excel_ru_windows1251_semicolon.csv", "excel_unicode_text_utf16le_tab.txt", "mac_cr_only.csv",
    "pipe_padded_trailing_blank_lines.csv", "preamble_and_total.csv", "sep_line_excel.csv",
    "us_quoted_currency_mdy.csv", "utf16be_bom_semicolon.csv",
  ]

  @Test(arguments: dialects)
  func `eleven dialects of one log give one table`(file: String) throws {
    let expected = try json("csv-torture/encoding-variants/expected.json", at: "expected")
    let rfm = try #require(expected["rfm"] as? [String: [String: Double]])
    let found = try extraction(of: Table(contentsOf: TestData.file("csv-torture/encoding-variants/\(file)")))
    #expect(found.account.asOf?.description == expected["as_of"] as? String)
    #expect(found.matrix.customers.count == 416)
    let wanted = rfm.mapValues { $0.filter { $0.key != "rows" } }
    #expect(found.matrix.byCustomer == wanted)
  }
}

/// Days from the first purchase of each customer of the matrix to a day.
private func tenures(of table: Table, _ matrix: FeatureMatrix, asOf day: String) throws -> [Int] {
  let columns = try #require(try LayoutDecision(for: table).recipe.rfm?.columns)
  let log = try PurchaseLog(of: table, columns: columns)
  let asOf = try #require(CalendarDay(iso8601: day))
  let customers = try log.account(before: asOf, workers: Workers()).customers
  #expect(customers.map { log.id(of: $0.number) } == matrix.customers)
  return customers.map { asOf.daysSince1970 - $0.firstPurchase }
}

extension FeatureRecipe {
  fileprivate var rfm: RFM? {
    guard case .transactions(let rfm) = self else { return nil }
    return rfm
  }
}

/// The lines of a file after its header.
private func lines(_ path: String) throws -> [Substring] {
  try String(contentsOf: TestData.file(path), encoding: .utf8)
    .split(whereSeparator: \.isNewline).dropFirst().map(\.self)
}

/// The object at a key of a JSON file.
private func json(_ path: String, at key: String) throws -> [String: Any] {
  let all = try JSONSerialization.jsonObject(with: Data(contentsOf: TestData.file(path)))
  return try #require((all as? [String: Any])?[key] as? [String: Any])
}

/// The published tables name customers by their number in the sample, the second column; we by the first.
private func rowsOfSampleIDs(_ matrix: FeatureMatrix) throws -> [Int: Int] {
  let rows = Dictionary(uniqueKeysWithValues: matrix.customers.enumerated().map { ($1, $0) })
  var found: [Int: Int] = [:]
  let text = try String(contentsOf: TestData.file("cdnow-sample/CDNOW_sample.txt"), encoding: .utf8)
  for line in text.split(whereSeparator: \.isNewline) {
    let cells = line.split(separator: " ")
    if let number = Int(cells[1]) { found[number] = rows[String(cells[0])] }
  }
  return found
}

/// What each customer of CDNOW's file spent on the first day, read without the program.
private func firstDayAmounts(_ path: String) throws -> [String: Double] {
  var amounts: [String: (day: Substring, sum: Double)] = [:]
  for line in try String(contentsOf: TestData.file(path), encoding: .utf8).split(whereSeparator: \.isNewline)
  {
    let cells = line.split(separator: " ")
    let amount = Double(cells[4]) ?? 0
    let id = String(cells[0])
    guard let known = amounts[id] else {
      amounts[id] = (cells[2], amount)
      continue
    }
    if known.day == cells[2] { amounts[id]?.sum += amount }
  }
  return amounts.mapValues(\.sum)
}
