internal import CustomerFeatures
internal import LinearAlgebra

/// Edges of the bins that charts count in, original units.
struct ChartBins {
  let sorted: SortedColumns
  let features: [Feature]
  let scaling: FeatureScaling

  private let binLimit = 24

  /// For all customers but those beyond the range: a bin a value where few whole numbers occur, else bins of equal width
  /// after the transform.
  func edges(of column: Int) -> [Double] {
    let range = range(of: column)
    return edges(of: column, from: range.lowerBound, to: range.upperBound)
  }

  /// What is drawn of a feature: from its 1st to its 99th percentile, for few with far values would leave the others no
  /// room; all of it where few whole numbers occur, and where nearly all customers are alike.
  func range(of column: Int) -> ClosedRange<Double> {
    let all = sorted.minimum(of: column)...sorted.maximum(of: column)
    let isWhole = features[column].isWhole
    let hasFewValues = isWhole && all.upperBound - all.lowerBound < Double(binLimit)
    guard features[column].category == nil, !hasFewValues else { return all }
    let (low, high) = (sorted.quantile(0.01, of: column), sorted.quantile(0.99, of: column))
    // Of numbers so far apart that their difference is beyond all numbers there are no percentiles.
    guard low < high else { return all }
    return isWhole ? low.rounded(.down)...high.rounded(.up) : low...high
  }

  /// For the customers who reach a split: the split's threshold is one of the edges.
  func edges(of column: Int, around threshold: Double, rows: [Int], in values: Matrix) -> [Double] {
    let own = rows.lazy.map { values[$0, column] }
    guard let low = own.min(), let high = own.max() else { return [threshold, threshold] }
    if features[column].category != nil { return Self.indicatorEdges }
    let cut = features[column].isWhole ? threshold.rounded(.down) + 1 : threshold
    var edges = edges(of: column, from: low, to: high)
    guard let first = edges.first, let last = edges.last, first < cut, cut < last else { return edges }
    // The edge nearest to the threshold gives way to it, unless it is an end.
    let inner = edges.indices.dropFirst().dropLast()
    if let nearest = inner.min(by: { abs(edges[$0] - cut) < abs(edges[$1] - cut) }) {
      edges[nearest] = cut
    } else {
      edges.append(cut)
    }
    return edges.sorted().withoutRepeats
  }

  private static let indicatorEdges: [Double] = [0, 0.5, 1]

  private func edges(of column: Int, from low: Double, to high: Double) -> [Double] {
    let feature = features[column]
    if feature.category != nil { return Self.indicatorEdges }
    if low >= high { return [low, feature.isWhole ? low + 1 : low] }
    if feature.isWhole && high - low < Double(binLimit) {
      return Array(stride(from: low, through: high + 1, by: 1))
    }
    let scale = scaling.columns[column]
    let (start, end) = (scale.standardised(low), scale.standardised(high))
    var edges = (0...binLimit).map { scale.original(start + (end - start) * Double($0) / Double(binLimit)) }
    edges[0] = low
    edges[binLimit] = high
    if feature.isWhole { edges = edges.map { $0.rounded() } }
    return edges.sorted().withoutRepeats
  }

  /// Edges of at most five bins with about as many customers each; fewer where many customers are alike.
  func fifths(of column: Int) -> [Double] {
    let inner = stride(from: 0.2, through: 0.8, by: 0.2).map { p in
      let value = sorted.quantile(p, of: column)
      // The edge stands above the customers who share the quantile's value.
      return features[column].isWhole ? value.rounded(.down) + 1 : value
    }
    let edges = [sorted.minimum(of: column)] + inner + [sorted.maximum(of: column)]
    let distinct = edges.sorted().withoutRepeats
    return distinct.count > 1 ? distinct : [distinct[0], distinct[0]]
  }
}

/// Counts customers a cell of two features.
struct CustomerGrid {
  let grid: RunRecord.Grid

  init(
    _ features: FeatureMatrix, rowFeature: Int, columnFeature: Int, rowEdges: [Double], columnEdges: [Double],
    segments: [Int]
  ) {
    let columns = columnEdges.count - 1
    var members = Array(repeating: [Int](), count: (rowEdges.count - 1) * columns)
    for i in 0..<features.values.rows {
      let row = rowEdges.bin(of: features.values[i, rowFeature])
      members[row * columns + columnEdges.bin(of: features.values[i, columnFeature])].append(i)
    }
    func cells<Value>(_ value: ([Int]) -> Value) -> [[Value]] {
      (0..<(rowEdges.count - 1)).map { row in (0..<columns).map { value(members[row * columns + $0]) } }
    }
    let money = features.features.firstIndex { $0.unit == .money }
    grid = RunRecord.Grid(
      rowFeature: rowFeature, columnFeature: columnFeature, rowEdges: rowEdges, columnEdges: columnEdges,
      customers: cells(features.customers(ofRows:)),
      medianMonetary: cells { rows in
        money.flatMap { column in
          median(
            of: rows.map { features.values[$0, column] },
            weights: features.weights.map { weights in rows.map { weights[$0] } })
        }
      },
      segment: cells { rows in
        let counts = rows.reduce(into: [:]) { $0[segments[$1], default: 0] += features.weights?[$1] ?? 1 }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      })
  }
}

extension [Double] {
  /// Ascending values, each once.
  fileprivate var withoutRepeats: [Double] {
    reduce(into: [Double]()) { kept, value in if kept.last != value { kept.append(value) } }
  }
}
