internal import Segmentation
internal import Wording

extension ReportCharts {
  /// How well each customer fits, segment by segment, for the chosen k; `nil` without a record.
  public var silhouettes: Chart? {
    guard let record = subject.record, record.charts.silhouettes.contains(where: { !$0.isEmpty }) else {
      return nil
    }
    let bands = subject.segments.map { segment in
      let values = values(of: segment, record)
      return SilhouetteBands.Band(
        style: segment.style, name: "\(segment.number) \(segment.name)", share: segment.segment.share,
        values: values.thinned(to: subject.density.silhouettes),
        mean: segment.silhouette.map { numerals.decimal($0, decimals: 2) })
    }
    let mean = subject.model.quality.meanSilhouette
    let drawing = SilhouetteBands(
      bands: bands, mean: mean,
      meanLabel: wording(.meanLabel, ["mean": numerals.decimal(mean, decimals: 2)]),
      axisLabel: wording[.axisCustomerSilhouette], number: { [numerals] in numerals.decimal($0, decimals: 1) }
    )
    return Chart(
      "silhouettes", title: finding(record), summary: wording[.bandsSummary], table: table,
      width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  private func values(of segment: SegmentSubject, _ record: RunRecord) -> [Double] {
    let all = record.charts.silhouettes
    return all.indices.contains(segment.number - 1) ? all[segment.number - 1].map { max(-1, min(1, $0)) } : []
  }

  /// Whose customers fit worst.
  private func finding(_ record: RunRecord) -> String {
    let doubtful = subject.segments.compactMap { segment -> (segment: SegmentSubject, share: Double)? in
      let values = values(of: segment, record)
      guard !values.isEmpty else { return nil }
      return (segment, Double(values.count { $0 < 0 }) / Double(values.count))
    }
    guard let worst = doubtful.max(by: { $0.share < $1.share }), worst.share > 0 else {
      return wording[.bandsFindingAllFit]
    }
    return wording(.bandsFinding, ["name": worst.segment.name, "share": numerals.percent(worst.share)])
  }

  private var table: ChartTable {
    ChartTable(
      headings: [
        wording[.segmentHeading], wording[.customersHeading], wording[.meanSilhouetteHeading],
        wording[.stabilityTerm],
      ],
      rows: subject.segments.map { segment in
        [
          .text("\(segment.number) \(segment.name)"),
          .number(
            shown: numerals.whole(segment.segment.customers), value: Double(segment.segment.customers),
            path: segment.path("customers")),
          segment.silhouette.map { numberCell($0, path: segment.path("silhouette"), decimals: 3) } ?? .empty,
          segment.segment.stability.map { numberCell($0, path: segment.path("stability"), decimals: 2) }
            ?? .empty,
        ]
      }, limit: subject.density.rows)
  }
}
