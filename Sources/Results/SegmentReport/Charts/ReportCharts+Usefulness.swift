internal import Segmentation
internal import Wording

extension ReportCharts {
  /// What every number of segments tells of the next period; `nil` where that is not known.
  public var usefulnessByCount: Chart? {
    guard let record = subject.record, let usefulness = record.usefulness, let counts = usefulness.byCount,
      let own = usefulness.judged?.first(where: {
        $0.partition == (usefulness.cut == .shape ? .plain : .told)
      }),
      let groups = own.groups, let horizon = usefulness.horizon
    else { return nil }
    let drawing = CountCurves(
      points: counts.map { entry in
        CountCurves.Point(
          k: entry.k, value: max(0, entry.usefulness), interval: nil, null: nil,
          companion: entry.silhouette, isEligible: entry.usable,
          isChosen: usefulness.cut == .told && entry.k == record.chosenK)
      },
      words: CountCurves.Words(
        countAxis: wording[.axisCount], valueAxis: wording[.usefulnessAxis],
        observed: wording[.legendUsefulness], null: wording[.legendNull],
        companion: wording[.legendCompanion], ineligible: wording[.legendUnusable],
        chosen: wording(.legendChosen, ["k": "\(record.chosenK)"])),
      number: { [numerals] in numerals.decimal($0, decimals: 2) })
    return Chart(
      "usefulness-by-k",
      title: wording(
        .usefulnessFinding,
        [
          "segments": numerals.count(groups, .segments), "share": numerals.percent(max(0, own.usefulness)),
          "days": numerals.count(horizon, .days),
        ]),
      summary: wording[.usefulnessSummary],
      table: ChartTable(
        headings: ["k", wording[.usefulnessHeading], wording[.silhouetteHeading], wording[.usableHeading]],
        rows: counts.enumerated().map { i, entry in
          let path = "usefulness.byCount.\(i)."
          return [
            .number(shown: "\(entry.k)", value: Double(entry.k), path: path + "k"),
            numberCell(entry.usefulness, path: path + "usefulness", decimals: 3),
            entry.silhouette.map { numberCell($0, path: path + "silhouette", decimals: 3) } ?? .empty,
            .text(wording[entry.usable ? .answerYes : .answerNo]),
          ]
        }),
      width: drawing.width, height: drawing.height, content: drawing.drawing())
  }

  /// What each way of cutting told of a period that taught nothing; `nil` where that is not known.
  var judgedPartitions: ChartTable? {
    guard let judged = subject.record?.usefulness?.judged else { return nil }
    return ChartTable(
      headings: [
        .partitionHeading, .groupsHeading, .usefulnessHeading, .buyingToldHeading, .spendingToldHeading,
        .aucHeading, .captureHeading,
      ].map { (phrase: Phrase) in wording[phrase] },
      rows: judged.enumerated().map { i, entry in
        func cell(_ value: Double?, _ field: String) -> ChartTable.Cell {
          value.map { numberCell($0, path: "usefulness.judged.\(i).\(field)", decimals: 3) } ?? .empty
        }
        return [
          .text(wording[entry.partition.phrase]),
          entry.groups.map {
            .number(shown: numerals.whole($0), value: Double($0), path: "usefulness.judged.\(i).groups")
          } ?? .empty,
          cell(entry.usefulness, "usefulness"), cell(entry.buyR2, "buyR2"), cell(entry.spendR2, "spendR2"),
          cell(entry.auc, "auc"), cell(entry.capture, "capture"),
        ]
      })
  }
}

extension Foretelling.Partition {
  fileprivate var phrase: Phrase {
    switch self {
    case .told: .partitionTold
    case .rules: .partitionRules
    case .plain: .partitionPlain
    case .grid11: .partitionGrid
    case .model: .partitionModel
    }
  }
}
