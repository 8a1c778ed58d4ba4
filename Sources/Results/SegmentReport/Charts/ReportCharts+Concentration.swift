internal import Segmentation
internal import Wording

extension ReportCharts {
  /// What part of the revenue the best customers bring, with the segments as bands; `nil` where that is not known.
  public var concentration: Chart? {
    guard let concentration = subject.record?.concentration,
      let customers = subject.record?.input.customers, customers > 0
    else { return nil }
    let top = Self.parts.compactMap { percent in
      concentration.top["\(percent)"].map { (percent: percent, top: $0) }
    }.filter { (0...1).contains($0.top.share) }
    guard let finding = top.first(where: { $0.percent == 20 }) ?? top.last else { return nil }
    let drawing = ParetoCurve(
      points: top.map { part in
        ParetoCurve.Point(
          customers: min(1, Double(part.top.customers) / Double(customers)), revenue: part.top.share,
          label: numerals.percent(part.top.share))
      }, bands: bands, horizontal: wording[.axisBestCustomers], vertical: wording[.axisRevenue],
      percent: { [numerals] in numerals.percent($0) })
    return Chart(
      "concentration",
      title: wording(
        .concentrationFinding,
        [
          "percent": numerals.percent(Double(finding.percent) / 100),
          "share": numerals.percent(finding.top.share),
        ]), summary: wording[.concentrationSummary],
      table: ChartTable(
        headings: [wording[.bestHeading], wording[.customersHeading], wording[.revenueShareHeading]],
        rows: top.map { part in
          [
            .text(numerals.percent(Double(part.percent) / 100)),
            .number(
              shown: numerals.whole(part.top.customers), value: Double(part.top.customers),
              path: "concentration.top.\(part.percent).customers"),
            percentCell(part.top.share, path: "concentration.top.\(part.percent).share"),
          ]
        }), width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  private static let parts = [1, 5, 10, 20, 50]

  /// Segments by revenue a customer, the most first.
  private var bands: [ParetoCurve.Band] {
    subject.segments.filter { $0.segment.share > 0 }.sorted { a, b in
      func worth(_ segment: SegmentSubject) -> Double {
        (segment.segment.revenueShare ?? 0) / segment.segment.share
      }
      return (-worth(a), a.number) < (-worth(b), b.number)
    }.map { ParetoCurve.Band(style: $0.style, name: "\($0.number) \($0.name)", share: $0.segment.share) }
  }
}
