import TextTables
import Clustering
@testable import CustomerFeatures
import CustomerLifecycle
@testable import DecisionTrees
import Foundation
import LinearAlgebra
@testable import Segmentation
@testable import Wording

/// Customers with a tree laid over them, from which a model and a run's record are counted without any search.
struct FixtureBase {
  var features: [Feature]
  /// One array a customer, original units.
  var rows: [[Double]]
  var tree: DecisionTree
  /// One a segment; the label of the segment is its place here.
  var names: [LocalizedText]
  /// The trade's segment that each was named for, by its place; empty where they are made of columns.
  var trades: [TradeSegment] = []
  var recipe: FeatureRecipe
  var transform: FeatureScaling.Transform
  var verdict: Verdict = .weak
  var stabilities: [Double?] = []
  /// How many of each segment are past their usual time; empty where the base shows no rhythm.
  var lates: [Double] = []
  var reason = LocalizedText(
    en: "More structure than chance would give: silhouette 0.41 against 0.33 for data without groups.",
    ru: "Структуры больше, чем дала бы случайность: силуэт 0,41 против 0,33 у данных без групп.")
  var warnings: [LocalizedText] = []
  var files = ["CDNOW_sample.txt"]
  var isQuick = false
  var rejections = [
    Rejection(
      line: 17, column: "date", reason: LocalizedText(en: "no day: '31.02.1997'", ru: "не дата: «31.02.1997»")
    ),
    Rejection(
      line: 4_211, column: nil,
      reason: LocalizedText(en: "3 cells where there are 4 columns", ru: "ячеек: 3, а столбцов: 4")),
  ]

  /// Segment labels by the tree, ordered by the number of the segment.
  var labels: [Int] {
    rows.map { row in
      guard case .leaf(let label) = tree.nodes[tree.leaf(of: row[...])] else { return 0 }
      return label
    }
  }

  private func monetaryColumn() -> Int? { features.firstIndex { $0.unit == .money } }

  func made() -> (model: SegmentationModel, record: RunRecord) {
    let labels = labels
    let n = Double(rows.count)
    let columns = features.indices.map { j in rows.map { $0[j] } }
    let scaling = scaling(
      of: columns.map { column in
        let moved = column.map(transformed)
        let mean = moved.reduce(0, +) / n
        let variance = moved.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
        return FeatureScaling.Column(
          transform: transform, mean: mean, standardDeviation: max(variance.squareRoot(), 1e-9), weight: 1)
      })
    let total = monetaryColumn().map { columns[$0].reduce(0, +) }
    let segments = names.indices.map { label in
      let members = rows.indices.filter { labels[$0] == label }
      let medians = features.indices.map { j in median(members.map { rows[$0][j] }) }
      let revenue = monetaryColumn().map { j in members.reduce(0) { $0 + rows[$1][j] } }
      let orders = features.firstIndex { $0.unit == .orders }.map { j in
        members.reduce(0) { $0 + rows[$1][j] }
      }
      return Segment(
        number: label + 1, cluster: label, name: names[label],
        trade: trades.indices.contains(label) ? trades[label] : nil, customers: members.count,
        share: Double(members.count) / n, revenue: revenue, revenueShare: revenue.map { $0 / (total ?? 1) },
        averageOrderValue: revenue.flatMap { sum in orders.map { sum / max(1, $0) } }, medians: medians,
        profile: features.indices.map { j in
          (transformed(medians[j]) - scaling.columns[j].mean) / scaling.columns[j].standardDeviation
        }, stability: stabilities.indices.contains(label) ? stabilities[label] : (isQuick ? nil : 0.81))
    }
    let model = SegmentationModel(
      recipe: recipe,
      features: features.indices.map { j in
        ModelFeature(
          feature: features[j], minimum: columns[j].min() ?? 0, median: median(columns[j]),
          maximum: columns[j].max() ?? 0)
      }, scaling: scaling,
      centroids: Matrix(rows: names.count, columns: features.count),
      segments: segments, tree: tree, rules: rules(labels),
      quality: ModelQuality(
        customers: rows.count, fidelity: 0.934, priceOfExplainability: 1.12, learner: .known(.gini),
        meanSilhouette: 0.412, verdict: isQuick ? .unjudged : verdict),
      settings: FitSettings(
        seed: 42, candidates: [3, 15], minimumShare: 0.02, transform: .auto, isQuick: isQuick), edits: [])
    return (model, record(model, labels))
  }

  /// The scaling that a model file would give back.
  private func scaling(of columns: [FeatureScaling.Column]) -> FeatureScaling {
    let features = FeatureMatrix(features: [], values: Matrix(rows: 0, columns: 0), customers: [])
    let file = try? JSONEncoder().encode(["columns": columns])
    return file.flatMap { try? JSONDecoder().decode(FeatureScaling.self, from: $0) }
      ?? FeatureScaling(fitting: features)
  }

  func transformed(_ x: Double) -> Double {
    transform == .log ? (x < 0 ? -1 : 1) * logOnePlus(abs(x)) : x
  }

  /// One rule a leaf, with bounds merged along its path.
  private func rules(_ labels: [Int]) -> [SegmentRule] {
    var rules: [SegmentRule] = []
    func walk(_ index: Int, _ bounds: [Int: (above: Double?, atMost: Double?)]) {
      switch tree.nodes[index] {
      case .split(let feature, let threshold, let atMost, let above):
        var low = bounds
        low[feature] = (bounds[feature]?.above, threshold)
        walk(atMost, low)
        var high = bounds
        high[feature] = (threshold, bounds[feature]?.atMost)
        walk(above, high)
      case .leaf(let label):
        let conditions = bounds.sorted { $0.key < $1.key }
          .map { Condition(feature: $0.key, above: $0.value.above, atMost: $0.value.atMost) }
        let caught = rows.filter { tree.leaf(of: $0[...]) == index }.count
        let support = Double(caught) / Double(rows.count)
        let share = Double(labels.filter { $0 == label }.count) / Double(labels.count)
        rules.append(
          SegmentRule(
            number: rules.count + 1, segment: label + 1,
            rule: Rule(
              label: label, conditions: conditions, leaves: [index], support: support, precision: 0.93,
              lift: share > 0 ? 0.93 / share : 0), wording: wording(conditions)))
      }
    }
    walk(0, [:])
    return rules
  }

  private func wording(_ conditions: [Condition]) -> LocalizedText {
    func words(_ more: String, _ atMost: String) -> String {
      conditions.map { condition in
        let name = features[condition.feature].name
        return [
          condition.above.map { "\(name) \(more) \($0)" }, condition.atMost.map { "\(name) \(atMost) \($0)" },
        ]
        .compactMap { $0 }.joined(separator: ", ")
      }.joined(separator: ", ")
    }
    return LocalizedText(en: words("more than", "at most"), ru: words("больше", "не больше"))
  }
}

/// The middle value.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
