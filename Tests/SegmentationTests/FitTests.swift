import Clustering
import CustomerFeatures
import DecisionTrees
import LinearAlgebra
import ParallelWork
@testable import Segmentation
import Testing
import Wording

@Test func `segments are the customers whom their rules catch`() throws {
  let features = Samples.transactions()
  let result = try Samples.quickFit(features, k: 4)
  let model = result.model
  for segment in model.segments {
    let caught = features.customers.indices.filter { i in
      model.rules.contains { $0.segment == segment.number && $0.rule.catches(features.values.row(i)) }
    }
    #expect(caught.count == segment.customers)
    #expect(caught == result.customers.indices.filter { result.customers[$0].segment == segment.number })
    #expect(segment.medians[1] == median(of: caught.map { features.values[$0, 1] }))
    let revenue = caught.reduce(0.0) { $0 + features.values[$1, 1] }
    #expect(abs((segment.revenue ?? 0) - revenue) < 1e-6)
  }
  #expect(model.segments.reduce(0) { $0 + $1.customers } == features.customers.count)
  #expect(model.segments.map(\.number) == [1, 2, 3, 4])
  let means = model.segments.map { ($0.revenue ?? 0) / Double($0.customers) }
  #expect(means == means.sorted(by: >))
  #expect(model.rules.map(\.number) == Array(1...model.rules.count))
}

@Test func `classifying the customers of the fit gives the same places, all at once or one by one`() throws {
  for features in [Samples.transactions(), Samples.table()] {
    let result = try Samples.quickFit(features)
    #expect(result.model.classify(features) == result.customers)
    for i in features.customers.indices {
      let alone = FeatureMatrix(
        features: features.features, values: features.values.selecting(rows: [i]),
        customers: [features.customers[i]])
      #expect(result.model.classify(alone)[0] == result.customers[i])
    }
  }
}

@Test func `the number of threads changes no byte of the model`() throws {
  let features = Samples.transactions(customers: 120)
  var segmenter = AutoSegmenter(candidateCounts: 3...5, seed: 3)
  segmenter.isQuick = true
  segmenter.strategy = .plainRestarts(2)
  let models = try [1, 2, 3].map { threads in
    segmenter.workers = Workers(threads)
    return try segmenter.fit(features).model.bytes
  }
  #expect(models[0] == models[1])
  #expect(models[0] == models[2])
}

@Test func `one customer, or many alike, are nothing to segment`() {
  let alike = FeatureMatrix(
    features: [Samples.monetary], values: Matrix(rows: 5, columns: 1, repeating: 3),
    customers: ["a", "b", "c", "d", "e"])
  #expect(throws: SegmentationError.nothingToSegment(customers: 5)) {
    try AutoSegmenter().fit(alike)
  }
}

@Test func `k is reduced to the number of different customers, and said`() throws {
  let values = Matrix((0..<40).map { [Double($0 % 4) * 10] })
  let features = FeatureMatrix(
    features: [Samples.monetary], values: values, customers: (0..<40).map { "\($0 + 10)" })
  var segmenter = AutoSegmenter()
  segmenter.isQuick = true
  segmenter.strategy = .plainRestarts(2)
  let result = try segmenter.fit(features)
  #expect(result.model.segments.count <= 4)
  #expect(
    result.warnings.first?.text.en == "k reduced to at most 4: only 4 customers differ from each other")
  #expect(result.warnings.first == .countReduced(to: 4))
  segmenter.fixedCount = 5
  #expect(throws: SegmentationError.countOutOfRange(asked: 5, distinctCustomers: 4)) {
    try segmenter.fit(features)
  }
}

@Test func `a customer's boundary is the nearest threshold behind which the segment is another`() throws {
  let features = Samples.transactions()
  let result = try Samples.quickFit(features, k: 4)
  let model = result.model
  for (i, customer) in result.customers.enumerated() {
    let row = Array(features.values.row(i))
    var nearest = Double.infinity
    // Every threshold of the tree, whether it lies on the customer's way or not.
    for case .split(let column, let threshold, _, _) in model.tree.nodes {
      let isWhole = model.features[column].feature.isWhole
      var moved = row
      moved[column] = row[column] <= threshold ? (isWhole ? threshold + 1 : threshold.nextUp) : threshold
      guard model.tree.label(of: moved[...]) != model.tree.label(of: row[...]) else { continue }
      let scaling = model.scaling.columns[column]
      let boundary = scaling.standardised(isWhole ? threshold + 0.5 : threshold)
      nearest = min(nearest, abs(scaling.standardised(row[column]) - boundary))
    }
    #expect(customer.boundaryDistance == (nearest.isFinite ? nearest : nil))
    #expect(customer.isNearBoundary == (nearest < 0.1))
  }
}
