internal import LinearAlgebra
internal import TextTables
internal import Wording

extension CustomerColumns {
  /// One row of features a row of the table, and the account of the rows.
  func extract(from table: Table) throws -> FeatureExtraction {
    let workers = table.options.workers
    let (reading, scan) = try guessed(table) ?? profiled(table)
    let rejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.rowsRejected }
    let rejections = Rejection.first(of: scan.rejections + scan.parts.flatMap(\.rejections), in: table)
    let rows = CustomerRows(scan.parts, workers: workers)
    guard rows.count > 0 else {
      throw FeatureError.noCustomers(rowsRead: scan.rowsRead, firstReason: rejections.first?.sentence)
    }
    var account = InputAccount(
      rowsRead: scan.rowsRead, rowsUsed: rows.count, rowsRejected: rejected,
      rejections: rejections)
    let order = customerID == nil ? Array(0..<rows.count) : rows.inByteOrder(workers: workers)
    let repeated = customerID == nil ? 0 : rows.repeatedIDs(in: order, workers: workers)
    // Nothing that was guessed and confirmed gives cause for a warning.
    let valueWarnings = reading.isGuess ? [] : try table.valueWarnings()
    account.warnings = warnings(account, repeated: repeated, scan.parts) + valueWarnings + scan.warnings
    return FeatureExtraction(
      matrix: matrix(rows, in: order, workers: workers), recipe: .customers(self), account: account)
  }

  /// Reads the table in the formats that the profiles of its columns say.
  private func profiled(_ table: Table) throws -> (CustomerReading, TableScan<CustomerPart>) {
    let reading = try CustomerReading(self, in: table)
    return (reading, try table.fold({ CustomerPart(reading) }) { part, row in part.read(row, reading) })
  }

  /// Reads the table as if all numbers had a decimal point, if any; `nil` where one cell does not bear that out. Such
  /// cells leave no doubt, so the columns' profiles, which take a pass of their own, would have said the same.
  private func guessed(_ table: Table) throws -> (CustomerReading, TableScan<CustomerPart>)? {
    guard table.mayGuessFormats else { return nil }
    let reading = try CustomerReading(self, in: table, isGuess: true)
    // Only the profiles know what categories and the columns that are not read look like.
    guard reading.readsNumbersOnly(of: table) else { return nil }
    for isFirstLook in [true, false] {
      let scan = try table.fold({ CustomerPart(reading) }, isFirstLook: isFirstLook) { part, row in
        part.read(row, reading)
      }
      guard scan.parts.allSatisfy(\.arePlain) else { return nil }
      if !isFirstLook { return (reading, scan) }
    }
    return nil
  }

  /// What a person should know before trusting the features, worst first.
  private func warnings(
    _ account: InputAccount, repeated: Int, _ parts: [CustomerPart]
  ) -> [LocalizedText] {
    var warnings: [LocalizedText] = []
    if account.rowsRejected * 10 >= account.rowsRead {
      let (rejected, read) = (
        LocalizedText(count: account.rowsRejected), LocalizedText(count: account.rowsRead)
      )
      warnings.append(
        LocalizedText(
          en: "\(rejected.en) of \(read.en) rows could not be used",
          ru: "не использовано строк: \(rejected.ru) из \(read.ru)"))
    }
    if let customerID, repeated > 0 {
      let count = LocalizedText(count: repeated)
      warnings.append(
        LocalizedText(
          en: "\(count.en) \(repeated == 1 ? "row repeats" : "rows repeat") a '\(customerID)' of another "
            + "row; each row counts as a customer",
          ru: "строк, где «\(LocalizedText(columnName: customerID).ru)» уже встречался: \(count.ru); "
            + "каждая строка считается клиентом"))
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
          en: "\(LocalizedText(count: unknown).en) unknown values such as '\(example)'; \(treated.en)",
          ru:
            "неизвестных значений, таких как «\(example)»: \(LocalizedText(count: unknown).ru); \(treated.ru)"
        ).of(column: column.name))
    }
    for (index, column) in numbers.enumerated() {
      let missing = parts.reduce(0) { $0 + $1.missing[index] }
      guard missing > 0 else { continue }
      let unreadable = parts.reduce(0) { $0 + $1.unreadable[index] }
      let (gaps, median) = (LocalizedText(count: missing), LocalizedText(number: column.median))
      let strays = LocalizedText(count: unreadable)
      warnings.append(
        LocalizedText(
          en: (missing == 1 ? "1 missing value was" : "\(gaps.en) missing values were")
            + " filled with the median, \(median.en)"
            + (unreadable > 0 ? "; something that is no number stood in \(strays.en) of them" : ""),
          ru: "пропусков: \(gaps.ru); вместо них медиана, \(median.ru)"
            + (unreadable > 0 ? "; из них не числа: \(strays.ru)" : "")
        ).of(column: column.name))
    }
    if account.rowsUsed < FeatureMatrix.fewCustomers {
      warnings.append(.fewCustomers(account.rowsUsed))
    }
    return warnings
  }
}
