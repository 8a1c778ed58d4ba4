import Foundation
import JSONDocuments
import Testing
import Wording
@testable import LocalPage

/// A launcher whose jobs do what a test says.
final class StagedLauncher: Launcher {
  final class Job: RunningChild {
    let command: ChildCommand
    let said: ([UInt8]) -> Void
    let ended: (ChildEnd) -> Void
    var isAskedToStop = false

    init(_ command: ChildCommand, _ said: @escaping ([UInt8]) -> Void, _ ended: @escaping (ChildEnd) -> Void)
    {
      self.command = command
      self.said = said
      self.ended = ended
    }

    func stop() { isAskedToStop = true }
    func say(_ text: String) { said(Array(text.utf8)) }

    /// Writes where the command says, as `preview` does.
    func answer(_ json: String) throws {
      let output = try #require(command.output)
      try Data(json.utf8).write(to: URL(filePath: output))
    }
  }

  private(set) var jobs: [Job] = []

  func launch(
    _ command: ChildCommand, said: @escaping ([UInt8]) -> Void, ended: @escaping (ChildEnd) -> Void
  ) -> any RunningChild {
    let job = Job(command, said, ended)
    jobs.append(job)
    return job
  }
}

/// A desk over a folder of its own.
final class Fixture {
  let folder = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString)").path
  let launcher = StagedLauncher()
  private(set) var desk: Desk
  var options = DeskOptions()

  init(_ options: DeskOptions = DeskOptions()) throws {
    self.options = options
    desk = Desk(
      options, secret: Secret(text: "secret"), shelf: try RunShelf(at: folder), launcher: launcher,
      generator: SystemRandomNumberGenerator(),
      clock: { (1, Moment(year: 2026, month: 11, day: 28, hour: 16, minute: 33, second: 5)) })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Sends a file as the page's script does.
  func put(_ text: String, name: String = "shop.csv") throws -> RunID {
    let route = Route.put(name: name, .english)
    let sink = try #require(try desk.sink(route, head("PUT")))
    try sink.take(Array(text.utf8))
    let answer = try sink.finish()
    #expect(answer.status == 201)
    let id = JSONValue(document: answer.bytes)?["run"]?.text.flatMap { RunID($0) }
    return try #require(id)
  }

  func head(_ method: String = "GET", _ fields: [(name: String, value: String)] = []) -> RequestHead {
    RequestHead(method: method, target: "/", fields: fields)
  }

  /// Sends a form without files.
  func post(_ action: Route.Action, _ id: RunID, _ form: String = "") throws -> Answer {
    let sink = try #require(try desk.sink(.act(action, .english, id), head("POST")))
    try sink.take(Array(form.utf8))
    return try sink.finish()
  }

  func page(_ id: RunID, _ language: Language = .english) throws -> String {
    try desk.answer(.run(language, id), head()).text
  }

  func state(_ id: RunID) -> RunState? { desk.shelf.card(id)?.state }

  func contents(_ id: RunID) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: desk.shelf.path(id)).sorted()) ?? []
  }

  /// Brings a run to its end with a report.
  func finish(_ id: RunID, report: String = "<html><body><h1>Found</h1></body></html>") throws {
    let looking = try #require(launcher.jobs.last)
    try looking.answer(Fixture.clear)
    looking.ended(.exit(0))
    let running = try #require(launcher.jobs.last)
    let result = desk.shelf.resultPath(id)
    try FileManager.default.createDirectory(atPath: result, withIntermediateDirectories: true)
    try Data(report.utf8).write(to: URL(filePath: result + "/report.html"))
    try Data("customer,segment\n".utf8).write(to: URL(filePath: result + "/customers.csv"))
    let record = #"{"input": {"rowsRead": 9, "customers": 3}, "segments": [{}, {}], "verdict": "weak"}"#
    try Data(record.utf8).write(to: URL(filePath: result + "/run.json"))
    running.ended(.exit(0))
  }

  static let clear =
    #"{"columns": [{"name": "c", "role": "customer", "roles": ["customer"]}], "obstacle": null}"#
  static let doubtful = """
    {"columns": [{"name": "d", "examples": ["03/04/2024"], "roles": ["date"], "formats": ["dd/mm/yyyy", "mm/dd/yyyy"]}],
     "obstacle": {"message": {"en": "which day?", "ru": "какой день?"}, "flag": "--date-format", "column": "d",
       "choices": ["dd/mm/yyyy", "mm/dd/yyyy"]}}
    """
}

extension Answer {
  var bytes: [UInt8] {
    if case .bytes(let bytes) = body { bytes } else { [] }
  }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
