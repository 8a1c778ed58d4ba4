internal import LinearAlgebra
internal import ParallelWork
internal import TextTables

extension CustomerColumns {
  /// The recipe of a table whose roles are known: medians and categories are read from all its rows.
  init(_ columns: TableColumns, in table: Table, _ profiles: [ColumnProfile]) throws {
    let formats = columns.numbers.map { profiles[$0].numberFormat ?? NumberFormat(decimalMark: .point) }
    let readers = formats.map(\.reader)
    let customer = columns.customer
    let scan = try table.fold({ FittingPart(columns) }) { part, row in
      if let customer, row[customer].identifier.isMissing { return }
      for (index, column) in columns.numbers.enumerated() {
        if let number = row[column].number(in: readers[index])?.value { part.numbers[index].append(number) }
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
    let medians = table.options.workers.map(columns.numbers.count) { index in
      median(of: parts.flatMap { $0.numbers[index] }) ?? 0
    }
    customerID = customer.map { table.columnNames[$0] }
    numbers = columns.numbers.enumerated().map { index, column in
      NumberColumn(
        name: profiles[column].name, median: medians[index],
        isWhole: profiles[column].wholeNumbers == profiles[column].numbers, format: formats[index])
    }
    categories = columns.categories.enumerated().map { index, column in
      // Of spellings that Unicode calls equal the first in byte order is kept, whichever row comes first.
      let texts = parts.flatMap { $0.categories[index].allTexts }.sorted(by: precedesInBytes)
      var values = texts.reduce(into: Set<CategoryKey>()) { _ = $0.insert(.value($1)) }
      if parts.contains(where: { $0.hasMissing[index] }) { values.insert(.missing) }
      return CategoryColumn(
        name: profiles[column].name, values: values.sorted { precedesInBytes($0.written, $1.written) })
    }
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
