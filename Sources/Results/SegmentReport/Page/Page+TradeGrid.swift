internal import CustomerLifecycle
internal import Segmentation
internal import Wording

extension Page {
  /// Recency down; what stands across two or three radio buttons choose, without script.
  @MarkupBuilder func tradeGrids(_ rfm: RunRecord.TradeSummary) -> Markup {
    let axes = TradeGrid.Axis.allCases.compactMap { axis in
      TradeGridCells(rfm, axis: axis).map { (axis, $0) }
    }
    let chosen = axes.firstIndex { $0.0 == subject.gridAxis } ?? 0
    if axes.count == 1 {
      tradeGrid(axes[0].1, axes[0].0)
    } else if !axes.isEmpty {
      Markup(.div, .class("axes panel")) {
        Markup(.fieldset) {
          Markup(.legend) { wording[.gridAcross] }
          for (place, (axis, _)) in axes.enumerated() {
            let anchor = Anchor("axis-choice", place + 1)
            Markup(.span) {
              Markup(
                .input,
                all: [.inputType("radio"), .inputName("axis"), .id(anchor)]
                  + (place == chosen ? [.checked] : []))
              Markup(.label, .for(anchor)) { wording[axis.phrase] }
            }
          }
        }
        for (place, (axis, cells)) in axes.enumerated() {
          Markup(.div, .class("axis axis-\(place + 1)")) { tradeGrid(cells, axis) }
        }
      }
    }
  }

  private func tradeGrid(_ cells: TradeGridCells, _ axis: TradeGrid.Axis) -> Markup {
    let all = cells.rows.joined()
    let hasRevenue = all.contains { $0.revenue != nil }
    let total = all.reduce(0.0) { $0 + ($1.revenue ?? Double($1.customers)) }
    func weight(_ cell: TradeGridCells.Cell) -> Double { cell.revenue ?? Double(cell.customers) }
    let most = max(all.map(weight).max() ?? 0, .leastNonzeroMagnitude)
    let path = "rfm.grid.\(axis.rawValue)"
    return Markup {
      if let top = all.max(by: { weight($0) < weight($1) }), total > 0 {
        Markup(.h3) { gridFinding(top, axis, share: weight(top) / total, isMoney: hasRevenue) }
      }
      Markup(.p, .class("note")) { wording[hasRevenue ? .tradeGridNote : .tradeGridNoteCustomers] }
      HeatTable(
        corner: wording[.axisRecency],
        columns: HeatTable.columns((1...5).map { "\($0)" }),
        rows: cells.rows.map { row in
          HeatTable.Row(
            heading: .text("\(row.first?.recency ?? 0)"),
            cells: row.map { cell in
              HeatTable.Cell(
                content: content(of: cell, path, share: total > 0 ? weight(cell) / total : 0),
                strength: max(0, weight(cell)) / most)
            })
        }, label: wording[axis.phrase].uppercasedFirst
      ).markup
    }
  }

  private func gridFinding(
    _ cell: TradeGridCells.Cell, _ axis: TradeGrid.Axis, share: Double, isMoney: Bool
  ) -> String {
    let places = ["row": "\(cell.recency)", "axis": wording[axis.phrase], "column": "\(cell.score)"]
    return isMoney
      ? wording(
        .tradeGridFinding,
        places.merging([
          "revenue": numerals.percent(share), "customers": numerals.count(cell.customers, .customers),
        ]) { first, _ in first })
      : wording(
        .tradeGridFindingCustomers,
        places.merging(["share": numerals.percent(share)]) { first, _ in first })
  }

  private func content(of cell: TradeGridCells.Cell, _ path: String, share: Double) -> Markup {
    guard cell.customers > 0 else { return .text("") }
    return Markup {
      Markup(.strong) {
        number(
          numerals.whole(cell.customers), Double(cell.customers),
          path: "\(path).customers.\(cell.row).\(cell.column)")
      }
      if cell.revenue != nil {
        Markup(.small) { number(numerals.percent(max(0, share)), max(0, share)) }
      }
      if let segment = cell.segment {
        Markup(.small, .class("segment-name")) {
          "\(segment.number)"
          Markup(.span) { " " + segment.name[wording.language] }
        }
      }
    }
  }
}

extension TradeGrid.Axis {
  fileprivate var phrase: MarketerPhrase {
    switch self {
    case .frequency: .axisFrequency
    case .monetary: .axisMonetary
    case .fm: .axisBoth
    }
  }
}
