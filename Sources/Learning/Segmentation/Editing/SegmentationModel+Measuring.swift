internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
internal import ParallelWork

extension SegmentationModel {
  /// Measures rules, sizes, fidelity and price again on `features`; the cluster of a customer is that of the nearest
  /// centroid. Names, numbers, scaling and the base's own statistics stay those of the fit.
  mutating func measure(on features: FeatureMatrix, workers: Workers) {
    let k = centroids.rows
    let points = points(of: features.values)
    let nearest = NearestCentroid(of: self)
    let fitted = (0..<points.rows).map { row in
      Array(points.row(row)).withUnsafeBufferPointer { nearest.cluster(of: $0) }
    }
    let leaves = tree.leaves(features.values, workers: workers)
    let labels = leaves.map { tree.label(ofLeaf: $0) }

    var counts = Array(repeating: 0, count: tree.nodes.count * k)
    for (leaf, label) in zip(leaves, fitted) { counts[leaf * k + label] += 1 }
    let sizes = fitted.reduce(into: Array(repeating: 0, count: k)) { $0[$1] += 1 }
    let found = tree.rules(columns: self.features.count, counts: counts, labelSizes: sizes)
    rules = SegmentRule.numbered(
      found, segments: segments, wording: RuleWording(self.features, windowDays: windowDays))

    let n = features.customers.count
    quality.customers = n
    quality.fidelity = Double(zip(labels, fitted).count { $0 == $1 }) / Double(max(n, 1))
    let inertia = points.inertia(of: fitted, k: k)
    let ruleInertia = points.inertia(of: labels, k: k)
    quality.priceOfExplainability = inertia > 0 ? ruleInertia / inertia : 1

    let measures = SegmentMeasures.all(of: features, labels: labels, fitted: fitted, k: k, workers: workers)
    let assembly = SegmentAssembly(
      features: self.features.map(\.feature), scaling: scaling,
      sorted: SortedColumns(of: features.values, workers: workers), measures: measures, stability: nil,
      evidence: nil)
    for index in segments.indices {
      let old = segments[index]
      segments[index] = assembly.segment(
        measures[old.cluster], number: old.number, name: SegmentName(text: old.name, trade: old.trade))
      segments[index].stability = old.stability
    }
  }
}

extension DecisionTree {
  fileprivate func label(ofLeaf index: Int) -> Int {
    guard case .leaf(let label) = nodes[index] else { return 0 }
    return label
  }
}

extension Matrix {
  /// Sum of squared distances of the rows to the means of their labels.
  fileprivate func inertia(of labels: [Int], k: Int) -> Double {
    var means = Matrix(rows: k, columns: columns)
    var sizes = Array(repeating: 0.0, count: k)
    for (i, label) in labels.enumerated() {
      sizes[label] += 1
      for j in 0..<columns { means[label, j] += self[i, j] }
    }
    for label in 0..<k where sizes[label] > 0 {
      for j in 0..<columns { means[label, j] /= sizes[label] }
    }
    var inertia = 0.0
    for (i, label) in labels.enumerated() {
      for j in 0..<columns {
        let difference = self[i, j] - means[label, j]
        inertia += difference * difference
      }
    }
    return inertia
  }
}
