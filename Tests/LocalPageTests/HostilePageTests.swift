import Foundation
import Testing
import Wording
@testable import LocalPage

/// Names out of data that would be markup, script or another direction if anything let them.
@Suite struct HostilePageTests {
  private static let names = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' autofocus onfocus='alert(1)",
    "</title><script>",
    "{{7*7}}", "{name}", "javascript:alert(1)", "&lt;b&gt;", "a\u{202E}gpj.exe",
  ]

  private func check(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!page.contains("<script>"), sourceLocation: sourceLocation)
    #expect(!page.contains("<img"), sourceLocation: sourceLocation)
    #expect(!page.contains("' autofocus onfocus"), sourceLocation: sourceLocation)
    #expect(!page.contains("\u{202E}"), sourceLocation: sourceLocation)
    #expect(page.matches(of: /<script/).count <= 1, sourceLocation: sourceLocation)
    #expect(page.matches(of: /<title>/).count == 1, sourceLocation: sourceLocation)
  }

  @Test(arguments: names, Language.allCases)
  func `the name of a file, of a column, a value and a sentence act nowhere`(name: String, language: Language)
    throws
  {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n", name: name)
    check(try fixture.page(id, language))
    check(try fixture.desk.answer(.start(language), fixture.head()).text)
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let finding = Fixture.doubtful.replacing("\"d\"", with: "\"\(escaped)\"")
      .replacing("03/04/2024", with: escaped).replacing("which day?", with: escaped)
      .replacing("\"dd/mm/yyyy\"", with: "\"\(escaped)\"")
    let looking = try #require(fixture.launcher.jobs.last)
    try looking.answer(finding)
    looking.ended(.exit(65))
    #expect(fixture.state(id) == .asking)
    check(try fixture.page(id, language))
    check(try fixture.desk.answer(.columns(language, id), fixture.head()).text)
    _ = try fixture.post(.start, id)
    _ = try fixture.post(.cancel, id)
    fixture.launcher.jobs.last?.ended(.signal(15))
    check(try fixture.page(id, language))
  }

  @Test func `every page says what a browser may do, and that is little`() throws {
    let fixture = try Fixture()
    let answer = try fixture.desk.answer(.start(.english), fixture.head())
    let policy = try #require(answer.field("Content-Security-Policy"))
    #expect(policy.hasPrefix("default-src 'none'"))
    #expect(!policy.contains("unsafe"))
    for part in ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
      #expect(policy.contains(part))
    }
    #expect(Answer.commonFields.map(\.name).contains("X-Content-Type-Options"))
  }

  @Test func `the script is small, and the page needs nothing of it`() throws {
    #expect(PageStyle.script.count <= 6_000)
    let page = try Fixture().desk.answer(.start(.english), Fixture().head()).text
    #expect(
      page.contains("<form") && page.contains("method=\"post\"") && page.contains("multipart/form-data"))
    #expect(!page.contains("onclick") && !page.contains("style="))
  }

  @Test func `somebody led here from elsewhere comes on as a guest of ours`() throws {
    let fixture = try Fixture()
    let direct = try fixture.desk.answer(.root, fixture.head("GET", [(name: "Accept-Language", value: "ru")]))
    #expect(direct.status == 303 && direct.field("Location") == "/secret/ru/")
    let led = try fixture.desk.answer(
      .root, fixture.head("GET", [(name: "Sec-Fetch-Site", value: "cross-site")]))
    #expect(led.status == 200 && led.text.contains("url=/secret/en/"))
  }
}
