import CustomerFeatures
import DecisionTrees
import LinearAlgebra
@testable import Segmentation
import Testing
import Wording

@Suite struct Explanations {
  @Test func `every move leads where it says, and the nearest is the customer's boundary`() throws {
    let features = Samples.transactions()
    let model = try Samples.quickFit(features, k: 4).model
    for (index, id) in features.customers.prefix(60).enumerated() {
      let explanation = try model.explain(id, in: features)
      #expect(explanation.customer == model.classify(features)[index])
      #expect(explanation.moves.first?.distance == explanation.customer.boundaryDistance)
      for move in explanation.moves {
        var moved = Array(features.values.row(index))
        moved[move.feature] = move.value
        #expect(segment(of: moved, in: model, features) == move.segment)
      }
    }
    #expect(throws: SegmentationError.noSuchCustomer(id: "nobody")) {
      try model.explain("nobody", in: features)
    }
  }

  @Test func `every segment that one number can lead to is among the moves`() throws {
    let features = Samples.transactions()
    let model = try Samples.quickFit(features, k: 4).model
    for (index, id) in features.customers.prefix(40).enumerated() {
      let row = Array(features.values.row(index))
      let own = model.classify(features)[index].segment
      var reachable: Set<[Int]> = []
      for case .split(let feature, let threshold, _, _) in model.tree.nodes {
        for value in [threshold, model.features[feature].feature.isWhole ? threshold + 1 : threshold.nextUp] {
          var moved = row
          moved[feature] = value
          let other = segment(of: moved, in: model, features)
          if other != own { reachable.insert([feature, other]) }
        }
      }
      let moves = try model.explain(id, in: features).moves
      #expect(Set(moves.map { [$0.feature, $0.segment] }) == reachable)
    }
  }

  @Test func `another category is a move, named with all that would do`() throws {
    let features = Samples.table()
    let model = try Samples.quickFit(features, k: 3).model
    let cities = features.features.indices.filter { features.features[$0].name == "city" }
    var seen = 0
    for (index, id) in features.customers.enumerated() {
      for move in try model.explain(id, in: features).moves where cities.contains(move.feature) {
        seen += 1
        var moved = Array(features.values.row(index))
        for city in cities { moved[city] = city == move.feature ? 1 : 0 }
        #expect(segment(of: moved, in: model, features) == move.segment)
        #expect(move.wording.en.hasPrefix("city = "))
      }
    }
    let asksForCities = model.tree.nodes.contains {
      if case .split(let feature, _, _, _) = $0 { cities.contains(feature) } else { false }
    }
    #expect(asksForCities == (seen > 0))
  }

  @Test func `the lines say rule, bounds with the customer's values, and moves`() throws {
    let features = Samples.transactions()
    let model = try Samples.quickFit(features, k: 4).model
    for (index, id) in features.customers.prefix(20).enumerated() {
      let explanation = try model.explain(id, in: features)
      let text = explanation.lines.map(\.en).joined(separator: "\n")
      #expect(text.contains("by rule \(explanation.customer.rule)"))
      for bound in explanation.bounds { #expect(text.contains(bound.wording.en)) }
      for move in explanation.moves { #expect(text.contains("\(move.wording.en) → \(move.segment) ")) }
      if explanation.bounds.contains(where: { $0.feature == 2 }) {
        let days = Int(features.values[index, 2])
        #expect(text.contains("(it was \(days)\u{A0}day") || text.contains("(it was \(days) day"))
      }
      #expect(text.contains("near the boundary") == explanation.customer.isNearBoundary)
    }
  }

  private func segment(of row: [Double], in model: SegmentationModel, _ features: FeatureMatrix) -> Int {
    model.classify(FeatureMatrix(features: features.features, values: Matrix([row]), customers: ["x"]))[0]
      .segment
  }
}
