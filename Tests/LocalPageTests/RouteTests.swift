import Testing
import Wording
@testable import LocalPage

private let secret = Secret(text: "abcDEF123-_")
private let gate = Gate(port: 8717, secret: secret)
private let id = RunID("20261128-163305-k3p9")

@Suite struct RouteTests {
  private func route(
    _ method: String, _ path: String, _ fields: [(name: String, value: String)] = [],
    host: String = "127.0.0.1:8717"
  ) throws -> Route {
    try gate.route(
      of: RequestHead(method: method, target: path, fields: [(name: "Host", value: host)] + fields))
  }

  @Test func `every address leads where it says`() throws {
    let id = try #require(id)
    let run = "/abcDEF123-_/en/runs/\(id)"
    let cases: [(String, String, Route)] = [
      ("GET", "/abcDEF123-_/", .root), ("GET", "/abcDEF123-_/ru/", .start(.russian)),
      ("GET", "/abcDEF123-_/page.css", .styleSheet), ("GET", "/abcDEF123-_/page.js", .script),
      ("GET", "/abcDEF123-_/template.xlsx", .template),
      ("POST", "/abcDEF123-_/en/files", .receive(.english)),
      ("PUT", "/abcDEF123-_/files?name=a%20b.csv&lang=ru", .put(name: "a b.csv", .russian)),
      ("PUT", "/abcDEF123-_/files?name=x", .put(name: "x", nil)),
      ("POST", "/abcDEF123-_/ru/sample", .sample(.russian)),
      ("GET", run, .run(.english, id)), ("GET", run + "?columns", .columns(.english, id)),
      ("POST", run + "/start", .act(.start, .english, id)),
      ("POST", run + "/cancel", .act(.cancel, .english, id)),
      ("POST", run + "/delete", .act(.delete, .english, id)),
      ("POST", run + "/classify", .follow(.classify, .english, id)),
      ("POST", run + "/today", .follow(.today, .english, id)),
      ("POST", run + "/export/meta", .follow(.export(profile: "meta"), .english, id)),
      ("GET", "/abcDEF123-_/runs/\(id)/events", .events(id)),
      ("GET", "/abcDEF123-_/runs/\(id)/result/customers.csv", .result(.file("customers.csv"), id)),
      ("GET", "/abcDEF123-_/runs/\(id)/result/all.zip", .result(.everything, id)),
      ("GET", "/abcDEF123-_/runs/\(id)/result/export/meta", .result(.export("meta"), id)),
    ]
    for (method, path, expected) in cases {
      #expect(try route(method, path) == expected, "\(method) \(path)")
    }
  }

  @Test(arguments: [
    "/", "/abcDEF123-_", "/abcDEF123-/", "/abcDEF123-__/", "/ABCDEF123-_/", "//", "/abcDEF123-_/de/",
    "/abcDEF123-_/../", "/abcDEF123-_/en/runs/../../x", "/abcDEF123-_/runs/..%2f..%2fetc/result/passwd",
    "/abcDEF123-_/runs/20261128-163305-k3p9/result/..", "/abcDEF123-_/runs/20261128-163305-k3p9/result/.",
    "/abcDEF123-_/runs/20261128-163305-k3p9/result/..%2frequest.json",
    "/abcDEF123-_/runs/20261128-163305-k3p9/result/%2e%2e%2frequest.json",
    "/abcDEF123-_/runs/20261128-163305-k3p9/result/a%00.csv",
    "/abcDEF123-_/runs/20261128-163305-k3p9/result/.hidden",
    "/abcDEF123-_/runs/20261128-163305-k3p9/result/export/..",
    "/abcDEF123-_/runs/20261128-163305-K3p9/events", "/abcDEF123-_/runs/20261128-163305-k3p/events",
    "/abcDEF123-_/runs/２0261128-163305-k3p9/events", "/abcDEF123-_/en/?x=1", "/abcDEF123-_/en/%",
    "/abcDEF123-_/en/%zz", "*", "http://127.0.0.1:8717/abcDEF123-_/", "",
  ])
  func `whatever is nothing is the same nothing`(path: String) {
    #expect(throws: Gate.Refusal.nothing) { try route("GET", path) }
  }

  @Test func `reading changes nothing: what changes something is not to be had by GET`() throws {
    let id = try #require(id)
    for path in ["en/files", "en/sample", "en/runs/\(id)/start", "en/runs/\(id)/delete", "files?name=x"] {
      for method in ["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
        #expect(throws: Gate.Refusal.nothing) { try route(method, "/abcDEF123-_/" + path) }
      }
    }
  }

  @Test(arguments: [
    "evil.example", "evil.example:8717", "127.0.0.1", "127.0.0.1:80", "localhost:8717.evil.example", "",
  ])
  func `a request to another host is told so, whatever it knows`(host: String) {
    #expect(throws: Gate.Refusal.otherHost) { try route("GET", "/abcDEF123-_/", host: host) }
  }

  @Test func `two hosts are none`() {
    #expect(throws: Gate.Refusal.otherHost) {
      try route("GET", "/abcDEF123-_/", [(name: "host", value: "127.0.0.1:8717")])
    }
  }

  @Test(arguments: [
    ("Origin", "http://evil.example"), ("Origin", "null"), ("Origin", "https://127.0.0.1:8717"),
    ("Origin", "http://127.0.0.1:80"), ("Origin", "http://localhost:8717"), ("Sec-Fetch-Site", "cross-site"),
    ("Sec-Fetch-Site", "same-site"),
  ])
  func `what another site sends is refused`(name: String, value: String) {
    #expect(throws: Gate.Refusal.foreign) {
      try route("POST", "/abcDEF123-_/en/sample", [(name: name, value: value)])
    }
    #expect(throws: Gate.Refusal.foreign) {
      try route("GET", "/abcDEF123-_/en/", [(name: name, value: value)])
    }
  }

  @Test func `our own origin under either name is let in, and so is an address that was typed`() throws {
    let origin = [
      (name: "Origin", value: "http://127.0.0.1:8717"), (name: "Sec-Fetch-Site", value: "same-origin"),
    ]
    #expect(try route("POST", "/abcDEF123-_/en/sample", origin) == .sample(.english))
    #expect(
      try route(
        "POST", "/abcDEF123-_/en/sample", [(name: "Origin", value: "http://localhost:8717")],
        host: "localhost:8717") == .sample(.english))
    #expect(
      try route("GET", "/abcDEF123-_/en/", [(name: "Sec-Fetch-Site", value: "none")]) == .start(.english))
    #expect(try route("GET", "/abcDEF123-_/", [(name: "Sec-Fetch-Site", value: "cross-site")]) == .root)
  }

  @Test func `a secret is 32 bytes in letters that stand for themselves in addresses`() {
    #expect(Secret.text(of: Array(repeating: 0xFF, count: 32)) == String(repeating: "_", count: 42) + "8")
    #expect(
      Secret.text(of: Array("Many hands make light work.".utf8)) == "TWFueSBoYW5kcyBtYWtlIGxpZ2h0IHdvcmsu")
    var generator = SystemRandomNumberGenerator()
    let secrets = Set((0..<100).map { _ in Secret(using: &generator).text })
    #expect(secrets.count == 100)
    #expect(secrets.allSatisfy { $0.utf8.count == 43 })
  }

  @Test func `nothing but the secret matches it`() {
    for guess in ["", "a", "abcDEF123-", "abcDEF123-_x", "abcDEF123-_abcDEF123-_", "bbcDEF123-_"] {
      #expect(!secret.matches(guess), "\(guess)")
    }
    #expect(secret.matches("abcDEF123-_"))
  }

  @Test func `the language that a browser prefers is found by its weight`() {
    func language(_ header: String) -> Language? {
      Desk.preferred(
        RequestHead(method: "GET", target: "/", fields: [(name: "Accept-Language", value: header)]))
    }
    #expect(language("ru-RU,ru;q=0.9,en;q=0.8") == .russian)
    #expect(language("de,en;q=0.5,ru;q=0.7") == .russian)
    #expect(language("en,ru") == .english)
    #expect(language("de, fr") == nil)
    #expect(language("ru;q=0, en;q=0.1") == .english)
    #expect(language(";;;q=,") == nil)
  }
}
