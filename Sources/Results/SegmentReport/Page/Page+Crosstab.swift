internal import CustomerLifecycle
internal import Segmentation
internal import Wording

extension Page {
  /// Segments of the trade down, those that were found across, with both margins.
  @MarkupBuilder func crosstab(_ rfm: RunRecord.TradeSummary) -> Markup {
    let crossings = rfm.crosstab.enumerated().filter { subject.segment($0.element.segment) != nil }
    if !crossings.isEmpty {
      Markup(.div, .class("panel")) {
        if let finding = crosstabFinding(rfm.crosstab) { Markup(.h3) { finding } }
        Markup(.p, .class("note")) { wording[.crosstabNote] }
        crosstabTable(rfm.crosstab)
      }
    }
  }

  /// Of the segment whose customers agree most upon one of the eleven.
  private func crosstabFinding(_ crossings: [RunRecord.TradeSummary.Crossing]) -> String? {
    let best = crossings.compactMap { crossing -> (SegmentSubject, Int, Double)? in
      guard let segment = subject.segment(crossing.segment), segment.segment.customers > 0 else { return nil }
      return (segment, crossing.rfm, Double(crossing.customers) / Double(segment.segment.customers))
    }.max { $0.2 < $1.2 }
    guard let (segment, trade, share) = best else { return nil }
    return wording(
      .crosstabFinding,
      ["name": segment.name, "share": numerals.percent(share), "trade": tradeName(trade)])
  }

  private func crosstabTable(_ crossings: [RunRecord.TradeSummary.Crossing]) -> Markup {
    let trades = Set(crossings.map(\.rfm)).sorted()
    func places(_ isPart: (RunRecord.TradeSummary.Crossing) -> Bool) -> [Int] {
      crossings.indices.filter { isPart(crossings[$0]) && subject.segment(crossings[$0].segment) != nil }
    }
    func cell(_ places: [Int], most: Int) -> HeatTable.Cell {
      let customers = places.reduce(0) { $0 + crossings[$1].customers }
      guard customers > 0 else { return .empty }
      let paths = places.map { "rfm.crosstab.\($0).customers" }.joined(separator: " ")
      return HeatTable.Cell(
        content: number(numerals.whole(customers), Double(customers), path: paths),
        strength: most > 0 ? Double(customers) / Double(most) : 0)
    }
    let most = crossings.map(\.customers).max() ?? 0
    let rows = trades.map { trade in
      HeatTable.Row(
        heading: Markup {
          Markup(.span, .class("number")) { "\(trade)" }
          " " + tradeName(trade)
        },
        cells: subject.segments.map { segment in
          cell(places { $0.rfm == trade && $0.segment == segment.number }, most: most)
        } + [cell(places { $0.rfm == trade }, most: 0)])
    }
    let total = HeatTable.Row(
      heading: .text(wording[.totalHeading]),
      cells: subject.segments.map { segment in cell(places { $0.segment == segment.number }, most: 0) }
        + [cell(places { _ in true }, most: 0)], isTotal: true)
    return HeatTable(
      corner: wording[.segmentHeading],
      columns: subject.segments.map { segment in
        let name = "\(segment.number) \(segment.name)"
        let heading = Markup(.a, .href(Anchor("segment", segment.number)), .ariaLabel(name)) {
          marker(segment)
          "\(segment.number)"
        }
        return (heading, name)
      } + HeatTable.columns([wording[.totalHeading]]), rows: rows + [total], label: wording[.crosstabNote]
    ).markup
  }
}
