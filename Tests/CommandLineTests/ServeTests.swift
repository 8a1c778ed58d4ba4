import Foundation
import Glibc
import LocalPage
import Testing

private let hasPage = LocalPage.isBuilt

/// A log that segments quickly.
private let log =
  "customer,date,amount\n"
  + (0..<400).map {
    "c\($0 % 60),2024-\(["01", "02", "03", "05"][$0 % 4])-\(10 + $0 % 17),\(5 + $0 * 7 % 90)\n"
  }
  .joined()

/// A log that is still under way when a test wants to stop it.
private let longLog =
  "customer,date,amount\n"
  + (0..<90_000).map { "c\($0 % 30_000),2024-0\(1 + $0 % 9)-1\($0 % 8),\(5 + $0 * 7919 % 997)\n" }.joined()

@Suite struct `A program without the page` {
  @Test(.enabled(if: !hasPage)) func `says which part is missing, and how to get it`() throws {
    let outcome = try Program().run(["serve"])
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("make build"))
  }
}

@Suite(.enabled(if: hasPage)) struct ServeTests {
  @Test func `results are those of the command line, byte by byte`() throws {
    let page = try ServedPage()
    let id = try page.put(log)
    #expect(try page.wait(for: id) == "done")
    try page.program.write(log, to: "shop.csv")
    #expect(try page.program.run(["run", "shop.csv", "--output", "own"]).status == 0)
    for name in ["customers.csv", "segments.csv", "model.json", "today.csv"] {
      let own = try? page.program.read("own/" + name)
      #expect(try page.request("GET", "runs/\(id)/result/\(name)").body == own ?? "", "\(name)")
    }
    let zip = try page.request("GET", "runs/\(id)/result/all.zip")
    #expect(zip.status == 200 && zip.body.hasPrefix("PK"))
    #expect(try page.request("GET", "en/runs/\(id)").body.contains("class=\"bar\""))
    #expect(page.stop() == 0)
    #expect(try page.program.contents().filter { $0.contains("upload") } == [])
  }

  @Test func `files and folders are the person's alone`() throws {
    let page = try ServedPage()
    let id = try page.put(log)
    _ = try page.wait(for: id)
    let top = page.program.folder.appending(path: "page").path
    for path in try FileManager.default.subpathsOfDirectory(atPath: top) + [""] {
      let mode = try FileManager.default.attributesOfItem(atPath: top + "/" + path)[.posixPermissions] as? Int
      #expect((mode ?? 0o777) & 0o077 == 0, "\(path)")
    }
  }

  @Test func `it listens on this machine's own address alone`() throws {
    let page = try ServedPage()
    let hex = String(page.port, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: 4 - hex.count) + hex
    let lines = try ["tcp", "tcp6"].flatMap {
      try String(contentsOfFile: "/proc/net/" + $0, encoding: .utf8).split(separator: "\n")
    }.filter { $0.contains(":\(padded) ") && $0.contains(" 0A ") }
    #expect(lines.count == 1 && lines.allSatisfy { $0.contains("0100007F:\(padded)") })
  }

  @Test func `a taken port and a folder in use say what would be right`() throws {
    let page = try ServedPage()
    let taken = try page.program.run(["serve", "--port", "\(page.port)", "--folder", "other"])
    #expect(taken.status == 73 && taken.errors.contains("--port 0"))
    let used = try page.program.run(["serve", "--port", "0", "--folder", "page"])
    #expect(used.status == 73 && used.errors.contains("--folder"))
    for arguments in [["--port", "70000"], ["--max-upload", "4XB"], ["--threads", "0"]] {
      #expect(try page.program.run(["serve"] + arguments).status == 64)
    }
  }

  @Test func `a doubt is asked, answered and done`() throws {
    let page = try ServedPage()
    let doubtful =
      "customer,date,amount\n"
      + (0..<300).map { "c\($0 % 40),0\(1 + $0 % 9)/0\(1 + $0 % 7)/2024,\(5 + $0 * 7 % 90)\n" }.joined()
    let id = try page.put(doubtful)
    #expect(try page.wait(for: id) == "asking")
    let asking = try page.request("GET", "en/runs/\(id)").body
    #expect(asking.contains("type=\"radio\" name=\"date-format\"") && asking.contains("role=\"alert\""))
    #expect(asking.contains("“date format”") && !asking.contains("--date-format"))
    #expect(try page.request("POST", "en/runs/\(id)/start", body: "date-format=mm%2Fdd%2Fyyyy").status == 303)
    #expect(try page.wait(for: id, ["done", "failed"]) == "done")
  }

  @Test func `a job that is cancelled ends, and leaves no result`() throws {
    let page = try ServedPage()
    let id = try page.put(longLog)
    #expect(try page.wait(for: id, ["running", "done"]) == "running")
    #expect(page.job() != nil && page.children.count == 1)
    #expect(try page.request("POST", "en/runs/\(id)/cancel", body: "").status == 303)
    #expect(try page.wait(for: id, ["cancelled", "done", "failed"]) == "cancelled")
    #expect(try page.program.contents().filter { $0.contains("result") } == [])
    #expect(page.children == [])
  }

  @Test func `a job that is killed fails alone, and the next one runs`() throws {
    let page = try ServedPage()
    let id = try page.put(longLog)
    #expect(kill(try #require(page.job()), SIGKILL) == 0)
    #expect(try page.wait(for: id) == "failed")
    #expect(try page.request("GET", "en/runs/\(id)").body.contains("signal 9"))
    #expect(try page.wait(for: page.put(log)) == "done")
  }

  @Test func `a page that is killed can be started again over its history, and its job ends with it`() throws
  {
    let program = try Program()
    var page: ServedPage? = try ServedPage(in: program)
    let id = try #require(try page?.put(log))
    #expect(try page?.wait(for: id) == "done")
    let broken = try #require(try page?.put(longLog))
    _ = try page?.wait(for: broken, ["running"])
    let job = try #require(page?.job())
    page = nil
    for _ in 0..<600 where kill(job, 0) == 0 { usleep(50_000) }
    #expect(kill(job, 0) != 0)
    let next = try ServedPage(in: program)
    #expect(try next.wait(for: id) == "done")
    #expect(try next.wait(for: broken) == "failed")
    #expect(try next.request("GET", "en/").body.contains(id))
    #expect(try program.contents().filter { $0.contains("upload") } == [])
    #expect(try next.request("POST", "en/runs/\(id)/delete", body: "").status == 303)
    #expect(try !program.contents().contains { $0.contains(id) })
  }

  @Test func `asked to stop it ends its job and itself, streams told`() throws {
    let page = try ServedPage()
    let id = try page.put(longLog)
    _ = try page.wait(for: id, ["running"])
    let line = try page.connect()
    defer { close(line) }
    ServedPage.send(
      Array("GET \(page.path)runs/\(id)/events HTTP/1.1\r\nHost: 127.0.0.1:\(page.port)\r\n\r\n".utf8),
      to: line)
    usleep(300_000)
    #expect(page.stop(SIGINT) == 0)
    let stream = ServedPage.read(from: line)
    #expect(
      stream.contains("text/event-stream") && stream.contains("event: state") && stream.contains("event: end")
    )
    #expect(try page.program.contents().filter { $0.contains("upload") || $0.contains("result") } == [])
  }
}
