import CustomerFeatures
import DecisionTrees
import LinearAlgebra
import Segmentation
import TestSupport
import TextTables
@testable import SegmentExports

/// Models of both kinds, and customers to try them on.
enum RuleFixture {
  /// Of a log whose customers are of three kinds, money with two decimals.
  static func logModel() throws -> SegmentationModel {
    var text = "customer,date,amount\n"
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    for customer in 0..<240 {
      let kind = customer % 3
      let orders = [12, 4, 1][kind] + next(3)
      for order in 0..<orders {
        let day = [20, 12, 1][kind] + next(8) - order % 4
        let month = [11, 8, 2][kind] + order % 2
        text += "c\(customer),2025-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(max(1, day)),"
        text += "\(next([900, 300, 60][kind]) + 5).\(10 + next(90))\n"
      }
    }
    return try model(text, count: 5)
  }

  /// Of a table with numbers, gaps, and categories that are odd to write.
  static func tableModel() throws -> SegmentationModel {
    var text = "customer,age,income,city\n"
    for i in 0..<300 {
      let kind = i % 3
      let city =
        kind == 0 ? "\"Say \"\"hi\"\" & <go>\"" : kind == 1 ? "Тверь" : (i % 2 == 0 ? "" : "Perm  East")
      let income = kind == 2 && i % 5 == 0 ? "" : "\([900.5, 120.25, 45][kind] + Double(i % 17))"
      text += "c\(i),\([65, 40, 22][kind] + i % 7),\(income),\(city)\n"
    }
    return try model(text, count: 5)
  }

  private static func model(_ text: String, count: Int) throws -> SegmentationModel {
    var options = RunOptions()
    options.segmenter.fixedCount = count
    options.segmenter.isQuick = true
    return try SegmentationRun(of: Table(text), options: options).result.model
  }

  /// Numbers near every bound of a feature, and all over its range.
  static func numbers(_ model: SegmentationModel, _ feature: Int, decimals: Int) -> [Double] {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let known = model.features[feature]
    var numbers = [known.minimum, known.median, known.maximum, known.maximum * 3 + 1, 0]
    for rule in model.rules {
      for condition in rule.rule.conditions where condition.feature == feature {
        for bound in [condition.above, condition.atMost].compactMap(\.self) {
          let whole = (bound * scale).rounded()
          numbers += [bound, whole / scale, (whole - 1) / scale, (whole + 1) / scale]
        }
      }
    }
    return numbers
  }
}
