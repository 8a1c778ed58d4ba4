import JSONDocuments
import Testing
import Wording
@testable import SegmentExports

@Suite struct ProfileTests {
  @Test func `fourteen profiles ship, each read from its document, which is written again byte for byte`()
    throws
  {
    #expect(ExportProfile.shippedDocuments.count == 14)
    #expect(ExportProfile.shipped.count == 14)
    for (document, profile) in zip(ExportProfile.shippedDocuments, ExportProfile.shipped) {
      #expect(profile.json.lines == String(decoding: document, as: UTF8.self))
      #expect(ExportProfile.shipped(named: profile.name) == profile)
    }
    #expect(ExportProfile.shipped.map(\.name) == ExportProfile.shipped.map(\.name).sorted())
  }

  @Test func `a shipped profile says what to do in every language, and where its facts are from`() {
    for profile in ExportProfile.shipped {
      for language in Language.allCases {
        #expect((profile.steps[language] ?? []).count >= 2, "\(profile.name)")
      }
      #expect(profile.steps[.english]?.count == profile.steps[.russian]?.count, "\(profile.name)")
      #expect(profile.sources.isEmpty == (profile.name == "contacts"), "\(profile.name)")
      #expect(profile.title.ru.contains(/[а-я]{3}/), "\(profile.name)")
    }
  }

  private static let plain = """
    {"name": "mine", "title": {"en": "Mine", "ru": "Моё"}, "checked": "2026-11-28", "sources": [],
     "steps": {"en": ["Load it."], "ru": ["Загрузите."]}, "encoding": "utf-8", "delimiter": ",", "lineEnd": "lf",
     "quote": "needed", "split": "none", "columns": [{"header": "id", "value": "customer"}]}
    """

  private func profile(_ from: String = "", _ to: String = "") throws -> ExportProfile {
    let text = from.isEmpty ? Self.plain : Self.plain.replacing(from, with: to)
    #expect(from.isEmpty || text != Self.plain, "\(from) is there")
    return try ExportProfile(bytes: Array(text.utf8), file: "mine.json")
  }

  @Test func `a document of one's own is a profile as ours are`() throws {
    let profile = try profile()
    #expect(profile.columns.map(\.header) == ["id"])
    #expect(profile.needs == nil)
    #expect(profile.unique.isEmpty)
    #expect(profile.limits == ExportProfile.Limits())
    let again = try ExportProfile(bytes: Array(profile.json.lines.utf8), file: "again.json")
    #expect(again == profile)
  }

  /// What is changed, and a word of the refusal.
  private static let faults: [(from: String, to: String, word: String)] = [
    ("\"quote\"", "\"quotes\"", "quotes"), ("\"mine\"", "\"../../etc/cron.d\"", "name"),
    ("\"mine\"", "\"a/b\"", "name"),
    ("\"mine\"", "\"\"", "name"), ("\"mine\"", "\"-a\"", "name"), ("\"mine\"", "7", "name"),
    ("\"utf-8\"", "\"utf-16\"", "encoding"), ("\",\"", "\"::\"", "delimiter"),
    ("\"lf\"", "\"\\n\"", "lineEnd"),
    ("\"needed\"", "null", "quote"), ("\"none\"", "\"customer\"", "split"),
    ("2026-11-28", "2026-02-30", "checked"),
    ("[],", "[\"http://x.ru\"],", "sources[0]"), ("\"customer\"}", "\"password\"}", "columns[0].value"),
    ("\"customer\"}", "\"customer\", \"as\": []}", "columns[0].as"),
    ("\"customer\"}", "\"customer\", \"as\": [\"md5\"]}", "columns[0].as[0]"),
    ("\"customer\"}", "\"customer\", \"when\": \"never\"}", "columns[0].when"),
    ("\"customer\"}", "\"customer\", \"run\": \"rm\"}", "run"),
    ("[{\"header\": \"id\", \"value\": \"customer\"}]", "[]", "columns"),
    ("{\"header\": \"id\", \"value\": \"customer\"}", "{\"header\": \"id\"}", "columns[0]"),
    (
      "[{\"header\": \"id\", \"value\": \"customer\"}]",
      "[{\"header\": \"id\", \"value\": \"customer\"}, {\"header\": \"id\", \"value\": \"name\"}]", "id"
    ),
    ("\"id\"", "\"\\u001b[2J\"", "columns[0].header"), ("Load it.", "a\\u202eb", "steps.en[0]"),
    ("\"split\"", "\"limits\": {\"bytes\": 1e3}, \"split\"", "limits.bytes"),
    ("\"split\"", "\"limits\": {\"bytes\": 9999999999999999}, \"split\"", "limits.bytes"),
    ("\"split\"", "\"limits\": {\"rows\": 0}, \"split\"", "limits.rows"),
    ("\"split\"", "\"limits\": {\"rows\": -1}, \"split\"", "limits.rows"),
    ("\"split\"", "\"limits\": {\"cell\": 1}, \"split\"", "limits.cell"),
    ("\"split\"", "\"limits\": {}, \"split\"", "limits"),
    ("\"split\"", "\"needs\": {\"anyOf\": []}, \"split\"", "needs"),
    ("\"split\"", "\"needs\": {\"anyOf\": [\"email\", \"email\"]}, \"split\"", "needs"),
    ("\"split\"", "\"unique\": [\"email\"], \"split\"", "unique"),
    ("\"split\"", "\"name\": \"other\", \"split\"", "name"),
    ("[],", "\(String(repeating: "[", count: 100_000)),", "5"),
    ("{\"en\": \"Mine\"", "{\"de\": \"Meins\", \"en\": \"Mine\"", "de"),
  ]

  @Test(arguments: faults.indices)
  func `hostile and mistaken profiles are refused with the place`(index: Int) throws {
    let fault = Self.faults[index]
    do {
      _ = try profile(fault.from, fault.to)
      Issue.record("\(fault.to) was taken")
    } catch let error as ExportError {
      #expect(error.blame == .input)
      for language in Language.allCases {
        #expect(error.sentence[language].contains(fault.word), "\(error.sentence[language])")
      }
    }
  }

  @Test func `a document of any size or kind is a refusal, never a crash`() {
    let texts = [
      "", "null", "[]", "7", "{", "\u{0}", "{\"name\": \"x\"}", String(repeating: " ", count: 1 << 19),
    ]
    for text in texts {
      #expect(throws: ExportError.self) { try ExportProfile(bytes: Array(text.utf8), file: "x.json") }
    }
    #expect(throws: ExportError.self) { try ExportProfile(bytes: [0xFF, 0xFE, 0x00], file: "x.json") }
    #expect(throws: ExportError.self) { try ExportProfile(contentsOf: "/nowhere/mine.json") }
  }
}
