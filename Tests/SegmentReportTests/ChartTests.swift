import Foundation
@testable import SegmentReport
import Segmentation
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

  @Test func `a mark stands where its median lies between the lowest and the highest`() {
    let plot = DotPlot(
      rows: [DotPlot.Row(feature: "Spent", low: "$0", high: "$100", everyone: 0.25, places: [0, 0.5, 1])],
      segments: (1...3).map { (SegmentStyle(number: $0), "S\($0)") }, everyone: "all")
    let html = plot.drawing().html
    let line = html.firstMatch(of: /<line x1="([0-9.]+)" y1="35" x2="([0-9.]+)" y2="35"/)
    guard let line, let start = Double(line.1), let end = Double(line.2) else {
      Issue.record("no line in \(html)")
      return
    }
    let marks = html.matches(of: /<path d="M([0-9.]+) 35a/).compactMap { Double($0.1) }
    #expect(marks.first.map { $0 + 5.5 } == start, "the first segment, a circle, has the lowest median")
    let strokes = html.matches(of: /<line x1="([0-9.]+)" y1="26" x2="\1"/).compactMap { Double($0.1) }
    #expect(strokes.count == 1)
    #expect(abs((strokes.first ?? 0) - (start + (end - start) / 4)) <= 0.1)
  }

  @Test(arguments: PageCatalogue.all.map(\.name))
  func `the tree asks nothing whose answers are all one segment`(
    name: String
  ) throws {
    func ends(_ node: TreeDrawing.Node) -> [SegmentStyle?] {
      switch node {
      case .question(_, _, let atMost, let above): ends(atMost) + ends(above)
      case .segment(_, let style, _): [style]
      case .more: [nil]
      }
    }
    func check(_ node: TreeDrawing.Node) {
      guard case .question(let box, _, let atMost, let above) = node else { return }
      let styles = ends(atMost) + ends(above)
      #expect(styles.contains(nil) || styles.contains { $0 != styles[0] }, "\(box.text)")
      check(atMost)
      check(above)
    }
    let (model, record) = try #require(PageCatalogue.all.first { $0.name == name }?.base).made()
    if let tree = try ReportCharts(model: model, record: record).drawnTree { check(tree) }
  }

  @Test func `the matrix has the twelve features with the most contrast, the most telling first`() throws {
    let (model, record) = try #require(PageCatalogue.all.first { $0.name == "fifteen" }?.base).made()
    let charts = try ReportCharts(model: model, record: record)
    let profile = try #require(charts.profile)
    let rows = charts.subject.features.map(\.heading)
      .filter { profile.svg.contains(">\($0)</text>") }
    #expect(rows.count == 12)
    #expect(profile.note?.contains("12") == true)
    func contrast(_ heading: String) -> Double {
      guard let j = charts.subject.features.firstIndex(where: { $0.heading == heading }) else { return 0 }
      let places = charts.subject.segments.map { $0.profile(j) }
      return (places.max() ?? 0) - (places.min() ?? 0)
    }
    let others = charts.subject.features.map(\.heading).filter { !rows.contains($0) }
    let least = rows.map(contrast).min() ?? 0
    #expect(others.allSatisfy { contrast($0) <= least })
  }

  @Test func `the bar of one whole number stands on it`() throws {
    let drawing = Ridges(
      ridges: [
        Ridges.Ridge(
          style: SegmentStyle(number: 1), name: "A", median: "2", counts: [5, 9, 4], medianPlace: 1.5)
      ], ticks: [0.5, 1.5, 2.5].map { Ridges.Tick(place: $0, text: "\(Int($0 + 0.5))") }, axisLabel: "n")
    let html = drawing.drawing().html
    let ticks = html.matches(of: /<text x="([0-9.]+)" y="73"/).compactMap { Double($0.1) }
    #expect(ticks.count == 3)
    #expect(abs((ticks.dropFirst().first ?? 0) - 165) < 0.1, "the middle bar's middle is that of the chart")
    #expect(html.contains("<line x1=\"165\" y1=\"52\" x2=\"165\""))
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
