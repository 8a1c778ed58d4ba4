import AutoSegment
import Foundation

/// Times growing, learning and predicting on a made-up customer base; times.py runs it beside scikit-learn.
///
///     tree-times FILE.f64 ROWS COLUMNS LABELS PREDICTED
///
/// FILE.f64 holds, as little-endian doubles, the rows of values (ROWS × COLUMNS), of points, and the labels.
@main
struct TreeTimes {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    guard let path = arguments.first, numbers.count == 4 else {
      print("usage: tree-times FILE.f64 ROWS COLUMNS LABELS PREDICTED")
      exit(64)
    }
    let (n, d, k, predicted) = (numbers[0], numbers[1], numbers[2], numbers[3])
    let data = try Data(contentsOf: URL(filePath: path))
    let all = data.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
    let values = Matrix(rows: n, columns: d, elements: Array(all[..<(n * d)]))
    let points = Matrix(rows: n, columns: d, elements: Array(all[(n * d)..<(2 * n * d)]))
    let labels = all[(2 * n * d)...].map { Int($0) }
    precondition(labels.count == n && (labels.max() ?? 0) < k)
    let columns = Array(repeating: RuleColumn.number, count: d)

    var table = RuleTable(values, points: points, columns: columns)
    report("table") { table = RuleTable(values, points: points, columns: columns) }
    var tree = DecisionTree(nodes: [.leaf(label: 0)])
    report("cart16") {
      tree = DecisionTree(
        growing: RuleTable(values, points: points, columns: columns), labels: labels, maxLeaves: 16)
    }
    var rules = RuleLearner().fit(table, labels: labels)
    report("rules") { rules = RuleLearner().fit(table, labels: labels) }
    let many = Matrix(
      rows: predicted, columns: d, elements: (0..<predicted).flatMap { values.row($0 * 7919 % n) })
    var sum = 0
    report("predict") { sum = tree.predict(many)[predicted - 1] }
    print(
      "fidelity \(rules.fidelity) price \(rules.priceOfExplainability) leaves \(rules.tree.leafCount) last \(sum)"
    )
  }

  /// Prints the least wall and processor seconds of five runs.
  private static func report(_ name: String, _ work: () -> Void) {
    var wall = Double.infinity
    var processor = Double.infinity
    for _ in 0..<5 {
      let start = (Date(), clock())
      work()
      wall = min(wall, Date().timeIntervalSince(start.0))
      processor = min(processor, Double(clock() - start.1) / Double(CLOCKS_PER_SEC))
    }
    print("\(name) \(wall) \(processor)")
  }
}
