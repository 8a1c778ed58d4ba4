internal import CustomerFeatures
internal import Segmentation
internal import TextTables
internal import Wording

extension ReportCharts {
  /// Customers by recency and frequency, and by recency and monetary; empty for a customer table.
  public var grids: [Chart] {
    guard let record = subject.record else { return [] }
    return record.charts.grids.prefix(2).enumerated().compactMap { i, grid in chart(of: grid, number: i + 1) }
  }

  private func chart(of grid: RunRecord.Grid, number: Int) -> Chart? {
    guard subject.features.indices.contains(grid.rowFeature),
      subject.features.indices.contains(grid.columnFeature),
      grid.rowEdges.count == grid.customers.count + 1, let first = grid.customers.first, !first.isEmpty,
      grid.customers.allSatisfy({ $0.count == grid.columnEdges.count - 1 }), grid.customers.count <= 12,
      first.count <= 12
    else { return nil }
    let rows = subject.features[grid.rowFeature]
    let columns = subject.features[grid.columnFeature]
    let total = Double(max(1, subject.model.quality.customers))
    let rowLabels = ranges(grid.rowEdges, rows)
    let columnLabels = ranges(grid.columnEdges, columns)
    let shownSegments = Set(grid.segment.joined().compactMap { $0 })
    let map = GridMap(
      rowLabels: rowLabels, columnLabels: columnLabels, rowAxis: rows.axis, columnAxis: columns.axis,
      cells: grid.customers.indices.map { i in
        grid.customers[i].indices.map { j in
          GridMap.Cell(
            share: Double(grid.customers[i][j]) / total, count: numerals.whole(grid.customers[i][j]),
            detail: money(grid, i, j).map { numerals.money($0) },
            style: segment(grid, i, j).map { SegmentStyle(number: $0) })
        }
      }, note: wording[subject.hasRevenue ? .gridNote : .gridNoteWithoutMoney],
      legend: subject.segments.filter { shownSegments.contains($0.number) }
        .map { ($0.style, "\($0.number) \($0.name)") })
    return Chart(
      "grid", number: number, title: finding(grid, rowLabels, columnLabels, total),
      summary: wording(.gridSummary, ["rows": rows.axis, "columns": columns.axis]),
      table: table(grid, rowLabels, columnLabels, number: number), width: map.width, height: map.height,
      content: map.drawing())
  }

  private func money(_ grid: RunRecord.Grid, _ i: Int, _ j: Int) -> Double? {
    guard grid.medianMonetary.indices.contains(i), grid.medianMonetary[i].indices.contains(j) else {
      return nil
    }
    return grid.medianMonetary[i][j]
  }

  private func segment(_ grid: RunRecord.Grid, _ i: Int, _ j: Int) -> Int? {
    guard grid.segment.indices.contains(i), grid.segment[i].indices.contains(j) else { return nil }
    return grid.segment[i][j]
  }

  /// "1–30", "31–90": whole numbers end before the next bin begins.
  private func ranges(_ edges: [Double], _ words: FeatureWords) -> [String] {
    (0..<max(0, edges.count - 1)).map { i in
      let isLast = i == edges.count - 2
      let low = edges[i]
      let high = words.feature.isWhole && !isLast ? edges[i + 1] - 1 : edges[i + 1]
      return low >= high ? numerals.axis(low) : "\(numerals.axis(low))–\(numerals.axis(high))"
    }
  }

  private func finding(_ grid: RunRecord.Grid, _ rows: [String], _ columns: [String], _ total: Double)
    -> String
  {
    let places = grid.customers.indices.flatMap { i in grid.customers[i].indices.map { j in (i: i, j: j) } }
    guard let fullest = places.max(by: { grid.customers[$0.i][$0.j] < grid.customers[$1.i][$1.j] }) else {
      return ""
    }
    let count = grid.customers[fullest.i][fullest.j]
    return wording(
      .gridFinding,
      [
        "share": numerals.percent(Double(count) / total),
        "rows": "\(subject.features[grid.rowFeature].topic) \(rows[fullest.i])",
        "columns": "\(subject.features[grid.columnFeature].topic) \(columns[fullest.j])",
      ])
  }

  private func table(_ grid: RunRecord.Grid, _ rows: [String], _ columns: [String], number: Int) -> ChartTable
  {
    ChartTable(
      headings: ["\(subject.features[grid.rowFeature].axis) \\ \(subject.features[grid.columnFeature].axis)"]
        + columns,
      rows: grid.customers.enumerated().map { i, row in
        [.text(rows[i])] + row.map { .count($0) }
      }, countsPath: "charts.grids.\(number - 1).customers")
  }
}
