import TextTables
import Clustering
@testable import CustomerFeatures
import CustomerLifecycle
@testable import DecisionTrees
import Foundation
@testable import Segmentation
@testable import Wording

/// Reports' subjects: one like a real shop's, and the extremes.
enum Fixtures {
  /// Five segments of purchases, much like CDNOW's.
  static let shop: FixtureBase = {
    var generator = SplitMix64(seed: 7)
    let rows = (0..<2_357).map { _ -> [Double] in
      let frequency = max(
        1, (pow(Double.random(in: 0.0001..<1, using: &generator), -0.8) - 0.2).rounded(.down))
      let recency =
        (540 * pow(Double.random(in: 0..<1, using: &generator), frequency > 2 ? 2.2 : 0.6)).rounded(.up) + 1
      let order = exp(
        2.2 + 1.4 * Double.random(in: 0..<1, using: &generator) + 0.5
          * Double.random(in: -1..<1, using: &generator))
      let orders = min(frequency, 38)
      return [orders, (orders * order * 100).rounded() / 100, recency]
    }
    // Features in byte order: frequency, monetary, recency.
    let tree = DecisionTree(nodes: [
      .split(feature: 0, threshold: 1, atMost: 1, above: 2),
      .split(feature: 2, threshold: 300, atMost: 3, above: 4),
      .split(feature: 2, threshold: 120, atMost: 5, above: 6),
      .leaf(label: 3), .leaf(label: 4),
      .split(feature: 1, threshold: 80, atMost: 7, above: 8),
      .leaf(label: 2), .leaf(label: 1), .leaf(label: 0),
    ])
    let trades = [TradeSegment.champions, .loyal, .atRisk, .new, .lost]
    return FixtureBase(
      features: [
        Feature(name: "frequency", unit: .orders, isWhole: true),
        Feature(name: "monetary", unit: .money, isWhole: false),
        Feature(name: "recency", unit: .daysSinceLastPurchase, isWhole: true),
      ], rows: rows, tree: tree,
      names: trades.map(\.name), trades: trades,
      recipe: .transactions(RFM(customerID: "customer_id", date: "date", amount: "amount")), transform: .log,
      stabilities: [0.91, 0.78, 0.66, 0.88, 0.52], lates: [0.06, 0.31, 0.72, 0.1, 0.93],
      warnings: [
        LocalizedText(
          en: "4 ids have only returns or rejected rows; they belong to no segment.",
          ru: "У 4 клиентов есть только возвраты или отвергнутые строки; они не входят в сегменты.")
      ])
  }()

  /// Any number of segments of a customer table, cut along the first feature into the shares given.
  static func table(
    shares: [Double], features count: Int, names: [String]? = nil, featureNames: [String]? = nil,
    customers: Int = 1_000,
    categories: Int = 0
  ) -> FixtureBase {
    var generator = SplitMix64(seed: UInt64(count + shares.count))
    let rows = (0..<customers).map { i in
      (0..<count).map { j -> Double in
        if j == 0 { return Double(i) }
        if j >= count - categories { return Double((i / 7 + j) % 3 == 0 ? 1 : 0) }
        return (Double.random(in: 0..<100, using: &generator) + Double(i) / Double(j + 1)).rounded()
      }
    }
    var nodes: [DecisionTree.Node] = []
    var reached = 0.0
    for (label, share) in shares.enumerated() {
      reached += share
      if label < shares.count - 1 {
        let threshold = (reached * Double(customers)).rounded() - 1
        nodes.append(
          .split(feature: 0, threshold: threshold, atMost: nodes.count + 1, above: nodes.count + 2))
        nodes.append(.leaf(label: label))
      } else {
        nodes.append(.leaf(label: label))
      }
    }
    let labels =
      names
      ?? shares.indices.map {
        "Segment with the letter \(Character(UnicodeScalar(UInt8(65 + $0 % 26))))\($0)"
      }
    return FixtureBase(
      features: (0..<count).map { j in
        let name = featureNames.map { $0[j % $0.count] } ?? "feature_\(j)"
        return j >= count - categories
          ? Feature(name: "city", unit: .category, isWhole: true, category: .value("City \(j)"))
          : Feature(name: name, unit: .number, isWhole: true)
      }, rows: rows, tree: DecisionTree(nodes: nodes), names: labels.map { LocalizedText(en: $0, ru: $0) },
      recipe: .customers(CustomerColumns(customerID: "id", numbers: [], categories: [])), transform: .none,
      files: ["customers.csv"])
  }

  /// Shares that add up to 1.
  static func even(_ count: Int) -> [Double] { Array(repeating: 1 / Double(count), count: count) }

  /// Sixty characters.
  static let longName = "Недавние, частые и щедрые покупатели из больших городов № 12"
}
