import ParallelWork
import PurchaseLogs
import Segmentation
import TestSupport
import Testing
import TextTables
import Wording
@testable import SegmentExports

@Suite struct ListTests {
  private func profile(_ change: (inout ExportProfile) -> Void) throws -> ExportProfile {
    var profile = try ListFixture.profile("contacts")
    profile.encoding = .utf8
    profile.lineEnd = .lf
    profile.delimiter = .comma
    profile.columns = [
      .init(header: "id", value: .plain(.customer), changes: [], isOnlyWherePresent: false)
    ]
    change(&profile)
    return profile
  }

  private func contacts(_ text: String) throws -> Table { try Table(text) }

  @Test func `ids come out as they were before a spreadsheet was kept from calculating them`() throws {
    let list = try ListFixture.list(profile { _ in })
    #expect(try ListFixture.text(list) == "id\n00123\n=2+3\n17\n18\n19\n")
    #expect(list.account.warnings.contains { $0.en.contains("would calculate") && $0.en.hasSuffix(": 1") })
  }

  @Test func `contacts of a table of their own are joined by the id as a run reads it`() throws {
    let result =
      "customer,segment,name,rule,cluster\nAnna@mail.ru,1,A,1,0\nboris@mail.ru,2,B,2,1\nvera@mail.ru,1,A,1,0\n"
    let table = try contacts(
      "Client,Phone\nanna@MAIL.ru,+79120000001\n boris@mail.ru ,+79120000002\nzoe@mail.ru,+79120000003\n")
    let list = try ListFixture.list(
      profile {
        $0.columns.append(
          .init(header: "phone", value: .plain(.phone), changes: [], isOnlyWherePresent: false))
      },
      of: result
    ) { options in
      options.contacts = table
      options.contactID = "Client"
    }
    #expect(
      try ListFixture.text(list)
        == "id,phone\nAnna@mail.ru,+79120000001\nboris@mail.ru,+79120000002\nvera@mail.ru,\n")
    let warnings = list.account.warnings.map(\.en)
    #expect(
      warnings.contains { $0.hasPrefix("customers without a row among the contacts") && $0.hasSuffix(": 1") })
    #expect(
      warnings.contains { $0.hasPrefix("customers of the contacts who are not") && $0.hasSuffix(": 1") })
  }

  @Test func `the first value that is one wins, and customers of whom two are said are counted`() throws {
    let result = "customer,segment\na,1\nb,1\n"
    let table = try contacts("customer,email\na,none@\na,a@x.ru\na,b@x.ru\nb,c@x.ru\nb,C@X.RU\n")
    let list = try ListFixture.list(
      profile {
        $0.columns.append(
          .init(header: "mail", value: .plain(.email), changes: [], isOnlyWherePresent: false))
      },
      of: result
    ) { options in
      options.contacts = table
      options.email = "email"
    }
    #expect(try ListFixture.text(list) == "id,mail\na,a@x.ru\nb,c@x.ru\n")
    #expect(
      list.account.warnings.contains {
        $0.en.hasPrefix("customers of whom the contacts say several") && $0.en.hasSuffix(": 1")
      })
    #expect(list.account.invalidEmail == 0)
  }

  @Test func `only those who agreed are written, whatever the profile needs`() throws {
    let result = "customer,segment\na,1\nb,1\nc,1\nd,1\n"
    let table = try contacts("customer,agreed,email\na,YES,a@x.ru\nb,no,b@x.ru\nc,,c@x.ru\nb,no,\n")
    for columns in ["contacts", "klaviyo"] {
      let list = try ListFixture.list(columns, of: result) { options in
        options.contacts = table
        options.conditions = [RowFilter(column: "agreed", values: ["yes"])]
      }
      #expect(list.account.written == 1, "\(columns)")
      #expect(list.account.excluded == 3, "\(columns)")
      #expect(try ListFixture.text(list).contains("a@x.ru"))
    }
    #expect(throws: ExportError.self) {
      try ListFixture.list("contacts", of: result) { options in
        options.contacts = table
        options.conditions = [RowFilter(column: "aggreed", values: ["yes"])]
      }
    }
  }

  @Test func `a condition may be one on the list itself, such as the arm of a test`() throws {
    let list = try ListFixture.list(profile { _ in }, of: "customer,arm\na,control\nb,offer\n") { options in
      options.conditions = [RowFilter(column: "arm", values: ["offer"])]
    }
    #expect(try ListFixture.text(list) == "id\nb\n")
  }

  @Test func `the control group of today's list is never written`() throws {
    let list = try ListFixture.list(
      profile {
        $0.columns.append(
          .init(header: "why", value: .file("reason"), changes: [], isOnlyWherePresent: false))
      },
      of: "customer,reason,segment,name,control\na,due,1,A,true\nb,overdue,1,A,false\n")
    #expect(try ListFixture.text(list) == "id,why\nb,overdue\n")
    #expect(list.account.heldBack == 1)
  }

  @Test func `segments that are asked for must be there`() throws {
    let list = try ListFixture.list(profile { _ in }) { $0.segments = [2] }
    #expect(try ListFixture.text(list) == "id\n=2+3\n17\n18\n")
    #expect(throws: ExportError.noSuchSegment(7, available: [1, 2])) {
      try ListFixture.list(profile { _ in }) { $0.segments = [7] }
    }
  }

  @Test func `phones without their country are told, and never guessed`() throws {
    let list = try ListFixture.list("contacts")
    #expect(list.account.invalidPhone == 2)
    #expect(list.account.warnings.contains { $0.en.contains("not guessed") })
    let known = try ListFixture.list("contacts") { $0.countryCode = 7 }
    #expect(known.account.invalidPhone == 0)
    #expect(throws: ChoiceError.self) { try ListFixture.list("contacts") { $0.countryCode = 0 } }
  }

  @Test func `nobody to be told by is an error that says how to tell`() throws {
    #expect(throws: ExportError.nothingToTellBy([.email, .phone])) {
      try ListFixture.list("klaviyo", of: "customer,segment\n1,1\n2,1\n")
    }
    #expect(throws: ExportError.nobodyLeft(customers: 1, withoutKey: 1, excluded: 0, wantsCountry: true)) {
      try ListFixture.list("klaviyo", of: "customer,segment,phone\n1,1,8 912 345-67-89\n")
    }
  }

  @Test func `ids that are e-mails or phones reach customers by themselves, and no analytics`() throws {
    let result = "customer,segment,name\nanna@mail.ru,1,A\nboris@mail.ru,1,A\n"
    #expect(try ListFixture.text(ListFixture.list("mailchimp", of: result)).contains("anna@mail.ru"))
    #expect(throws: ExportError.personalValue(column: "user_id", customers: 2)) {
      try ListFixture.list("google-analytics", of: result)
    }
    let phones = "customer,segment,name\n+7 912 345-67-89,1,A\n8 (912) 345-67-80,1,A\n"
    let list = try ListFixture.list("unisender", of: phones) { $0.countryCode = 7 }
    #expect(try ListFixture.text(list).contains("79123456780"))
    #expect(throws: ExportError.self) { try ListFixture.list("google-analytics", of: phones) }
  }

  @Test func `the key's heading says what it is`() throws {
    func first(_ heading: String?) throws -> [Substring] {
      let text = try ListFixture.text(
        ListFixture.list("mindbox") { options in
          options.keyColumn = heading
          options.countryCode = 7
        })
      return text.split(separator: "\n").prefix(2).map { $0.prefix { $0 != ";" } }
    }
    #expect(try first(nil) == ["Email", "anna@mail.ru"])
    #expect(try first("MobilePhone") == ["MobilePhone", "+79123456789"])
    #expect(try first("CustomerWebsiteId") == ["CustomerWebsiteId", "00123"])
    #expect(throws: ExportError.self) { try first("a\u{1B}b") }
  }

  @Test func `what is no list of ours is refused`() throws {
    #expect(throws: ExportError.noResult(file: "test.csv", first: "id")) {
      try ListFixture.result("id,segment\n1,1\n")
    }
  }

  @Test func `the same list comes of any number of threads`() throws {
    func text(_ threads: Int) throws -> String {
      var options = ReadingOptions()
      options.workers = Workers(threads)
      options.chunkBytes = 64
      let table = try Table(bytes: Array(ListFixture.customers.utf8), name: "customers.csv", options: options)
      let list = try CustomerList(
        ListFixture.profile("klaviyo"), of: ResultList(of: table), model: nil, asOf: nil,
        options: ListOptions())
      return try ListFixture.text(list)
    }
    #expect(try text(1) == text(4))
  }

  @Test
  func `names, rules and what to do come from the model beside the result, where it is the result's own`()
    throws
  {
    let model = try RuleFixture.tableModel()
    let segment = try #require(model.segments.first)
    let rule = try #require(model.rules.first { $0.segment == segment.number })
    var profile = try ListFixture.profile("contacts")
    profile.encoding = .utf8
    profile.lineEnd = .lf
    profile.delimiter = .bar
    profile.columns = [ExportValue.Plain.name, .nameEn, .nameRu, .ruleText, .action].map { value in
      .init(header: value.rawValue, value: .plain(value), changes: [], isOnlyWherePresent: false)
    }
    func text(_ name: String) throws -> String {
      let file = "customer,segment,name,rule\nk1,\(segment.number),\"\(name)\",\(rule.number)\n"
      var options = ListOptions()
      options.language = .russian
      let list = try CustomerList(
        profile, of: ListFixture.result(file), model: model, asOf: nil, options: options)
      return String(try ListFixture.text(list).split(separator: "\n")[1])
    }
    let action = Playbooks.builtIn[PlaybookKind(segment, in: model), .russian].headline
    func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
    let names = [segment.name.ru, segment.name.en, segment.name.ru].map(quoted)
    #expect(try text(segment.name.en) == (names + [rule.wording.ru, action]).joined(separator: "|"))
    #expect(try text("Somebody else's") == "Somebody else's|Somebody else's|Somebody else's||")
  }
}
