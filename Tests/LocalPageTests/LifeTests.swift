import Foundation
import JSONDocuments
import Testing
import Wording
@testable import LocalPage

@Suite struct LifeTests {
  @Test func `a page that listens is told what happens, and what it missed`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    var heard = ""
    var isEnded = false
    let listener = Listener(send: { heard += String(decoding: $0, as: UTF8.self) }, end: { isEnded = true })
    let number = try #require(fixture.desk.listen(to: id, after: nil, listener))
    #expect(heard.contains("event: state\n") && heard.contains("looking"))
    fixture.launcher.jobs.last?.say(#"{"stage": "search", "index": 5, "of": 8, "done": 7, "total"#)
    #expect(!heard.contains("search"))
    fixture.launcher.jobs.last?.say("\": 14}\n{\"stage\": \"rules\", \"index\": 6, \"of\": 8}\nno json\n")
    #expect(heard.contains(#""thousandths": 562"#) && heard.contains("wording rules"))
    #expect(fixture.desk.subject(id, .english)?.stage?.stage == "rules")

    var missed = ""
    let late = Listener(send: { missed += String(decoding: $0, as: UTF8.self) }, end: {})
    _ = fixture.desk.listen(to: id, after: 3, late)
    #expect(missed.contains("rules") && !missed.contains("search"))
    fixture.desk.leave(id, number)
    fixture.desk.stop()
    #expect(!isEnded)
    #expect(missed.contains("event: end\n"))
  }

  @Test func `a fifth page that listens to a run is one too many`() throws {
    let fixture = try Fixture()
    let id = try fixture.put("a,b\n")
    let listener = Listener(send: { _ in }, end: {})
    for _ in 0..<4 { #expect(fixture.desk.listen(to: id, after: nil, listener) != nil) }
    #expect(fixture.desk.listen(to: id, after: nil, listener) == nil)
    let other = try #require(RunID("20200101-000000-aaaa"))
    #expect(fixture.desk.listen(to: other, after: nil, listener) == nil)
  }

  @Test func `a page that stops asks its job to end, takes files away that were sent, and keeps results`()
    throws
  {
    let fixture = try Fixture()
    let done = try fixture.put("a,b\n")
    try fixture.finish(done)
    let (running, waiting) = (try fixture.put("a,b\n"), try fixture.put("a,b\n"))
    fixture.desk.stop()
    let job = try #require(fixture.launcher.jobs.last)
    #expect(job.isAskedToStop && fixture.desk.isAtWork)
    #expect(throws: Refused.self) { try fixture.put("a,b\n") }
    job.ended(.signal(15))
    #expect(!fixture.desk.isAtWork)
    fixture.desk.clearUp()
    for id in [running, waiting] {
      #expect(fixture.state(id) == .failed)
      #expect(!fixture.contents(id).contains("upload.csv"))
    }
    #expect(fixture.state(done) == .done && fixture.contents(done).contains("result"))
  }

  @Test func `a page that was killed leaves a history that the next one reads, and no file that was sent`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var ids: [RunState: RunID] = [:]
    do {
      let shelf = try RunShelf(at: folder)
      var generator = SystemRandomNumberGenerator()
      for (second, state) in RunState.allCases.enumerated() {
        let id = RunID(
          at: Moment(year: 2026, month: 1, day: 2, hour: 3, minute: 4, second: second), using: &generator)
        var card = RunCard(kind: .run, state: state, name: "a", language: .english)
        card.upload = "upload.csv"
        #expect(shelf.add(card, id))
        try Data("x".utf8).write(to: URL(filePath: shelf.path(id) + "/upload.csv"))
        ids[state] = id
      }
      #expect(throws: PageError.folderInUse(path: folder)) { try RunShelf(at: folder) }
      // A run whose folder was made and nothing more.
      try FileManager.default.createDirectory(
        atPath: folder + "/runs/20260101-000000-aaaa", withIntermediateDirectories: true)
    }
    let shelf = try RunShelf(at: folder)
    #expect(shelf.ids.count == RunState.allCases.count)
    for (state, id) in ids {
      let card = try #require(shelf.card(id))
      #expect(card.upload == nil && !FileManager.default.fileExists(atPath: shelf.path(id) + "/upload.csv"))
      let isKept = [.done, .failed, .cancelled].contains(state)
      #expect(card.state == (isKept ? state : .failed))
    }
    #expect(shelf.ids == shelf.ids.sorted { $0.description > $1.description })
  }

  @Test func `what is kept of a run reads back the same`() throws {
    var card = RunCard(kind: .export, state: .asking, name: "\"é\"\n<b>", language: .russian)
    card.bytes = 7
    card.upload = "upload.xlsx"
    card.answers = [.init("date-format", "dd/mm/yyyy"), .init("accept-loss", "")]
    card.parent = RunID("20260101-000000-aaaa")
    card.profile = "meta"
    card.obstacle = Obstacle(
      message: LocalizedText(en: "a", ru: "б"), flag: "id", column: "c", choices: ["x", "y"])
    card.facts = RunCard.Facts(rows: 1, customers: 2, segments: 3, verdict: "none")
    let json = try #require(JSONValue(document: Array(card.json.lines.utf8)))
    #expect(RunCard(json) == card)
    #expect(RunCard(.null) == nil && RunCard(["kind": "run"]) == nil)
  }

  @Test(arguments: [
    ("shop.csv", "shop.csv", "upload.csv"), ("../../etc/passwd", "passwd", "upload"),
    ("C:\\Users\\me\\Заказы.XLSX", "Заказы.XLSX", "upload.xlsx"), ("a.csv.gz", "a.csv.gz", "upload.csv.gz"),
    ("a.php", "a.php", "upload"), ("", "file", "upload"), ("..", "file", "upload"),
    ("a\u{202E}b\n.csv", "ab.csv", "upload.csv"),
    (".csv", ".csv", "upload"), ("a.csv/", "a.csv", "upload.csv"),
    ("--output=x.csv", "--output=x.csv", "upload.csv"),
  ])
  func `a name is shown and never a path`(given: String, shown: String, onDisk: String) {
    let name = FileName(given)
    #expect(name.shown == shown)
    #expect(name.onDisk == onDisk)
  }

  @Test func `a long name is cut to what a file may be called, between letters`() {
    let name = FileName(String(repeating: "я", count: 300) + ".csv").shown
    #expect(name == String(repeating: "я", count: 127))
  }

  @Test func `all files in one are read by another program`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let contents = ["a.csv": Data("a,b\n".utf8), "empty.txt": Data(), "large.bin": Data(count: 200_000)]
    let files = try contents.sorted { $0.key < $1.key }.map { name, data in
      try data.write(to: folder.appending(path: name))
      return (name: name, path: folder.appending(path: name).path)
    }
    let archive = try #require(ZipArchive(files))
    var bytes: [UInt8] = []
    while let piece = archive.piece(), !piece.isEmpty { bytes += piece }
    #expect(bytes.count == archive.bytes)
    try Data(bytes).write(to: folder.appending(path: "all.zip"))
    let program = Process()
    program.executableURL = URL(filePath: "/usr/bin/env")
    program.arguments = [
      "python3", "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(*[f'{i.filename}:{i.file_size}' for i in z.infolist()])",
      folder.appending(path: "all.zip").path,
    ]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    program.waitUntilExit()
    #expect(text == "a.csv:4 empty.txt:0 large.bin:200000\n")
    #expect(ZipArchive([(name: "x", path: folder.path + "/missing")]) == nil)
  }

  @Test func `the checksum is that of the standard`() {
    var checksum = Checksum()
    checksum.add(Array("123456789".utf8))
    #expect(checksum.value == 0xCBF4_3926)
  }
}
