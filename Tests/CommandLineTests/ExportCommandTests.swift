internal import ArgumentParser
import Foundation
import Testing
@testable import auto_segment

/// The command that hands results over.
@Suite struct ExportCommandTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/export-help.txt")

  private func model(in file: String = "model.json") throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(try program.read(file).utf8)) as? [String: Any])
  }

  @Test func `help is as it was recorded`() throws {
    let commands = ExportCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    let text = [[]] + commands.map { [$0] }
    let help = try text.map { try program.run(["export"] + $0 + ["--help"]).output }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try help.write(to: Self.golden, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.golden, encoding: .utf8) == help)
  }

  @Test func `the workbook is made again in its folder, or in a file that is named`() throws {
    try #expect(program.run(["demo", "--quick", "--quiet", "-o", "demo"]).status == 0)
    let first = try bytes(of: "demo/segments.xlsx")
    try program.write("damaged", to: "demo/segments.xlsx")
    let outcome = try program.run(["export", "xlsx", "demo"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "demo/segments.xlsx\n")
    #expect(try bytes(of: "demo/segments.xlsx") == first)
    #expect(
      try program.run(["export", "xlsx", "demo", "--lang", "ru", "-o", "ru.xlsx", "--quiet"]).output == "")
    #expect(try program.run(["preview", "ru.xlsx", "--sheet", "Клиенты"]).status == 0)
    #expect(try bytes(of: "demo/segments.xlsx") == first)
    #expect(try program.run(["export", "xlsx", "demo", "-o", "ru.xlsx"]).status == 73)
    #expect(try program.run(["export", "xlsx", "demo", "-o", "demo/run.json", "--force"]).status == 64)
    #expect(try program.run(["export", "xlsx", "nowhere"]).status == 66)
    try program.write("customer;segment\n1;2\n1\n", to: "demo/customers.csv")
    #expect(try program.run(["export", "xlsx", "demo"]).status == 65)
    #expect(try bytes(of: "demo/segments.xlsx") == first, "a refusal leaves the old one")
  }

  private func bytes(of file: String) throws -> Data {
    try Data(contentsOf: program.folder.appending(path: file))
  }

  @Test func `the rules as JSON are those of the model, of which a result folder is named as well`() throws {
    try #expect(program.run(["demo", "--quick", "--quiet", "-o", "demo"]).status == 0)
    let outcome = try program.run(["export", "json", "demo/model.json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try program.write(outcome.output, to: "rules.json")
    let (rules, whole) = (try model(in: "rules.json"), try model(in: "demo/model.json"))
    #expect(Set(rules.keys) == ["features", "segments", "tree"])
    for name in rules.keys {
      let (own, models) = (try #require(rules[name] as? [NSDictionary]), whole[name] as? [NSDictionary])
      #expect(!own.isEmpty)
      #expect(own == models)
    }
    #expect(try program.run(["export", "json", "demo"]).output == outcome.output)
    #expect(try program.run(["export", "json", "demo", "-o", "tree.json"]).output == "")
    #expect(try program.read("tree.json") == outcome.output)
    #expect(try program.run(["export", "json", "demo", "-o", "tree.json"]).status == 73)
    #expect(
      try program.run(["export", "json", "demo", "-o", "demo/model.json", "--force"]).status == 64,
      "a model is never replaced by what is made of it")
  }

  @Test func `lists go beside the result, with contacts from a table of their own`() throws {
    try #expect(program.run(["demo", "--quick", "--quiet", "-o", "demo"]).status == 0)
    let ids = try program.read("demo/customers.csv").split(separator: "\n").dropFirst().map { line in
      String(line.prefix { $0 != "," })
    }
    let contacts = ids.prefix(300).enumerated().map { "\($1),P\($0)@Mail.ru,\($0 % 3 == 0 ? "no" : "yes")\n" }
    try program.write("customer,E-mail,agreed\n" + contacts.joined(), to: "crm.csv")
    let arguments = ["export", "klaviyo", "demo", "--contacts", "crm.csv", "--where", "agreed=yes"]
    let outcome = try program.run(arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    try program.write(outcome.output, to: "record.json")
    let record = try model(in: "record.json")
    #expect(record["written"] as? Int == 200)
    #expect(record["customers"] as? Int == ids.count)
    #expect(try program.read("demo/export/klaviyo/export.json") == outcome.output)
    let list = try program.read("demo/export/klaviyo/klaviyo.csv").split(separator: "\n")
    #expect(list.count == 201)
    #expect(list[0] == "Email,customer,segment,segment_name,recency,frequency,monetary")
    #expect(list[1].hasPrefix("p1@mail.ru,\(ids[1]),"))
    #expect(try program.read("demo/export/klaviyo/HOW-TO.txt").contains("1. "))
    // The same list takes its own place; another thing's place is left alone.
    #expect(try program.run(arguments + ["--segments", "1"]).status == 0)
    #expect(try program.run(arguments + ["-o", "."]).status == 73)
    #expect(try program.run(arguments + ["-o", ".", "--force"]).status == 0)

    let file = try program.run(["export", "salesforce", "demo/customers.csv", "--lang", "ru"])
    #expect(file.status == 0, "\(file.errors)")
    #expect(try program.read("demo/customers.csv.export/salesforce/salesforce.csv").contains("Чемпионы"))
    #expect(try program.run(["export", "bi", "demo"]).status == 0)
    #expect(try program.contents().contains("demo/export/bi/calendar.csv"))
    #expect(try program.run(["export", "bi", "crm.csv"]).status == 66)
    #expect(try program.run(["export", "klaviyo", "demo"]).status == 65)
    #expect(
      try program.run(["export", "klaviyo", "demo", "--segments", "99", "--contacts", "crm.csv"]).status == 64
    )
    #expect(try program.run(["export", "contacts", "crm.csv", "-o", "c", "--email", "mail"]).status == 65)
    #expect(try program.run(["export", "contacts", "nowhere"]).status == 66)
  }

  @Test func `profiles are listed, printed, and read back from a file of one's own`() throws {
    let list = try program.run(["export", "--list"])
    for name in ["klaviyo", "yandex-audience", "bi", "pmml"] { #expect(list.output.contains("\(name) ")) }
    let json = try program.run(["export", "--list", "--json"]).output
    let all = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(all.count == 14 + ExportCommand.forms.count)
    #expect(all.first { $0["name"] as? String == "meta" }?["needs"] as? [String] == ["email", "phone"])
    let printed = try program.run(["export", "--print-profile", "mailchimp"]).output
    let path = try program.write(printed, to: "mine.json")
    #expect(try program.run(["export", "--print-profile", path]).output == printed)
    try program.write("customer,segment,email\n1,1,a@b.ru\n", to: "list.csv")
    try #expect(program.run(["export", path, "list.csv"]).status == 0)
    #expect(try program.read("list.csv.export/mailchimp/mailchimp.csv") == "Email Address,Tags\na@b.ru,\n")
    try program.write(printed.replacing("\"needed\"", with: "\"never\""), to: "mine.json")
    let refusal = try program.run(["export", "./mine.json", "list.csv"])
    #expect(refusal.status == 65)
    #expect(refusal.errors.contains("quote must be one of"))
    #expect(try program.run(["export", "klavio", "list.csv"]).errors.contains("did you mean “klaviyo”?"))
    for wrong in [["export", "fax", "list.csv"], ["export", "klaviyo"], ["export"]] {
      #expect(try program.run(wrong).status == 64, "\(wrong)")
    }
  }

  @Test func `a formula and a document of PMML come of a model, and are no JSON`() throws {
    try #expect(program.run(["demo", "--quick", "--quiet", "-o", "demo"]).status == 0)
    let formula = try program.run(["export", "excel", "demo", "--columns", "recency=F", "--row", "9"])
    #expect(formula.status == 0, "\(formula.errors)")
    #expect(formula.output.hasPrefix("=IF(COUNT(F9,C9,D9)<3,\"\",IF("))
    let names = try program.run(["export", "excel", "demo", "--answer", "name", "--lang", "ru"]).output
    #expect(names.contains("\"Чемпионы\""))
    let document = try program.run(["export", "pmml", "demo", "-o", "rules.pmml"])
    #expect(document.status == 0)
    #expect(try program.read("rules.pmml").contains("<TreeModel"))
    #expect(try program.run(["export", "pmml", "demo", "--json"]).status == 64)
    #expect(try program.run(["export", "excel", "demo", "--columns", "F"]).status == 64)
    #expect(try program.run(["export", "excel", "demo", "--row", "0"]).status == 64)
  }
}
