internal import LinearAlgebra
internal import TextTables
internal import Wording

extension CustomerColumns {
  /// One row of features a row of the table, and the account of the rows.
  ///
  /// - Parameter asOf: The day from which recency is counted; `nil` means the day after the latest.
  func extract(from table: Table, asOf: CalendarDay? = nil) throws -> FeatureExtraction {
    let workers = table.options.workers
    let (reading, scan) = try guessed(table) ?? profiled(table)
    let rejected = scan.parts.reduce(scan.rowsRejected) { $0 + $1.rowsRejected }
    let rejections = Rejection.first(of: scan.rejections + scan.parts.flatMap(\.rejections), in: table)
    let rows = CustomerRows(scan.parts, workers: workers)
    guard rows.count > 0 else {
      throw FeatureError.noCustomers(rowsRead: scan.rowsRead, first: rejections.first)
    }
    var account = InputAccount(
      rowsRead: scan.rowsRead, rowsUsed: rows.count, rowsRejected: rejected,
      rowsLeftOut: scan.rowsLeftOut, rejections: rejections)
    let order = customerID == nil ? Array(0..<rows.count) : rows.inByteOrder(workers: workers)
    let repeated = customerID == nil ? 0 : rows.repeatedIDs(in: order, workers: workers)
    // Nothing that was guessed and confirmed gives cause for a warning.
    let valueWarnings = reading.isGuess ? [] : try table.columnCautions().map(InputCaution.init)
    account.warnings =
      warnings(account, repeated: repeated, scan.parts, in: table) + valueWarnings
      + scan.warnings.map(InputCaution.rows)
    account.asOf = try self.asOf(of: rows, given: asOf)
    return FeatureExtraction(
      matrix: matrix(rows, in: order, of: table, asOf: account.asOf), recipe: .customers(self),
      account: account, companions: try rows.companions.companions(in: order, of: table))
  }

  /// The day after the latest day of a last purchase; `nil` where no column holds such days.
  ///
  /// - Throws: ``FeatureError/dayBeforeLastPurchase(given:latest:)``.
  private func asOf(of rows: CustomerRows, given: CalendarDay?) throws -> CalendarDay? {
    let columns = numbers.indices.filter { numbers[$0].days != nil }
    let days = columns.flatMap { column in (0..<rows.count).compactMap { rows.number($0, column) } }
    guard let latest = days.max().map({ CalendarDay(daysSince1970: Int($0)) }) else { return nil }
    guard let given else { return CalendarDay(daysSince1970: latest.daysSince1970 + 1) }
    guard given > latest else { throw FeatureError.dayBeforeLastPurchase(given: given, latest: latest) }
    return given
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
    guard reading.readsNumbersOnly else { return nil }
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
    _ account: InputAccount, repeated: Int, _ parts: [CustomerPart], in table: Table
  ) -> [InputCaution] {
    var warnings: [InputCaution] = []
    if account.rowsRejected * 10 >= account.rowsRead {
      warnings.append(.manyRejected(account.rowsRejected, rowsRead: account.rowsRead, .customers))
    }
    if let customerID, repeated > 0 {
      warnings.append(.repeatedIDs(repeated, column: table.label(ofColumn: customerID)))
    }
    for (index, column) in categories.enumerated() {
      let unknown = parts.reduce(0) { $0 + $1.unknownCategories[index] }
      guard unknown > 0 else { continue }
      let example = parts.lazy.compactMap { $0.unknownExamples[index] }.first ?? ""
      warnings.append(
        .unknownCategories(
          InputCaution.UnknownCategories(
            count: unknown, example: example, areMissing: column.values.contains(.missing)),
          column: table.label(ofColumn: column.name)))
    }
    for (index, column) in numbers.enumerated() {
      let missing = parts.reduce(0) { $0 + $1.missing[index] }
      guard missing > 0 else { continue }
      if let number = column.missing?.first {
        warnings.append(.standsForMissing(number, column: table.label(ofColumn: column.name)))
      }
      warnings.append(
        .filledNumbers(
          InputCaution.FilledNumbers(
            count: missing, unreadable: parts.reduce(0) { $0 + $1.unreadable[index] }, median: column.median),
          column: table.label(ofColumn: column.name)))
    }
    if account.rowsUsed < InputAccount.fewCustomers {
      warnings.append(.fewCustomers(account.rowsUsed))
    }
    return warnings
  }
}
