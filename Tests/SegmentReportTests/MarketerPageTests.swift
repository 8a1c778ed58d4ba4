import Foundation
import CustomerLifecycle
import Testing
import Wording

@testable import SegmentReport
@testable import Segmentation

/// What the page says of customers over time.
struct MarketerPageTests {
  private static func page(
    _ name: String, _ language: Language = .english, gridAxis: TradeGrid.Axis = .frequency,
    margin: Double? = nil, change: (inout RunRecord) -> Void = { _ in }
  ) throws -> String {
    let text = try #require(PurchaseBases.all.first { $0.name == name }?.text)
    var (model, record) = try PurchaseBases.made(text)
    change(&record)
    model.edits = []
    return try HTMLReport(
      model: model, record: record,
      options: ReportOptions(
        language: language, currency: "€", gridAxis: gridAxis, margin: margin)
    ).html
  }

  private static func sections(_ html: String) -> [String] {
    html.matches(of: /<section id="([a-z-]+)"/).map { String($0.1) }
  }

  @Test(arguments: Language.allCases)
  func `a log's page begins with what to do and ends with how it was done`(
    language: Language
  ) throws {
    let html = try Self.page("orders", language)
    let sections = Self.sections(html)
    #expect(
      sections.prefix(6) == ["today", "segments", "trade", "movement", "retention", "concentration"])
    #expect(Array(sections.drop { $0 != "rules" }) == ["rules", "profiles", "count", "data", "method"])
    #expect(html.utf8.count <= HTMLReport.byteLimit)
    #expect(!html.contains("{") || html.matches(of: /\{[a-z]+[A-Z]?[a-z]*\}/).isEmpty)
  }

  @Test func `the grid has across at first what was asked for`() throws {
    for (place, axis) in TradeGrid.Axis.allCases.enumerated() {
      let html = try Self.page("orders", gridAxis: axis)
      let chosen = html.matches(of: /<input[^>]*id="axis-choice-(\d)"[^>]*checked/).map { $0.1 }
      #expect(chosen == ["\(place + 1)"], "\(axis)")
    }
  }

  @Test func `what a customer brings is told of the margin where one is given`() throws {
    let (plain, half) = (try Self.page("orders"), try Self.page("orders", margin: 0.5))
    let value = /Value at 365 days<\/dt><dd><strong><data value="([0-9.]+)"/
    let first = try #require(plain.firstMatch(of: value).flatMap { Double($0.1) })
    let second = try #require(half.firstMatch(of: value).flatMap { Double($0.1) })
    #expect(abs(second - first / 2) < 1e-9 * first)
    #expect(half.contains("at a margin of 50"))
    #expect(!plain.contains("at a margin of"))
  }

  @Test func `without amounts nothing is said of money`() throws {
    let html = try Self.page("visits")
    let sections = Self.sections(html)
    #expect(
      sections.contains("trade") && sections.contains("movement") && !sections.contains("concentration"))
    #expect(!html.contains("€"))
    #expect(html.contains("id=\"left-out\""))
  }

  @Test func `a log that is too short says what is missing, each in a line`() throws {
    var reasons: [String: LocalizedText] = [:]
    let html = try Self.page("days", .russian) { record in
      reasons = record.remarks.leftOut ?? [:]
      #expect(record.movement == nil)
    }
    #expect(!Self.sections(html).contains("movement"))
    let reason = try #require(reasons["movement"])
    #expect(html.contains(reason.ru.replacing("'", with: "&#39;")))
  }

  @Test func `a record of an earlier version has the page that it always had`() throws {
    let html = try Self.page("orders") { record in
      record.rfm = nil
      record.cohorts = nil
      record.retention = nil
      record.movement = nil
      record.rhythm = nil
      record.today = nil
      record.concentration = nil
      record.leftOut = nil
      record.remarks.leftOut = nil
    }
    #expect(Self.sections(html).first == "segments")
  }

  @Test func `channels stand with retention, the smallest added up in one row`() throws {
    let html = try Self.page("channels", .russian)
    let retention = try #require(html.firstMatch(of: /<section id="retention".*?<\/section>/)).0
    let names = retention.matches(of: />way \d+</).count
    #expect((20...21).contains(names))
    #expect(retention.contains("(прочие)"))
    #expect(try !Self.page("orders").contains("panel channels"))
  }

  @Test func `no customer's id stands on the page`() throws {
    let html = try Self.page("orders")
    #expect(html.matches(of: />\s*c\d{1,3}\s*</).isEmpty)
  }

  @Test func `a cell of the grid is named after the segment of most of its customers`() throws {
    let text = try #require(PurchaseBases.all.first?.text)
    let rfm = try #require(PurchaseBases.made(text).record.rfm)
    let cells = try #require(TradeGridCells(rfm, axis: .fm))
    for cell in cells.rows.joined() where cell.customers > 0 {
      let named = try #require(cell.segment)
      #expect(rfm.segments.first { $0.number == named.number }?.customers ?? 0 >= cell.customers)
    }
    let bySegment = Dictionary(grouping: cells.rows.joined()) { $0.segment?.number }
    for row in rfm.segments where row.number <= 11 {
      #expect((bySegment[row.number] ?? []).reduce(0) { $0 + $1.customers } == row.customers)
    }
  }

  @Test func `no two cards give the same advice`() throws {
    for html in [try Self.page("orders"), try Self.shop()] {
      let advice = html.matches(of: /<div class="playbook">.*?<\/ul>/).map { String($0.0) }
      #expect(advice.count >= 4)
      #expect(Set(advice).count == advice.count)
    }
  }

  private static func shop() throws -> String {
    let (model, record) = Fixtures.shop.made()
    return try HTMLReport(model: model, record: record).html
  }
}
