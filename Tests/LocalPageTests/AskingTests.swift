import JSONDocuments
import Testing
import Wording
@testable import LocalPage

@Suite struct AskingTests {
  private func column(
    _ name: String, _ role: String?, _ roles: [String], format: String? = nil, formats: [String] = []
  ) -> Finding.Column {
    Finding.Column(
      name: name, role: role, format: format, reason: nil, examples: [], roles: roles, formats: formats)
  }

  private var log: Finding {
    Finding(
      columns: [
        column("who", "customer", ["customer", "order", "ignored"]),
        column(
          "when", "date", ["date", "ignored"], format: "day mm/dd/yyyy",
          formats: ["dd/mm/yyyy", "mm/dd/yyyy"]),
        column("sum", "amount", ["amount", "quantity", "ignored"], formats: ["point", "comma"]),
        column("card", "left out", ["customer", "order", "ignored"]),
      ],
      layout: "transactions", rows: 9, customers: 3, days: [],
      asOf: Finding.AsOf(day: "2024-02-01", earliest: "2024-01-02", latest: "2024-02-01"), obstacle: nil)
  }

  private func answers(
    _ fields: [(String, String)], before: [RunCard.Answered] = [], _ finding: Finding? = nil
  ) -> [String] {
    var answers = Answers(before)
    answers.take(fields.map { FormField(name: $0.0, value: $0.1) }, finding: finding ?? log)
    return answers.arguments
  }

  @Test func `a form that says what was found says nothing`() {
    #expect(
      answers([
        ("role-0", "customer"), ("role-1", "date"), ("role-2", "amount"), ("role-3", "left out"),
        ("format-1", "mm/dd/yyyy"), ("format-2", "point"), ("as-of", "2024-02-01"),
      ]) == [])
  }

  @Test func `each field that says otherwise is a flag`() {
    #expect(answers([("role-3", "customer"), ("role-0", "ignored")]) == ["--ignore=who", "--id=card"])
    #expect(answers([("format-1", "dd/mm/yyyy")]) == ["--date-format=dd/mm/yyyy"])
    #expect(answers([("format-2", "comma")]) == ["--decimal=comma"])
    #expect(answers([("as-of", "2024-01-15")]) == ["--as-of=2024-01-15"])
    #expect(answers([("accept-loss", "yes")]) == ["--accept-loss"])
    #expect(answers([("role-2", "quantity")]) == ["--quantity=sum"])
  }

  @Test func `what the page does not ask is not passed on`() {
    #expect(
      answers([("output", "/etc/passwd"), ("force", ""), ("playbooks", "/etc/passwd"), ("costs", "x")]) == [])
    #expect(answers([("role-9", "customer"), ("role-x", "customer"), ("role-0", "root")]) == [])
    #expect(answers([("format-0", "x"), ("format--1", "x")]) == [])
  }

  @Test func `a value that looks like a flag stays a value`() {
    #expect(answers([("sheet", "--output=/tmp/x")]) == ["--sheet=--output=/tmp/x"])
  }

  @Test func `what was answered before stays, until it is answered otherwise`() {
    let before = [RunCard.Answered("date-format", "dd/mm/yyyy"), RunCard.Answered("ignore", "who,sum")]
    #expect(answers([], before: before) == ["--date-format=dd/mm/yyyy", "--ignore=who,sum"])
    #expect(answers([("date-format", "mm/dd/yyyy")], before: before).first == "--date-format=mm/dd/yyyy")
    var finding = log
    finding.columns[0].role = "ignored"
    #expect(
      answers([("role-0", "customer")], before: before, finding)
        == ["--date-format=dd/mm/yyyy", "--ignore=sum", "--id=who"])
    #expect(answers([("date-format", "")], before: before) == ["--ignore=who,sum"])
  }

  @Test func `a feature that is asked for joins those that are there`() {
    let table = Finding(
      columns: [
        column("id", "customer", ["customer", "ignored"]), column("age", "number", ["number", "ignored"]),
        column("city", "descriptor", ["category", "ignored"]),
        column("income", "number", ["number", "ignored"]),
      ], layout: "customers", rows: nil, customers: nil, days: [], asOf: nil, obstacle: nil)
    #expect(answers([("role-2", "category")], table) == ["--features=age,city,income"])
    #expect(
      answers([("role-1", "ignored")], before: [RunCard.Answered("features", "age,city")], table)
        == ["--features=city", "--ignore=age"])
  }

  @Test(arguments: [
    ("03/04/2024", "dd/mm/yyyy", "2024-04-03"), ("03/04/2024", "mm/dd/yyyy", "2024-03-04"),
    ("3.4.24", "d.m.yy", "2024-04-03"), ("3.4.71", "dd.mm.yy", "1971-04-03"),
    ("2024-04-03 10:00", "yyyy-mm-dd", "2024-04-03"), ("20240403", "yyyymmdd", "2024-04-03"),
  ])
  func `a day is read as its pattern says`(text: String, pattern: String, day: String) {
    #expect(DayReading.day(text, by: pattern) == day)
  }

  @Test(arguments: [
    ("13/13/2024", "dd/mm/yyyy"), ("03/04", "dd/mm/yyyy"), ("", "dd/mm/yyyy"), ("03/04/20245", "dd/mm/yyyy"),
    ("x", "windows-1251"), ("1", "point"), ("03-04-2024", "dd/mm/yyyy"),
  ])
  func `what is no day by a pattern is none`(text: String, pattern: String) {
    #expect(DayReading.day(text, by: pattern) == nil)
  }

  @Test func `the answer of preview is read, an obstacle with its field`() throws {
    let json = try #require(
      JSONValue(
        document: Array(
          """
          {"columns": [{"name": "d", "role": null, "examples": ["1/2/24"], "roles": ["date"], "formats": ["a", "b"]}],
           "layout": null, "rowsRead": 3, "customers": null, "days": null, "asOf": null,
           "obstacle": {"message": {"en": "e", "ru": "r"}, "flag": "--date-format", "column": "d", "line": null,
             "choices": ["a", "b"]}}
          """.utf8)))
    let finding = try #require(Finding(json))
    #expect(finding.columns.map(\.name) == ["d"])
    #expect(finding.obstacle?.field == .dateFormat)
    #expect(finding.obstacle?.choices == ["a", "b"])
    #expect(finding.asOf == nil && finding.days == [])
    #expect(Finding(.null) == nil && Finding(["x": 1]) == nil)
  }

  @Test func `every field is called by the choice that its flag is`() {
    #expect(Set(InputField.allCases.map(\.choice)).count == InputField.allCases.count)
  }
}
