import Clustering
import CustomerFeatures
import LinearAlgebra
@testable import Segmentation
import TestSupport
import Testing

/// A row that stands for several customers against so many rows.
@Suite struct `A row of weight m is m customers` {
  /// Customers of a sample with weights of 0 to 4, and the same with copies in their place.
  private func bases(
    _ sample: FeatureMatrix, rows: Int, seed: UInt64, lowest: Int = 0
  ) -> (weighted: FeatureMatrix, copied: FeatureMatrix) {
    var generator = SeededGenerator(seed: seed)
    let weights = (0..<rows).map { _ in Int.random(in: lowest...4, using: &generator) }
    let copies = weights.enumerated().flatMap { row, weight in
      (0..<weight).map { (row: row, id: "\(sample.customers[row])-\($0)") }
    }
    return (
      FeatureMatrix(
        features: sample.features, values: sample.values.selecting(rows: 0..<rows),
        customers: Array(sample.customers.prefix(rows)), weights: weights),
      FeatureMatrix(
        features: sample.features, values: sample.values.selecting(rows: copies.map(\.row)),
        customers: copies.map(\.id))
    )
  }

  @Test(arguments: UInt64(1)...4) func `the model is the same to the last byte`(seed: UInt64) throws {
    for (number, sample) in [Samples.transactions(), Samples.table()].enumerated() {
      let (weighted, copied) = bases(sample, rows: min(150, sample.customers.count), seed: seed)
      var segmenter = AutoSegmenter(candidateCounts: 2...5, seed: seed)
      segmenter.isQuick = seed != 1
      let (a, b) = (try segmenter.fit(weighted), try segmenter.fit(copied))
      #expect(a.model.bytes == b.model.bytes, "sample \(number)")
      #expect(a.reason == b.reason)
      #expect(a.warnings == b.warnings)
      segmenter.previous = a.model
      #expect(try segmenter.fit(weighted).changes == segmenter.fit(copied).changes)
    }
  }

  @Test func `weights of 1 change nothing`() throws {
    let sample = Samples.transactions()
    let ones = FeatureMatrix(
      features: sample.features, values: sample.values, customers: sample.customers,
      recipe: sample.recipe, windowDays: sample.windowDays, weights: sample.customers.map { _ in 1 })
    #expect(try Samples.quickFit(ones).model.bytes == Samples.quickFit(sample).model.bytes)
  }

  @Test func `a thousand million customers are segmented like their rows`() throws {
    let sample = Samples.transactions()
    let share = 1_000_000_000 / sample.customers.count
    let crowd = FeatureMatrix(
      features: sample.features, values: sample.values, customers: sample.customers,
      weights: sample.customers.map { _ in share })
    let (many, few) = (try Samples.quickFit(crowd, k: 4).model, try Samples.quickFit(sample, k: 4).model)
    #expect(many.quality.customers == share * sample.customers.count)
    #expect(many.segments.map(\.customers) == few.segments.map { $0.customers * share })
    #expect(many.segments.map(\.medians) == few.segments.map(\.medians))
  }

  @Test func `weights below zero and beyond all counting are refused`() {
    let sample = Samples.transactions()
    func fit(_ weight: Int) throws {
      _ = try Samples.quickFit(
        FeatureMatrix(
          features: sample.features, values: sample.values, customers: sample.customers,
          weights: sample.customers.map { _ in weight }))
    }
    #expect(throws: ClusteringError.negativeWeight(row: 0, weight: -1)) { try fit(-1) }
    #expect { try fit(.max / 2) } throws: {
      ($0 as? ClusteringError).map { "\($0)".contains("customers") } ?? false
    }
    #expect(throws: SegmentationError.nothingToSegment(customers: 0)) { try fit(0) }
  }
}
