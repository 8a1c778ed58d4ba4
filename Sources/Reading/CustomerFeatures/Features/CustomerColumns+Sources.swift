/// The column of a table that a feature comes from.
package enum FeatureColumn: Sendable, Equatable {
  case number(CustomerColumns.NumberColumn)
  case category(CustomerColumns.CategoryColumn)

  /// The header.
  package var name: String {
    switch self {
    case .number(let column): column.name
    case .category(let column): column.name
    }
  }
}

extension CustomerColumns {
  /// The column that a feature of this recipe comes from; `nil` where it is none of them.
  package func column(of feature: Feature) -> FeatureColumn? {
    let names = featureNames
    func isCalled(_ name: String) -> Bool { name.utf8.elementsEqual(feature.name.utf8) }
    if feature.category == nil {
      return numbers.first { isCalled($0.feature ?? names[$0.name] ?? $0.name) }.map { .number($0) }
    }
    return categories.first { isCalled(names[$0.name] ?? $0.name) }.map { .category($0) }
  }
}
