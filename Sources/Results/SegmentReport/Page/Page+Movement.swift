internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// Who moved from which segment of the trade to which, with the money.
  var movementSection: PageSection? {
    guard let movement = subject.record?.movement, let horizon = subject.horizon else { return nil }
    let days = numerals.count(horizon, .days)
    return PageSection(Anchor("movement"), wording[.sectionMovement]) {
      Markup(.div, .class("panel")) {
        Markup(.h3) {
          wording.markup(
            .movementFinding,
            [
              "days": .text(days),
              "down": movedCount(movement, .downgraded) { numerals.count($0, .customers) },
              "up": movedCount(movement, .upgraded) { numerals.whole($0) },
            ])
        }
        Markup(.p, .class("note")) { movementSentences(movement, days: days) }
        kinds(movement, days: days)
      }
      Markup(.div, .class("panel")) {
        if let finding = largestMove(movement) { Markup(.h3) { finding } }
        Markup(.p, .class("note")) {
          let hasMoney = movement.cells.contains { $0.revenuePrior != nil }
          wording(
            hasMoney ? .movementNote : .movementNoteCustomers,
            ["from": numerals.day(movement.from), "days": days])
        }
        groupMatrix(movement)
        Markup(.details) {
          Markup(.summary) { wording[.everyMove] }
          table(everyMove(movement, days: days), label: wording[.everyMove])
        }
      }
    }
  }

  private func movedCount(
    _ movement: RunRecord.MovementSummary, _ kind: Movement.Kind, shown: (Int) -> String
  ) -> Markup {
    let customers = movement.kinds[kind.rawValue]?.customers ?? 0
    return number(
      shown(customers), Double(customers), path: "movement.kinds.\(kind.rawValue).customers")
  }

  /// A number of money of one kind of move.
  private func moved(
    _ movement: RunRecord.MovementSummary, _ kind: Movement.Kind, _ field: String,
    _ money: (RunRecord.MovementSummary.Totals) -> Double?
  ) -> Markup? {
    movement.kinds[kind.rawValue].flatMap(money).map {
      number(numerals.money($0), $0, path: "movement.kinds.\(kind.rawValue).\(field)")
    }
  }

  @MarkupBuilder private func movementSentences(_ movement: RunRecord.MovementSummary, days: String) -> Markup
  {
    if let money = moved(movement, .downgraded, "revenuePrior", { $0.revenuePrior?.nearestDouble }) {
      wording.markup(.movementSlipped, ["money": money, "days": .text(days)])
      " "
    }
    if movement.kinds[Movement.Kind.new.rawValue]?.customers ?? 0 > 0,
      let money = moved(movement, .new, "revenueBetween", { $0.revenueBetween?.nearestDouble })
    {
      wording.markup(
        .movementNew,
        ["customers": movedCount(movement, .new) { numerals.whole($0) }, "money": money])
      " "
    }
    wording.markup(
      .movementLapsed,
      [
        "lapsed": number(
          numerals.count(movement.lapsed, .customers), Double(movement.lapsed), path: "movement.lapsed"),
        "returned": number(
          numerals.whole(movement.returned), Double(movement.returned), path: "movement.returned"),
      ])
    if !movement.full {
      " " + wording(.movementGrowing, ["day": numerals.day(movement.from)])
    }
  }

  private func kinds(_ movement: RunRecord.MovementSummary, days: String) -> Markup {
    let shown: [(Movement.Kind, MarketerPhrase)] = [
      (.downgraded, .kindDowngraded), (.upgraded, .kindUpgraded), (.new, .kindNew), (.same, .kindSame),
    ]
    let hasMoney = movement.kinds.values.contains { $0.revenuePrior != nil }
    let headings =
      [wording[.customersHeading]]
      + (hasMoney ? [wording(.beforeHeading, ["days": days]), wording[.sinceHeading]] : [])
    return Markup(.table, .class("stack figures-only")) {
      Markup(.thead) {
        Markup(.tr) {
          Markup(.th, .scope("col")) { wording[.moveHeading] }
          for heading in headings { Markup(.th, .scope("col"), .class("n")) { heading } }
        }
      }
      Markup(.tbody) {
        for (kind, phrase) in shown {
          Markup(.tr) {
            Markup(.th, .scope("row")) { wording[phrase] }
            for (heading, cell) in zip(headings, cells(of: kind, movement)) {
              Markup(.td, .class("n"), .label(heading)) { cell }
            }
          }
        }
      }
    }
  }

  private func cells(of kind: Movement.Kind, _ movement: RunRecord.MovementSummary) -> [Markup] {
    let customers = movement.kinds[kind.rawValue]?.customers ?? 0
    return [
      number(
        numerals.whole(customers), Double(customers), path: "movement.kinds.\(kind.rawValue).customers"),
      moved(movement, kind, "revenuePrior") { $0.revenuePrior?.nearestDouble } ?? .text("–"),
      moved(movement, kind, "revenueBetween") { $0.revenueBetween?.nearestDouble } ?? .text("–"),
    ]
  }

  private func everyMove(_ movement: RunRecord.MovementSummary, days: String) -> ChartTable {
    let hasMoney = movement.cells.contains { $0.revenuePrior != nil }
    let order = movement.cells.indices.filter { movement.cells[$0].from != movement.cells[$0].to }.sorted {
      (-movement.cells[$0].customers, $0) < (-movement.cells[$1].customers, $1)
    }
    return ChartTable(
      headings: [wording[.fromHeading], wording[.toHeading], wording[.customersHeading]]
        + (hasMoney ? [wording(.beforeHeading, ["days": days]), wording[.sinceHeading]] : []),
      rows: order.map { place in
        let cell = movement.cells[place]
        func money(_ amount: Double?, _ field: String) -> ChartTable.Cell {
          amount.map {
            .number(shown: numerals.money($0), value: $0, path: "movement.cells.\(place).\(field)")
          } ?? .empty
        }
        let row: [ChartTable.Cell] = [
          .text(tradeName(cell.from)), .text(tradeName(cell.to)),
          .number(
            shown: numerals.whole(cell.customers), value: Double(cell.customers),
            path: "movement.cells.\(place).customers"),
        ]
        return row
          + (hasMoney
            ? [
              money(cell.revenuePrior?.nearestDouble, "revenuePrior"),
              money(cell.revenueBetween?.nearestDouble, "revenueBetween"),
            ] : [])
      }, limit: min(40, subject.density.rows))
  }
}
