internal import TextTables

/// The columns of an experiment's tables, found by their names.
struct ExperimentColumns {
  let table: Table

  /// The index of the column that names the customer: the one asked for, else that called customer.
  func customer(_ name: String?) throws(ExperimentTableError) -> Int {
    if let name { return try column(name) }
    guard let index = table.index(ofColumn: "customer") else {
      throw .noCustomers(file: fileName, available: table.columnNames)
    }
    return index
  }

  /// The index of a column that was asked for.
  func column(_ name: String) throws(ExperimentTableError) -> Int {
    guard let index = table.index(ofColumn: name) else {
      throw .missingColumn(name: name, available: table.columnNames)
    }
    return index
  }

  /// What the table is called in messages.
  var fileName: String { table.fileNames.first ?? "" }

  /// The numbers of a column; cells without one are `nil`.
  func numbers(_ column: Int) throws -> NumberReader {
    let name = table.columnNames[column]
    do {
      return try table.profiles()[column].numberFormat(remembered: nil).reader
    } catch let fault as ColumnFault {
      switch fault {
      case .undecided(let doubt): throw ExperimentTableError.undecidedFormat(column: name, doubt)
      case .wrongValues(_, let example):
        throw ExperimentTableError.noNumbers(column: name, example: example)
      }
    }
  }
}
