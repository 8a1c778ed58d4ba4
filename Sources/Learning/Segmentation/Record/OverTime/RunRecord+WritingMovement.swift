internal import CustomerLifecycle
package import JSONDocuments

extension RunRecord.MovementSummary: JSONWritable {
  package var json: JSONValue {
    [
      "from": from, "to": to, "window": window, "full": full, "cells": cells,
      "kinds": .object(
        Movement.Kind.allCases.map { .init($0.rawValue, kinds[$0.rawValue]) }) as JSONValue,
      "lapsed": lapsed, "returned": returned,
    ]
  }
}

extension RunRecord.MovementSummary.Cell: JSONWritable {
  package var json: JSONValue {
    [
      "from": from, "to": to, "customers": customers, "revenueBefore": revenueBefore,
      "revenuePrior": revenuePrior, "revenueBetween": revenueBetween,
    ]
  }
}

extension RunRecord.MovementSummary.Totals: JSONWritable {
  package var json: JSONValue {
    [
      "customers": customers, "revenueBefore": revenueBefore, "revenuePrior": revenuePrior,
      "revenueBetween": revenueBetween,
    ]
  }
}

extension RunRecord.RhythmSummary: JSONWritable {
  package var json: JSONValue {
    [
      "intervals": intervals, "shrinkage": shrinkage,
      "calibration": calibration.map {
        [
          "customers": $0.customers, "within50": $0.within50, "within80": $0.within80,
          "within95": $0.within95,
        ] as JSONValue
      },
      "statuses": .object(
        ["repeat", "once"].map { group in
          .init(
            group,
            JSONValue.object(
              Rhythm.Status.allCases.map { .init($0.rawValue, statuses[group]?[$0.rawValue]) }))
        }) as JSONValue,
      "today": .object(
        TodayReason.allCases.map { .init($0.rawValue, today[$0.rawValue]) }) as JSONValue,
      "suppressed": suppressed, "control": control,
    ]
  }
}

extension RunRecord.ConcentrationSummary: JSONWritable {
  package var json: JSONValue {
    [
      "top": .object(
        top.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }.map {
          .init($0.key, ["customers": $0.value.customers, "share": $0.value.share] as JSONValue)
        }) as JSONValue,
      "customersFor80": customersFor80, "gini": gini,
      "abc": .object(
        RevenueRanking.ABC.allCases.compactMap { abc in
          self.abc[abc.rawValue].map {
            .init(abc.rawValue, ["customers": $0.customers, "revenue": $0.revenue] as JSONValue)
          }
        }) as JSONValue,
    ]
  }
}
