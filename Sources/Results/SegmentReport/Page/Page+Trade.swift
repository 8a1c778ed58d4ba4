internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// The grid, the eleven segments of the trade, and where they meet the segments that were found.
  var tradeSection: PageSection? {
    guard let rfm = subject.record?.rfm else { return nil }
    return PageSection(Anchor("trade"), wording[.sectionTrade]) {
      tradeGrids(rfm)
      Markup(.div, .class("panel")) {
        Markup(.h3) { tradeFinding(rfm) }
        if rfm.segments.contains(where: { $0.keptSince != nil }), let horizon = subject.horizon {
          Markup(.p, .class("note")) { wording(.keptNote, ["days": numerals.count(horizon, .days)]) }
        }
        eleven(rfm)
      }
      crosstab(rfm)
    }
  }

  private func tradeFinding(_ rfm: RunRecord.TradeSummary) -> String {
    let rows = rfm.segments.filter { $0.share != nil }
    func name(_ row: RunRecord.TradeSummary.Row) -> String { tradeName(row.number) }
    if let best = rows.max(by: { ($0.revenueShare ?? 0) < ($1.revenueShare ?? 0) }),
      let revenue = best.revenueShare
    {
      return wording(
        .tradeFinding,
        [
          "name": name(best), "customers": numerals.percent(best.share ?? 0),
          "revenue": numerals.percent(revenue),
        ])
    }
    guard let largest = rows.max(by: { $0.customers < $1.customers }) else { return "" }
    return wording(
      .tradeFindingCustomers, ["name": name(largest), "customers": numerals.percent(largest.share ?? 0)])
  }

  /// A state of the trade by its number in files.
  func tradeName(_ number: Int) -> String {
    TradeState.all.first { $0.number == number }?.name[wording.language] ?? "\(number)"
  }

  private func eleven(_ rfm: RunRecord.TradeSummary) -> Markup {
    let hasMoney = rfm.cutoffs.monetary != nil
    let hasKept = rfm.segments.contains { $0.keptSince != nil }
    let headings: [String] =
      [wording[.customersHeading], wording[.shareHeading]]
      + (hasMoney ? [wording[.revenueHeading], wording[.revenueShareHeading]] : [])
      + [wording[.lastPurchaseHeading], wording[.ordersPlacedHeading]]
      + (hasKept ? [wording[.boughtSinceHeading]] : [])
    return Markup(.div, .class("scroll"), .role("group"), .focusable, .ariaLabel(wording[.sectionTrade])) {
      Markup(.table, .class("stack figures-only")) {
        Markup(.thead) {
          Markup(.tr) {
            Markup(.th, .scope("col")) { wording[.segmentHeading] }
            for heading in headings { Markup(.th, .scope("col"), .class("n")) { heading } }
          }
        }
        Markup(.tbody) {
          for (place, row) in rfm.segments.enumerated() where row.customers > 0 || row.share != nil {
            elevenRow(row, place, headings: headings, hasMoney: hasMoney, hasKept: hasKept)
          }
        }
      }
    }
  }

  private func elevenRow(
    _ row: RunRecord.TradeSummary.Row, _ place: Int, headings: [String], hasMoney: Bool, hasKept: Bool
  ) -> Markup {
    func cell(_ value: Double?, _ field: String, _ shown: (Double) -> String) -> Markup {
      value.map { number(shown($0), $0, path: "rfm.segments.\(place).\(field)") } ?? .text("–")
    }
    let percent = { numerals.percent($0) }
    var cells = [
      cell(Double(row.customers), "customers") { numerals.whole(Int($0)) },
      cell(row.share, "share", percent),
    ]
    if hasMoney {
      cells += [
        cell(row.revenue?.nearestDouble, "revenue") { numerals.money($0) },
        cell(row.revenueShare, "revenueShare", percent),
      ]
    }
    cells += [
      cell(row.medians?.recency, "medians.recency") { numerals.short($0) },
      cell(row.medians?.frequency, "medians.frequency") { numerals.short($0) },
    ]
    if hasKept { cells.append(cell(row.keptSince, "keptSince", percent)) }
    return Markup(.tr) {
      Markup(.th, .scope("row")) {
        Markup(.span, .class("number")) { "\(row.number)" }
        " " + tradeName(row.number)
      }
      for (heading, cell) in zip(headings, cells) {
        Markup(.td, .class("n"), .label(heading)) { cell }
      }
    }
  }
}
