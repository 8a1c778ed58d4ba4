import CustomerFeatures
import Foundation
import ParallelWork
import Segmentation
import TestSupport
import TextTables
import Wording
@testable import SegmentExports

/// Small runs and their workbooks, the same every time.
enum WorkbookSamples {
  /// A log of three kinds of customers.
  static func log(id: (Int) -> String = { "c\($0)" }) throws -> SegmentationRun {
    var lines = ["customer,day,amount"]
    for customer in 0..<90 {
      for order in 0..<[1, 4, 12][customer % 3] {
        let month = 1 + (customer % 3 * 4 + order) % 12
        lines.append(
          "\(id(customer)),2025-\(month < 10 ? "0" : "")\(month)-1\(customer % 9),\(order * 7 + customer).5")
      }
    }
    return try run(lines)
  }

  /// A table of two kinds of customers: a number and a category, each missing for some, and a column that is neither.
  static func table(
    id: (Int) -> String = { "c\($0)" }, note: (Int) -> String = { "note \($0)" }
  ) throws -> SegmentationRun {
    let cities = ["Moscow, \"south\"", "Tver", "Kazan", ""]
    var lines = ["customer,age,city,spent,remark text"]
    for i in 0..<120 {
      let isOld = i % 2 == 0
      let city = cities[isOld ? i % 3 == 0 ? 0 : 3 : 1 + i % 5 / 4]
      let age = i % 17 == 3 ? "" : "\((isOld ? 60 : 20) + i % 7)"
      let spent = "\(isOld ? 900 : 100).\(i % 10)"
      lines.append([id(i), age, city, spent, note(i)].map(quoted).joined(separator: ","))
    }
    return try run(lines)
  }

  static func quoted(_ cell: String) -> String {
    "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func run(_ lines: [String]) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    return try SegmentationRun(of: Table(lines.joined(separator: "\n") + "\n"), options: options)
  }

  /// `customers.csv` of a run.
  static func customers(_ run: SegmentationRun, workers: Int = 2) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try CustomersFile(of: run, language: .english, workers: Workers(workers)).write { bytes += $0 }
    return bytes
  }

  /// `segments.xlsx` of a run.
  static func workbook(
    _ run: SegmentationRun, language: Language = .english, workers: Int = 2
  ) throws -> [UInt8] {
    let collector = Collector()
    let customers = CustomersFile(of: run, language: .english, workers: Workers(workers))
    try WorkbookFile(of: run.record, model: run.result.model, language: language)
      .write(customers: customers.write, today: TodayFile(of: run, language: .english)?.bytes) {
        collector.bytes += $0
      }
    return collector.bytes
  }

  final class Collector {
    var bytes: [UInt8] = []
  }

  /// The cells of a sheet with its first row, as this program reads them.
  static func cells(_ workbook: [UInt8], sheet: String, headerRow: Int? = nil) throws -> [[String]] {
    var options = ReadingOptions()
    options.sheet = sheet
    options.headerRow = headerRow
    let table = try Table(bytes: workbook, name: "segments.xlsx", options: options)
    return [table.columnNames] + (try table.cells())
  }
}
