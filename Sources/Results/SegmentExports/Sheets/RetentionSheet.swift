internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// Whether customers stay: month by month, and then from one span of the shop's rhythm to the next.
struct RetentionSheet {
  let retention: RunRecord.RetentionSummary
  let language: Language

  var sheet: Sheet {
    let months: [WorkbookWord] = [
      .month, .remark, .active, .firstPurchase, .stayed, .cameBack, .leftSince, .activeBefore, .shareKept,
      .orders,
      .revenue,
    ]
    var rows = [months.map { SheetCell.heading($0(language)) }]
    rows += retention.months.map { month in
      [
        .text(month.period), month.partial ? .text(WorkbookWord.partial(language)) : .empty,
        .count(month.active), .count(month.new), .count(month.retained), .count(month.reactivated),
        .count(month.lost), .count(month.previouslyActive),
        .number(Self.share(month.retained, of: month.previouslyActive), .share), .count(month.orders),
        .number(month.revenue?.nearestDouble, .money),
      ]
    }
    if let days = retention.window, !retention.windows.isEmpty {
      let numerals = Numerals(language, spacing: .text)
      rows.append([])
      rows.append([.sentence(WorkbookWord.spans(language) + numerals.count(days, .days), isBold: true)])
      let spans: [WorkbookWord] = [.asOf, .activeBefore, .stayed, .active, .shareKept]
      rows.append(spans.map { .heading($0(language)) })
      rows += retention.windows.map { window in
        [
          .day(CalendarDay(iso8601: window.asOf)), .count(window.active), .count(window.kept),
          .count(window.activeNow), .number(Self.share(window.kept, of: window.active), .share),
        ]
      }
    }
    var frame = SheetFrame(name: WorkbookWord.retentionSheet(language))
    (frame.frozenRows, frame.filter, frame.filterEnd) = (1, (1, months.count), 1 + retention.months.count)
    return Sheet(frame, rows: rows)
  }

  private static func share(_ part: Int, of all: Int) -> Double? {
    all > 0 ? Double(part) / Double(all) : nil
  }
}
