package import JSONDocuments
internal import PurchaseLogs
package import Segmentation
internal import TextTables
package import Wording

/// Segments of one model against those of another, one line for each two that have customers in common.
package struct CrossingFile: Sendable {
  private let crossing: ModelCrossing
  private let names: (first: [Int: String], second: [Int: String])

  /// - Parameter language: Of the segments' names.
  package init(
    of crossing: ModelCrossing, by first: SegmentationModel, and second: SegmentationModel, language: Language
  ) {
    func names(_ model: SegmentationModel) -> [Int: String] {
      Dictionary(model.segments.map { ($0.number, $0.name[language]) }) { first, _ in first }
    }
    self.crossing = crossing
    self.names = (names(first), names(second))
  }

  /// first, firstName, second, secondName, customers and, where there is money, revenue.
  package var bytes: [UInt8] {
    var lines = CSVWriter.table
    let money = hasRevenue ? ["revenue"] : []
    for name in ["first", "firstName", "second", "secondName", "customers"] + money { lines.add(name) }
    lines.endRow()
    for cell in crossing.cells {
      lines.add(cell.first)
      lines.add(names.first[cell.first] ?? "")
      lines.add(cell.second)
      lines.add(names.second[cell.second] ?? "")
      lines.add(cell.customers)
      if let revenue = cell.revenue { lines.add(written: Array(revenue.description.utf8)) }
      lines.endRow()
    }
    return lines.bytes
  }

  /// The same as a document.
  package var json: JSONValue {
    [
      "asOf": crossing.asOf.map { "\($0)" }, "unmatched": crossing.unmatched,
      "cells": crossing.cells.map { cell in
        .object(
          [
            .init("first", cell.first), .init("firstName", names.first[cell.first] ?? ""),
            .init("second", cell.second), .init("secondName", names.second[cell.second] ?? ""),
            .init("customers", cell.customers),
          ] + (cell.revenue.map { [.init("revenue", $0)] } ?? []))
      } as [JSONValue],
    ]
  }

  private var hasRevenue: Bool { crossing.cells.contains { $0.revenue != nil } }
}
