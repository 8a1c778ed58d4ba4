import Clustering
import CustomerFeatures
import Foundation
import LinearAlgebra
@testable import Segmentation

/// Made-up bases with groups in them, the same every time.
enum Samples {
  static let recency = Feature(name: "recency", unit: .daysSinceLastPurchase, isWhole: true)
  static let frequency = Feature(name: "frequency", unit: .orders, isWhole: true)
  static let monetary = Feature(name: "monetary", unit: .money, isWhole: false)

  /// A log's features: four kinds of customers, with overlap.
  static func transactions(customers: Int = 240, seed: UInt64 = 1) -> FeatureMatrix {
    var generator = SplitMix64(seed: seed)
    let kinds: [(recency: Double, orders: Double, order: Double)] = [
      (12, 18, 60), (30, 3, 40), (150, 8, 45), (330, 1, 25),
    ]
    let rows = (0..<customers).map { i in
      let kind = kinds[i % kinds.count]
      func spread(_ base: Double, _ width: Double) -> Double {
        base
          * exp(
            width
              * (Double.random(in: -1...1, using: &generator) + Double.random(in: -1...1, using: &generator)))
      }
      let orders = max(1, spread(kind.orders, 0.4).rounded())
      return [
        orders, (orders * spread(kind.order, 0.3) * 100).rounded() / 100,
        max(1, spread(kind.recency, 0.3).rounded()),
      ]
    }
    return FeatureMatrix(
      features: [frequency, monetary, recency], values: Matrix(rows),
      customers: (0..<customers).map { String(format: "c%05d", $0) },
      recipe: .transactions(RFM(customerID: "customer", date: "day", amount: "total")))
  }

  /// A customer table: two numbers, a whole one, and a category with a missing value.
  static func table(customers: Int = 200, seed: UInt64 = 2) -> FeatureMatrix {
    var generator = SplitMix64(seed: seed)
    let features = [
      Feature(name: "age", unit: .number, isWhole: true),
      Feature(name: "city", unit: .category, isWhole: true, category: .missing),
      Feature(name: "city", unit: .category, isWhole: true, category: .value("Kazan")),
      Feature(name: "city", unit: .category, isWhole: true, category: .value("Moscow")),
      Feature(name: "income", unit: .number, isWhole: false),
    ]
    let rows = (0..<customers).map { i in
      let isOld = i % 2 == 0
      let city = i % 11 == 0 ? 1 : i % 3 == 0 ? 2 : 3
      return [
        Double(Int.random(in: isOld ? 50...70 : 20...35, using: &generator)), city == 1 ? 1 : 0,
        city == 2 ? 1 : 0,
        city == 3 ? 1 : 0, Double.random(in: i % 3 == 0 ? 80...99.5 : 10...30.25, using: &generator),
      ]
    }
    return FeatureMatrix(
      features: features, values: Matrix(rows), customers: (1...customers).map(String.init))
  }

  static func quickFit(_ features: FeatureMatrix, k: Int? = nil) throws -> SegmentationResult {
    var segmenter = AutoSegmenter(candidateCounts: 3...6, seed: 7)
    segmenter.isQuick = true
    segmenter.strategy = .plainRestarts(2)
    segmenter.fixedCount = k
    return try segmenter.fit(features)
  }
}
