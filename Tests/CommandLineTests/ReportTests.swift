import Foundation
import Testing

/// The page made again from saved files.
@Suite struct ReportTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(Shops.orders, to: "orders.csv")
    return program
  }

  @Test func `the page of saved files is the page of the run, byte for byte`() throws {
    let program = try program()
    let words = ["--lang", "ru", "--currency", "₽"]
    #expect(try program.run(["run", "orders.csv", "--quick", "--output", "out"] + words).status == 0)
    let again = try program.run(
      ["report", "out/model.json", "--run", "out/run.json", "-o", "again.html"] + words)
    #expect(again.status == 0)
    let page = try program.read("out/report.html")
    #expect(try program.read("again.html") == page)
    #expect(page.contains("₽"))
    let english = try program.run(["report", "out/model.json", "--run", "out/run.json"])
    #expect(english.output.contains("<html lang=\"en\">"))
    #expect(english.output.hasSuffix("</html>\n"))
  }

  @Test func `without the run's record the page says what is left out`() throws {
    let program = try program()
    #expect(try program.run(["run", "orders.csv", "--quick", "--output", "out"]).status == 0)
    let page = try program.run(["report", "out/model.json"]).output
    #expect(page.contains("--run run.json"))
    #expect(page.contains("id=\"segments\""))
  }

  @Test func `an owner's texts take the place of ours, and ours can be had as a start`() throws {
    let program = try program()
    let ours = try program.run(["report", "--print-playbooks", "-o", "texts.json"])
    #expect(ours.status == 0)
    let own = try program.read("texts.json").replacing(
      /"headline" : "[^"]*"/, with: #""headline" : "Call them today""#)
    try program.write(own, to: "own.json")
    let run = try program.run([
      "run", "orders.csv", "--quick", "--output", "out", "--playbooks", "own.json",
    ])
    #expect(run.status == 0)
    #expect(try program.read("out/report.html").contains("Call them today"))
  }

  @Test(arguments: [
    (#"{"en": {"champion": {"headline": "a", "actions": ["b"], "metric": "c"}}}"#, "the kinds are champions"),
    (#"{"de": {}}"#, "the languages are en, ru"),
    (
      #"{"en": {"lost": {"headline": "a", "metric": "c"}}}"#,
      "en.lost.actions is missing; expected JSON such as"
    ),
    ("{", "it is not JSON; expected JSON such as"),
  ]) func `a slip in an owner's texts is named before anything is written`(json: String, words: String) throws
  {
    let program = try program()
    try program.write(json, to: "own.json")
    let run = try program.run(["run", "orders.csv", "--quick", "--playbooks", "own.json"])
    #expect(run.status == 65)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(
      !FileManager.default.fileExists(atPath: program.folder.appending(path: "orders.csv.segments").path))
  }

  @Test func `what cannot be reported on is refused with what would be right`() throws {
    let program = try program()
    try program.write("{}", to: "empty.json")
    #expect(try program.run(["run", "orders.csv", "--quick", "--output", "out"]).status == 0)
    let refusals: [([String], Int32, String)] = [
      (["report"], 64, "name a result folder or a model.json"),
      (["report", "out/model.json", "--json"], 64, "run.json"),
      (["report", "out/model.json", "--currency", "5"], 64, "such as $ or ₽"),
      (["report", "out/model.json", "--margin", "140%"], 64, "--margin"),
      (["report", "none.json"], 66, "no such file"),
      (["report", "out/model.json", "--run", "none.json"], 66, "no such file"),
      (["report", "out/model.json", "--playbooks", "none.json"], 66, "no such file"),
      (["report", "out/model.json", "--run", "empty.json"], 65, "schemaVersion is missing"),
      (["report", "out/model.json", "--run", "out/model.json"], 65, "schemaVersion is missing"),
    ]
    for (arguments, status, words) in refusals {
      let refusal = try program.run(arguments + ["-o", "page.html"])
      #expect(refusal.status == status, "\(arguments)")
      #expect(refusal.errors.contains(words), "\(refusal.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "page.html").path))
  }
}
