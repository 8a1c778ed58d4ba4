internal import Segmentation
internal import Wording

extension ReportCharts {
  /// How well customers fit their clusters for every k tried; `nil` without a record.
  public var silhouetteByCount: Chart? {
    guard let record = subject.record, !record.search.isEmpty else { return nil }
    let search = record.search.prefix(subject.density.rows)
    let drawing = CountCurves(
      points: search.map { entry in
        let interval = entry.silhouetteInterval
        let isUsable = interval.count == 2 && interval[0] <= interval[1]
        return CountCurves.Point(
          k: entry.k, value: entry.meanSilhouette,
          interval: isUsable ? interval[0]...interval[1] : nil, null: entry.nullSilhouette,
          companion: entry.ruleSilhouette, isEligible: entry.eligible,
          isChosen: entry.k == record.chosenK && record.cut != .told)
      },
      words: CountCurves.Words(
        countAxis: wording[.axisCount], valueAxis: wording[.axisSilhouette],
        observed: wording[.legendObserved], null: wording[.legendNull], companion: wording[.legendRules],
        ineligible: wording[.legendIneligible],
        chosen: wording(.legendChosen, ["k": "\(record.chosenK)"])),
      number: { [numerals] in numerals.decimal($0, decimals: 2) })
    return Chart(
      "silhouette-by-k", title: countFinding(record), summary: wording[.countSummary],
      table: countTable(record), width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  private func countFinding(_ record: RunRecord) -> String {
    let best = record.search.max { $0.meanSilhouette < $1.meanSilhouette }
    let isTold = record.cut == .told
    guard let chosen = isTold ? best : record.search.first(where: { $0.k == record.chosenK }) else {
      return wording[.sectionCount]
    }
    let observed = numerals.decimal(chosen.meanSilhouette, decimals: 2)
    let k = numerals.count(record.chosenK, .segments)
    if isTold { return wording(.countFindingTold, ["silhouette": observed]) }
    guard let null = chosen.nullSilhouette else {
      return wording(.countFindingWithoutNull, ["segments": k, "silhouette": observed])
    }
    return wording(
      .countFinding,
      ["segments": k, "silhouette": observed, "null": numerals.decimal(null, decimals: 2)])
  }

  /// Every k with its silhouettes, as the analyst reads them.
  private func countTable(_ record: RunRecord) -> ChartTable {
    let hasNull = record.search.contains { $0.nullSilhouette != nil }
    let hasRules = record.search.contains { $0.ruleSilhouette != nil }
    var headings = [
      "k", wording[.silhouetteHeading], wording[.intervalHeading], wording[.macroHeading],
    ]
    if hasRules { headings.append(wording[.ruleSilhouetteHeading]) }
    if hasNull { headings += [wording[.nullHeading], wording[.excessHeading]] }
    headings += [wording[.inertiaHeading], wording[.smallestHeading], wording[.remarkHeading]]
    return ChartTable(
      headings: headings,
      rows: record.search.enumerated().map { i, entry in
        func cell(_ value: Double?, _ field: String) -> ChartTable.Cell {
          value.map { numberCell($0, path: "search.\(i).\(field)", decimals: 3) } ?? .empty
        }
        let bounds = entry.silhouetteInterval.map { numerals.decimal($0, decimals: 3) }
        var row: [ChartTable.Cell] = [
          .number(shown: "\(entry.k)", value: Double(entry.k), path: "search.\(i).k"),
          cell(entry.meanSilhouette, "meanSilhouette"), .text(bounds.joined(separator: "…")),
          cell(entry.macroSilhouette, "macroSilhouette"),
        ]
        if hasRules { row.append(cell(entry.ruleSilhouette, "ruleSilhouette")) }
        if hasNull { row += [cell(entry.nullSilhouette, "nullSilhouette"), cell(entry.excess, "excess")] }
        let total = entry.sizes.reduce(0, +)
        row += [
          numberCell(entry.inertia, path: "search.\(i).inertia"),
          entry.sizes.last.map { percentCell(Double($0) / Double(max(1, total))) } ?? .empty,
          .text(
            wording.remark(on: entry, chosen: record.chosenK, settings: subject.model.settings)),
        ]
        return row
      }, limit: subject.density.rows)
  }
}
