internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// Recency down, frequency or money across; then the segments of the trade, and how they cross those that were found.
struct GridSheet {
  let rfm: RunRecord.TradeSummary
  let model: SegmentationModel
  let language: Language

  var sheet: Sheet {
    var rows: [[SheetCell]] = []
    for axis in TradeGrid.Axis.allCases {
      guard let cells = rfm.grid[axis.rawValue] else { continue }
      rows += grid(cells, across: axis)
      rows.append([])
    }
    rows += segments + [[]] + crosstab
    return Sheet(SheetFrame(name: WorkbookWord.gridSheet(language)), rows: rows)
  }

  /// Customers on the left, their money on the right.
  private func grid(_ cells: TradeGrid.Cells, across axis: TradeGrid.Axis) -> [[SheetCell]] {
    let hasRevenue = rfm.cutoffs.monetary != nil
    func headings(_ word: WorkbookWord) -> [SheetCell] {
      [.heading(word(language))] + (1...5).map { .heading(across(axis, score: $0)) }
    }
    var rows = [headings(.customers) + (hasRevenue ? [.empty] + headings(.revenue) : [])]
    for (place, customers) in cells.customers.enumerated() {
      let label = SheetCell.text(recency(score: 5 - place)).bold
      var row = [label] + customers.map { SheetCell.count($0) }
      if hasRevenue, cells.revenue.indices.contains(place) {
        row += [.empty, label] + cells.revenue[place].map { .number($0.nearestDouble, .money) }
      }
      rows.append(row)
    }
    return rows
  }

  /// The edges of a score of recency: "R 5: ≤ 30 days".
  private func recency(score: Int) -> String {
    let sign = "R \(score)"
    guard let edge = rfm.cutoffs.recency.first(where: { $0.score == score }) else { return sign }
    return "\(sign): ≤ \(Numerals(language, spacing: .text).count(edge.atMost, .days))"
  }

  private func across(_ axis: TradeGrid.Axis, score: Int) -> String {
    let numerals = Numerals(language, spacing: .text)
    switch axis {
    case .frequency:
      let edge = rfm.cutoffs.frequency.first { $0.score == score }
      return "F \(score)" + (edge.map { ": ≥ \(numerals.whole($0.atLeast))" } ?? "")
    case .monetary:
      let edge = rfm.cutoffs.monetary?.first { $0.score == score }
      return "M \(score)" + (edge.map { ": ≥ \(numerals.exact($0.atLeast.nearestDouble))" } ?? "")
    case .fm: return "FM \(score)"
    }
  }

  private var segments: [[SheetCell]] {
    let headings: [WorkbookWord] = [
      .tradeSegment, .group, .customers, .shareOfCustomers, .orders, .revenue, .shareOfRevenue,
      .medianRecency,
      .medianOrders, .medianSpent, .keptSince,
    ]
    return [headings.map { .heading($0(language)) }]
      + rfm.segments.map { row in
        [
          name(row.number), group(row.number), .count(row.customers), .number(row.share, .share),
          .count(row.orders), .number(row.revenue?.nearestDouble, .money), .number(row.revenueShare, .share),
          .number(row.medians?.recency), .number(row.medians?.frequency),
          .number(row.medians?.monetary?.nearestDouble, .money), .number(row.keptSince, .share),
        ]
      }
  }

  private var crosstab: [[SheetCell]] {
    let headings: [WorkbookWord] = [.segment, .tradeSegment, .customers, .revenue]
    return [headings.map { .heading($0(language)) }]
      + rfm.crosstab.map { cell in
        [
          .text(model.segment(numbered: cell.segment)?.title.text[language] ?? "\(cell.segment)"),
          name(cell.rfm),
          .count(cell.customers), .number(cell.revenue?.nearestDouble, .money),
        ]
      }
  }

  private func state(_ number: Int) -> TradeState? { TradeState.all.first { $0.number == number } }

  private func name(_ number: Int) -> SheetCell { .text(state(number)?.name[language] ?? "\(number)") }

  private func group(_ number: Int) -> SheetCell {
    state(number)?.group.map { .text($0.words[language]) } ?? .empty
  }
}
