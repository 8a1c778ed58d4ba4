internal import LinearAlgebra
internal import ParallelWork
internal import TextTables

extension CustomerColumns {
  /// The recipe of a table whose roles are known: medians and categories are read from all its rows.
  init(_ columns: TableColumns, in table: Table, _ profiles: [ColumnProfile]) throws {
    let blank = columns.numbers.map { place in
      NumberColumn(profiles[place], columns.measures[place])
    }
    let readers = zip(columns.numbers, blank).map { place, column in
      column.days.map { MeasureReader(column, days: $0) }
        ?? MeasureReader(column, numbers: column.format ?? NumberFormat(decimalMark: .point))
    }
    let customer = columns.customer
    let scan = try table.fold({ FittingPart(columns) }) { part, row in
      if let customer, row[customer].identifier.isMissing { return }
      for (index, column) in columns.numbers.enumerated() {
        if case .number(let number) = readers[index].value(of: row[column]) {
          part.numbers[index].append(number)
        }
      }
      for (index, column) in columns.categories.enumerated() {
        let cell = row[column]
        if cell.isMissing {
          part.hasMissing[index] = true
        } else {
          _ = part.categories[index].number(of: cell.trimmed)
        }
      }
    }
    let parts = scan.parts
    customerID = customer.map { table.columnNames[$0] }
    numbers = table.options.workers.map(columns.numbers.count) { index in
      blank[index].fitted(to: parts.flatMap { $0.numbers[index] })
    }
    categories = columns.categories.enumerated().map { index, column in
      // Of spellings that Unicode calls equal the first in byte order is kept, whichever row comes first.
      let texts = parts.flatMap { $0.categories[index].allTexts }.sorted(by: precedesInBytes)
      var values = texts.reduce(into: Set<CategoryKey>()) { _ = $0.insert(.value($1)) }
      if parts.contains(where: { $0.hasMissing[index] }) { values.insert(.missing) }
      var category = CategoryColumn(
        name: profiles[column].name, values: values.sorted { precedesInBytes($0.written, $1.written) })
      category.group = columns.groups[column].map { profiles[$0].name }
      return category
    }
  }
}

extension CustomerColumns.NumberColumn {
  /// The column before anything is known of the numbers of its customers.
  fileprivate init(_ profile: ColumnProfile, _ measure: Measure?) {
    self.init(
      name: profile.name, median: 0, isWhole: profile.wholeNumbers == profile.numbers,
      format: profile.numberFormat ?? NumberFormat(decimalMark: .point))
    unit = measure?.unit
    feature = measure?.feature
    days = measure?.days
    factor = measure?.factor
    isZeroWhereEmpty = measure?.isZeroWhereEmpty == true ? true : nil
    missing = profile.sentinels.isEmpty ? nil : profile.sentinels.map(\.value)
    if days != nil || factor != nil { isWhole = true }
    if days != nil { format = nil }
  }

  /// The same with what fills the gaps of its numbers.
  fileprivate func fitted(to numbers: [Double]) -> Self {
    var column = self
    let latest = days == nil ? nil : numbers.max()
    // Of a day the days from it to the day after the latest are counted.
    column.median =
      LinearAlgebra.median(of: latest.map { latest in numbers.map { latest + 1 - $0 } } ?? numbers) ?? 0
    return column
  }
}

private struct FittingPart: Sendable {
  var numbers: [[Double]]
  var categories: [CellIndex]
  var hasMissing: [Bool]

  init(_ columns: TableColumns) {
    numbers = Array(repeating: [], count: columns.numbers.count)
    categories = Array(repeating: CellIndex(), count: columns.categories.count)
    hasMissing = Array(repeating: false, count: columns.categories.count)
  }
}
