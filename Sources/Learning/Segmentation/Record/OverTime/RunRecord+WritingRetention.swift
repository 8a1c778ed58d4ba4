package import JSONDocuments

extension RunRecord.RetentionSummary: JSONWritable {
  package var json: JSONValue {
    [
      "months": months, "window": window, "windows": windows, "retentionRate": retentionRate,
      "churnRate": churnRate, "averageLifetimeDays": averageLifetimeDays,
      "observedLifetimeDays": observedLifetimeDays, "repeatPurchaseRate": repeatPurchaseRate,
      "ladder": ladder, "secondPurchaseBy": Self.byNumber(secondPurchaseBy),
      "intervals": [
        "count": intervals.count, "quantiles": Self.byNumber(intervals.quantiles),
      ] as JSONValue,
      "ltvHistoric": ltvHistoric,
      "ltvAtAge": ltvAtAge.map { values in
        Self.byNumber(
          values.mapValues { ["eligible": $0.eligible, "revenue": $0.revenue] as JSONValue })
      },
      "simpleLtv": simpleLtv,
      "status": status.map {
        ["active": $0.active, "sleeping": $0.sleeping, "gone": $0.gone] as JSONValue
      },
      "stickiness": [
        "dayInMonth": stickiness.dayInMonth,
        "monthInQuarter": stickiness.monthInQuarter.map {
          ["period": $0.period, "value": $0.value] as JSONValue
        },
      ] as JSONValue,
      "payingCustomers": payingCustomers,
    ]
  }

  /// Members whose names are numbers, in the order of these.
  private static func byNumber(_ values: [String: some JSONWritable]) -> JSONValue {
    .object(
      values.sorted { (Int($0.key) ?? 0) < (Int($1.key) ?? 0) }.map { .init($0.key, $0.value) })
  }
}

extension RunRecord.RetentionSummary.Month: JSONWritable {
  package var json: JSONValue {
    [
      "period": period, "partial": partial, "active": active, "new": new, "retained": retained,
      "reactivated": reactivated, "lost": lost, "previouslyActive": previouslyActive, "orders": orders,
      "revenue": revenue,
    ]
  }
}

extension RunRecord.RetentionSummary.Window: JSONWritable {
  package var json: JSONValue {
    ["asOf": asOf, "active": active, "kept": kept, "activeNow": activeNow]
  }
}

extension RunRecord.RetentionSummary.Step: JSONWritable {
  package var json: JSONValue {
    ["purchases": purchases, "customers": customers, "goOn": goOn, "medianDays": medianDays]
  }
}
