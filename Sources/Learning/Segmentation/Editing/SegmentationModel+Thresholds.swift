internal import CustomerFeatures
internal import DecisionTrees
internal import LinearAlgebra
internal import Wording

extension SegmentationModel {
  /// Moves the threshold of a feature: the one that is `from`, else the one nearest to `to`.
  ///
  /// - Parameter customers: Those that the model is measured on again; they and the customers of the fit say how far
  ///   a threshold may go.
  mutating func moveThreshold(
    of name: String, from: Double?, to: Double, among customers: FeatureMatrix?
  ) throws(SegmentationError) -> LocalizedText {
    guard let column = features.firstIndex(where: { $0.feature.name == name && $0.feature.category == nil }),
      let nearest = thresholds(of: column).min(by: { abs($0 - to) < abs($1 - to) })
    else { throw .noSuchThreshold(feature: name, available: thresholdList) }
    let own = thresholds(of: column)
    let old = from ?? nearest
    guard own.contains(old) else {
      throw .noThresholdThere(feature: name, value: old, available: own)
    }
    let range = range(of: column, among: customers)
    // Between two whole numbers there is nobody: both would be the same threshold.
    let to = features[column].feature.isWhole ? to.rounded(.down) : to
    guard range.lowerBound <= to, to < range.upperBound else {
      throw .thresholdBeyondCustomers(
        feature: name, threshold: to, minimum: range.lowerBound, maximum: range.upperBound)
    }
    let moved = DecisionTree(
      nodes: tree.nodes.map { node in
        guard case .split(column, old, let atMost, let above) = node else { return node }
        return .split(feature: column, threshold: to, atMost: atMost, above: above)
      })
    guard TreeBoxes(of: moved) != nil else { throw .thresholdOutOfOrder(feature: name, threshold: to) }
    tree = moved
    return LocalizedText { language in
      language == .english
        ? "threshold of \(name) moved from \(language.number(old)) to \(language.number(to))"
        : "порог \(name) перенесён с \(language.number(old)) на \(language.number(to))"
    }
  }

  /// Where the nearest of several thresholds would be moved: the others, and how to name one.
  func otherThresholds(of name: String, from: Double?, to: Double) -> LocalizedText? {
    guard from == nil,
      let column = features.firstIndex(where: { $0.feature.name == name && $0.feature.category == nil })
    else { return nil }
    let own = thresholds(of: column)
    let others = own.filter { $0 != own.min { abs($0 - to) < abs($1 - to) } }
    guard let first = others.first else { return nil }
    func list(_ language: Language) -> String { others.map(language.number).joined(separator: "; ") }
    let example = "\"\(name):\(first.shortest)=\(to.shortest)\""
    return .naming(
      en: """
        \(name) has other thresholds as well: \(list(.english)); \(.threshold) \(example) would move the first of them
        """,
      ru:
        "у \(name) есть и другие пороги: \(list(.russian)); \(.threshold) \(example) перенесёт первый из них")
  }

  /// The thresholds on a number, each once, ascending.
  private func thresholds(of column: Int) -> [Double] {
    var found: Set<Double> = []
    for case .split(column, let threshold, _, _) in tree.nodes { found.insert(threshold) }
    return found.sorted()
  }

  /// Each number of the tree with its thresholds.
  private var thresholdList: [SegmentationError.FeatureThresholds] {
    features.indices.filter { features[$0].feature.category == nil }.compactMap { column in
      let own = thresholds(of: column)
      return own.isEmpty ? nil : .init(feature: features[column].feature.name, thresholds: own)
    }
  }

  private func range(of column: Int, among customers: FeatureMatrix?) -> (
    lowerBound: Double, upperBound: Double
  ) {
    let values = customers?.values.column(column) ?? []
    return (
      min(features[column].minimum, values.min() ?? .infinity),
      max(features[column].maximum, values.max() ?? -.infinity)
    )
  }
}
