import Clustering
@testable import CustomerFeatures
@testable import DecisionTrees
import Foundation
@testable import Segmentation
@testable import TextTables
@testable import Wording

func logOnePlus(_ x: Double) -> Double { log1p(x) }

extension FixtureBase {
  func record(_ model: SegmentationModel, _ labels: [Int]) -> RunRecord {
    let isPurchases = if case .transactions = recipe { true } else { false }
    return RunRecord(
      schemaVersion: RunRecord.currentVersion,
      tool: RunRecord.Tool(name: "auto-segment", version: "1.0.0", blasKernel: "SkylakeX"),
      input: RunRecord.Input(
        layout: isPurchases ? .transactions : .customers, files: files,
        dialect: Dialect(encoding: "utf-8", delimiter: ",", quote: "\"", preambleLines: 0, hasHeader: true),
        columns: columnDecisions(isPurchases), rowsRead: rows.count * 3 + 2, rowsUsed: rows.count * 3,
        rowsRejected: 2,
        rejections: rejections, customers: rows.count, customersWithoutPurchase: isPurchases ? 4 : 0,
        asOf: isPurchases ? "1998-07-01" : nil, warnings: warnings.map(\.en)),
      features: model.features.enumerated().map { j, feature in
        RunRecord.FeatureSummary(
          name: feature.feature.name, category: feature.feature.category?.written, unit: feature.feature.unit,
          transform: transform, mean: model.scaling.columns[j].mean,
          standardDeviation: model.scaling.columns[j].standardDeviation, minimum: feature.minimum,
          median: feature.median, maximum: feature.maximum)
      },
      search: search, chosenK: names.count, verdict: model.quality.verdict, reason: reason.en,
      segments: model.segments.map { summary($0, model, labels) },
      rules: RunRecord.RuleSummary(
        leaves: model.rules.count, depth: 4, fidelity: model.quality.fidelity,
        priceOfExplainability: model.quality.priceOfExplainability, learner: model.quality.learner,
        chosenOn: rows.count, movedByRounding: 0),
      timings: ["fit": 0.4], charts: charts(model, labels),
      remarks: RunRecord.Remarks(
        reason: reason, warnings: warnings, changes: [], reading: [],
        layout: isPurchases
          ? LocalizedText(en: "ids repeat and there is a date", ru: "номера повторяются, и есть дата")
          : LocalizedText(en: "one row an id", ru: "одна строка на номер"),
        silhouetteCustomers: rows.count,
        days: isPurchases ? ["1997-01-01", "1998-06-30"] : nil,
        command: "auto-segment run \(files.first ?? "") --seed 42"))
  }

  private func columnDecisions(_ isPurchases: Bool) -> [ColumnDecision] {
    if isPurchases {
      return [
        ColumnDecision(
          label: .named("customer_id"), role: .customer, format: nil,
          reason: LocalizedText(en: "name; values repeat", ru: "название; значения повторяются")),
        ColumnDecision(
          label: .named("date"), role: .date, format: "day yyyymmdd",
          reason: LocalizedText(en: "every value is a day", ru: "все значения — даты")),
        ColumnDecision(
          label: .named("amount"), role: .amount, format: "number 1234.56",
          reason: LocalizedText(en: "name; numbers with cents", ru: "название; дробные числа")),
        ColumnDecision(
          label: .named("comment"), role: .freeText, format: nil,
          reason: LocalizedText(en: "4,100 different texts", ru: "4100 разных текстов")),
      ]
    }
    return [
      ColumnDecision(
        label: .named("id"), role: .customer, format: nil,
        reason: LocalizedText(en: "name; all different", ru: "название; все разные"))
    ]
      + features.map {
        ColumnDecision(
          label: $0.label, role: $0.category == nil ? .number : .category, format: "number 1234.56",
          reason: LocalizedText(en: "numbers", ru: "числа"))
      }
  }

  private var search: [RunRecord.Candidate] {
    (2...15).map { k in
      let mean = 0.30 + 0.11 * exp(-pow(Double(k - names.count) / 3, 2)) + (k == 2 ? 0.12 : 0)
      let null = 0.34 - 0.004 * Double(k)
      let smallest = rows.count / (k * k + 1)
      return RunRecord.Candidate(
        k: k, inertia: 7_071.5 / Double(k), meanSilhouette: mean, macroSilhouette: mean - 0.03,
        silhouetteInterval: [mean - 0.012, mean + 0.012], ruleSilhouette: mean - 0.04,
        nullSilhouette: isQuick ? nil : null, excess: isQuick ? nil : mean - null,
        eligible: (3...11).contains(k),
        ineligibleBecause: (3...11).contains(k) ? nil : "a cluster holds 1 %", asGood: k == names.count + 1,
        sizes: (1..<k).map { _ in (rows.count - smallest) / (k - 1) } + [smallest])
    }
  }

  private func summary(_ segment: Segment, _ model: SegmentationModel, _ labels: [Int])
    -> RunRecord.SegmentSummary
  {
    var medians: [String: Double] = [:]
    for (j, feature) in model.features.enumerated() {
      let members = rows.indices.filter { labels[$0] == segment.number - 1 }
      if feature.feature.category != nil {
        let sum = members.reduce(0) { $0 + rows[$1][j] }
        medians[feature.feature.key] = sum / Double(max(1, members.count))
      } else {
        medians[feature.feature.name] = segment.medians[j]
      }
    }
    let rules = model.rules.filter { $0.segment == segment.number }
    return RunRecord.SegmentSummary(
      number: segment.number, name: segment.name.en, trade: segment.trade, names: segment.name,
      customers: segment.customers,
      share: segment.share, revenue: segment.revenue, revenueShare: segment.revenueShare,
      averageOrderValue: segment.averageOrderValue, stability: segment.stability,
      rule: rules.map(\.wording.en).joined(separator: "; or "), ruleNumbers: rules.map(\.number),
      support: rules.reduce(0) { $0 + $1.rule.support }, precision: 0.93,
      lift: segment.share > 0 ? 0.93 / segment.share : 0, medians: medians, silhouette: 0.4,
      late: lates.indices.contains(segment.number - 1) ? lates[segment.number - 1] : nil,
      boughtAgain: lates.isEmpty || segment.number == names.count
        ? nil
        : RunRecord.BoughtAgain(
          customers: 200, bought: 200 / (segment.number + 1), share: Double(200 / (segment.number + 1)) / 200,
          interval: [0.9 / Double(segment.number + 1), 1.1 / Double(segment.number + 1)], spend: 12.5,
          revenueShare: 0.2),
      moved: lates.isEmpty
        ? nil : RunRecord.Moved(since: "1998-04-02", cameIn: 11 * segment.number, new: 3, left: 7))
  }
}
