internal import CustomerFeatures
internal import LinearAlgebra

extension FeatureScaling {
  /// Moves drawn points to the nearest values that real customers can have: whole numbers where all customers have
  /// them, and exactly one category of each category column (the one with the largest drawn indicator).
  ///
  /// The null reference needs this: on few-valued data, points drawn between the values would spread more evenly
  /// than any customers could.
  ///
  /// - Returns: `nil` where no feature is whole or a category.
  func snap(of features: [Feature]) -> (@Sendable (Matrix) -> Matrix)? {
    let whole = features.indices.filter { features[$0].isWhole && features[$0].category == nil }
    let categories = Dictionary(grouping: features.indices.filter { features[$0].category != nil }) {
      features[$0].name
    }.values.map { $0.sorted() }
    guard !whole.isEmpty || !categories.isEmpty else { return nil }
    return { [self] points in
      var values = inverse(points)
      for i in 0..<values.rows {
        for j in whole { values[i, j].round() }
        for indicators in categories {
          let largest = indicators.max { values[i, $0] < values[i, $1] }
          for j in indicators { values[i, j] = j == largest ? 1 : 0 }
        }
      }
      return transform(values)
    }
  }
}
