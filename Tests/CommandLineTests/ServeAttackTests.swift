import Foundation
import Glibc
import LocalPage
import Testing

/// What the page defends against, as anybody on this machine could try it with a socket.
@Suite(.enabled(if: LocalPage.isBuilt)) struct ServeAttackTests {
  @Test func `another host, another site, another path and another method are refused, and say nothing`()
    throws
  {
    let page = try ServedPage()
    #expect(try page.request("GET", "en/").status == 200)
    #expect(try page.request("GET", "en/", host: "evil.example").status == 421)
    #expect(try page.request("GET", "en/", host: "127.0.0.1").status == 421)
    #expect(try page.raw("GET \(page.path)en/ HTTP/1.0\r\n\r\n").status == 421)
    for field in [
      "Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site",
      "Sec-Fetch-Site: same-site",
    ] {
      #expect(try page.request("POST", "en/sample", [field], body: "").status == 403)
    }
    let nothing = try page.request("GET", "en/nothing").text
    let host = "Host: 127.0.0.1:\(page.port)\r\nConnection: close\r\n\r\n"
    for place in [
      "/", "/en/", "/" + String(repeating: "A", count: 43) + "/", page.path.dropLast(2) + "/", "/favicon.ico",
    ] {
      #expect(try page.raw("GET \(place) HTTP/1.1\r\n" + host).text == nothing)
    }
    for method in ["HEAD", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"] {
      #expect(try page.request(method, "en/").status == 404)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: page.program.folder.path + "/page/runs") == [])
  }

  @Test func `every answer says that nothing is kept, guessed, framed or read by others`() throws {
    let page = try ServedPage()
    for reply in [
      try page.request("GET", "en/"), try page.request("GET", "x"), try page.request("GET", "page.css"),
      try page.request("GET", ""), try page.request("PUT", "files?name=a", body: ""),
    ] {
      #expect(reply.field("Cache-Control") == "no-store")
      #expect(reply.field("Referrer-Policy") == "same-origin")
      #expect(reply.field("X-Content-Type-Options") == "nosniff")
      #expect(reply.field("Cross-Origin-Opener-Policy") == "same-origin")
      #expect(reply.field("Cross-Origin-Resource-Policy") == "same-origin")
      #expect(reply.field("Content-Security-Policy")?.contains("default-src 'none'") == true)
    }
  }

  @Test func `no path leads out of the results`() throws {
    let page = try ServedPage()
    let id = try page.put("a,b\n1,2\n")
    _ = try page.wait(for: id)
    for place in [
      "runs/\(id)/result/..", "runs/\(id)/result/../request.json", "runs/\(id)/result/%2e%2e/request.json",
      "runs/\(id)/result/..%2frequest.json", "runs/../../../../etc/passwd", "runs/\(id)/result//etc/passwd",
      "runs/\(id)/result/request.json", "runs/..%2f\(id)/result/customers.csv", "../\(page.path)en/",
      "en/../en/",
    ] {
      let reply = try page.request("GET", place)
      #expect(reply.status == 404, "\(place)")
      #expect(!reply.text.contains("\"kind\"") && !reply.text.contains("root:"))
    }
  }

  @Test func `heads without measure are refused at once`() throws {
    let page = try ServedPage()
    let start = "GET \(page.path)en/ HTTP/1.1\r\nHost: 127.0.0.1:\(page.port)\r\n"
    let many = (0..<100_000).map { "A\($0): b\r\n" }.joined()
    for head in [
      start + "A: " + String(repeating: "a", count: 200_000) + "\r\n\r\n", start + many + "\r\n",
      start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "nonsense\r\n\r\n",
      start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", start + "Content-Length: -5\r\n\r\n",
      start + "A b: c\r\n\r\n", "GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\n\r\n",
    ] {
      let reply = try page.raw(head)
      #expect(reply.status == 400 || reply.text.isEmpty, "\(head.prefix(120)) \(reply.text.prefix(200))")
    }
    #expect(try page.request("GET", "en/").status == 200)
  }

  @Test func `a head that does not come ends its line, and a stream that only listens does not`() throws {
    let page = try ServedPage()
    let id = try page.put("a,b\n1,2\n")
    _ = try page.wait(for: id)
    let stream = try page.connect()
    ServedPage.send(
      Array("GET \(page.path)runs/\(id)/events HTTP/1.1\r\nHost: 127.0.0.1:\(page.port)\r\n\r\n".utf8),
      to: stream)
    let slow = try page.connect()
    let silent = try page.connect()
    defer { for line in [stream, slow, silent] { close(line) } }
    // A byte a second keeps nothing alive.
    var isOpen = true
    for byte in Array("GET /aaaaaaaaaaaaaaa".utf8) where isOpen {
      ServedPage.send([byte], to: slow)
      usleep(700_000)
      var buffer: UInt8 = 0
      isOpen = recv(slow, &buffer, 1, Int32(MSG_DONTWAIT)) != 0
    }
    #expect(!isOpen)
    #expect(ServedPage.read(from: silent, seconds: 1).isEmpty)
    var buffer: UInt8 = 0
    #expect(recv(silent, &buffer, 1, Int32(MSG_DONTWAIT)) == 0)
    // Longer than any request may take to arrive.
    let heard = ServedPage.read(from: stream, seconds: 6)
    #expect(heard.contains("event: state") && heard.hasSuffix("\r\n"))
    #expect(recv(stream, &buffer, 1, Int32(MSG_DONTWAIT)) == -1)
  }

  @Test func `too large a body is refused before it comes, and as it comes`() throws {
    let page = try ServedPage(["--max-upload", "1MB"])
    let host = "Host: 127.0.0.1:\(page.port)\r\n"
    let announced = try page.raw(
      "PUT \(page.path)files?name=a HTTP/1.1\r\n\(host)Content-Length: 1000001\r\n\r\n")
    #expect(announced.status == 413)
    let piece = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
    let chunked = try page.raw(
      "PUT \(page.path)files?name=a HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n"
        + String(repeating: piece, count: 20))
    #expect(chunked.status == 413)
    let exact = try page.request("PUT", "files?name=a", body: String(repeating: "a", count: 1_000_000))
    #expect(exact.status == 201)
    let huge = try page.raw(
      "PUT \(page.path)files?name=a HTTP/1.1\r\n\(host)Content-Length: 99999999999999999999\r\n\r\n")
    #expect(huge.status == 400 || huge.status == 413 || huge.text.isEmpty)
  }

  @Test func `for a file that does not fit on the disk there is no room`() throws {
    let page = try ServedPage(["--max-upload", "900000TB"])
    let reply = try page.raw(
      "PUT \(page.path)files?name=a HTTP/1.1\r\nHost: 127.0.0.1:\(page.port)\r\nContent-Length: 500000000000000\r\n\r\n"
    )
    #expect(reply.status == 507)
  }

  @Test func `an upload that breaks off leaves nothing`() throws {
    let page = try ServedPage()
    let line = try page.connect()
    ServedPage.send(
      Array(
        "PUT \(page.path)files?name=a HTTP/1.1\r\nHost: 127.0.0.1:\(page.port)\r\nContent-Length: 1000\r\n\r\nabc"
          .utf8),
      to: line)
    let runs = page.program.folder.path + "/page/runs"
    func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: runs)) ?? [] }
    for _ in 0..<200 where names().isEmpty { usleep(10_000) }
    #expect(names().count == 1)
    close(line)
    for _ in 0..<200 where !names().isEmpty { usleep(10_000) }
    #expect(names() == [])
  }

  @Test func `a thousand lines do not keep the person out`() throws {
    let page = try ServedPage()
    var lines: [Int32] = []
    for _ in 0..<1000 { if let line = try? page.connect() { lines.append(line) } }
    #expect(lines.count > 900)
    let refused = lines.dropFirst(40).prefix(20).map { ServedPage.read(from: $0, seconds: 5) }
    #expect(refused.allSatisfy { $0.isEmpty || $0.hasPrefix("HTTP/1.1 503") })
    for line in lines { close(line) }
    var status = 0
    for _ in 0..<100 where status != 200 {
      status = try page.request("GET", "en/").status
      if status != 200 { usleep(50_000) }
    }
    #expect(status == 200)
  }

  @Test func `two hundred small files leave no process, no open file and no memory behind`() throws {
    let page = try ServedPage()
    let pid = page.process.processIdentifier
    func count() -> Int {
      ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd")) ?? []).count
    }
    func memory() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)
      return Int(status.firstMatch(of: /VmRSS:\s+(\d+)/).map { $0.output.1 } ?? "") ?? 0
    }
    func round(_ times: Int) throws {
      for _ in 0..<times {
        let id = try page.put("x")
        #expect(try page.wait(for: id, ["failed", "asking"]) != "never")
        #expect(try page.request("POST", "en/runs/\(id)/delete", body: "").status == 303)
      }
    }
    try round(40)
    let (files, kilobytes) = (count(), try memory())
    try round(160)
    #expect(count() <= files + 2)
    // Pools fill up; a run that stayed would be a hundred kilobytes each.
    if try page.program.isPlain { #expect(try memory() < kilobytes + 8_000) }
    #expect(page.children == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: page.program.folder.path + "/page/runs") == [])
  }

  @Test func `data that tries to forge a page is text on it`() throws {
    let page = try ServedPage()
    let hostile = "<script>alert(1)</script>"
    let id = try page.put(
      "\(hostile),\(hostile)2,amount\n"
        + (0..<99).map { "0\(1 + $0 % 9)/0\(1 + $0 % 7)/2024,<img src=x>,\($0)\n" }.joined(),
      name: "%3Cscript%3Ealert(1)%3C%2Fscript%3E.csv")
    _ = try page.wait(for: id)
    for place in ["en/runs/\(id)", "ru/runs/\(id)", "en/runs/\(id)?columns", "en/"] {
      let body = try page.request("GET", place).body
      #expect(!body.contains("<script>") && !body.contains("<img"), "\(place)")
    }
  }
}
