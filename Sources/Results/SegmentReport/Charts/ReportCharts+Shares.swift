internal import Segmentation
internal import Wording

extension ReportCharts {
  /// Each segment's share of the customers beside its share of the revenue.
  public var sizeAndRevenue: Chart {
    let words = wording
    let bars = ShareBars(
      rows: subject.segments.map { segment in
        ShareBars.Row(
          style: segment.style, name: segment.name, customerShare: segment.segment.share,
          revenueShare: segment.segment.revenueShare,
          customerLabel: words(.shareOfCustomers, ["share": numerals.percent(segment.segment.share)]),
          revenueLabel: segment.segment.revenueShare.map {
            words(.shareOfRevenue, ["share": numerals.percent($0)])
          })
      },
      axisLabel: subject.hasRevenue ? words[.axisShares] : words[.axisCustomerShare],
      percent: { [numerals] in numerals.percent($0) })
    return Chart(
      "size-and-revenue", title: shareFinding,
      summary: subject.hasRevenue ? words[.sharesSummary] : words[.sizesSummary], table: shareTable,
      width: bars.width, height: bars.height, content: bars.drawing())
  }

  /// The segment that brings the most beyond its size, else the largest.
  private var shareFinding: String {
    let segments = subject.segments
    let best = segments.max { a, b in
      (a.segment.revenueShare ?? 0) - a.segment.share < (b.segment.revenueShare ?? 0) - b.segment.share
    }
    if let best, let revenueShare = best.segment.revenueShare {
      return wording(
        .sharesFinding,
        [
          "name": best.name, "customers": numerals.percent(best.segment.share),
          "revenue": numerals.percent(revenueShare),
        ])
    }
    guard let largest = segments.max(by: { $0.segment.share < $1.segment.share }) else { return "" }
    return wording(
      .sizesFinding, ["name": largest.name, "customers": numerals.percent(largest.segment.share)])
  }

  private var shareTable: ChartTable {
    var headings = [wording[.segmentHeading], wording[.customersHeading], wording[.shareHeading]]
    if subject.hasRevenue { headings += [wording[.revenueHeading], wording[.revenueShareHeading]] }
    return ChartTable(
      headings: headings,
      rows: subject.segments.map { segment in
        var row: [ChartTable.Cell] = [
          .text("\(segment.number) \(segment.name)"),
          .number(
            shown: numerals.whole(segment.segment.customers), value: Double(segment.segment.customers),
            path: segment.path("customers")),
          percentCell(segment.segment.share, path: segment.path("share")),
        ]
        if subject.hasRevenue {
          row.append(
            segment.segment.revenue.map {
              .number(shown: numerals.money($0), value: $0, path: segment.path("revenue"))
            } ?? .empty)
          row.append(
            segment.segment.revenueShare.map { percentCell($0, path: segment.path("revenueShare")) } ?? .empty
          )
        }
        return row
      }, limit: subject.density.rows)
  }
}
