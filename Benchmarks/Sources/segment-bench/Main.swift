import AutoSegment
import Foundation

/// One measurement of ours, on the same files as peers.py.
@main
enum SegmentBench {
  static let usage = """
    segment-bench fits POINTS N D RESTARTS SEED K...     the fit of each k; RESTARTS 0: the default search
    segment-bench lloyd POINTS START N D K STEPS         seconds a Lloyd step, from given centroids
    segment-bench silhouette POINTS LABELS N D           exact mean silhouettes for k = 2...10 in one pass
    segment-bench tree POINTS LABELS N D                 a tree of 16 leaves on the labels of k = 5
    segment-bench rules POINTS LABELS N D                the rules of k = 2...10, as a run learns them
    segment-bench rfm CSV                                recency, frequency and monetary of every customer
    segment-bench predict POINTS LABELS N D ROWS         the labels of ROWS rows by that tree, in memory
    segment-bench version                                the BLAS kernels and the kernel level in use
    """

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    let numbers = words.compactMap { Int($0) }
    let files = words.dropFirst().filter { Int($0) == nil }
    switch (words.first, files.count, numbers.count) {
    case ("fits", 1, 5...): try fits(files[0], numbers)
    case ("lloyd", 2, 4): try lloyd(files[0], files[1], numbers)
    case ("silhouette", 2, 2): try silhouette(files[0], files[1], numbers)
    case ("tree", 2, 2): try tree(files[0], files[1], numbers)
    case ("rules", 2, 2): try rules(files[0], files[1], numbers)
    case ("rfm", 1, 0): try rfm(files[0])
    case ("predict", 2, 3): try predict(files[0], files[1], numbers)
    case ("version", 0, 0):
      var measurement = Measurement()
      measurement["blasKernel"] = BLAS.kernelName
      measurement["kernelLevel"] = "\(KernelLevel.supported)"
      try measurement.print()
    default:
      FileHandle.standardError.write(Data((usage + "\n").utf8))
      exit(64)
    }
  }

  private static func silhouette(_ points: String, _ labels: String, _ numbers: [Int]) throws {
    let points = try matrix(points, numbers[0], numbers[1])
    let partitions = try partitions(labels, numbers[0])
    var (measurement, silhouettes) = try Measurement.timing {
      try Silhouette.all(of: partitions, points: points)
    }
    measurement["silhouette"] = Dictionary(
      uniqueKeysWithValues: silhouettes.enumerated().map { ("\($0.offset + 2)", $0.element.mean) })
    try measurement.print()
  }

  /// The place of k = 5 among the label rows for k = 2...10.
  private static let five = 3

  private static func tree(_ points: String, _ labels: String, _ numbers: [Int]) throws {
    let points = try matrix(points, numbers[0], numbers[1])
    let labels = try partitions(labels, numbers[0])[five]
    var (measurement, tree) = Measurement.timing { grow(points, labels) }
    let agreeing = zip(tree.predict(points), labels).count { $0 == $1 }
    measurement["fidelity"] = Double(agreeing) / Double(numbers[0])
    try measurement.print()
  }

  private static func rules(_ points: String, _ labels: String, _ numbers: [Int]) throws {
    let points = try matrix(points, numbers[0], numbers[1])
    let partitions = try partitions(labels, numbers[0])
    var (measurement, learned) = Measurement.timing {
      let columns = Array(repeating: RuleColumn.number, count: points.columns)
      let table = RuleTable(points, points: points, columns: columns)
      return partitions.map { RuleLearner().fit(table, labels: $0) }
    }
    measurement["fidelity"] = learned.map(\.fidelity)
    try measurement.print()
  }

  private static func grow(_ points: Matrix, _ labels: [Int]) -> DecisionTree {
    let columns = Array(repeating: RuleColumn.number, count: points.columns)
    let table = RuleTable(points, points: points, columns: columns)
    return DecisionTree(growing: table, labels: labels, maxLeaves: 16, maxDepth: 16)
  }

  private static func rfm(_ csv: String) throws {
    let recipe = RFM(customerID: "customer_id", date: "date", amount: "amount", order: "order_id")
    var (measurement, features) = try Measurement.timing {
      try recipe.features(of: Table(contentsOf: URL(filePath: csv)))
    }
    func total(_ name: String) -> Double {
      let column = features.features.firstIndex { $0.name == name } ?? 0
      return features.values.column(column).reduce(0, +)
    }
    measurement["customers"] = features.customers.count
    measurement["orders"] = total("frequency")
    measurement["total"] = total("monetary")
    try measurement.print()
  }

  private static func predict(_ points: String, _ labels: String, _ numbers: [Int]) throws {
    let (n, d, rows) = (numbers[0], numbers[1], numbers[2])
    let points = try matrix(points, n, d)
    let tree = grow(points, try partitions(labels, n)[five])
    let copies = (rows + n - 1) / n
    let many = Matrix(
      rows: rows, columns: d,
      elements: Array(repeatElement(points.elements, count: copies).joined().prefix(rows * d)))
    var (measurement, predicted) = Measurement.timing { tree.predict(many) }
    measurement["rows"] = predicted.count
    try measurement.print()
  }

  static func matrix(_ path: String, _ rows: Int, _ columns: Int) throws -> Matrix {
    let data = try Data(contentsOf: URL(filePath: path))
    let elements = data.withUnsafeBytes { Array($0.bindMemory(to: Double.self).prefix(rows * columns)) }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  /// Nine rows of n labels.
  private static func partitions(_ path: String, _ n: Int) throws -> [[Int]] {
    let data = try Data(contentsOf: URL(filePath: path))
    let labels = data.withUnsafeBytes { $0.bindMemory(to: Int32.self).map { Int($0) } }
    return (0..<9).map { Array(labels[($0 * n)..<(($0 + 1) * n)]) }
  }
}
