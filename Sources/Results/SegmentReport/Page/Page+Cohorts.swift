internal import CustomerLifecycle
internal import Segmentation
internal import Wording

extension Page {
  /// Cohorts that are shown, the newest, and periods after the first purchase: a phone has room for a dozen.
  private static let most = (cohorts: 24, periods: 12)

  /// Cohorts down, periods since the first purchase across, per cent of the cohort that bought.
  @MarkupBuilder func cohortMap(_ cohorts: RunRecord.CohortSummary) -> Markup {
    let shown = cohorts.rows.indices.suffix(min(Self.most.cohorts, subject.density.rows))
    let periods = min(Self.most.periods, (shown.map { cohorts.rows[$0].active.count }.max() ?? 1) - 1)
    let most = largestShare(cohorts, shown)
    Markup(.h3) { cohortFinding(cohorts) ?? wording[.cohortTitle] }
    Markup(.p, .class("note")) {
      wording[cohorts.period.note]
      if shown.contains(where: { cohorts.rows[$0].firstOfLog }) { " " + wording[.firstOfLogNote] }
    }
    if periods >= 1 {
      HeatTable(
        corner: wording[.cohortHeading],
        columns: HeatTable.columns([wording[.cohortSize]] + (1...periods).map { "\($0)" }),
        rows: shown.map { row(cohorts, $0, periods: periods, most: most) }
          + [
            average(cohorts.average, "average", wording[.averageRow], periods: periods, most: most),
            average(
              cohorts.averageWithoutFirst, "averageWithoutFirst", wording[.averageWithoutFirstRow],
              periods: periods, most: most),
          ].compactMap { $0 }, label: wording[.cohortTitle], fit: .dense
      ).markup
    }
    if shown.count < cohorts.rows.count {
      Markup(.p, .class("note")) {
        wording(.moreCohorts, ["count": numerals.whole(cohorts.rows.count - shown.count)])
      }
    }
  }

  /// How many come back in the next period, and the cohort of which fewest did.
  private func cohortFinding(_ cohorts: RunRecord.CohortSummary) -> String? {
    guard let next = cohorts.average.first(where: { $0.index == 1 }), next.eligible > 0 else { return nil }
    let whole = cohorts.rows.filter {
      !$0.small && !$0.firstOfLog && $0.active.count > 1 && 1 < $0.partialFrom ?? $0.active.count
    }
    func share(_ row: RunRecord.CohortSummary.Row) -> Double {
      Double(row.active[1]) / Double(max(1, row.size))
    }
    guard let weakest = whole.min(by: { share($0) < share($1) }), whole.count > 1 else { return nil }
    return wording(
      .cohortFinding,
      [
        "share": numerals.percent(Double(next.active) / Double(next.eligible)),
        "later": wording[cohorts.period.later], "cohort": displayName(weakest.cohort),
        "low": numerals.percent(share(weakest)),
      ])
  }

  /// Of the cells after the first purchase, which everybody made.
  private func largestShare(_ cohorts: RunRecord.CohortSummary, _ shown: some Sequence<Int>) -> Double {
    let shares = shown.flatMap { place in
      cohorts.rows[place].active.dropFirst().prefix(Self.most.periods).map {
        Double($0) / Double(max(1, cohorts.rows[place].size))
      }
    }
    return max(shares.max() ?? 1, .leastNonzeroMagnitude)
  }

  private func row(
    _ cohorts: RunRecord.CohortSummary, _ place: Int, periods: Int, most: Double
  ) -> HeatTable.Row {
    let row = cohorts.rows[place]
    let cells = (1...periods).map { index -> HeatTable.Cell in
      guard row.active.indices.contains(index), row.size > 0 else { return .empty }
      let share = Double(row.active[index]) / Double(row.size)
      return HeatTable.Cell(
        content: hundredths(share), strength: share / most,
        isPartial: row.partialFrom.map { $0 <= index } ?? false, isFaint: row.small)
    }
    return HeatTable.Row(
      heading: .text(displayName(row.cohort) + (row.firstOfLog ? "*" : "")),
      cells: [
        HeatTable.Cell(
          content: number(numerals.whole(row.size), Double(row.size), path: "cohorts.rows.\(place).size"),
          strength: 0)
      ] + cells)
  }

  private func average(
    _ averages: [CohortTable.Average], _ field: String, _ heading: String,
    periods: Int, most: Double
  ) -> HeatTable.Row? {
    guard let first = averages.first(where: { $0.index == 0 }) else { return nil }
    let cells = (1...periods).map { index -> HeatTable.Cell in
      guard let average = averages.first(where: { $0.index == index }), average.eligible > 0 else {
        return .empty
      }
      let share = Double(average.active) / Double(average.eligible)
      return HeatTable.Cell(content: hundredths(share), strength: share / most)
    }
    let place = averages.firstIndex { $0.index == 0 } ?? 0
    return HeatTable.Row(
      heading: .text(heading),
      cells: [
        HeatTable.Cell(
          content: number(
            numerals.whole(first.eligible), Double(first.eligible),
            path: "cohorts.\(field).\(place).eligible"), strength: 0)
      ] + cells, isTotal: true)
  }

  /// A share in per cent without the sign, which the note says.
  private func hundredths(_ share: Double) -> Markup {
    number(numerals.percent(share).replacing("%", with: "").filter { !$0.isWhitespace }, share * 100)
  }
}

extension CalendarPeriod {
  fileprivate var note: MarketerPhrase {
    switch self {
    case .month: .cohortNoteMonth
    case .week: .cohortNoteWeek
    case .quarter: .cohortNoteQuarter
    }
  }

  fileprivate var later: MarketerPhrase {
    switch self {
    case .month: .laterMonth
    case .week: .laterWeek
    case .quarter: .laterQuarter
    }
  }
}
