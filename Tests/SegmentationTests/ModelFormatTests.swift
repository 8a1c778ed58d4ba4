import CustomerFeatures
import CustomerLifecycle
import DecisionTrees
import Foundation
@testable import JSONDocuments
@testable import Segmentation
import Testing
@testable import TextTables
@testable import Wording

/// What format 2 of the model file adds, and what becomes of files of format 1.
@Suite struct ModelFormatTests {
  private func loaded(_ body: String) throws -> SegmentationModel {
    try SegmentationModel(bytes: ModelFiles.signed(body), name: "m.json")
  }

  private func body() throws -> String {
    try ModelFiles.body(of: try Samples.quickFit(Samples.transactions(), k: 4).model)
  }

  @Test func `window and keys of the trade are kept`() throws {
    var model = try Samples.quickFit(Samples.transactions(), k: 4).model
    model.windowDays = 546
    model.segments[1].trade = .loyal
    let again = try SegmentationModel(bytes: model.bytes, name: "m.json")
    // The rules of a file are worded anew, with the window.
    #expect(again.bytes == model.bytes)
    #expect(again.windowDays == 546)
    #expect(again.segments.map(\.trade) == [nil, .loyal, nil, nil])
    #expect(try Samples.quickFit(Samples.table()).model.segments.allSatisfy { $0.trade == nil })
  }

  @Test func `how the base was spread is kept, and refused where it cannot be`() throws {
    let model = try Samples.quickFit(Samples.transactions(), k: 4).model
    #expect(try SegmentationModel(bytes: model.bytes, name: "m.json").spreads == model.spreads)
    let body = try ModelFiles.body(of: model)
    #expect(body.contains("\"drift\": {\n"))
    let first = try #require(model.spreads?.first?.deciles.first)
    let share = try #require(model.segments.first?.share)
    for (old, new) in [
      ("\"deciles\": [[\(first.shortest), ", "\"deciles\": [[1e9, "),
      ("\"shares\": [\(share.shortest), ", "\"shares\": [0.123, "), ("\"parts\": [[0.", "\"parts\": [[1."),
    ] {
      try #require(body.contains(old))
      #expect(throws: ModelFileError.self) { try loaded(body.replacing(old, with: new)) }
    }
  }

  @Test func `parts that are left out are as good as null`() throws {
    var fitted = try Samples.quickFit(Samples.transactions(), k: 4).model
    fitted.spreads = nil
    let body = try ModelFiles.body(of: fitted)
    let model = try loaded(body)
    for name in ["rfm", "rhythm", "drift", "told"] {
      #expect(try loaded(body.replacing("  \"\(name)\": null,\n", with: "")) == model)
    }
  }

  @Test func `a column without a name keeps its number, one that is called by a number its name`() throws {
    let rows = (0..<60).map { "c\($0),\($0 * 7 % 40),\($0 * $0 % 97),\($0 % 5 * 100)" }.joined(
      separator: "\n")
    let table = try Table(bytes: Array("id,column 2,,sum\n\(rows)\n".utf8), name: "t.csv")
    let recipe = try LayoutDecision(for: table).recipe
    let model = try Samples.quickFit(try recipe.features(of: table).matrix).model
    let again = try SegmentationModel(bytes: model.bytes, name: "m.json")
    #expect(again.features.map(\.feature.label) == [.named("column 2"), .numbered(3), .named("sum")])
    let wording = RuleWording(again.features, windowDays: again.windowDays)
    #expect(
      wording.text(for: [.init(feature: 0, above: 20, atMost: nil)], in: .russian) == "column 2 более 20")
    #expect(
      wording.text(for: [.init(feature: 1, above: 20, atMost: nil)], in: .russian) == "столбец 3 более 20")
    // Both would be numbers to a file that stores names alone.
    let first = try loaded(Self.first(String(decoding: model.bytes, as: UTF8.self)))
    #expect(first.features.map(\.feature.label) == [.numbered(2), .numbered(3), .named("sum")])
  }

  /// The body of a file of format 1 with what a file of format 2 says.
  static func first(_ text: String) -> String {
    let body = text[..<(text.range(of: "  \"checksum\"")?.lowerBound ?? text.endIndex)]
    return String(body).replacing("\"version\": 2,", with: "\"version\": 1,")
      .replacing(#/"columnNumber": [^,]*, /#, with: "").replacing(#/"trade": [^,]*, /#, with: "")
      .replacing(#/  "drift": \{\n( {4}[^\n]*\n)*  \},\n/#, with: "")
      .replacing(#/  "(window|rfm|rhythm|drift|told)": [^\n]*\n/#, with: "")
  }

  @Test func `a file of format 1 is read, and saved as format 2`() throws {
    var model = try Samples.quickFit(Samples.transactions(), k: 4).model
    let first = try loaded(Self.first(String(decoding: model.bytes, as: UTF8.self)))
    model.spreads = nil
    #expect(first == model)
    #expect(first.bytes == model.bytes)
  }

  @Test(arguments: [
    ("\"cluster\": 0", "\"trade\": null, \"cluster\": 0"),
    ("\"edits\": [", "\"window\": null,\n  \"edits\": ["),
    ("\"edits\": [", "\"rfm\": null,\n  \"edits\": ["),
    ("\"unit\": \"orders\"", "\"columnNumber\": null, \"unit\": \"orders\""),
  ]) func `a file of format 1 has no members of format 2`(old: String, new: String) throws {
    let body = Self.first(try body())
    let place = try #require(body.range(of: old))
    #expect(throws: ModelFileError.self) { try loaded(body.replacingCharacters(in: place, with: new)) }
  }

  @Test(
    arguments: [
      ("Champions", "Чемпионы", TradeSegment.champions), ("New, thrifty", "Новички, экономные", .new),
      ("Can't Lose Them 2", "Нельзя потерять 2", .cantLose), ("New York buyers", "New York buyers", nil),
      ("Newcastle club", "Новички", nil), ("Loyal", "Loyal", nil), ("Lost souls", "Потерянные души", nil),
    ] as [(String, String, TradeSegment?)])
  func `a name of format 1 has the trade's key where the trade gave it`(
    en: String, ru: String, trade: TradeSegment?
  ) throws {
    var model = try Samples.quickFit(Samples.transactions(), k: 4).model
    model.segments[0].name = LocalizedText(en: en, ru: ru)
    for index in 1..<4 { model.segments[index].name = LocalizedText(en: "Own \(index)", ru: "Свой \(index)") }
    let first = try loaded(Self.first(String(decoding: model.bytes, as: UTF8.self)))
    #expect(first.segments.map(\.trade) == [trade, nil, nil, nil])
  }

  @Test func `a customer table of format 1 has no trade, whatever its names`() throws {
    var model = try Samples.quickFit(Samples.table(), k: 3).model
    model.segments[0].name = LocalizedText(en: "Champions", ru: "Чемпионы")
    let first = try loaded(Self.first(String(decoding: model.bytes, as: UTF8.self)))
    #expect(first.segments.allSatisfy { $0.trade == nil })
  }
}
