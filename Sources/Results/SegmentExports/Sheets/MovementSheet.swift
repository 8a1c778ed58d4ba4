internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

/// Who moved from which segment of the trade to which.
struct MovementSheet {
  let movement: RunRecord.MovementSummary
  let downgrades: Downgrades
  let language: Language

  var sheet: Sheet {
    let headings: [WorkbookWord] = [
      .before, .now, .customers, .revenueBefore, .revenuePrior, .revenueBetween,
    ]
    let rows = movement.cells.map { cell -> [SheetCell] in
      [
        state(cell.from), state(cell.to), .count(cell.customers),
        .number(cell.revenueBefore?.nearestDouble, .money), .number(cell.revenuePrior?.nearestDouble, .money),
        .number(cell.revenueBetween?.nearestDouble, .money),
      ]
    }
    var sentence = "\(movement.from) → \(movement.to)"
    if !movement.full { sentence += ". " + WorkbookWord.notFull(language) }
    var frame = SheetFrame(name: WorkbookWord.movementSheet(language))
    (frame.frozenRows, frame.filter, frame.filterEnd) = (2, (2, headings.count), 2 + movement.cells.count)
    return Sheet(
      frame,
      rows: [[.sentence(sentence, isBold: true)], headings.map { .heading($0(language)) }] + rows + downgraded
    )
  }

  /// Those who moved down, the most valuable first.
  private var downgraded: [[SheetCell]] {
    let rows = downgrades.rows(language)
    guard !rows.isEmpty else { return [] }
    let headings: [WorkbookWord] = [.customer, .before, .now, .silentDays, .orders, .spent]
    return [
      [], [.sentence(WorkbookWord.downgraded(language), isBold: true)],
      headings.map { .heading($0(language)) },
    ] + rows
  }

  private func state(_ number: Int) -> SheetCell {
    .text(TradeState.all.first { $0.number == number }?.name[language] ?? "\(number)")
  }
}
