internal import LinearAlgebra
internal import ParallelWork
internal import TextTables
internal import Wording

extension CustomerColumns {
  /// Puts the rows in order, and each number and indicator in its place.
  ///
  /// - Parameter asOf: The day from which recency is counted; needed where a column holds days.
  func matrix(_ rows: CustomerRows, in order: [Int], of table: Table, asOf: CalendarDay?) -> FeatureMatrix {
    let workers = table.options.workers
    let origins = origins(in: table)
    let sources = origins.map(\.source)
    let medians = numbers.map(\.median)
    // Of a day the days from it to the as-of day are counted.
    let countedFrom = numbers.map { $0.days == nil ? nil : asOf.map { Double($0.daysSince1970) } }
    let blocks = order.indices.blocks()
    let elements = workers.array(blocks: blocks.map { $0.count * sources.count }) { block, elements in
      for place in blocks[block] {
        for source in sources {
          switch source {
          case .number(let column):
            let number = rows.number(order[place], column)
            let value = countedFrom[column].flatMap { day in number.map { day - $0 } } ?? number
            elements.append(value ?? medians[column])
          case .category(let column, let value):
            elements.append(rows.category(order[place], column) == value ? 1 : 0)
          }
        }
      }
    }
    let imputed = workers.map(rows.hasMissingNumbers ? blocks.count : 0) { block in
      var cells: [FeatureMatrix.Cell] = []
      for place in blocks[block] {
        for (j, source) in sources.enumerated() {
          guard case .number(let column) = source, rows.number(order[place], column) == nil else { continue }
          cells.append(FeatureMatrix.Cell(row: place, column: j))
        }
      }
      return cells
    }
    let names = workers.array(blocks: blocks.map(\.count)) { block, names in
      for row in order[blocks[block]] { names.append(customerID == nil ? String(row + 1) : rows.ids[row]) }
    }
    return FeatureMatrix(
      features: origins.map(\.feature),
      values: Matrix(rows: order.count, columns: sources.count, elements: elements), customers: names,
      imputed: imputed.flatMap(\.self))
  }
}
