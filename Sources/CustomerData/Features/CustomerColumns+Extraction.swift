internal import LinearAlgebra

extension CustomerColumns {
  /// One row of features a row of the table, and the account of the rows.
  func extract(from table: Table) throws -> FeatureExtraction {
    let reading = try CustomerReading(self, in: table)
    let scan = try table.fold({ CustomerPart(reading) }) { part, row in part.read(row, reading) }
    let rejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.rowsRejected }
    let rejections = Rejection.first(of: scan.rejections + scan.parts.flatMap(\.rejections), in: table)
    let rows = CustomerRows(scan.parts)
    guard rows.count > 0 else {
      throw FeatureError.noCustomers(rowsRead: scan.rowsRead, firstReason: rejections.first?.sentence)
    }
    var account = InputAccount(
      rowsRead: scan.rowsRead, rowsUsed: rows.count, rowsRejected: rejected,
      rejections: rejections)
    let order = customerID == nil ? Array(0..<rows.count) : rows.inByteOrder
    account.warnings =
      warnings(rows, order, scan.parts, account) + (try table.valueWarnings()) + scan.warnings
    let matrix = matrix(rows, in: order, workers: table.options.workers)
    return FeatureExtraction(matrix: matrix, recipe: .customers(self), account: account)
  }

  /// Puts the rows in order, and each number and indicator in its place.
  private func matrix(_ rows: CustomerRows, in order: [Int], workers: Workers) -> FeatureMatrix {
    let origins = self.origins
    let sources = origins.map(\.source)
    let medians = numbers.map(\.median)
    let block = 1 << 16
    let blocks = workers.map((order.count + block - 1) / block) { index in
      MatrixBlock(rows, order, (index * block)..<min((index + 1) * block, order.count), sources, medians)
    }
    var elements: [Double] = []
    elements.reserveCapacity(order.count * sources.count)
    for block in blocks { elements += block.elements }
    let names = customerID == nil ? order.map { String($0 + 1) } : order.map { rows.ids[$0] }
    return FeatureMatrix(
      features: origins.map(\.feature),
      values: Matrix(rows: order.count, columns: sources.count, elements: elements), customers: names,
      imputed: blocks.flatMap(\.imputed))
  }

  /// What a person should know before trusting the features, worst first.
  private func warnings(
    _ rows: CustomerRows, _ order: [Int], _ parts: [CustomerPart], _ account: InputAccount
  ) -> [LocalizedText] {
    var warnings: [LocalizedText] = []
    if account.rowsRejected * 10 >= account.rowsRead {
      warnings.append(
        LocalizedText(
          en: "\(account.rowsRejected) of \(account.rowsRead) rows could not be used",
          ru: "не использовано строк: \(account.rowsRejected) из \(account.rowsRead)"))
    }
    let repeated = customerID == nil ? 0 : rows.repeatedIDs(in: order)
    if let customerID, repeated > 0 {
      warnings.append(
        LocalizedText(
          en: "\(repeated) \(repeated == 1 ? "row repeats" : "rows repeat") a '\(customerID)' of another "
            + "row; each row counts as a customer",
          ru: "строк, где «\(customerID)» уже встречался: \(repeated); каждая строка считается клиентом"))
    }
    for (index, column) in categories.enumerated() {
      let unknown = parts.reduce(0) { $0 + $1.unknownCategories[index] }
      guard unknown > 0 else { continue }
      let example = parts.lazy.compactMap { $0.unknownExamples[index] }.first ?? ""
      let treated =
        column.values.contains("")
        ? LocalizedText(en: "treated as missing", ru: "считаются пропусками")
        : LocalizedText(
          en: "no category of that column holds for them", ru: "ни одна категория столбца им не подходит")
      warnings.append(
        LocalizedText(
          en: "\(unknown) unknown values such as '\(example)'; \(treated.en)",
          ru: "неизвестных значений, таких как «\(example)»: \(unknown); \(treated.ru)"
        ).of(column: column.name))
    }
    for (index, column) in numbers.enumerated() {
      let missing = rows.missingNumbers(column: index)
      guard missing > 0 else { continue }
      let unreadable = parts.reduce(0) { $0 + $1.unreadable[index] }
      warnings.append(
        LocalizedText(
          en: (missing == 1 ? "1 missing value was" : "\(missing) missing values were")
            + " filled with the median, \(column.median)"
            + (unreadable > 0 ? "; something that is no number stood in \(unreadable) of them" : ""),
          ru: "пропусков: \(missing); вместо них медиана, \(column.median)"
            + (unreadable > 0 ? "; из них не числа: \(unreadable)" : "")
        ).of(column: column.name))
    }
    if rows.count < PurchaseAccount.fewCustomers {
      warnings.append(.fewCustomers(rows.count))
    }
    return warnings
  }
}

/// The numbers and indicators of some customers, row by row.
private struct MatrixBlock: Sendable {
  var elements: [Double] = []
  var imputed: [FeatureMatrix.Cell] = []

  init(
    _ rows: CustomerRows, _ order: [Int], _ range: Range<Int>, _ sources: [CustomerColumns.Origin.Source],
    _ medians: [Double]
  ) {
    elements.reserveCapacity(range.count * sources.count)
    for place in range {
      for (j, source) in sources.enumerated() {
        switch source {
        case .number(let column):
          let number = rows.number(order[place], column)
          if number == nil { imputed.append(FeatureMatrix.Cell(row: place, column: j)) }
          elements.append(number ?? medians[column])
        case .category(let column, let value):
          elements.append(rows.category(order[place], column) == value ? 1 : 0)
        }
      }
    }
  }
}
