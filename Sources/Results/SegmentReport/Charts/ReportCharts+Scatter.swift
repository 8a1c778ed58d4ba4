internal import Segmentation
internal import Wording

extension ReportCharts {
  /// More segments make a cloud of colours, and axes that show less than this a picture of chance.
  private static var scatterLimits: (segments: Int, explained: Double) { (5, 0.6) }

  /// Customers along their first two principal components; `nil` without a record, and where they would not be told apart.
  public var scatter: Chart? {
    guard let charts = subject.record?.charts, !charts.scatter.isEmpty,
      subject.model.segments.count <= Self.scatterLimits.segments,
      charts.explainedVariance.prefix(2).reduce(0, +) >= Self.scatterLimits.explained
    else { return nil }
    let thinned = charts.scatter.thinned(to: subject.density.dots)
    let groups = subject.segments.map { segment in
      ScatterPlot.Group(
        style: segment.style, number: segment.number, name: segment.name,
        points: thinned.filter { $0.segment == segment.number }.map { ($0.x, $0.y) })
    }
    let plot = ScatterPlot(
      groups: groups, horizontalLabel: componentLabel(0, charts, width: 740),
      verticalLabel: componentLabel(1, charts, width: 440),
      number: { [numerals] in numerals.short($0) })
    let explained = charts.explainedVariance.prefix(2).reduce(0, +)
    return Chart(
      "scatter", title: wording(.scatterFinding, ["share": numerals.percent(explained)]),
      summary: wording(.scatterSummary, ["customers": numerals.count(thinned.count, .customers)]),
      table: loadingTable(charts), width: plot.width, height: plot.height, content: plot.drawing())
  }

  /// What an axis mixes, in words: "Axis 1 (73 %) → more: orders, total spent; less: days since the last purchase".
  ///
  /// As many features as fit `width`, the heaviest first.
  private func componentLabel(_ component: Int, _ charts: RunRecord.ChartData, width: Double) -> String {
    guard charts.loadings.indices.contains(component) else { return "" }
    let loadings = charts.loadings[component]
    let strongest = loadings.indices.sorted { (-abs(loadings[$0]), $0) < (-abs(loadings[$1]), $1) }
      .prefix(3).filter { abs(loadings[$0]) > 0.2 && subject.features.indices.contains($0) }
    let share =
      charts.explainedVariance.indices.contains(component)
      ? " (\(numerals.percent(charts.explainedVariance[component])))" : ""
    let name = wording(.component, ["number": "\(component + 1)"]) + share
    func label(_ shown: some Sequence<Int>) -> String {
      func part(_ phrase: Phrase, _ isPart: (Double) -> Bool) -> String? {
        let topics = shown.filter { isPart(loadings[$0]) }.map { subject.features[$0].topic }
        return topics.isEmpty ? nil : wording(phrase, ["features": topics.joined(separator: ", ")])
      }
      let parts = [part(.componentMore) { $0 > 0 }, part(.componentLess) { $0 < 0 }].compactMap { $0 }
      return parts.isEmpty ? name : "\(name) → \(parts.joined(separator: "; "))"
    }
    let labels = (1...3).reversed().map { label(strongest.prefix($0)) }
    return labels.first { textWidth($0, size: 13) <= width } ?? fitted(labels[2], width: width, size: 13)
  }

  private func loadingTable(_ charts: RunRecord.ChartData) -> ChartTable {
    ChartTable(
      headings: [wording[.featureHeading]]
        + charts.loadings.indices.map { wording(.component, ["number": "\($0 + 1)"]) },
      rows: subject.tellingFeatures.map { j in
        [.text(subject.features[j].heading)]
          + charts.loadings.enumerated().map { component, loadings in
            loadings.indices.contains(j)
              ? numberCell(loadings[j], path: "charts.loadings.\(component).\(j)", decimals: 2) : .empty
          }
      }, limit: subject.density.features)
  }
}
