import Foundation
import TestSupport
import Testing
@testable import TextTables
import Wording

@Suite(.enabled(if: TestData.isHere))
struct TortureTests {
  private func printed(_ url: URL) throws -> [[String]] {
    var options = ReadingOptions()
    options.allowsEmpty = true
    let table = try Table(contentsOf: url, options: options)
    return (table.header.isEmpty ? [] : [table.header]) + (try table.cells(.asWritten))
  }

  private static func files(_ folder: String) -> [URL] {
    let root = TestData.file("csv-torture/\(folder)")
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])
    return (found?.compactMap { $0 as? URL } ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }.sorted { $0.path < $1.path }
  }

  private func expected(_ url: URL, folder: String) throws -> Any {
    let name = url.deletingPathExtension().lastPathComponent
    return try JSONSerialization.jsonObject(
      with: Data(contentsOf: TestData.file("csv-torture/\(folder)/json/\(name).json")))
  }

  @Test func `csv-test-data reads exactly`() throws {
    for url in Self.files("csv-test-data/csv") where !url.lastPathComponent.hasPrefix("bad-") {
      let rows = try printed(url)
      switch try expected(url, folder: "csv-test-data") {
      case let cells as [[String]] where !cells.isEmpty: #expect(rows == cells, "\(url.lastPathComponent)")
      case let objects as [[String: String]]:
        let header = try #require(rows.first)
        let got = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
        #expect(got == objects, "\(url.lastPathComponent)")
      default: Issue.record("unexpected JSON for \(url.lastPathComponent)")
      }
    }
  }

  /// What can be told without a schema is told; the two files of other columns than they should have are tables.
  @Test(arguments: [
    ("bad-header-less-fields", [["foo", "bar", "baz"], ["1", "2", ""]], "fewer cells"),
    ("bad-header-more-fields", [["foo", "bar", "baz"], ["1", "2", "3", "4"]], "column 4 has no name"),
    (
      "bad-missing-quote", [["foo", "bar", "baz"], ["1", "\"I forgot to close this one", "3"]], "never closed"
    ),
    (
      "bad-quotes-with-unescaped-quote", [["foo", "bar", "baz"], ["1", "Hey, I missed \" it", "3"]],
      "quotes out of place"
    ),
    (
      "bad-unescaped-quote", [["foo", "bar", "baz"], ["1", "This \"quotes\" must be escaped", "3"]],
      "quotes out of place"
    ),
  ])
  func `a bad file of csv-test-data is shown as it stands, and its fault told`(
    name: String, rows: [[String]], told: String
  ) throws {
    let url = TestData.file("csv-torture/csv-test-data/csv/\(name).csv")
    #expect(try printed(url) == rows)
    let table = try Table(contentsOf: url)
    let scan = try table.fold({ 0 }) { count, _ in count += 1 }
    let sentences =
      scan.warnings.map(\.text.en) + scan.rejections.map(\.sentence.en) + table.notes.map(\.text.en)
    #expect(sentences.contains { $0.contains(told) }, "\(sentences)")
  }

  @Test func `a bad file of csv-test-data without rows is refused`() {
    for (name, error) in [
      ("bad-header-no-header.csv", TableError.empty(file: "bad-header-no-header.csv")),
      ("bad-header-wrong-header.csv", .noRows(file: "bad-header-wrong-header.csv")),
    ] {
      let url = TestData.file("csv-torture/csv-test-data/csv/\(name)")
      #expect(throws: error) { try Table(contentsOf: url) }
    }
  }

  @Test func `csv-spectrum reads exactly`() throws {
    for url in Self.files("csv-spectrum/csvs") {
      let rows = try printed(url)
      let header = try #require(rows.first)
      let objects = try #require(try expected(url, folder: "csv-spectrum") as? [[String: String]])
      // The copy of newlines_crlf here has lost its carriage returns.
      let plain = objects.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
      #expect(rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) } == plain)
    }
  }

  @Test(arguments: ["arrow", "messytables", "duckdb/encodings", "duckdb/auto", "duckdb/headers"])
  func `no file crashes the reader, and errors are sentences`(folder: String) {
    for url in Self.files(folder) where url.pathExtension != "md" {
      do {
        let table = try Table(contentsOf: url)
        let profiles = try table.profiles()
        #expect(profiles.count == table.columnNames.count)
      } catch let error as TableError {
        #expect(error.description.contains(url.lastPathComponent))
      } catch {
        Issue.record("\(url.lastPathComponent): \(error)")
      }
    }
  }
}
