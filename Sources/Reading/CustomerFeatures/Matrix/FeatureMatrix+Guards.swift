internal import LinearAlgebra
internal import TextTables

extension FeatureMatrix {
  /// The same customers, with the ids that they had before this program wrote them.
  ///
  /// Each id that this program put an apostrophe before loses exactly one. Where some id looks like a formula and has
  /// none, the table comes from elsewhere: its apostrophes are its own, and none is taken away.
  package var withoutGuards: FeatureMatrix {
    let contents = customers.map(FormulaGuard.content)
    guard contents.contains(where: { $0 != nil }), !customers.contains(where: FormulaGuard.isMissing) else {
      return self
    }
    let ids = zip(contents, customers).map { $0 ?? $1 }
    // Equal ids keep the order of their rows.
    let order = ids.indices.sorted { a, b in
      precedesInBytes(ids[a], ids[b]) || (a < b && !precedesInBytes(ids[b], ids[a]))
    }
    let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
    return FeatureMatrix(
      features: features,
      values: Matrix(
        rows: values.rows, columns: values.columns,
        elements: order.flatMap { row in (0..<values.columns).map { values[row, $0] } }),
      customers: order.map { ids[$0] },
      imputed: imputed.map { Cell(row: places[$0.row] ?? $0.row, column: $0.column) }.sorted(),
      recipe: recipe, windowDays: windowDays, weights: weights.map { weights in order.map { weights[$0] } })
  }
}
