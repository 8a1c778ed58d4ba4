import Clustering
import CustomerFeatures
import DecisionTrees
import LinearAlgebra
import PurchaseLogs
import Segmentation
import TestSupport
import TextTables
import Wording

/// Models with any tree.
enum Models {
  /// Frequency, monetary, recency: of a log.
  static func log(
    _ recipe: PurchaseColumns, _ nodes: [DecisionTree.Node], window: Int? = nil, offset: Int = 1,
    sums: ClosedRange<Double> = 0.01...99.99, names: [String] = ["Loyal", "Can't Lose Them", "Спящие"]
  ) -> SegmentationModel {
    var features = [model("frequency", .orders, 1...9)]
    if recipe.amount != nil { features.append(model("monetary", .money, sums)) }
    features.append(model("recency", .daysSinceLastPurchase, 1...99))
    return made(.transactions(RFM(recipe, asOfOffset: offset)), features, nodes, window: window, names: names)
  }

  /// Of a table's own columns; medians are those of the columns.
  static func customers(_ columns: CustomerColumns, _ nodes: [DecisionTree.Node]) -> SegmentationModel {
    var features = columns.numbers.map { column in
      ModelFeature(
        feature: Feature(name: column.feature ?? column.name, unit: column.unit ?? .number, isWhole: false),
        minimum: column.median, median: column.median, maximum: column.median)
    }
    for column in columns.categories {
      features += column.values.map { value in
        ModelFeature(
          feature: Feature(name: column.name, unit: .category, isWhole: true, category: value), minimum: 0,
          median: 0, maximum: 1)
      }
    }
    return made(
      .customers(columns), features.sorted(by: precedes), nodes, window: nil,
      names: ["Young", "O'Neil \"x\"", "-5 %"])
  }

  private static func precedes(_ a: ModelFeature, _ b: ModelFeature) -> Bool {
    precedesInBytes(a.feature.name, b.feature.name)
      || a.feature.name == b.feature.name
        && precedesInBytes(a.feature.category?.written ?? "", b.feature.category?.written ?? "")
  }

  private static func model(_ name: String, _ unit: FeatureUnit, _ range: ClosedRange<Double>) -> ModelFeature
  {
    ModelFeature(
      feature: Feature(name: name, unit: unit, isWhole: unit != .money), minimum: range.lowerBound,
      median: range.lowerBound, maximum: range.upperBound)
  }

  private static func made(
    _ recipe: FeatureRecipe, _ features: [ModelFeature], _ nodes: [DecisionTree.Node], window: Int?,
    names: [String]
  ) -> SegmentationModel {
    let d = features.count
    let segments = names.enumerated().map { place, name in
      Segment(
        number: place + 1, cluster: place, name: LocalizedText(en: name, ru: name), customers: 1, share: 0.5,
        medians: Array(repeating: 0, count: d), profile: Array(repeating: 0, count: d))
    }
    var rules: [SegmentRule] = []
    for (index, node) in nodes.enumerated() {
      guard case .leaf(let label) = node else { continue }
      rules.append(
        SegmentRule(
          number: rules.count + 1, segment: label + 1,
          rule: Rule(label: label, conditions: [], leaves: [index], support: 0, precision: 0, lift: 0),
          wording: LocalizedText(en: "", ru: "")))
    }
    let column = FeatureScaling.Column(transform: .none, mean: 0, standardDeviation: 1, weight: 1)
    return SegmentationModel(
      recipe: recipe, features: features,
      scaling: FeatureScaling(columns: Array(repeating: column, count: d)),
      centroids: Matrix((0..<names.count).map { k in Array(repeating: Double(k), count: d) }),
      segments: segments, tree: DecisionTree(nodes: nodes), rules: rules,
      quality: ModelQuality(
        customers: 1, fidelity: 1, priceOfExplainability: 1, learner: SavedLearner(fileName: "CART, Gini"),
        meanSilhouette: 0, verdict: .unjudged),
      settings: FitSettings(seed: 1, candidates: [3, 7], minimumShare: 0, transform: .auto, isQuick: true),
      windowDays: window, edits: [])
  }

  /// A tree whose leaves have segments in turn.
  ///
  /// - Parameter thresholds: For each feature, the numbers that may be asked for.
  static func tree(
    depth: Int, thresholds: [[Double]], using generator: inout SeededGenerator
  ) -> [DecisionTree.Node] {
    var nodes: [DecisionTree.Node] = []
    var leaves = 0
    func grow(_ depth: Int, _ generator: inout SeededGenerator) -> Int {
      let place = nodes.count
      let feature = Int.random(in: thresholds.indices, using: &generator)
      guard depth > 0, let threshold = thresholds[feature].randomElement(using: &generator) else {
        nodes.append(.leaf(label: leaves % 3))
        leaves += 1
        return place
      }
      nodes.append(.leaf(label: 0))
      let atMost = grow(depth - 1, &generator)
      let above = grow(depth - 1, &generator)
      nodes[place] = .split(feature: feature, threshold: threshold, atMost: atMost, above: above)
      return place
    }
    _ = grow(depth, &generator)
    return nodes
  }
}
