import TextTables
@testable import CustomerFeatures
import Clustering
import Foundation
@testable import SegmentReport
@testable import Segmentation
import Testing
@testable import Wording

struct HTMLReportTests {
  @Test func `the same model and run give the same bytes`() throws {
    let first = try page(Fixtures.shop)
    let second = try page(Fixtures.shop)
    #expect(first == second)
  }

  @Test func `the machine of a run stands in its record and not on its page`() throws {
    let (model, record) = Fixtures.shop.made()
    var other = record
    other.tool.blasKernel = "another kernel"
    other.timings = ["fit": 99, "search": 7]
    #expect(other != record)
    let pages = try [record, other].map { try HTMLReport(model: model, record: $0).html }
    #expect(pages[0] == pages[1])
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

  @Test(arguments: Language.allCases)
  func
    `fifteen segments, forty features, two years of cohorts and sixty channels with hostile names fit a page`(
      language: Language
    ) throws
  {
    let (model, record) = try PageCatalogue.everything()
    #expect(model.segments.count == 15 && model.features.count == 40)
    #expect(try #require(record.cohorts).rows.count >= 24)
    #expect(try #require(record.channels).count >= 60)
    let html = try HTMLReport(model: model, record: record, options: ReportOptions(language: language)).html
    #expect(html.utf8.count <= HTMLReport.byteLimit)
    for anchor in ["today", "trade", "movement", "retention", "concentration", "rules", "profiles"] {
      #expect(html.contains("id=\"\(anchor)\""), "\(anchor)")
    }
    #expect(html.matches(of: /<article id="segment-\d+"/).count == 15)
    #expect(!html.contains("hacked=1>") && !html.unicodeScalars.contains("\u{202E}"))
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

  @Test
  func `a model that was changed by hand keeps its run only as long as the run tells of the same segments`()
    throws
  {
    let (model, record) = Fixtures.shop.made()
    var renamed = model
    renamed.segments[0].name = LocalizedText(en: "Gold", ru: "Золото")
    renamed.edits = [LocalizedText(en: "segment 1 renamed", ru: "сегмент 1 переименован")]
    let page = try HTMLReport(model: renamed, record: record).html
    #expect(page.contains("Gold") && !page.contains("<bdi>Champions</bdi>"))
    #expect(page.contains(PhraseBook(.english)[.changedByHand]) && page.contains("segment 1 renamed"))
    for change: (inout SegmentationModel) -> Void in [
      { $0.segments[0].customers += 1 }, { $0.quality.fidelity -= 0.01 }, { $0.segments[1].revenue = 1 },
      { $0.features.swapAt(0, 1) },
    ] {
      var changed = renamed
      change(&changed)
      #expect(
        throws: ReportError.runOfAnotherModel(
          modelSegments: [1, 2, 3, 4, 5], runSegments: [1, 2, 3, 4, 5], isEdited: true)
      ) { try HTMLReport(model: changed, record: record) }
    }
  }

  @Test(arguments: [
    (Language.english, "spent more than $80", "at most $80"),
    (.russian, "потрачено более 80\u{202F}$", "до 80\u{202F}$"),
  ]) func `rules and tree carry the currency`(language: Language, rule: String, answer: String) throws {
    let (model, record) = Fixtures.shop.made()
    let options = ReportOptions(language: language, currency: "$")
    let page = try HTMLReport(model: model, record: record, options: options).html
    #expect(page.contains(rule) && page.contains(answer))
    let plain = try HTMLReport(model: model, record: record, options: ReportOptions(language: language)).html
    #expect(
      !plain.contains("$") && plain.contains(rule.replacing("$", with: "").replacing("\u{202F}", with: "")))
  }

  @Test(arguments: [
    (Language.english, "Silhouettes are estimated from 900\u{A0}customers, drawn from all 2,357."),
    (.russian, "Силуэты оценены по выборке: 900\u{A0}клиентов из 2357."),
  ]) func `silhouettes from a sample say so once, beside the reason`(
    language: Language, said: String
  )
    throws
  {
    var (model, record) = Fixtures.shop.made()
    #expect(try !html(model, record, language).contains(said))
    record.remarks.silhouetteCustomers = 900
    model.edits = []
    #expect(try html(model, record, language).components(separatedBy: said).count == 2)
  }

  @Test func `rejected rows are told once a reason, with their first lines`() throws {
    var base = Fixtures.shop
    base.rejections = (1...9).map {
      Rejection(line: 1_000 + $0, column: "column 2", reason: LocalizedText(en: "no day", ru: "не дата"))
    }
    var (model, record) = base.made()
    record.input.columns[1].label = .numbered(2)
    let page = try html(model, record, .russian)
    #expect(page.components(separatedBy: "не дата").count == 2)
    #expect(
      page.contains("data-run=\"input.rejections.4.line\"") && !page.contains("input.rejections.5.line"))
    #expect(page.contains("столбец 2") && !page.contains("column 2"))
    record.input.columns[1].label = .named("column 2")
    #expect(try html(model, record, .russian).contains("column 2"))
    model.edits = []
  }

  private func html(_ model: SegmentationModel, _ record: RunRecord, _ language: Language) throws -> String {
    try HTMLReport(model: model, record: record, options: ReportOptions(language: language)).html
  }

  @Test func `the first sentence names the fewest customers who bring half of the revenue`() throws {
    let (model, _) = Fixtures.shop.made()
    let few = try #require(FewWithMost(model.segments))
    let revenue = few.indices.reduce(0) { $0 + (model.segments[$1].revenueShare ?? 0) }
    #expect(revenue >= 0.5)
    #expect(few.revenueShare == revenue)
    let lightest = few.indices.map { model.segments[$0].revenueShare ?? 0 }.min() ?? 0
    #expect(revenue - lightest < 0.5)
    #expect(revenue >= 1.5 * few.customerShare)
  }

  @Test func `where everybody brings about as much, nobody is said to bring most`() {
    var (model, _) = Fixtures.shop.made()
    for i in model.segments.indices {
      model.segments[i].revenueShare = model.segments[i].share * (i == 0 ? 1.4 : 1)
    }
    #expect(FewWithMost(model.segments) == nil)
    model.segments[0].revenueShare = model.segments[0].share * 1.5
    #expect(FewWithMost(model.segments)?.indices == [0])
  }

  @Test func `revenue that does not add up is not boasted of`() {
    var base = Fixtures.shop
    base.rows = base.rows.map { [$0[0], $0[1] > 100 ? -900 : $0[1], $0[2]] }
    #expect(FewWithMost(base.made().model.segments) == nil)
  }

  private func page(_ base: FixtureBase, _ language: Language = .english) throws -> String {
    let (model, record) = base.made()
    return try HTMLReport(
      model: model, record: record, options: ReportOptions(language: language, currency: "€")
    ).html
  }

  @Test func `a card says who came in and who left, where that is known`() throws {
    let (model, record) = Fixtures.shop.made()
    let html = try HTMLReport(model: model, record: record).html
    #expect(html.matches(of: /data-run="segments\.\d\.moved\.left">7</).count == model.segments.count)
    #expect(html.contains("data-run=\"segments.1.moved.cameIn\">22</data>"))
    #expect(html.contains(" came in, "))
    #expect(try !HTMLReport(model: model, record: nil).html.contains("came in"))
  }

  @Test(arguments: [
    (stability: 0.95, precision: 0.9, verdict: Verdict.strong, isTold: false, said: "firm", shown: "0.95"),
    (0.95, 0.9, .none, false, "repeats", "0.95"), (0.95, 0.7, .strong, false, "doubtful", "0.70"),
    (0.7, 0.95, .strong, false, "doubtful", "0.70"), (0.95, 0.4, .strong, false, "weak", "0.40"),
    (0.95, 0.9, .weak, false, "repeats", "0.95"),
  ]) func `a card is no firmer than its weaker side, and green only where groups are there`(
    stability: Double, precision: Double, verdict: Verdict, isTold: Bool, said: String, shown: String
  ) throws {
    var (model, record) = Fixtures.shop.made()
    model.segments[0].stability = stability
    record.segments[0].precision = precision
    model.quality.verdict = verdict
    let html = try HTMLReport(model: model, record: record).html
    let card = try #require(html.firstMatch(of: /<article id="segment-1".*?<\/article>/)).0
    let badge = try #require(card.firstMatch(of: /<p class="firmness (\w+)">(.*?)<\/p>/))
    #expect(badge.1 == said)
    #expect(badge.2.contains(">\(shown)<"))
    #expect(badge.2.contains("Same cut in samples") == (said == "repeats" && verdict == .none))
  }
}
