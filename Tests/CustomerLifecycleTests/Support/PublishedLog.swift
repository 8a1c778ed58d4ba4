import Foundation
import PurchaseLogs
import TestSupport
import Testing
import TextTables
import Wording

/// The logs that reference figures were computed from.
enum PublishedLog: String, CaseIterable, CustomTestStringConvertible {
  case cdnowSample = "cdnow-sample"
  case onlineRetail = "online-retail"
  case rfmR = "rfm-r"

  var testDescription: String { rawValue }

  /// Those that are read within a moment, or all where there is time.
  static var cases: [PublishedLog] { TestData.isThorough ? allCases : [.cdnowSample, .rfmR] }

  /// The log, read once for all tests.
  var log: PurchaseLog {
    get throws {
      switch self {
      case .cdnowSample: try Self.cdnow.get()
      case .onlineRetail: try Self.retail.get()
      case .rfmR: try Self.people.get()
      }
    }
  }

  /// The unit of the reference figures' money as a power of ten.
  var exponent: Int {
    switch self {
    case .cdnowSample: -2
    case .onlineRetail: -3
    case .rfmR: 0
    }
  }

  /// The day after the last row.
  var asOf: CalendarDay {
    get throws {
      switch self {
      case .cdnowSample: try day("1998-07-01")
      case .onlineRetail: try day("2011-12-10")
      case .rfmR: try day("2006-12-31")
      }
    }
  }

  private static let cdnow = Result {
    let text = try String(contentsOf: TestData.file("cdnow-sample/CDNOW_sample.txt"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ") }
    let rows = lines.filter { $0.count == 5 }.map { cells in
      "\(cells[0]),\(cells[2].prefix(4))-\(cells[2].dropFirst(4).prefix(2))-\(cells[2].suffix(2)),\(cells[4])\n"
    }
    let table = try Table("customer,date,amount\n" + rows.joined(), options: .plain)
    return try PurchaseLog(of: table, customerID: "customer", date: "date", amount: "amount")
  }

  private static let retail = Result {
    let table = try Table(unpacking: "online-retail/OnlineRetail.csv.gz")
    return try PurchaseLog(
      of: table, customerID: "CustomerID", date: "InvoiceDate", amount: "UnitPrice", quantity: "Quantity",
      order: "InvoiceNo")
  }

  private static let people = Result {
    let table = try Table(contentsOf: TestData.file("rfm-r/rfm_data_orders.csv"))
    return try PurchaseLog(of: table, customerID: "customer_id", date: "order_date", amount: "revenue")
  }
}

extension ReadingOptions {
  /// Days as yyyy-mm-dd, numbers with a point.
  static var plain: ReadingOptions {
    var options = ReadingOptions()
    options.dateFormat = "yyyy-mm-dd"
    options.decimalMark = .point
    return options
  }
}
