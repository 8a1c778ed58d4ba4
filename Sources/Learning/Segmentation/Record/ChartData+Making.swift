internal import Clustering
internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
internal import ParallelWork

extension RunRecord.ChartData {
  /// Customers drawn in the scatter, at most.
  private static let scatterLimit = 2000
  /// Customers of a weighted base that the components are found on, at most.
  private static let componentsLimit = 100_000
  /// Silhouettes drawn a segment, at most.
  private static let silhouetteLimit = 200

  /// What the report draws of the customers of a fit.
  ///
  /// Coordinates and silhouettes are rounded to a ten-thousandth: more than a drawing can show.
  init(_ features: FeatureMatrix, result: SegmentationResult, workers: Workers) {
    let model = result.model
    let points = model.scaling.transform(features.values)
    let components = PrincipalComponents(
      of: features.weights == nil
        ? points : points.selecting(rows: features.rowsOfCustomers(Self.componentsLimit)))
    let drawn = features.rowsOfCustomers(Self.scatterLimit)
    let coordinates = components.project(points.selecting(rows: drawn))
    let bins = ChartBins(
      sorted: SortedColumns(of: features.values, weights: features.weights, workers: workers),
      features: features.features,
      scaling: model.scaling)
    let counting = SegmentCounting(
      features, segments: result.customers.segments, highest: model.segments.map(\.number).max() ?? 1)
    var (splits, nodeCustomers): ([RunRecord.Histogram], [Int]) = ([], [])
    model.tree.forEachNode(reachedBy: features.values) { index, rows in
      nodeCustomers.append(features.customers(ofRows: rows))
      guard case .split(let feature, let threshold, _, _) = model.tree.nodes[index] else { return }
      let edges = bins.edges(of: feature, around: threshold, rows: rows, in: features.values)
      splits.append(counting.histogram(of: feature, edges: edges, ofNode: index, rows: rows))
    }
    self.init(
      scatter: drawn.enumerated().map { place, row in
        RunRecord.ScatterPoint(
          x: Self.rounded(coordinates[place, 0]),
          y: coordinates.columns > 1 ? Self.rounded(coordinates[place, 1]) : 0,
          segment: result.customers.segments[row])
      },
      explainedVariance: components.explainedVariance.map(Self.rounded),
      loadings: (0..<components.loadings.rows).map { components.loadings.row($0).map(Self.rounded) },
      silhouettes: model.segments.map {
        Self.silhouettes(of: $0.number, in: result, weights: features.weights)
      },
      histograms: features.features.indices.map { column in
        counting.histogram(of: column, edges: bins.edges(of: column), within: bins.range(of: column))
      },
      grids: Self.grids(features, bins: bins, segments: result.customers.segments),
      splits: splits, nodeCustomers: nodeCustomers)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  private static func silhouettes(
    of number: Int, in result: SegmentationResult, weights: [Int]?
  ) -> [Double] {
    let own = result.customers.segments.indices.lazy.filter { result.customers.segments[$0] == number }
      .compactMap { row in result.segmentSearch.coefficients[row].map { ($0, weights?[row] ?? 1) } }
      .sorted { $0.0 > $1.0 }
    let places = Array(own.indices).thinned(to: silhouetteLimit, weights: own.map(\.1))
    return places.map { rounded(own[$0].0) }
  }

  private static func grids(_ features: FeatureMatrix, bins: ChartBins, segments: [Int]) -> [RunRecord.Grid] {
    guard let recency = features.features.firstIndex(where: { $0.unit == .daysSinceLastPurchase }) else {
      return []
    }
    let others = [FeatureUnit.orders, .money].compactMap { unit in
      features.features.firstIndex { $0.unit == unit }
    }
    return others.map { other in
      CustomerGrid(
        features, rowFeature: recency, columnFeature: other, rowEdges: bins.fifths(of: recency),
        columnEdges: bins.fifths(of: other), segments: segments
      ).grid
    }
  }
}

extension DecisionTree {
  /// Hands over the rows that reach each node, in the order of nodes, in which parents stand before their children.
  ///
  /// No more than all rows are held at a time.
  func forEachNode(reachedBy values: Matrix, _ body: (_ node: Int, _ rows: [Int]) -> Void) {
    var reached = Array(repeating: [Int](), count: nodes.count)
    reached[0] = Array(0..<values.rows)
    for (index, node) in nodes.enumerated() {
      let rows = reached[index]
      reached[index] = []
      if case .split(let feature, let threshold, let atMost, let above) = node {
        reached[atMost] = rows.filter { values[$0, feature] <= threshold }
        reached[above] = rows.filter { !(values[$0, feature] <= threshold) }
      }
      body(index, rows)
    }
  }
}

/// Counts customers a bin and segment.
struct SegmentCounting {
  private let values: Matrix
  private let weights: [Int]?
  private let segments: [Int]
  /// The largest segment number.
  private let highest: Int

  init(_ features: FeatureMatrix, segments: [Int], highest: Int) {
    (values, weights) = (features.values, features.weights)
    self.segments = segments
    self.highest = highest
  }

  /// All customers, those beyond a range apart.
  func histogram(of column: Int, edges: [Double], within range: ClosedRange<Double>) -> RunRecord.Histogram {
    var (below, above) = (0, 0)
    let inside = (0..<values.rows).filter { row in
      let value = values[row, column]
      if value < range.lowerBound { below += weights?[row] ?? 1 }
      if value > range.upperBound { above += weights?[row] ?? 1 }
      return range.contains(value)
    }
    return RunRecord.Histogram(
      feature: column, node: nil, edges: edges, counts: counts(of: column, edges: edges, rows: inside),
      below: below, above: above)
  }

  /// The customers that reach a node.
  func histogram(of column: Int, edges: [Double], ofNode node: Int, rows: [Int]) -> RunRecord.Histogram {
    RunRecord.Histogram(
      feature: column, node: node, edges: edges, counts: counts(of: column, edges: edges, rows: rows))
  }

  private func counts(of column: Int, edges: [Double], rows: [Int]) -> [[Int]] {
    var counts = Array(repeating: Array(repeating: 0, count: max(edges.count - 1, 1)), count: highest)
    for row in rows { counts[segments[row] - 1][edges.bin(of: values[row, column])] += weights?[row] ?? 1 }
    return counts
  }
}

extension [Double] {
  /// The bin of `value` among these ascending edges: bin i holds edges[i] ≤ x < edges[i + 1], the last also its end.
  func bin(of value: Double) -> Int {
    Swift.min(Swift.max(partitionIndex { $0 > value } - 1, 0), Swift.max(count - 2, 0))
  }
}
