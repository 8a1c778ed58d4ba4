import Clustering
import Foundation
import Segmentation
import TestSupport
import Testing
import TextTables

@Suite(.enabled(if: TestData.isHere)) struct Runs {
  static func run(_ path: String, _ change: (inout RunOptions) -> Void = { _ in }) throws -> SegmentationRun {
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.strategy = .plainRestarts(2)
    options.segmenter.candidateCounts = 3...5
    change(&options)
    return try SegmentationRun(files: [TestData.file(path)], options: options)
  }

  @Test func `CDNOW: every customer has a place, in the record, the model and again on the same file`() throws
  {
    var steps: [StageProgress] = []
    var time = 0.0
    var options = RunOptions()
    options.segmenter.isQuick = true
    options.segmenter.strategy = .plainRestarts(2)
    options.segmenter.candidateCounts = 3...5
    let url = TestData.file("cdnow-sample/CDNOW_sample.txt")
    let run = try SegmentationRun(
      files: [url], options: options,
      clock: {
        time += 1
        return time
      }, progress: { steps.append($0) })
    #expect(
      steps.filter { $0.done == nil }.map(\.stage) == Stage.allCases.filter { $0 != .foretelling },
      "a quick run foretells nothing")
    #expect(
      steps.filter { $0.done != nil }
        == (1...4).map { StageProgress(.search, done: $0, total: 4) }, "one step a k, from 2 to 5")
    #expect(run.record.timings["search"] == 1)
    #expect(run.record.input.customers + run.record.input.customersWithoutPurchase == 2357)
    #expect(run.record.segments.reduce(0) { $0 + $1.customers } == run.record.input.customers)
    #expect(run.record.search.map(\.k) == [2, 3, 4, 5])
    #expect(run.record.charts.scatter.count == 2000)
    #expect(run.record.charts.nodeCustomers.first == run.record.input.customers)
    for histogram in run.record.charts.histograms {
      let inside = histogram.counts.joined().reduce(0, +)
      let (below, above) = try (#require(histogram.below), #require(histogram.above))
      #expect(inside + below + above == run.record.input.customers)
      #expect(max(below, above) <= run.record.input.customers / 100 + 1)
    }
    for grid in run.record.charts.grids {
      #expect(grid.customers.joined().reduce(0, +) == run.record.input.customers)
    }
    let again = try run.result.model.classify(try Table(contentsOf: url))
    #expect(again.customers == run.result.customers)
    let numbers = Dictionary(uniqueKeysWithValues: run.result.model.segments.map { ($0.cluster, $0.number) })
    #expect(run.result.customers.clusters == run.result.search.chosen.fit.labels.map { numbers[$0] })
    let revenue = run.record.segments.reduce(0.0) { $0 + ($1.revenue ?? 0) }
    #expect(abs(revenue - 244_091.94) < 500)
  }

  @Test(arguments: ["mall-customers/Mall_Customers.csv", "wholesale-customers/wholesale.csv"])
  func `customer tables are classified as they were fitted`(path: String) throws {
    let run = try Self.run(path)
    let again = try run.result.model.classify(try Table(contentsOf: TestData.file(path)))
    #expect(again.customers == run.result.customers)
    #expect(try SegmentationModel(bytes: run.result.model.bytes, name: "m") == run.result.model)
    #expect(run.record.input.asOf == nil)
    #expect(run.record.charts.grids.isEmpty)
  }
}
