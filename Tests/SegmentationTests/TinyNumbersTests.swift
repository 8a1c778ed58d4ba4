import CustomerFeatures
import LinearAlgebra
import Segmentation
import TestSupport
import Testing
import TextTables

@Suite struct TinyNumbersTests {
  @Test(arguments: ["1e-320", "1e-321", "3e-308", "1e-200"])
  func `a skewed column of numbers next to nothing is a column like others`(tiny: String) throws {
    let rows = (0..<150).map { "c\($0),\($0 % 5 == 0 ? tiny : "0"),\($0 % 7)\n" }.joined()
    var options = RunOptions()
    options.segmenter.isQuick = true
    let run = try SegmentationRun(of: Table("id,share,income\n" + rows), options: options)
    let scaling = run.result.model.scaling
    for column in scaling.columns { #expect(column.standardDeviation > 0 && column.mean.isFinite) }
    let points = scaling.transform(run.extraction.matrix.values)
    #expect(points.elements.allSatisfy { $0.isFinite && abs($0) < 10 })
    // Whoever has the tiny number is as far from the others as if it were 1.
    let spread = points.elements.max() ?? 0
    #expect(spread > 1)
  }
}
