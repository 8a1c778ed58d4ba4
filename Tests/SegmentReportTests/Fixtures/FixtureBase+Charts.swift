@testable import CustomerFeatures
@testable import DecisionTrees
import Foundation
@testable import Segmentation

extension FixtureBase {
  func charts(_ model: SegmentationModel, _ labels: [Int]) -> RunRecord.ChartData {
    let shown = thinned(Array(rows.indices), to: 2_000)
    func standard(_ i: Int, _ j: Int) -> Double {
      (transformed(rows[i][j]) - model.scaling.columns[j].mean) / model.scaling.columns[j].standardDeviation
    }
    let second = min(1, features.count - 1)
    var nodeCustomers = Array(repeating: 0, count: tree.nodes.count)
    for row in rows {
      var index = 0
      nodeCustomers[0] += 1
      while case .split(let feature, let threshold, let atMost, let above) = tree.nodes[index] {
        index = row[feature] <= threshold ? atMost : above
        nodeCustomers[index] += 1
      }
    }
    return RunRecord.ChartData(
      scatter: shown.map { i in
        RunRecord.ScatterPoint(
          x: standard(i, 0) - 0.5 * standard(i, second), y: standard(i, second) * 0.7 + 0.3 * standard(i, 0),
          segment: labels[i] + 1)
      }, explainedVariance: [0.62, 0.21],
      loadings: [
        features.indices.map { $0 == 0 ? -0.71 : 0.55 / Double($0) },
        features.indices.map { $0 == 1 ? 0.8 : 0.31 / Double($0 + 1) },
      ],
      silhouettes: names.indices.map { label in
        let count = min(200, labels.filter { $0 == label }.count)
        return (0..<count).map { 0.72 - 0.9 * pow(Double($0) / Double(max(1, count)), 2) }
      },
      histograms: features.indices.map { histogram($0, node: nil, labels: labels, of: Array(rows.indices)) },
      grids: grids(labels),
      splits: tree.nodes.indices.compactMap { index in
        guard case .split(let feature, _, _, _) = tree.nodes[index] else { return nil }
        return histogram(feature, node: index, labels: labels, of: rows.indices.filter { reaches($0, index) })
      }, nodeCustomers: nodeCustomers)
  }

  private func reaches(_ row: Int, _ node: Int) -> Bool {
    var index = 0
    while index != node {
      guard case .split(let feature, let threshold, let atMost, let above) = tree.nodes[index] else {
        return false
      }
      index = rows[row][feature] <= threshold ? atMost : above
    }
    return true
  }

  private func histogram(_ j: Int, node: Int?, labels: [Int], of members: [Int]) -> RunRecord.Histogram {
    let values = members.map { rows[$0][j] }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let bins = 20
    let edges = (0...bins).map { step in
      let share = Double(step) / Double(bins)
      return transform == .log && low >= 0
        ? expm1(log1p(low) + share * (log1p(max(high, low + 1)) - log1p(low)))
        : low + share * (max(high, low + 1) - low)
    }
    var counts = Array(repeating: Array(repeating: 0, count: bins), count: names.count)
    for member in members {
      let bin = edges.dropFirst().firstIndex { rows[member][j] < $0 }.map { $0 - 1 } ?? bins - 1
      counts[labels[member]][min(bin, bins - 1)] += 1
    }
    return RunRecord.Histogram(feature: j, node: node, edges: edges, counts: counts)
  }

  private func grids(_ labels: [Int]) -> [RunRecord.Grid] {
    guard case .transactions = recipe,
      let recency = features.firstIndex(where: { $0.unit == .daysSinceLastPurchase })
    else { return [] }
    let money = features.firstIndex { $0.unit == .money }
    return features.indices.filter { $0 != recency }.map { column in
      let rowEdges = quantiles(recency)
      let columnEdges = quantiles(column)
      func cell(_ value: Double, _ edges: [Double]) -> Int {
        min(edges.count - 2, max(0, (edges.lastIndex { $0 <= value } ?? 0)))
      }
      let size = (rows: rowEdges.count - 1, columns: columnEdges.count - 1)
      var members = Array(repeating: Array(repeating: [Int](), count: size.columns), count: size.rows)
      for i in rows.indices {
        members[cell(rows[i][recency], rowEdges)][cell(rows[i][column], columnEdges)].append(i)
      }
      return RunRecord.Grid(
        rowFeature: recency, columnFeature: column, rowEdges: rowEdges, columnEdges: columnEdges,
        customers: members.map { $0.map(\.count) },
        medianMonetary: members.map { row in
          row.map { cell in money.flatMap { j in cell.isEmpty ? nil : median(cell.map { rows[$0][j] }) } }
        },
        segment: members.map { row in
          row.map { cell in
            Dictionary(grouping: cell) { labels[$0] + 1 }
              .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
          }
        })
    }
  }

  /// Up to five bins of about equal numbers of customers.
  private func quantiles(_ j: Int) -> [Double] {
    let sorted = rows.map { $0[j] }.sorted()
    var edges: [Double] = []
    for step in 0...5 {
      let value = sorted[min(sorted.count - 1, sorted.count * step / 5)]
      if edges.last != value { edges.append(value) }
    }
    return edges.count > 1 ? edges : [edges[0], edges[0] + 1]
  }

  private func thinned(_ indices: [Int], to limit: Int) -> [Int] {
    indices.count <= limit ? indices : (0..<limit).map { indices[$0 * indices.count / limit] }
  }
}
