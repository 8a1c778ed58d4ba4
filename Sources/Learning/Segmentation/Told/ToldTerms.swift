internal import LinearAlgebra

/// What the axes are made of: the standardised features, within four deviations, and their products.
struct ToldTerms: Sendable {
  let rows: Int
  /// Terms a row: x₁ … x_d, then x_i · x_j for i ≤ j.
  let count: Int
  /// Row after row.
  private let elements: [Double]

  subscript(row: Int, term: Int) -> Double { elements[row * count + term] }

  /// - Parameters:
  ///   - values: n × d in original units.
  ///   - scaling: Says what precedes standardising.
  ///   - centres: Of the transformed features.
  ///   - scales: Of the transformed features.
  /// - Complexity: O(*nd*²).
  init(of values: Matrix, scaling: FeatureScaling, centres: [Double], scales: [Double]) {
    let d = values.columns
    rows = values.rows
    count = ToldAxes.termCount(ofFeatures: d)
    var elements: [Double] = []
    elements.reserveCapacity(rows * count)
    var x = Array(repeating: 0.0, count: d)
    for i in 0..<rows {
      for j in 0..<d {
        let transformed =
          scaling.columns[j].transform == .log ? signedLogarithm(values[i, j]) : values[i, j]
        x[j] = max(-4, min(4, (transformed - centres[j]) / scales[j]))
      }
      elements.append(contentsOf: x)
      for j in 0..<d {
        for k in j..<d { elements.append(x[j] * x[k]) }
      }
    }
    self.elements = elements
  }
}
