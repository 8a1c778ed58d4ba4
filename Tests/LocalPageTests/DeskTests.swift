import Foundation
import JSONDocuments
import Testing
import Wording
@testable import LocalPage

@Suite struct DeskTests {
  @Test func `a file without a doubt runs at once, and its report stands at the run's address`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    #expect(fixture.state(id) == .looking)
    let preview = try #require(fixture.launcher.jobs.first?.command.arguments)
    #expect(preview.first == "preview" && preview.contains("--shown-name=shop.csv"))
    #expect(preview.contains { $0.hasSuffix("/upload.csv") })
    try fixture.finish(id)
    #expect(fixture.launcher.jobs.map { $0.command.arguments[0] } == ["preview", "run"])
    #expect(fixture.state(id) == .done)
    #expect(
      fixture.desk.shelf.card(id)?.facts == RunCard.Facts(rows: 9, customers: 3, segments: 2, verdict: "weak")
    )
    let answer = try fixture.desk.answer(.run(.english, id), fixture.head())
    #expect(answer.text.contains("<h1>Found</h1>"))
    #expect(answer.field("Content-Security-Policy")?.contains("script") == false)
  }

  @Test func `without the bar a report is the file, byte by byte`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    let report = "<!doctype html>\n<html><head></head><body>\n<a>é</a><header></header><body></body></html>\n"
    try fixture.finish(id, report: report)
    let subject = try #require(fixture.desk.subject(id, .russian))
    let page = try fixture.page(id, .russian)
    let bar = ReportBar(subject: subject, profiles: []).html
    #expect(page.contains("<body>\n<a>é</a>" + bar + "<header>"))
    #expect(page.replacing(bar, with: "") == report)
  }

  @Test func `a doubt is one question, and its answer a flag`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    let looking = try #require(fixture.launcher.jobs.last)
    try looking.answer(Fixture.doubtful)
    looking.ended(.exit(65))
    #expect(fixture.state(id) == .asking)
    let page = try fixture.page(id)
    #expect(page.contains("Which day?.") || page.contains("Which day?"))
    #expect(page.contains("03/04/2024 is 3\u{A0}April 2024"))
    #expect(page.contains("03/04/2024 is 4\u{A0}March 2024"))
    #expect(fixture.desk.queue.running == nil)
    #expect(try fixture.post(.start, id, "date-format=dd%2Fmm%2Fyyyy&role-0=").status == 303)
    #expect(fixture.launcher.jobs.last?.command.arguments.contains("--date-format=dd/mm/yyyy") == true)
    try fixture.finish(id)
    #expect(fixture.launcher.jobs.last?.command.arguments.contains("--date-format=dd/mm/yyyy") == true)
  }

  @Test func `a file that cannot be used fails with the program's own sentence`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("x")
    let looking = try #require(fixture.launcher.jobs.last)
    looking.say(
      #"{"end": {"exit": 65, "error": {"message": {"en": "it is <b>bad</b>", "ru": "плохо"}, "flag": null}}}"#
    )
    looking.say("\n")
    looking.ended(.exit(65))
    #expect(fixture.state(id) == .failed)
    #expect(try fixture.page(id).contains("It is &lt;b&gt;bad&lt;/b&gt;."))
    #expect(try fixture.page(id, .russian).contains("Плохо."))
  }

  @Test(arguments: [
    (ChildEnd.signal(9), "signal 9"), (.exit(70), "exit 70"), (.notStarted("no <file>"), "no &lt;file&gt;"),
  ])
  func `a job that ends without a word is said to have done so`(end: ChildEnd, words: String) throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    let looking = try #require(fixture.launcher.jobs.last)
    try looking.answer(Fixture.clear)
    looking.ended(.exit(0))
    fixture.launcher.jobs.last?.ended(end)
    #expect(fixture.state(id) == .failed)
    #expect(try fixture.page(id).contains(words))
    #expect(fixture.desk.queue.running == nil)
  }

  @Test func `one job at a time, in the order in which they came; the tenth is told to wait outside`() throws
  {
    let fixture = try Fixture()
    let ids = try (0..<9).map { try fixture.put("a,b\n", name: "\($0).csv") }
    #expect(fixture.launcher.jobs.count == 1)
    #expect(fixture.state(ids[0]) == .looking && fixture.state(ids[8]) == .waiting)
    #expect(throws: Refused.self) { try fixture.put("a,b\n") }
    #expect(fixture.desk.shelf.ids.count == 9)
    #expect(try fixture.post(.cancel, ids[1]).status == 303)
    #expect(fixture.state(ids[1]) == .cancelled)
    try fixture.finish(ids[0])
    #expect(fixture.launcher.jobs.last?.command.arguments.contains("--shown-name=2.csv") == true)
  }

  @Test func `a cancelled job is asked to end, and leaves nothing`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    let job = try #require(fixture.launcher.jobs.last)
    _ = try fixture.post(.cancel, id)
    #expect(job.isAskedToStop && fixture.state(id) == .looking)
    job.ended(.signal(15))
    #expect(fixture.state(id) == .cancelled)
    #expect(!fixture.contents(id).contains("result"))
    #expect(try fixture.page(id).contains("Run it again"))
    _ = try fixture.post(.start, id)
    #expect(fixture.state(id) == .looking)
  }

  @Test func `a run that is deleted goes when its job has ended`() throws {
    let fixture = try Fixture()
    let (first, second) = (try fixture.put("a,b\n"), try fixture.put("a,b\n"))
    _ = try fixture.post(.delete, first)
    #expect(fixture.state(first) != nil)
    fixture.launcher.jobs.first?.ended(.signal(15))
    #expect(fixture.state(first) == nil && fixture.state(second) == .looking)
    #expect(fixture.desk.shelf.ids == [second])
  }

  @Test func `an upload that breaks off, is empty or too large leaves nothing behind`() throws {
    var options = DeskOptions()
    options.mostBytes = 10
    let fixture = try Fixture(options)
    let route = Route.put(name: "a.csv", nil)
    let broken = try #require(try fixture.desk.sink(route, fixture.head("PUT")))
    try broken.take([1])
    broken.abandon()
    let empty = try #require(try fixture.desk.sink(route, fixture.head("PUT")))
    #expect(throws: Refused.self) { try empty.finish() }
    empty.abandon()
    let large = try #require(try fixture.desk.sink(route, fixture.head("PUT")))
    #expect(throws: Refused.self) { try large.take([UInt8](repeating: 1, count: 11)) }
    large.abandon()
    #expect(throws: Refused.self) {
      try fixture.desk.sink(route, fixture.head("PUT", [(name: "Content-Length", value: "11")]))
    }
    #expect(fixture.desk.shelf.ids == [] && fixture.launcher.jobs.isEmpty)
  }

  @Test func `a form with a file begins a run, and a broken one does not`() throws {
    let fixture = try Fixture()
    let type = [(name: "Content-Type", value: "multipart/form-data; boundary=b")]
    func send(_ body: String) throws -> Answer {
      let sink = try #require(try fixture.desk.sink(.receive(.russian), fixture.head("POST", type)))
      do {
        try sink.take(Array(body.utf8))
        return try sink.finish()
      } catch {
        sink.abandon()
        throw error
      }
    }
    let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/a.csv\"\r\n\r\n"
    #expect(try send(head + "a,b\r\n--b--").status == 303)
    let id = try #require(fixture.desk.shelf.ids.first)
    #expect(fixture.desk.shelf.card(id)?.name == "a.csv")
    #expect(fixture.contents(id).contains("upload.csv"))
    for body in [
      head + "a,b", head + "\r\n--b--", "--b--", head.replacing("../../etc/a.csv", with: "") + "\r\n--b--",
    ] {
      #expect(throws: Refused.self) { try send(body) }
    }
    #expect(fixture.desk.shelf.ids.count == 1)
    #expect(throws: Refused.self) { try fixture.desk.sink(.receive(.english), fixture.head("POST")) }
  }

  @Test func `new customers, today and lists are runs of their own that stand on the results`() throws {
    var options = DeskOptions()
    options.profiles = [
      HandOverForm(name: "meta", title: LocalizedText(en: "Meta", ru: "Мета"), needs: ["email"])
    ]
    let fixture = try Fixture(options)
    let id = try fixture.put("a,b\n")
    let type = [(name: "Content-Type", value: "multipart/form-data; boundary=b")]
    #expect(throws: Refused.self) {
      try fixture.desk.sink(.follow(.today, .english, id), fixture.head("POST", type))
    }
    try fixture.finish(id)
    func follow(_ what: Route.FollowUp, _ body: String) throws -> RunID {
      let sink = try #require(try fixture.desk.sink(.follow(what, .english, id), fixture.head("POST", type)))
      try sink.take(Array(body.utf8))
      let place = try #require(try sink.finish().field("Location"))
      return try #require(place.split(separator: "/").last.flatMap { RunID($0) })
    }
    let file =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"new.csv\"\r\n\r\na,b\r\n--b--"
    let classify = try follow(.classify, file)
    let words = try #require(fixture.launcher.jobs.last?.command.arguments)
    #expect(words[0] == "classify" && words[1] == fixture.desk.shelf.resultPath(id))
    let output = try #require(words.first { $0.hasPrefix("--output=") }?.dropFirst(9))
    try Data("x".utf8).write(to: URL(filePath: String(output)))
    fixture.launcher.jobs.last?.ended(.exit(0))
    #expect(fixture.desk.shelf.resultNames(classify) == ["customers.csv"])
    #expect(try fixture.page(classify).contains("customers.csv"))

    let lists = try follow(
      .export(profile: "meta"),
      "--b\r\nContent-Disposition: form-data; name=\"country-code\"\r\n\r\n7\r\n--b--")
    let export = try #require(fixture.launcher.jobs.last?.command.arguments)
    #expect(export[..<3] == ["export", "meta", fixture.desk.shelf.resultPath(id)])
    #expect(export.contains("--country-code=7") && !export.contains { $0.hasPrefix("--contacts") })
    fixture.launcher.jobs.last?.ended(.exit(65))
    #expect(fixture.state(lists) == .failed)
    #expect(throws: Refused.self) {
      try fixture.desk.sink(.follow(.export(profile: "nobody"), .english, id), fixture.head("POST", type))
    }
  }

  @Test func `files of a result are to be had once it is done, and nothing else is`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    #expect(try fixture.desk.answer(.result(.file("customers.csv"), id), fixture.head()).status == 404)
    try fixture.finish(id)
    let answer = try fixture.desk.answer(.result(.file("customers.csv"), id), fixture.head())
    #expect(answer.field("Content-Disposition")?.hasPrefix("attachment") == true)
    guard case .file(let file) = answer.body else { return #expect(Bool(false)) }
    #expect(file.next().map { String(decoding: $0, as: UTF8.self) } == "customer,segment\n")
    #expect(file.next() == [])
    for name in ["request.json", "upload.csv", "nothing.csv"] {
      #expect(try fixture.desk.answer(.result(.file(name), id), fixture.head()).status == 404)
    }
    symlink("/etc/passwd", fixture.desk.shelf.resultPath(id) + "/link.csv")
    #expect(try fixture.desk.answer(.result(.file("link.csv"), id), fixture.head()).status == 404)
  }

  @Test func `columns that are changed are a run of its own on the same file, and the results stay`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    try fixture.finish(id)
    let place = try #require(try fixture.post(.start, id, "sheet=2").field("Location"))
    let next = try #require(place.split(separator: "/").last.flatMap { RunID($0) })
    #expect(next != id && fixture.state(id) == .done && fixture.state(next) == .looking)
    _ = try fixture.post(.delete, id)
    #expect(fixture.launcher.jobs.last?.command.arguments.contains("--sheet=2") == true)
    #expect(
      FileManager.default.contents(atPath: fixture.desk.shelf.path(next) + "/upload.csv")
        == Data("a,b\n".utf8))
  }
}
