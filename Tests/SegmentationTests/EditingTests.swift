import CustomerFeatures
import DecisionTrees
import LinearAlgebra
@testable import Segmentation
import Testing
@testable import Wording

@Suite struct Editing {
  let features = Samples.transactions()
  let model: SegmentationModel

  init() throws { model = try Samples.quickFit(features, k: 4).model }

  @Test func `a renamed segment has the new name, and the model records it`() throws {
    let edited = try model.edited([.rename(segment: 2, to: "VIP")])
    #expect(edited.model.segments[1].name == LocalizedText(en: "VIP", ru: "VIP"))
    #expect(edited.model.segments.map(\.trade) == model.segments.map(\.trade), "what it is does not change")
    #expect(
      edited.model.edits.map(\.en) == ["segment 2 renamed from \"\(model.segments[1].name.en)\" to \"VIP\""])
    #expect(
      edited.model.edits.map(\.ru) == [
        "сегмент 2 переименован: было «\(model.segments[1].name.ru)», стало «VIP»"
      ])
    #expect(try SegmentationModel(bytes: edited.model.bytes, name: "m") == edited.model)
  }

  @Test func `merged segments are one, and everything is measured again`() throws {
    let edited = try model.edited([.merge([3, 4])], measuredOn: features)
    let merged = edited.model
    #expect(merged.segments.map(\.number) == [1, 2, 3])
    #expect(merged.segments.map(\.trade) == model.segments.prefix(3).map(\.trade))
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
      edited.model.edits.map(\.en) == [
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

  @Test func `what cannot be made is said before customers are asked for`() {
    #expect(throws: SegmentationError.noSuchSegment(number: 9, available: [1, 2, 3, 4])) {
      try model.edited([.merge([1, 9])])
    }
    #expect(throws: SegmentationError.dataNeeded) { try model.edited([.merge([1, 2])]) }
  }

  @Test func `a threshold stays among the customers, and whole where they are`() throws {
    let column = try #require(model.features.firstIndex { $0.feature.name == "recency" })
    let range = model.features[column]
    for value in [range.minimum - 1, range.maximum, 5000] {
      #expect(
        throws: SegmentationError.thresholdBeyondCustomers(
          feature: "recency", threshold: value, minimum: range.minimum, maximum: range.maximum)
      ) { try model.edited([.threshold(feature: "recency", from: nil, to: value)], measuredOn: features) }
    }
    let thresholds = recencyThresholds(of: model)
    let old = try #require(thresholds.first)
    let moved = try model.edited(
      [.threshold(feature: "recency", from: old, to: old + 1.75)], measuredOn: features)
    #expect(recencyThresholds(of: moved.model).contains(old + 1))
    #expect(
      throws: SegmentationError.noThresholdThere(feature: "recency", value: 0.5, available: thresholds)
    ) { try model.edited([.threshold(feature: "recency", from: 0.5, to: old)], measuredOn: features) }
  }

  private func recencyThresholds(of model: SegmentationModel) -> [Double] {
    let found = model.tree.nodes.compactMap { node -> Double? in
      guard case .split(let feature, let threshold, _, _) = node,
        model.features[feature].feature.name == "recency"
      else { return nil }
      return threshold
    }
    return Set(found).sorted()
  }

  @Test func `merging leaves no question whose answers lead to one segment`() throws {
    for pair in [[1, 2], [2, 3], [3, 4], [1, 4], [1, 2, 3]] {
      let merged = try model.edited([.merge(pair)], measuredOn: features).model
      for case .split(_, _, let atMost, let above) in merged.tree.nodes {
        let labels = [atMost, above].map { child -> Int? in
          if case .leaf(let label) = merged.tree.nodes[child] { label } else { nil }
        }
        #expect(labels[0] == nil || labels[0] != labels[1])
      }
    }
  }

  @Test func `fidelity and price are those of a count by hand`() throws {
    let merged = try model.edited([.merge([2, 3])], measuredOn: features).model
    let points = merged.scaling.transform(features.values)
    let places = merged.classify(features)
    let right = places.segments.indices.count { places.segments[$0] == places.clusters[$0] }
    #expect(merged.quality.fidelity == Double(right) / Double(features.customers.count))
    func inertia(_ labels: [Int]) -> Double {
      Dictionary(grouping: labels.indices) { labels[$0] }.values.reduce(0.0) { sum, rows in
        sum
          + (0..<points.columns).reduce(0.0) { total, j in
            let mean = rows.reduce(0.0) { $0 + points[$1, j] } / Double(rows.count)
            return total + rows.reduce(0.0) { $0 + (points[$1, j] - mean) * (points[$1, j] - mean) }
          }
      }
    }
    let price = inertia(places.segments) / inertia(places.clusters)
    // Sums in another order differ in their last bits.
    #expect(abs(merged.quality.priceOfExplainability - price) < 1e-9)
    for rule in merged.rules {
      let caught = places.rules.indices.filter { places.rules[$0] == rule.number }
      let own = caught.count { places.clusters[$0] == rule.segment }
      #expect(rule.rule.support == Double(caught.count) / Double(features.customers.count))
      #expect(caught.isEmpty || rule.rule.precision == Double(own) / Double(caught.count))
    }
  }
}
