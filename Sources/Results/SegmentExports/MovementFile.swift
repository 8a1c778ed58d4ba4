internal import CustomerLifecycle
package import JSONDocuments
internal import PurchaseLogs
package import Segmentation
internal import TextTables
package import Wording

/// Who moved down between two days, one line a customer: those with the most money first.
package struct MovementFile: Sendable {
  private let movement: ModelMovement
  private let language: Language

  /// - Parameter language: Of the segments' names.
  package init(of movement: ModelMovement, language: Language) {
    self.movement = movement
    self.language = language
  }

  /// customer, from, to, recency, frequency and, where the log has amounts, monetary and revenuePrior.
  package var bytes: [UInt8] {
    var lines = CSVWriter.table
    let money = movement.hasAmounts ? ["monetary", "revenuePrior"] : []
    for name in ["customer", "from", "to", "recency", "frequency"] + money { lines.add(name) }
    lines.endRow()
    for downgrade in movement.named.downgrades {
      lines.add(movement.log.id(of: downgrade.number))
      lines.add(downgrade.from.name[language])
      lines.add(downgrade.to.name[language])
      lines.add(downgrade.recencyDays)
      lines.add(downgrade.orders)
      if movement.hasAmounts {
        lines.add(written: Array(downgrade.monetary.description.utf8))
        lines.add(written: Array(downgrade.revenuePrior.description.utf8))
      }
      lines.endRow()
    }
    return lines.bytes
  }

  /// run.json's movement, the same between discovered segments, and who moved down, by the numbers of their segments.
  package var json: JSONValue {
    guard case .object(let members) = movement.summary.json else { return .null }
    let discovered = movement.discovered
    return .object(
      members + [
        .init(
          "discovered",
          [
            "noPurchases": discovered.noPurchases,
            "cells": discovered.cells.map { cell in
              .object([.init("from", cell.from), .init("to", cell.to)] + figures(cell.totals))
            } as [JSONValue],
            "kinds": .object(
              Movement.Kind.allCases.compactMap { kind in
                discovered.kinds[kind].map { .init(kind.rawValue, JSONValue.object(figures($0))) }
              }) as JSONValue,
          ] as JSONValue),
        .init("downgraded", JSONValue.array(movement.named.downgrades.map(row))),
      ])
  }

  private func figures(_ totals: Movement.Totals) -> [JSONValue.Member] {
    [.init("customers", totals.customers)]
      + (movement.hasAmounts
        ? [
          .init("revenueBefore", totals.revenueBefore), .init("revenuePrior", totals.revenuePrior),
          .init("revenueBetween", totals.revenueBetween),
        ] : [])
  }

  private func row(_ downgrade: Movement.Downgrade) -> JSONValue {
    .object(
      [
        .init("customer", movement.log.id(of: downgrade.number)), .init("from", downgrade.from.number),
        .init("to", downgrade.to.number), .init("recency", downgrade.recencyDays),
        .init("frequency", downgrade.orders),
      ]
        + (movement.hasAmounts
          ? [.init("monetary", downgrade.monetary), .init("revenuePrior", downgrade.revenuePrior)] : []))
  }
}
