internal import Segmentation

extension ReportCharts {
  /// Customers along their first two principal components; `nil` without a record.
  public var scatter: Chart? {
    guard let charts = subject.record?.charts, !charts.scatter.isEmpty else { return nil }
    let thinned = thin(charts.scatter, to: subject.density.dots)
    let groups = subject.segments.map { segment in
      ScatterPlot.Group(
        style: segment.style, number: segment.number, name: segment.name,
        points: thinned.filter { $0.segment == segment.number }.map { ($0.x, $0.y) })
    }
    let plot = ScatterPlot(
      groups: groups, horizontalLabel: componentLabel(0, charts), verticalLabel: componentLabel(1, charts),
      number: { [numerals] in numerals.short($0) })
    let explained = charts.explainedVariance.prefix(2).reduce(0, +)
    return Chart(
      "scatter", title: wording(.scatterFinding, ["share": numerals.percent(explained)]),
      summary: wording(.scatterSummary, ["customers": numerals.count(thinned.count, .customer)]),
      table: loadingTable(charts), width: plot.width, height: plot.height, content: plot.drawing())
  }

  /// What an axis mixes, in words: "→ more Orders, less Last purchase (54 % of the variance)".
  private func componentLabel(_ component: Int, _ charts: RunRecord.ChartData) -> String {
    guard charts.loadings.indices.contains(component) else { return "" }
    let loadings = charts.loadings[component]
    let strongest = loadings.indices.sorted { (-abs(loadings[$0]), $0) < (-abs(loadings[$1]), $1) }
      .prefix(3).filter { abs(loadings[$0]) > 0.2 && subject.features.indices.contains($0) }
    let parts = strongest.map { j in
      "\(loadings[j] < 0 ? "−" : "+")\u{A0}\(fitted(subject.features[j].heading, width: 170, size: 13))"
    }
    let share =
      charts.explainedVariance.indices.contains(component)
      ? " · " + numerals.percent(charts.explainedVariance[component]) : ""
    let name = wording(.component, ["number": "\(component + 1)"])
    return "\(name)\(share): \(parts.joined(separator: ", "))"
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

/// At most `limit` elements, evenly spread over the order they come in.
func thin<Element>(_ elements: [Element], to limit: Int) -> [Element] {
  guard elements.count > limit, limit > 0 else { return elements }
  return (0..<limit).map { elements[$0 * elements.count / limit] }
}
