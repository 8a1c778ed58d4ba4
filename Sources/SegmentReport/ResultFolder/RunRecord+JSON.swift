internal import Clustering
internal import CustomerData
package import Segmentation

extension RunRecord {
  /// What `run.json` holds, in the order of the contract; what is not known is null, never left out.
  package var json: JSONValue {
    .object([
      ("schemaVersion", .integer(schemaVersion)),
      (
        "tool",
        .object([
          ("name", .text(tool.name)), ("version", .text(tool.version)),
          ("blasKernel", .text(tool.blasKernel)),
        ])
      ),
      ("input", input.json),
      ("features", .array(features.map(\.json))),
      ("search", .array(search.map(\.json))),
      ("chosenK", .integer(chosenK)),
      ("verdict", .text(verdict.rawValue)),
      ("reason", .text(reason)),
      ("segments", .array(segments.map(\.json))),
      (
        "rules",
        .object([
          ("leaves", .integer(rules.leaves)), ("depth", .integer(rules.depth)),
          ("fidelity", .number(rules.fidelity)),
          ("priceOfExplainability", .number(rules.priceOfExplainability)), ("learner", .text(rules.learner)),
          ("chosenOn", .integer(rules.chosenOn)), ("movedByRounding", .integer(rules.movedByRounding)),
        ])
      ),
      ("timings", .object(timings.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })),
      ("charts", charts.json),
      ("remarks", remarks.json),
      ("method", method?.json ?? .null),
    ])
  }
}

extension RunRecord.Input {
  fileprivate var json: JSONValue {
    .object([
      ("layout", .text(layout.rawValue)),
      ("files", .texts(files)),
      ("dialect", dialect.json),
      ("columns", .array(columns.map(\.json))),
      ("rowsRead", .integer(rowsRead)),
      ("rowsUsed", .integer(rowsUsed)),
      ("rowsRejected", .integer(rowsRejected)),
      ("rejections", .array(rejections.map(\.json))),
      ("customers", .integer(customers)),
      ("customersWithoutPurchase", .integer(customersWithoutPurchase)),
      ("asOf", .optional(asOf)),
      ("warnings", .texts(warnings)),
    ])
  }
}

extension Dialect {
  var json: JSONValue {
    .object([
      ("encoding", .text(encoding)), ("delimiter", .text(delimiter)), ("quote", .optional(quote)),
      ("escape", .optional(escape)),
      ("preambleLines", .integer(preambleLines)), ("hasHeader", .bool(hasHeader)),
    ])
  }
}

extension ReadingNote {
  var json: JSONValue {
    .object([("isWarning", .bool(isWarning)), ("text", .text(text.en)), ("texts", text.json)])
  }
}

extension ColumnDecision {
  var json: JSONValue {
    .object([
      ("name", .text(name)), ("role", .text(role.rawValue)), ("format", .optional(format)),
      ("reason", .text(reason.en)), ("reasons", reason.json),
    ])
  }
}

extension Rejection {
  var json: JSONValue {
    .object([
      ("file", .optional(file)), ("line", .integer(line)), ("column", .optional(column)),
      ("reason", .text(reason.en)), ("reasons", reason.json),
    ])
  }
}

extension RunRecord.FeatureSummary {
  fileprivate var json: JSONValue {
    .object([
      ("name", .text(name)), ("category", .optional(category)), ("unit", .text(unit.rawValue)),
      ("transform", .text(transform.rawValue)), ("mean", .number(mean)),
      ("standardDeviation", .number(standardDeviation)), ("minimum", .number(minimum)),
      ("median", .number(median)), ("maximum", .number(maximum)),
    ])
  }
}

extension RunRecord.Candidate {
  fileprivate var json: JSONValue {
    .object([
      ("k", .integer(k)), ("inertia", .number(inertia)), ("meanSilhouette", .number(meanSilhouette)),
      ("macroSilhouette", .number(macroSilhouette)), ("silhouetteInterval", .numbers(silhouetteInterval)),
      ("ruleSilhouette", .optional(ruleSilhouette)), ("nullSilhouette", .optional(nullSilhouette)),
      ("excess", .optional(excess)), ("eligible", .bool(eligible)),
      ("ineligibleBecause", .optional(ineligibleBecause)), ("asGood", .bool(asGood)),
      ("sizes", .integers(sizes)),
    ])
  }
}

extension RunRecord.SegmentSummary {
  fileprivate var json: JSONValue {
    .object([
      ("number", .integer(number)), ("name", .text(name)), ("names", names.json),
      ("customers", .integer(customers)), ("share", .number(share)), ("revenue", .optional(revenue)),
      ("revenueShare", .optional(revenueShare)), ("averageOrderValue", .optional(averageOrderValue)),
      ("stability", .optional(stability)), ("rule", .text(rule)), ("ruleNumbers", .integers(ruleNumbers)),
      ("support", .number(support)), ("precision", .number(precision)), ("lift", .number(lift)),
      ("medians", .object(medians.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })),
      ("silhouette", .optional(silhouette)),
    ])
  }
}

extension SearchMethod {
  fileprivate var json: JSONValue {
    .object([
      ("kernel", .text(kernel)), ("assignment", .texts(assignment)),
      ("crossoverFeatures", .integer(crossoverFeatures)),
      ("crossoverCentroids", .integer(crossoverCentroids)),
      ("distinctPoints", .integer(distinctPoints)), ("searchedPoints", .integer(searchedPoints)),
      ("silhouetteCustomers", .integer(silhouetteCustomers)),
      ("nullCustomers", nullCustomers.map(JSONValue.integer) ?? .null),
      ("stabilityCustomers", stabilityCustomers.map(JSONValue.integer) ?? .null),
    ])
  }
}

extension RunRecord.Remarks {
  fileprivate var json: JSONValue {
    .object([
      ("reason", reason.json), ("warnings", .array(warnings.map(\.json))),
      ("changes", .array(changes.map(\.json))),
      ("reading", .array(reading.map(\.json))),
      ("layout", layout.json), ("silhouetteCustomers", .integer(silhouetteCustomers)),
      ("days", days.map(JSONValue.texts) ?? .null), ("command", .text(command)),
    ])
  }
}

extension LocalizedText {
  var json: JSONValue { .object([("en", .text(en)), ("ru", .text(ru))]) }
}
