internal import Clustering
internal import CustomerFeatures
internal import Segmentation
internal import TextTables
internal import Wording

/// Where the workbook comes from, and what it does not say.
struct AboutSheet {
  let model: SegmentationModel
  let record: RunRecord
  let rules: RulesSheet
  /// Why there is no sheet to classify with; `nil` where there is.
  let absence: ClassifySheet.Absence?
  /// Texts that were too long for a cell.
  let cutTexts: Int
  let language: Language

  var sheet: Sheet {
    let input = record.input
    var rows: [[SheetCell]] = [
      line(
        .madeBy, .text([record.tool.name, record.tool.version].filter { !$0.isEmpty }.joined(separator: " "))),
      line(.asOf, .day(input.asOf.flatMap(CalendarDay.init(iso8601:)))),
      line(.files, .text(input.files.joined(separator: "\n"), wraps: true)),
      line(.rowsRead, .count(input.rowsRead)),
      line(.rowsUsed, .count(input.rowsUsed)),
      line(.rowsLeftOut, .count(input.rowsLeftOut?.total)),
    ]
    rows += LeftOutKind.allCases.compactMap { kind in
      guard let count = input.rowsLeftOut?[kind], count > 0 else { return nil }
      let words = WorkbookWord.rowsLeftOut(language) + ": " + kind.words[language]
      return [SheetCell.text(words).bold, .count(count)]
    }
    rows += [
      line(.rowsRejected, .count(input.rowsRejected)),
      line(.customers, .count(input.customers)),
      line(
        .customersWithoutPurchase,
        input.layout == .transactions ? .count(input.customersWithoutPurchase) : .empty),
      line(.window, .count(input.window)),
      line(.verdict, .text(record.verdictWords[language])),
      line(.reason, .text(record.remarks.reason[language], wraps: true)),
      line(.fidelity, .number(record.rules.fidelity, .share)),
      line(.silhouetteOfAll, .number(model.quality.meanSilhouette, .ratio)),
      line(.liveSheet, live),
      line(.digits, .text(WorkbookWord.digitsText(language), wraps: true)),
      line(.cutTexts, .count(cutTexts)),
    ]
    rows += record.remarks.warnings.map { line(.caution, .text($0[language], wraps: true)) }
    let present = rows.filter { !$0[1].isEmpty }
    return Sheet(SheetFrame(name: WorkbookWord.aboutSheet(language)), rows: present)
  }

  private func line(_ word: WorkbookWord, _ cell: SheetCell) -> [SheetCell] {
    [SheetCell.text(word(language)).bold, cell]
  }

  private var live: SheetCell {
    switch absence {
    case .oneSegment: return .text(WorkbookWord.liveNoRules(language), wraps: true)
    case .longFormula: return .text(WorkbookWord.liveTooLong(language), wraps: true)
    case .unknownDay: return .text(WorkbookWord.liveNoDay(language), wraps: true)
    case nil:
      let (same, other) = (WorkbookWord.liveAsModel(language), WorkbookWord.liveChanged(language))
      return SheetCell(
        content: .formula("IF(\(rules.isUnchanged),\"\(same)\",\"\(other)\")", result: same),
        style: CellStyle(wraps: true))
    }
  }
}
