import Foundation
import SegmentReport
import Testing

/// Charts as library users have them: each alone, as a string, held against Golden/NAME.svg.
///
/// `RECORD_GOLDEN=1` writes the files anew.
struct ChartSnapshotTests {
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private func charts() throws -> ReportCharts {
    let (model, record) = Fixtures.shop.made()
    return try ReportCharts(model: model, record: record, options: ReportOptions(currency: "$"))
  }

  @Test func `any single chart can be had as a string`() throws {
    let (model, record) = Fixtures.shop.made()

    let charts = try ReportCharts(model: model, record: record)
    let svg = charts.sizeAndRevenue.svg

    #expect(svg.hasPrefix("<svg"))
    #expect(svg.contains("role=\"img\""))
    #expect(try charts.scatter?.svg == #require(charts.all.first { $0.name == "scatter" }).svg)
  }

  @Test func `every chart is drawn as it was recorded`() throws {
    for chart in try charts().all {
      let file = Self.golden.appending(path: "\(chart.name).svg")
      if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
        try FileManager.default.createDirectory(at: Self.golden, withIntermediateDirectories: true)
        try Data((chart.svg + "\n").utf8).write(to: file)
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == chart.svg + "\n", "\(chart.name)")
    }
  }

  @Test func `there is a recording for every chart and for nothing else`() throws {
    let recorded = try FileManager.default.contentsOfDirectory(atPath: Self.golden.path).sorted()
    #expect(try charts().all.map { "\($0.name).svg" }.sorted() == recorded)
  }
}
