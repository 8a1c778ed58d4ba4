package import Clustering
package import CustomerFeatures
internal import CustomerLifecycle
package import JSONDocuments
package import TextTables
internal import Wording

extension RunRecord: JSONWritable {
  /// What `run.json` holds, in the order of the contract; what is not known is null, never left out.
  package var json: JSONValue {
    [
      "schemaVersion": schemaVersion,
      "tool": ["name": tool.name, "version": tool.version, "blasKernel": tool.blasKernel] as JSONValue,
      "input": input,
      "features": features,
      "search": search,
      "chosenK": chosenK,
      "verdict": verdict.rawValue,
      "reason": reason,
      "cut": cut?.rawValue,
      "usefulness": usefulness,
      "segments": segments,
      "rules": rules,
      "rfm": rfm,
      "cohorts": cohorts,
      "retention": retention,
      "movement": movement,
      "rhythm": rhythm,
      "today": today,
      "forecast": forecast,
      "concentration": concentration,
      "channels": channels,
      "leftOut": leftOut,
      "timings": timings,
      "charts": charts,
      "remarks": remarks,
      "method": method,
    ]
  }
}

extension RunRecord.Input: JSONWritable {
  package var json: JSONValue {
    [
      "layout": layout.rawValue,
      "files": files,
      "dialect": dialect,
      "engine": engine,
      "columns": columns.map { dialect?.hasHeader ?? true ? $0.labelledJSON : $0.json },
      "rowsRead": rowsRead,
      "rowsUsed": rowsUsed,
      "rowsRejected": rowsRejected,
      "rowsLeftOut": rowsLeftOut,
      "moneyWithoutCustomer": moneyWithoutCustomer,
      "rejections": rejections,
      "customers": customers,
      "customersWithoutPurchase": customersWithoutPurchase,
      "asOf": asOf,
      "window": window,
      "warnings": warnings,
    ]
  }
}

extension LeftOutRows: JSONWritable {
  package var json: JSONValue {
    .object(LeftOutKind.allCases.map { JSONValue.Member($0.rawValue, self[$0]) })
  }
}

extension MoneyWithoutCustomer: JSONWritable {
  package var json: JSONValue { ["rows": rows, "amount": amount] }
}

extension Dialect: JSONWritable {
  package var json: JSONValue {
    [
      "encoding": encoding, "delimiter": delimiter, "quote": quote, "escape": escape,
      "preambleLines": preambleLines, "hasHeader": hasHeader,
    ]
  }
}

extension RunRecord.ReadingRemark: JSONWritable {
  package var json: JSONValue {
    ["isWarning": isWarning, "text": text.en, "texts": text]
  }
}

extension ColumnDecision: JSONWritable {
  package var json: JSONValue {
    [
      "name": name, "role": role.rawValue, "format": format, "reason": reason.en, "reasons": reason,
    ]
  }

  /// With the column's number where its header has no name for it; without a header all columns are numbered.
  fileprivate var labelledJSON: JSONValue {
    guard let number = label.number, case .object(var members) = json else { return json }
    members.insert(JSONValue.Member("columnNumber", number), at: 1)
    return .object(members)
  }
}

extension Rejection: JSONWritable {
  package var json: JSONValue {
    [
      "file": file, "line": line, "column": column, "reason": reason.en, "reasons": reason,
    ]
  }
}

extension RunRecord.FeatureSummary: JSONWritable {
  package var json: JSONValue {
    [
      "name": name, "category": category, "unit": unit.rawValue, "transform": transform.rawValue,
      "mean": mean, "standardDeviation": standardDeviation, "minimum": minimum, "median": median,
      "maximum": maximum,
    ]
  }
}

extension RunRecord.Candidate: JSONWritable {
  package var json: JSONValue {
    [
      "k": k, "inertia": inertia, "meanSilhouette": meanSilhouette, "macroSilhouette": macroSilhouette,
      "silhouetteInterval": silhouetteInterval, "ruleSilhouette": ruleSilhouette,
      "nullSilhouette": nullSilhouette, "excess": excess, "eligible": eligible,
      "ineligibleBecause": ineligibleBecause, "asGood": asGood, "sizes": sizes,
    ]
  }
}

extension RunRecord.RuleSummary: JSONWritable {
  package var json: JSONValue {
    [
      "leaves": leaves, "depth": depth, "fidelity": fidelity, "priceOfExplainability": priceOfExplainability,
      "learner": learner.fileName, "chosenOn": chosenOn, "movedByRounding": movedByRounding,
    ]
  }
}

extension RunRecord.SegmentSummary: JSONWritable {
  package var json: JSONValue {
    [
      "number": number, "name": name, "trade": trade?.rawValue, "names": names, "customers": customers,
      "share": share,
      "revenue": revenue, "revenueShare": revenueShare, "averageOrderValue": averageOrderValue,
      "stability": stability, "rule": rule, "ruleNumbers": ruleNumbers, "support": support,
      "precision": precision, "lift": lift, "medians": medians, "silhouette": silhouette,
      "late": late, "boughtAgain": boughtAgain, "moved": moved, "outcomes": outcomes,
      "descriptors": descriptors,
    ]
  }
}

extension SegmentOutcome: JSONWritable {
  package var json: JSONValue {
    guard let share else { return ["mean": mean, "base": base, "interval": interval] }
    return ["value": value, "share": share, "base": base, "interval": interval]
  }
}

extension SegmentDescriptor: JSONWritable {
  package var json: JSONValue {
    ["column": column, "value": value, "share": share, "base": base, "lift": lift]
  }
}

extension SearchMethod: JSONWritable {
  package var json: JSONValue {
    [
      "kernel": kernel, "assignment": assignment, "crossoverFeatures": crossoverFeatures,
      "crossoverCentroids": crossoverCentroids, "distinctPoints": distinctPoints,
      "searchedPoints": searchedPoints, "silhouetteCustomers": silhouetteCustomers,
      "nullCustomers": nullCustomers, "stabilityCustomers": stabilityCustomers,
    ]
  }
}

extension RunRecord.Remarks: JSONWritable {
  package var json: JSONValue {
    [
      "reason": reason, "warnings": warnings, "changes": changes, "reading": reading, "layout": layout,
      "silhouetteCustomers": silhouetteCustomers, "days": days, "command": command,
      "leftOut": leftOut,
    ]
  }
}
