import CustomerData
import DecisionTrees
import LinearAlgebra
import Testing

@testable import Segmentation

@Suite struct Editing {
  let features = Samples.transactions()
  let model: SegmentationModel

  init() throws { model = try Samples.quickFit(features, k: 4).model }

  @Test func `a renamed segment has the new name, and the model records it`() throws {
    let edited = try model.edited([.rename(segment: 2, to: "VIP")])
    #expect(edited.model.segments[1].name == LocalizedText(en: "VIP", ru: "VIP"))
    #expect(edited.model.edits == ["segment 2 renamed from \"\(model.segments[1].name.en)\" to \"VIP\""])
    #expect(try SegmentationModel(bytes: edited.model.bytes, name: "m") == edited.model)
  }

  @Test func `merged segments are one, and everything is measured again`() throws {
    let edited = try model.edited([.merge([3, 4])], measuredOn: features)
    let merged = edited.model
    #expect(merged.segments.map(\.number) == [1, 2, 3])
    #expect(merged.segments[2].customers == model.segments[2].customers + model.segments[3].customers)
    #expect(edited.moved == 0)
    #expect(merged.centroids.rows == 3)
    let places = merged.classify(features)
    #expect(edited.customers == places)
    for segment in merged.segments {
      #expect(places.segments.count { $0 == segment.number } == segment.customers)
    }
    #expect(try SegmentationModel(bytes: merged.bytes, name: "m") == merged)
  }

  @Test func `a moved threshold stands in the rules and moves customers`() throws {
    guard case .split(let feature, let threshold, _, _) = model.tree.nodes[0] else { return }
    let name = model.features[feature].feature.name
    let edited = try model.edited(
      [.threshold(feature: name, from: threshold, to: threshold + 1)], measuredOn: features)
    guard case .split(_, let moved, _, _) = edited.model.tree.nodes[0] else { return }
    #expect(moved == threshold + 1)
    #expect(
      edited.model.edits == [
        "threshold of \(name) moved from \(threshold.shortest) to \((threshold + 1).shortest)"
      ])
    let changed = zip(model.classify(features).segments, edited.model.classify(features).segments).count {
      $0 != $1
    }
    #expect(edited.moved == changed)
    #expect(try SegmentationModel(bytes: edited.model.bytes, name: "m") == edited.model)
  }

  @Test func `edits that cannot be made are refused in a sentence`() throws {
    let none = SegmentationError.noSuchSegment(number: 9, available: [1, 2, 3, 4])
    #expect(throws: none) { try model.edited([.rename(segment: 9, to: "x")]) }
    #expect(throws: none) { try model.edited([.merge([1, 9])], measuredOn: features) }
    #expect(throws: SegmentationError.cannotMerge([1, 1])) {
      try model.edited([.merge([1, 1])], measuredOn: features)
    }
    #expect(throws: SegmentationError.cannotMerge([1, 2, 3, 4])) {
      try model.edited([.merge([1, 2, 3, 4])], measuredOn: features)
    }
    #expect(throws: SegmentationError.dataNeeded) { try model.edited([.merge([1, 2])]) }
    #expect(throws: SegmentationError.self) {
      try model.edited([.rename(segment: 1, to: model.segments[1].name.en)])
    }
    for name in ["", " ", "a\nb", String(repeating: "x", count: 81)] {
      #expect(throws: SegmentationError.self) { try model.edited([.rename(segment: 1, to: name)]) }
    }
    #expect(throws: SegmentationError.self) {
      try model.edited([.threshold(feature: "age", from: nil, to: 3)], measuredOn: features)
    }
  }

  @Test func `an explanation names the rule, its bounds and moves that lead where they say`() throws {
    for (index, id) in features.customers.enumerated() {
      let explanation = try model.explain(id, in: features)
      let row = Array(features.values.row(index))
      #expect(explanation.customer == model.classify(features)[index])
      #expect(explanation.moves.first?.distance == explanation.customer.boundaryDistance)
      for move in explanation.moves {
        var moved = row
        moved[move.feature] = move.value
        let alone = FeatureMatrix(features: features.features, values: Matrix([moved]), customers: [id])
        #expect(model.classify(alone)[0].segment == move.segment)
      }
      #expect(explanation.lines.count == 1 + explanation.bounds.count + explanation.moves.count)
      if index > 20 { break }
    }
    #expect(throws: SegmentationError.noSuchCustomer(id: "nobody")) {
      try model.explain("nobody", in: features)
    }
  }
}
