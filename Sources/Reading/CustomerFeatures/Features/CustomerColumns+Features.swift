internal import TextTables

extension CustomerColumns {
  /// Columns of customers.csv that are no features; a feature of such a name is renamed.
  package static let fixedNames: Set<String> = [
    "customer", "segment", "name", "rule", "cluster", "nearBoundary", "silhouette",
  ]

  /// A feature and the column that it comes from.
  struct Origin: Equatable {
    let feature: Feature
    let source: Source

    enum Source: Equatable {
      /// Place in `numbers`.
      case number(Int)
      /// Place in `categories`, and of the category in its `values`.
      case category(Int, value: Int)
    }
  }

  /// The features in byte order of their names, the indicators of one column in byte order of the categories.
  func origins(in table: Table) -> [Origin] {
    let names = featureNames
    func label(_ column: String) -> ColumnLabel {
      guard let name = names[column], name != column else { return table.label(ofColumn: column) }
      return .named(name)
    }
    let fromNumbers = numbers.enumerated().map { index, column in
      Origin(
        feature: Feature(
          label: column.feature.map { .named($0) } ?? label(column.name), unit: column.unit ?? .number,
          isWhole: column.isWhole),
        source: .number(index))
    }
    let fromCategories = categories.enumerated().flatMap { index, column in
      column.values.enumerated().map { place, value in
        Origin(
          feature: Feature(
            label: label(column.name), unit: .category, isWhole: true, category: value),
          source: .category(index, value: place))
      }
    }
    return (fromNumbers + fromCategories).sorted { a, b in
      precedesInBytes(a.feature.name, b.feature.name)
        || (a.feature.name == b.feature.name
          && precedesInBytes(a.feature.category?.written ?? "", b.feature.category?.written ?? ""))
    }
  }

  /// The feature's name for each column's name: `_2` (or the next free number) tells it from a fixed column, and from
  /// another feature.
  var featureNames: [String: String] {
    let renamed = Set(numbers.compactMap(\.feature))
    let columns = numbers.filter { $0.feature == nil }.map(\.name) + categories.map(\.name)
    let taken = Self.fixedNames.union(renamed)
    var used = taken.union(columns)
    var names: [String: String] = [:]
    for column in columns {
      guard taken.contains(column) else {
        names[column] = column
        continue
      }
      var number = 2
      while used.contains("\(column)_\(number)") { number += 1 }
      names[column] = "\(column)_\(number)"
      used.insert("\(column)_\(number)")
    }
    return names
  }
}
