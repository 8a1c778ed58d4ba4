internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// Customers by the period of their first purchase, and what they did in each period since: how many bought, and for how
/// much.
struct CohortsSheet {
  let cohorts: RunRecord.CohortSummary
  let language: Language

  var sheet: Sheet {
    let periods = cohorts.rows.map(\.active.count).max() ?? 0
    var rows = [headings(.customers, periods)]
    rows += cohorts.rows.map { row in head(row) + row.active.map { .count($0) } }
    rows.append(average(periods))
    rows.append([])
    rows.append(headings(.revenue, periods))
    rows += cohorts.rows.map { row in head(row) + row.revenue.map { .number($0.nearestDouble, .money) } }
    var frame = SheetFrame(name: WorkbookWord.cohortsSheet(language))
    frame.frozenRows = 1
    return Sheet(frame, rows: rows)
  }

  private func headings(_ word: WorkbookWord, _ periods: Int) -> [SheetCell] {
    let first: WorkbookWord =
      switch cohorts.period {
      case .month: .firstMonth
      case .week: .firstWeek
      case .quarter: .firstQuarter
      }
    let words = [
      "\(first(language)): \(word(language))", WorkbookWord.customers(language),
      WorkbookWord.cutShort(language),
    ]
    return (words + (0..<periods).map { "\($0)" }).map { .heading($0) }
  }

  private func head(_ row: RunRecord.CohortSummary.Row) -> [SheetCell] {
    [.text(row.cohort), .count(row.size), .number(row.partialFrom.map(Double.init), .whole)]
  }

  /// Sums over whole periods, as shares of those who could have bought.
  private func average(_ periods: Int) -> [SheetCell] {
    let shares = (0..<periods).map { index -> SheetCell in
      guard let average = cohorts.average.first(where: { $0.index == index }), average.eligible > 0 else {
        return .empty
      }
      return SheetCell.number(Double(average.active) / Double(average.eligible), .share).bold
    }
    return [SheetCell.text(WorkbookWord.shareActive(language)).bold, .empty, .empty] + shares
  }
}
