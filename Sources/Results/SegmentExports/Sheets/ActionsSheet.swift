internal import CustomerLifecycle
internal import Segmentation
internal import Wording

/// What to do with each segment.
struct ActionsSheet {
  let model: SegmentationModel
  let record: RunRecord
  let playbooks: Playbooks
  let language: Language

  var sheet: Sheet {
    let columns: [WorkbookWord] = [
      .number, .segment, .idea, .steps, .metric, .group, .customers, .revenue, .listFile,
    ]
    let rows = record.segments.compactMap { summary -> [SheetCell]? in
      guard let segment = model.segment(numbered: summary.number) else { return nil }
      let playbook = playbooks[PlaybookKind(segment, in: model), language]
      return [
        .number(Double(summary.number), .whole), .text(segment.name[language]),
        .text(playbook.headline, wraps: true), .text(playbook.actions.joined(separator: "\n"), wraps: true),
        .text(playbook.metric, wraps: true), segment.trade.map { .text($0.group.words[language]) } ?? .empty,
        .count(summary.customers), .number(summary.revenue, .money),
        .text(ListFiles.name(ofSegment: summary.number) + ".csv"),
      ]
    }
    var frame = SheetFrame(name: WorkbookWord.actionsSheet(language))
    (frame.frozenRows, frame.filter) = (1, (1, columns.count))
    return Sheet(frame, rows: [columns.map { .heading($0(language)) }] + rows)
  }
}
