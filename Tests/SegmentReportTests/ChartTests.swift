import Foundation
@testable import SegmentReport
import Testing
import Wording

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ChartTests {
  @Test(arguments: PageCatalogue.all.map(\.name)) func `every chart is a well-formed file of its own`(
    name: String
  ) throws {
    let base = try #require(PageCatalogue.all.first { $0.name == name }?.base)
    let (model, record) = base.made()
    let charts = try ReportCharts(model: model, record: record, options: ReportOptions(language: .russian))
    for chart in charts.all {
      #expect(XMLParser(data: Data(chart.svg.utf8)).parse(), "\(chart.name) is not XML")
      #expect(!chart.title.isEmpty && !chart.summary.isEmpty)
      #expect(!chart.title.contains("{") && !chart.summary.contains("{"))
      #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf\""))
      #expect(chart.table.rows.allSatisfy { $0.count == chart.table.headings.count })
      #expect(!chart.table.rows.isEmpty)
    }
    #expect(Set(charts.all.map(\.name)).count == charts.all.count)
  }

  @Test func `bars are as long as their shares`() {
    let bars = ShareBars(
      rows: [
        ShareBars.Row(
          style: SegmentStyle(number: 1), name: "A", customerShare: 0.2, revenueShare: 0.8,
          customerLabel: "20",
          revenueLabel: "80"),
        ShareBars.Row(
          style: SegmentStyle(number: 2), name: "B", customerShare: 0.4, revenueShare: 0.1,
          customerLabel: "40",
          revenueLabel: "10"),
      ], axisLabel: "Share", percent: { "\(Int($0 * 100))" })
    let widths = bars.drawing().html.matches(of: /<rect[^>]* width="([0-9.]+)"/).compactMap { Double($0.1) }
    #expect(widths.count == 4)
    #expect(abs(widths[0] / widths[1] - 0.25) < 0.01)
    #expect(abs(widths[2] / widths[1] - 0.5) < 0.01)
    #expect(abs(widths[3] / widths[1] - 0.125) < 0.01)
  }

  @Test func `a segment keeps its colour and shape, and 42 of them differ`() {
    let styles = (1...42).map { SegmentStyle(number: $0) }
    for (i, style) in styles.enumerated() { #expect(!styles[..<i].contains(style)) }
  }

  @Test(arguments: [
    (0.0, 1.0), (-3.0, 9.0), (0.0, 0.0), (.nan, 1.0), (5.0, 1.0), (1e300, 2e300),
    (0.0, .leastNonzeroMagnitude),
    (1e-9, 2e-9),
    (-1e308, 1e308),
  ]) func `an axis has few round ticks whatever it spans`(low: Double, high: Double) {
    let axis = Axis(from: low, to: high, start: 10, end: 210)
    let ticks = axis.ticks(5)
    #expect((1...12).contains(ticks.count))
    for tick in ticks { #expect((10...210).contains(axis.place(tick))) }
  }

  @Test func `labels keep their distance`() {
    let places = spread([10, 11, 12, 200], distance: 20, within: 0...205)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 20 })
    #expect(spread([190, 195, 200], distance: 20, within: 0...205) == [165, 185, 205])
  }

  @Test func `text that is too wide is cut or broken`() {
    #expect(textWidth(fitted(Fixtures.longName, width: 120, size: 14), size: 14) <= 120)
    let lines = wrapped(Fixtures.longName, width: 150, size: 14, limit: 2)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { textWidth($0, size: 14) <= 150 })
    #expect(displayName(String(repeating: "a", count: 500)).count == 60)
    #expect(displayName("a" + String(repeating: "\u{301}", count: 100_000)).unicodeScalars.count <= 600)
  }
}
