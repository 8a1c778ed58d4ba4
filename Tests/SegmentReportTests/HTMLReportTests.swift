import CustomerData
@testable import SegmentReport
@testable import Segmentation
import Testing

struct HTMLReportTests {
  @Test func `the same model and run give the same bytes`() throws {
    let first = try page(Fixtures.shop)
    let second = try page(Fixtures.shop)
    #expect(first == second)
  }

  @Test(arguments: Language.allCases) func `a page is self-contained and has no script`(language: Language)
    throws
  {
    let html = try page(Fixtures.shop, language)
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
      .replacing("'", with: "&#39;")
    #expect(html.contains("http-equiv=\"Content-Security-Policy\" content=\"\(policy)\""))
    #expect(!html.contains("<script"))
    #expect(!html.contains("url("))
    #expect(!html.contains("@import"))
    #expect(
      html.matches(of: /https?:\/\//).count
        == html.matches(of: /xmlns="http:\/\/www.w3.org\/2000\/svg"/).count)
    #expect(!html.contains("href=\"http"))
  }

  @Test func `no page is larger than half a million bytes`() throws {
    var largest = Fixtures.table(shares: Fixtures.even(15), features: 40, customers: 600)
    #expect(try page(largest).utf8.count <= HTMLReport.byteLimit)
    let name = String(repeating: "Ж", count: 1_000)
    largest.names = largest.names.indices.map { LocalizedText(en: "\($0)\(name)", ru: "\($0)\(name)") }
    largest.reason = LocalizedText(en: name, ru: name)
    largest.warnings = Array(repeating: LocalizedText(en: name, ru: name), count: 300)
    largest.files = Array(repeating: name, count: 300)
    #expect(try page(largest, .russian).utf8.count <= HTMLReport.byteLimit)
    let many = Fixtures.table(shares: Fixtures.even(60), features: 90, customers: 300)
    #expect(try page(many).utf8.count <= HTMLReport.byteLimit)
  }

  @Test func `a model alone makes a page without the sections that need the run`() throws {
    let (model, _) = Fixtures.shop.made()
    let html = try HTMLReport(model: model, record: nil).html
    #expect(html.contains("id=\"segments\""))
    #expect(html.contains("id=\"tree\"") == false)
    #expect(html.contains("rule-path-1"))
    #expect(!html.contains("id=\"data\""))
    #expect(!html.contains("data-run"))
  }

  @Test func `a record of another model is refused`() throws {
    let (model, _) = Fixtures.shop.made()
    let (_, record) = Fixtures.table(shares: Fixtures.even(3), features: 3).made()
    #expect(throws: ReportError.runOfAnotherModel(modelSegments: [1, 2, 3, 4, 5], runSegments: [1, 2, 3])) {
      try HTMLReport(model: model, record: record)
    }
  }

  @Test func `the first sentence names the fewest customers who bring half of the revenue`() {
    let (model, _) = Fixtures.shop.made()
    let headline = Headline(model.segments)
    let revenue = headline.indices.reduce(0) { $0 + (model.segments[$1].revenueShare ?? 0) }
    #expect(revenue >= 0.5)
    #expect(headline.revenueShare == revenue)
    let lightest = headline.indices.map { model.segments[$0].revenueShare ?? 0 }.min() ?? 0
    #expect(revenue - lightest < 0.5)
  }

  @Test func `revenue that does not add up is not boasted of`() {
    var base = Fixtures.shop
    base.rows = base.rows.map { [$0[0], $0[1] > 100 ? -900 : $0[1], $0[2]] }
    #expect(Headline(base.made().model.segments).revenueShare == nil)
  }

  private func page(_ base: FixtureBase, _ language: Language = .english) throws -> String {
    let (model, record) = base.made()
    return try HTMLReport(
      model: model, record: record, options: ReportOptions(language: language, currency: "€")
    ).html
  }
}
