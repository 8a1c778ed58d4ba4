import CustomerFeatures
import Foundation
@testable import SegmentReport
import Segmentation
import Testing
import TextTables
import Wording

/// A page in Russian says nothing in English: two Latin words in a row may only come from the data's own names.
struct RussianPageTests {
  private static let log = """
    exported on 1 May
    client_id,date,qty,price,comment,channel
    1,2024-01-05,1,10.5,good,web
    2,2024-01-06,2,12.25,bad,web
    ,2024-01-07,1,9.75,none,web
    3,2024-13-01,1,8,fine,web
    4,2024-02-01,1,free,fine,web
    5,2024-02-02,1,7,"never closed,web
    6,2024-02-03,1,6.5

    """

  private static func manyOrders() -> String {
    (0..<400).map { i in
      "k\(i % 90),2024-0\(1 + i % 9)-1\(i % 10),\(1 + i % 3),\(5 + i * i % 97).25,t\(i),web\n"
    }
    .joined()
  }

  private static func customers() -> String {
    let rows = (0..<120).map { i in
      "\(1_000 + i),\(20 + i * i % 50),\(i % 7 == 0 ? "" : "\(100 + i * i % 900)"),"
        + "\(["Perm", "Tver", "Omsk"][i % 3]),2020-01-0\(1 + i % 9),same,\(i),\(10 + i % 4),text \(i) here,0\(i % 90 + 1_000)\n"
    }
    return "client,age,income,city,joined,constant,row,channel code,remark,card\n" + rows.joined()
  }

  static let files: [(name: String, text: String)] = [
    ("log.csv", log + manyOrders()), ("customers.csv", customers()),
  ]

  @Test func `columns without names are numbered in Russian`() throws {
    let rows = (0..<80).map { "\($0 * 7 % 40 + 1),\(["Омск", "Тверь", "Пермь"][$0 % 3]),\($0 * $0 % 97).5" }
    var options = RunOptions()
    options.segmenter.candidateCounts = 3...4
    let run = try SegmentationRun(
      of: Table(bytes: Array((rows.joined(separator: "\n") + "\n").utf8), name: "x.csv"), options: options)
    let page = try HTMLReport(
      model: run.result.model, record: run.record, options: ReportOptions(language: .russian))
    #expect(page.html.contains("столбец 3"))
    #expect(page.html.matches(of: /column \d/).isEmpty)
  }

  @Test func `a column that its header calls column 3 is called so in Russian too`() throws {
    let rows = (0..<80).map { "k\($0),\($0 * 7 % 40 + 1),\($0 * $0 % 97).5,\($0 % 4)" }
    let text = (["client,,column 3,column 4"] + rows).joined(separator: "\n") + "\n"
    var options = RunOptions()
    options.segmenter.candidateCounts = 3...4
    let run = try SegmentationRun(of: Table(bytes: Array(text.utf8), name: "x.csv"), options: options)
    let page = try HTMLReport(
      model: run.result.model, record: run.record, options: ReportOptions(language: .russian))
    #expect(page.html.contains("столбец 2") && page.html.contains("column 3"))
    #expect(!page.html.contains("столбец 3") && !page.html.contains("столбец 4"))
  }

  @Test(arguments: files.map(\.name)) func `no English sentence stands on it`(name: String) throws {
    let text = try #require(Self.files.first { $0.name == name }?.text)
    var options = RunOptions()
    options.segmenter.candidateCounts = 3...4
    let run = try SegmentationRun(of: Table(bytes: Array(text.utf8), name: name), options: options)
    let page = try HTMLReport(
      model: run.result.model, record: run.record, options: ReportOptions(language: .russian))
    var words = Self.words(of: page.html)
    for name in run.record.input.columns.map(\.name) + run.record.input.files + ["OpenBLAS"] {
      words = words.replacing(name, with: "")
    }
    let latin = words.matches(of: /[A-Za-z]{2,}[ ,;:]+[A-Za-z]{2,}/).map { String($0.output) }
    #expect(latin.isEmpty, "\(latin)")
    #expect(
      run.record.input.columns.count
        == text.split(separator: "\n").lazy.map { $0.split(separator: ",").count }.max())
    #expect(!run.record.remarks.warnings.isEmpty)
  }

  /// What a person reads: no elements, style or code, which is the same in every language.
  private static func words(of html: String) -> String {
    html.replacing(/<style>[\s\S]*?<\/style>/, with: "").replacing(/<code>[\s\S]*?<\/code>/, with: "")
      .replacing(/<[^>]*>/, with: "|").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
