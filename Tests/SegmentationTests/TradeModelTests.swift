import CustomerLifecycle
import Foundation
@testable import JSONDocuments
@testable import Segmentation
import TestSupport
import Testing
import TextTables
import Wording

/// What a model file says of scores and rhythm.
struct TradeModelTests {
  private static func model(amount: Bool = true) throws -> SegmentationModel {
    var options = RunOptions()
    options.segmenter.fixedCount = 3
    options.segmenter.isQuick = true
    let text = CustomersOverTimeTests.lines(amount: amount)
    return try SegmentationRun(of: Table(text), options: options).result.model
  }

  @Test(arguments: [true, false]) func `scores and rhythm are saved, and read back the same`(
    amount: Bool
  ) throws {
    let model = try Self.model(amount: amount)
    let rfm = try #require(model.rfm)
    #expect(rfm.scheme == .dma25)
    #expect((rfm.cutoffs.monetary != nil) == amount)
    let rhythm = try #require(model.rhythm)
    #expect(rhythm.horizonDays != nil)
    #expect(rhythm.windowDays % 30 == 0)
    let again = try SegmentationModel(bytes: model.bytes, name: "m.json")
    #expect(again.rfm == rfm)
    #expect(again.rhythm == rhythm)
    #expect(again.bytes == model.bytes)
  }

  @Test func `a base without a rhythm has scores alone`() throws {
    var options = RunOptions()
    options.segmenter.isQuick = true
    let lines = (0..<60).map { "c\($0),2025-01-0\(1 + $0 % 3 * 4),\($0).5\n" }
    let model = try SegmentationRun(
      of: Table("customer,day,amount\nc0,2025-01-02,3\nc1,2025-01-03,3\n" + lines.joined()), options: options
    ).result.model
    #expect(model.rfm != nil)
    #expect(model.rhythm == nil)
    #expect(try SegmentationModel(bytes: model.bytes, name: "m.json").bytes == model.bytes)
  }

  @Test(arguments: [
    (#""scheme": "dma25""#, "\"scheme\": \"dma26\""), (#""scheme": "#, "\"Scheme\": "),
    (#""score": 2, "atMost": \d+"#, "\"score\": 6, \"atMost\": 1"),
    (#""score": 2, "atMost": \d+"#, "\"score\": 2, \"atMost\": -1"),
    (#""score": 2, "atMost": \d+"#, "\"score\": 2, \"atMost\": 0"),
    (#""score": 2, "atMost": "#, "\"score\": 2, \"more\": 1, \"atMost\": "),
    (#""score": 2, "atLeast": [\d.]+"#, "\"score\": 2, \"atLeast\": 999999999"),
    (#""score": 2, "atLeast": [\d.]+"#, "\"score\": 2, \"atLeast\": 1e3"),
    (#""monetary": \[[^\]]*\]"#, "\"monetary\": null"),
    (#""lowest": \{"recency": 1"#, "\"lowest\": {\"recency\": 5"),
    (#""constant": \[\]"#, "\"constant\": [\"orders\"]"),
    (#""constant": \[\]"#, "\"constant\": [\"recency\", \"recency\"]"),
    (#""source": "fifths""#, "\"source\": \"guess\""), (#""horizon": \d+"#, "\"horizon\": 0"),
    (#""withinVariance": "#, "\"withinVariance\": -"), (#""logMean": "#, "\"logMean\": 1e9, \"x\": "),
    (#""shrinkage": [\d.]+"#, "\"shrinkage\": -1"), (#""firstVariance": "#, "\"variance\": "),
  ])
  func `scores and a rhythm that cannot be are refused in a sentence`(
    old: String, new: String
  ) throws {
    let body = try ModelFiles.body(of: Self.model())
    let place = try #require(body.firstRange(of: Regex(old)))
    do {
      _ = try SegmentationModel(
        bytes: ModelFiles.signed(body.replacingCharacters(in: place, with: new)), name: "m.json")
      Issue.record("accepted \(new)")
    } catch {
      #expect(error.description.hasPrefix("m.json: "))
    }
  }

  @Test func `scores of features that the model does not have are refused`() throws {
    let scores =
      "{\"scheme\": \"rf10\", \"cutoffs\": {\"recency\": [], \"frequency\": [], \"monetary\": null}, "
      + "\"lowest\": {\"recency\": 3, \"frequency\": 3, \"monetary\": null}, \"constant\": [], \"source\": \"fifths\"}"
    func loaded(_ model: SegmentationModel) throws -> SegmentationModel {
      let body = try ModelFiles.body(of: model).replacing("\"rfm\": null", with: "\"rfm\": \(scores)")
      return try SegmentationModel(bytes: ModelFiles.signed(body), name: "m.json")
    }
    #expect(try loaded(Samples.quickFit(Samples.transactions(), k: 4).model).rfm?.scheme == .rf10)
    #expect(throws: ModelFileError.self) { try loaded(Samples.quickFit(Samples.table()).model) }
  }
}
