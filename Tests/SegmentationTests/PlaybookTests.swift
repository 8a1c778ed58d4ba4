import CustomerLifecycle
import Foundation
@testable import Segmentation
import Testing
@testable import Wording

struct PlaybookTests {
  @Test(arguments: PlaybookKind.allCases) func `every kind has a whole playbook in every language`(
    kind: PlaybookKind
  ) {
    for language in Language.allCases {
      let playbook = Playbooks.builtIn[kind, language]
      #expect(!playbook.headline.isEmpty && !playbook.metric.isEmpty)
      #expect(playbook.actions.count == 3)
    }
    #expect(Playbooks.builtIn[kind, .english] != Playbooks.builtIn[kind, .russian])
  }

  @Test func `an owner's text takes the place of ours, and the rest stays`() throws {
    let json = #"{"ru": {"lost": {"headline": "Отпустить", "actions": ["Ничего"], "metric": "Нет"}}}"#
    let playbooks = try Playbooks(json: Data(json.utf8), name: "own.json")
    #expect(playbooks[.lost, .russian].headline == "Отпустить")
    #expect(playbooks[.lost, .english] == Playbooks.builtIn[.lost, .english])
    #expect(playbooks[.new, .russian] == Playbooks.builtIn[.new, .russian])
  }

  @Test func `a slip in an owner's file is named`() {
    #expect(throws: PlaybookError.unknownKind(file: "own.json", kind: "champion")) {
      try Playbooks(
        json: Data(#"{"en": {"champion": {"headline": "", "actions": [], "metric": ""}}}"#.utf8),
        name: "own.json")
    }
    #expect(throws: PlaybookError.unknownLanguage(file: "own.json", language: "de")) {
      try Playbooks(json: Data(#"{"de": {}}"#.utf8), name: "own.json")
    }
    #expect(throws: PlaybookError.damaged(file: "own.json", reason: .notJSON)) {
      try Playbooks(json: Data("{".utf8), name: "own.json")
    }
    #expect(
      throws: PlaybookError.damaged(
        file: "own.json", reason: LocalizedText(en: "en.lost.metric is missing", ru: "нет en.lost.metric"))
    ) {
      try Playbooks(
        json: Data(#"{"en": {"lost": {"headline": "Let go", "actions": ["Nothing"]}}}"#.utf8),
        name: "own.json")
    }
    #expect(
      throws: PlaybookError.damaged(
        file: "own.json", reason: LocalizedText(en: "en.lost has an empty text", ru: "в en.lost пустой текст")
      )
    ) {
      try Playbooks(
        json: Data(#"{"en": {"lost": {"headline": " ", "actions": ["Nothing"], "metric": "None"}}}"#.utf8),
        name: "own.json")
    }
    #expect(
      throws: PlaybookError.cannotRead(
        file: "none.json", reason: LocalizedText(en: "no such file", ru: "такого файла нет"))
    ) {
      try Playbooks(contentsOf: URL(filePath: "/nowhere/none.json"))
    }
  }

  @Test func `our texts can be written out and read back`() throws {
    #expect(try Playbooks(json: Playbooks.builtIn.json(), name: "ours.json") == .builtIn)
  }

  @Test(arguments: TradeSegment.allCases) func `a segment of the trade gets that playbook, whatever its name`(
    trade: TradeSegment
  ) throws {
    let model = try Samples.quickFit(Samples.transactions(), k: 4).model
    var segment = model.segments[0]
    segment.trade = trade
    for name in [trade.name, LocalizedText(en: "Lost in Tokyo", ru: "Потерянные в Токио")] {
      segment.name = name
      #expect(PlaybookKind(segment, in: model).rawValue == trade.rawValue)
    }
  }

  @Test(arguments: ["Newcastle club", "Our best", "Lost in Tokyo", "Loyal"])
  func `a segment that its owner renamed keeps its playbook, whatever the name begins with`(name: String)
    throws
  {
    let model = try Samples.quickFit(Samples.transactions(), k: 4).model
    let kinds = model.segments.map { PlaybookKind($0, in: model) }
    #expect(Set(kinds).count == 4)
    for number in 1...4 {
      let renamed = try model.edited([.rename(segment: number, to: name)]).model
      #expect(renamed.segments.map { PlaybookKind($0, in: renamed) } == kinds)
    }
  }

  /// Profiles are of frequency, monetary and recency.
  @Test(arguments: [
    ([1.2, 1.4, -0.9], PlaybookKind.champions), ([0.1, 0.6, -0.3], .loyal), ([-0.5, -0.6, -1.1], .new),
    ([1.5, 1.1, 0.8], .cantLose), ([-0.5, -0.6, 1.5], .lost),
  ]) func `a segment that is none of the trade's gets the playbook of its medians, whatever its name`(
    profile: [Double], kind: PlaybookKind
  ) throws {
    let model = try Samples.quickFit(Samples.transactions(), k: 4).model
    var segment = model.segments[0]
    segment.trade = nil
    segment.profile = profile
    for name in ["Our own", "Newcastle club", "Champions"] {
      segment.name = LocalizedText(en: name, ru: name)
      #expect(PlaybookKind(segment, in: model) == kind)
    }
  }

  @Test(arguments: [
    (PlaybookKind.champions, PlaybookKind.cantLose), (.loyal, .atRisk), (.potentialLoyalists, .needAttention),
    (.new, .aboutToSleep),
  ]) func `a segment most of whose customers are late is won back, one with few of them kept`(
    kind: PlaybookKind, late: PlaybookKind
  ) throws {
    let model = try Samples.quickFit(Samples.transactions(), k: 4).model
    var segment = model.segments[0]
    segment.trade = TradeSegment(rawValue: kind.rawValue)
    #expect(PlaybookKind(segment, in: model, late: 0.5) == late)
    #expect(PlaybookKind(segment, in: model, late: 0.49) == kind)
    #expect(PlaybookKind(segment, in: model, late: nil) == kind)
    segment.trade = TradeSegment(rawValue: late.rawValue)
    #expect(PlaybookKind(segment, in: model, late: 0.9) == late)
    #expect(PlaybookKind(segment, in: model, late: 0.25) == late)
    #expect(PlaybookKind(segment, in: model, late: 0.1) == (kind == .new ? .promising : kind))
  }
}
