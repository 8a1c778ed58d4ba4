import CustomerFeatures
import LinearAlgebra
@testable import Segmentation
import Testing

/// What the bins of a chart hold, and what lies beyond them.
struct ChartBinTests {
  private static func bins(_ values: [Double], isWhole: Bool) -> (ChartBins, RunRecord.Histogram) {
    let matrix = Matrix(values.map { [$0] })
    let features = FeatureMatrix(
      features: [Feature(name: "x", unit: .number, isWhole: isWhole)], values: matrix,
      customers: values.indices.map { "c\($0)" })
    let bins = ChartBins(
      sorted: SortedColumns(of: matrix), features: features.features,
      scaling: FeatureScaling(fitting: features))
    let counting = SegmentCounting(features, segments: values.map { _ in 1 }, highest: 1)
    let histogram = counting.histogram(of: 0, edges: bins.edges(of: 0), within: bins.range(of: 0))
    return (bins, histogram)
  }

  @Test func `one customer with a million leaves the others their room, and is counted beyond`() {
    let (_, histogram) = Self.bins((0..<500).map { Double($0) / 10 } + [1e6], isWhole: false)
    #expect((histogram.edges.last ?? 0) < 51)
    #expect(histogram.above == 5)
    #expect(histogram.below == 5)
    #expect(histogram.counts.joined().reduce(0, +) == 491)
  }

  @Test func `whole numbers in one bin each are all of that number, the last too`() {
    let values = (0..<1000).map { Double($0 % 10) } + [40, 41, 900]
    let (_, histogram) = Self.bins(values, isWhole: true)
    #expect(histogram.edges == (0...10).map(Double.init))
    #expect(histogram.counts[0] == Array(repeating: 100, count: 10))
    #expect((histogram.below, histogram.above) == (0, 3))
  }

  @Test(arguments: [[1, 1, 1, 1, 5e9], [-1e308, 1e308], [7], [0, 1, 1, 2]])
  func `where there are no percentiles to speak of, all is drawn`(values: [Double]) {
    for isWhole in [false, true] where !isWhole || values.allSatisfy({ abs($0) < 1e9 }) {
      let (_, histogram) = Self.bins(values, isWhole: isWhole)
      let inside = histogram.counts.joined().reduce(0, +)
      #expect(inside + (histogram.below ?? 0) + (histogram.above ?? 0) == values.count)
    }
  }
}
