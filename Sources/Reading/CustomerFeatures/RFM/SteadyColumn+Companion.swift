internal import PurchaseLogs
internal import TextTables

extension FeatureExtraction {
  /// The same with what steady columns of the log's table say of its customers.
  func describing(by columns: [SteadyColumn], in table: Table, _ log: PurchaseLog) -> FeatureExtraction {
    guard !columns.isEmpty else { return self }
    let numbers = numbers(in: log)
    return describing(by: columns.map { $0.companion(of: numbers, in: table) })
  }

  /// The places of the customers in the log.
  func numbers(in log: PurchaseLog) -> [Int] {
    // Both stand in byte order of the ids; some customers of the log have no features.
    var number = 0
    return matrix.customers.map { id in
      while !log.id(of: number).utf8.elementsEqual(id.utf8) { number += 1 }
      return number
    }
  }
}

extension SteadyColumn {
  /// What it says of some customers; those of whom it says nothing have an empty cell.
  fileprivate func companion(of customers: [Int], in table: Table) -> CompanionColumn {
    CompanionColumn(
      label: table.columnLabels[column], texts: [""] + texts,
      numbers: [nil] + texts.map { Double($0) },
      areMissing: [true] + Array(repeating: false, count: texts.count),
      places: customers.map { places[$0] + 1 })
  }
}
