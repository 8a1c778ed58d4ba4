import AutoSegment
import Foundation

/// Scores every tree of the competition on the CSV files that prepare.py wrote.
///
///     tree-scores FILE.csv ... > ours.csv
@main
struct TreeScores {
  static func main() throws {
    print("set,k,budget,winner,learner,leaves,depth,fidelity,price,missing,seconds")
    for path in CommandLine.arguments.dropFirst() { try score(URL(filePath: path)) }
  }

  private static func score(_ file: URL) throws {
    let set = try LabelledSet(contentsOf: file)
    let table = RuleTable(
      set.values, points: set.points, columns: Array(repeating: .number, count: set.values.columns))
    for (k, labels) in set.labelings {
      let start = Date()
      let rules = RuleLearner().fit(table, labels: labels)
      let seconds = Date().timeIntervalSince(start)
      let name = file.deletingPathExtension().lastPathComponent
      print(
        "\(name),\(k),\(2 * k),yes,\(rules.learner.rawValue),\(rules.tree.leafCount),"
          + "\(rules.tree.depth),\(rules.fidelity),\(rules.priceOfExplainability),\(rules.missingLabels.count),"
          + "\(seconds)")
      for score in RuleLearner().scores(table, labels: labels) {
        print(
          "\(name),\(k),\(2 * k),no,\(score.learner.rawValue),\(score.leafCount),\(score.depth),"
            + "\(score.fidelity),\(score.priceOfExplainability),\(score.missingLabels.count),")
      }
    }
  }
}

/// A file of features, points and labelings, told apart by the first letter of each column's name.
struct LabelledSet {
  let values: Matrix
  let points: Matrix
  let labelings: [(k: Int, labels: [Int])]

  init(contentsOf file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let names = lines.first?.split(separator: ",").map(String.init) ?? []
    let rows = lines.dropFirst().map { $0.split(separator: ",").map { Double($0) ?? 0 } }
    func columns(of letter: Character) -> [Int] { names.indices.filter { names[$0].first == letter } }
    func matrix(_ letter: Character) -> Matrix {
      let chosen = columns(of: letter)
      return Matrix(rows.map { row in chosen.map { row[$0] } })
    }
    values = matrix("v")
    points = matrix("p")
    labelings = columns(of: "k").map { column in
      (Int(names[column].dropFirst()) ?? 0, rows.map { Int($0[column]) })
    }
  }
}
