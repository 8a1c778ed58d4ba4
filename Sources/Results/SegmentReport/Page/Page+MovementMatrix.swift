internal import CustomerLifecycle
internal import PurchaseLogs
internal import Segmentation
internal import Wording

extension Page {
  /// Between which of the groups most customers moved.
  func largestMove(_ movement: RunRecord.MovementSummary) -> Markup? {
    struct Way: Hashable { let from, to: MoveGroup }
    let places = Dictionary(grouping: movement.cells.indices) { place in
      Way(from: MoveGroup(movement.cells[place].from), to: MoveGroup(movement.cells[place].to))
    }
    func customers(_ places: [Int]) -> Int { places.reduce(0) { $0 + movement.cells[$1].customers } }
    // Who was not seen yet has come, not moved.
    let moves = places.filter { $0.key.from != $0.key.to && $0.key.from != .notSeen && $0.key.from != .none }
    guard
      let most = moves.max(by: { a, b in
        (customers(a.value), b.value[0]) < (customers(b.value), a.value[0])
      })
    else { return nil }
    let count = customers(most.value)
    return wording.markup(
      .movementMatrixFinding,
      [
        "from": .text(wording[most.key.from.phrase]), "to": .text(wording[most.key.to.phrase]),
        "customers": number(
          numerals.count(count, .customers), Double(count),
          path: most.value.map { "movement.cells.\($0).customers" }.joined(separator: " ")),
      ])
  }

  /// Moves between what segments have in common: thirteen states would fit no phone.
  func groupMatrix(_ movement: RunRecord.MovementSummary) -> Markup {
    let groups = TradeSegment.Group.allCases.map(MoveGroup.segments)
    let from = groups + [.none, .notSeen]
    let to = groups + [.none]
    func places(_ row: MoveGroup, _ column: MoveGroup) -> [Int] {
      movement.cells.indices.filter {
        MoveGroup(movement.cells[$0].from) == row && MoveGroup(movement.cells[$0].to) == column
      }
    }
    let used = to.filter { column in from.contains { !places($0, column).isEmpty } }
    let rows = from.filter { row in used.contains { !places(row, $0).isEmpty } }
    func customers(_ places: [Int]) -> Int { places.reduce(0) { $0 + movement.cells[$1].customers } }
    let most = rows.flatMap { row in used.filter { $0 != row }.map { customers(places(row, $0)) } }.max() ?? 0
    return HeatTable(
      corner: wording[.fromHeading],
      columns: HeatTable.columns(used.map { wording[$0.phrase] }),
      rows: rows.map { row in
        HeatTable.Row(
          heading: .text(wording[row.phrase]),
          cells: used.map { column in
            let cells = places(row, column)
            guard !cells.isEmpty else { return .empty }
            // Most stay: the shade shows who moved.
            let strength = row == column || most == 0 ? 0 : Double(customers(cells)) / Double(most)
            return HeatTable.Cell(content: content(of: cells, movement), strength: strength)
          })
      }, label: wording[.sectionMovement], fit: .stack
    ).markup
  }

  private func content(of places: [Int], _ movement: RunRecord.MovementSummary) -> Markup {
    func paths(_ field: String) -> String {
      places.map { "movement.cells.\($0).\(field)" }.joined(separator: " ")
    }
    let customers = places.reduce(0) { $0 + movement.cells[$1].customers }
    let money = places.compactMap { movement.cells[$0].revenuePrior?.nearestDouble }
    let isKnown = money.count == places.count && money.contains { $0 != 0 }
    return Markup {
      Markup(.strong) {
        number(numerals.whole(customers), Double(customers), path: paths("customers"))
      }
      if isKnown {
        let sum = money.reduce(0, +)
        Markup(.small) { number(numerals.money(sum), sum, path: paths("revenuePrior")) }
      }
    }
  }
}

/// What states of the trade have in common.
private enum MoveGroup: Hashable {
  case segments(TradeSegment.Group)
  case none
  case notSeen

  /// By a state's number in files.
  init(_ number: Int) {
    switch TradeState.all.first(where: { $0.number == number }) {
    case .segment(let segment): self = .segments(segment.group)
    case .notSeen: self = .notSeen
    case .noPurchases, nil: self = .none
    }
  }

  var phrase: MarketerPhrase {
    switch self {
    case .segments(.vip): .groupVip
    case .segments(.active): .groupActive
    case .segments(.new): .groupNew
    case .segments(.leaving): .groupLeaving
    case .segments(.gone): .groupGone
    case .none: .groupNone
    case .notSeen: .notSeen
    }
  }
}
