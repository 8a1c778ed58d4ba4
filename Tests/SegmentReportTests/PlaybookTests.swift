import Foundation
@testable import SegmentReport
import Segmentation
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
    #expect(throws: PlaybookError.malformed(file: "own.json", fault: "it is not JSON")) {
      try Playbooks(json: Data("{".utf8), name: "own.json")
    }
    #expect(throws: PlaybookError.malformed(file: "own.json", fault: "en.lost.metric is missing")) {
      try Playbooks(
        json: Data(#"{"en": {"lost": {"headline": "Let go", "actions": ["Nothing"]}}}"#.utf8),
        name: "own.json")
    }
    #expect(throws: PlaybookError.malformed(file: "own.json", fault: "en.lost has an empty text")) {
      try Playbooks(
        json: Data(#"{"en": {"lost": {"headline": " ", "actions": ["Nothing"], "metric": "None"}}}"#.utf8),
        name: "own.json")
    }
    #expect(throws: PlaybookError.cannotRead(file: "none.json", reason: "no such file")) {
      try Playbooks(contentsOf: URL(filePath: "/nowhere/none.json"))
    }
  }

  @Test func `our texts can be written out and read back`() throws {
    #expect(try Playbooks(json: Playbooks.builtIn.json(), name: "ours.json") == .builtIn)
  }

  @Test func `a segment named in the trade's words gets that playbook, others by their medians`() throws {
    let (model, _) = Fixtures.shop.made()
    #expect(model.segments.map { PlaybookKind($0, in: model) } == [.champions, .loyal, .atRisk, .new, .lost])
    var renamed = try #require(model.segments.first)
    renamed.name = LocalizedText(en: "Our best", ru: "Наши лучшие")
    #expect(PlaybookKind(renamed, in: model) == .champions)
  }

  @Test func `the detectable share agrees with published sample sizes`() throws {
    // Fleiss, Levin and Paik's formula with unequal variances asks for 8,155 in each half to tell 5 % from 6 %,
    // and for 432 to tell 5 % from 10 %.
    #expect(abs(try #require(Experiment.detectableShare(customers: 2 * 8_155)) - 0.06) < 1e-5)
    #expect(abs(try #require(Experiment.detectableShare(customers: 2 * 432)) - 0.10) < 1e-4)
    #expect(Experiment.detectableShare(customers: 0) == nil)
    #expect(Experiment.detectableShare(customers: 1) == nil)
    #expect(Experiment.detectableShare(customers: .max) ?? 1 < 0.0501)
  }
}
