internal import TextTables
internal import Wording

/// The columns that a recipe names, found in a table and made ready for reading.
struct CustomerReading: Sendable {
  let customer: Int?
  let numbers: [Int]
  /// How each of them is read.
  let readers: [MeasureReader]
  let categories: [Int]
  /// For each category column, the place of each category in its values.
  let places: [[CategoryKey: Int]]
  /// Columns that are neither ids nor features.
  let companions: [Int]
  let names: [String]
  /// Whether it is a guess that all numbers have a decimal point, if any, which every cell must confirm.
  let isGuess: Bool

  /// Whether there is nothing in the table but ids and numbers that are read.
  var readsNumbersOnly: Bool {
    categories.isEmpty && companions.isEmpty && readers.allSatisfy(\.isPlain)
  }

  /// Finds the columns.
  ///
  /// - Parameter isGuess: Whether to guess how numbers are written, without looking.
  /// - Throws: ``FeatureError`` by the name of a column that is missing, holds something else, or is open to doubt.
  init(_ recipe: CustomerColumns, in table: Table, isGuess: Bool = false) throws {
    func place(_ name: String) throws(FeatureError) -> Int {
      guard let place = table.index(ofColumn: name) else {
        throw .missingColumn(name: name, available: table.columnNames)
      }
      return place
    }
    customer = try recipe.customerID.map(place)
    numbers = try recipe.numbers.map { try place($0.name) }
    categories = try recipe.categories.map { try place($0.name) }
    places = recipe.categories.map { column in
      Dictionary(column.values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    names = table.columnNames
    let used = Set(numbers + categories + [customer].compactMap(\.self))
    companions = table.columnNames.indices.filter { !used.contains($0) }
    self.isGuess = isGuess
    guard !isGuess else {
      readers = recipe.numbers.map { MeasureReader($0, numbers: NumberFormat(decimalMark: .point)) }
      return
    }

    let profiles = try table.profiles()
    readers = try zip(recipe.numbers, numbers).map { column, place in
      do throws(ColumnFault) {
        if let days = column.days {
          return MeasureReader(column, days: try profiles[place].dateFormat(remembered: days))
        }
        return MeasureReader(column, numbers: try profiles[place].numberFormat(remembered: column.format))
      } catch {
        throw FeatureError(error, column: profiles[place].name)
      }
    }
    for (column, place) in zip(recipe.categories, categories) {
      let profile = profiles[place]
      let areTexts = column.values.allSatisfy { $0.written.first?.isNumber != true }
      if areTexts, profile.present > 1, profile.numbers == profile.present {
        throw FeatureError.wrongValues(
          column: column.name, expected: .categories(example: column.values.last?.written ?? ""),
          example: profile.examples.first)
      }
    }
  }
}

/// What one part of a customer table gave.
struct CustomerPart: Sendable {
  /// Empty where the table has no ids.
  var ids: [String] = []
  /// Row by row; NaN where a number is missing.
  var numbers: [Double] = []
  /// Row by row; `nil` where no category holds.
  var categories: [Int?] = []
  var rows = 0
  var rowsRejected = 0
  var rejections: [Rejection] = []
  /// For each category column, cells that hold none of the categories, and the first of them.
  var unknownCategories: [Int]
  var unknownExamples: [String?]
  /// For each number column, cells that hold no number, and those of them that hold something else.
  var missing: [Int]
  var unreadable: [Int]
  var companions: CompanionCells
  /// Whether every cell bears out the guess that numbers are written plainly; found out where that was guessed.
  private(set) var arePlain = true
  private var file = 0

  init(_ reading: CustomerReading) {
    unknownCategories = Array(repeating: 0, count: reading.categories.count)
    unknownExamples = Array(repeating: nil, count: reading.categories.count)
    missing = Array(repeating: 0, count: reading.numbers.count)
    unreadable = Array(repeating: 0, count: reading.numbers.count)
    companions = CompanionCells(columns: reading.companions)
  }

  mutating func read(_ row: borrowing TableRow, _ reading: CustomerReading) {
    // Once a guess is refuted the rest is read again.
    guard arePlain else { return }
    file = row.file
    if let column = reading.customer {
      let id = row[column].identifier
      guard !id.isMissing else {
        if reading.isGuess, !isPlain(row, reading) { arePlain = false }
        rowsRejected += 1
        note(row.line, reading.names[column], .noCustomer)
        return
      }
      ids.append(id.text)
    }
    rows += 1
    for index in reading.numbers.indices {
      let column = reading.numbers[index]
      let cell = row[column]
      if let number = reading.readers[index].undoubted(cell) {
        numbers.append(number)
        continue
      }
      if reading.isGuess, !cell.isMissing { arePlain = false }
      switch reading.readers[index].value(of: cell) {
      case .number(let number): numbers.append(number)
      case .nothing:
        missing[index] += 1
        numbers.append(.nan)
      case .unreadable:
        missing[index] += 1
        unreadable[index] += 1
        numbers.append(.nan)
        note(row.line, reading.names[column], reading.readers[index].complaint(about: cell))
      }
    }
    for index in reading.categories.indices {
      categories.append(category(of: row[reading.categories[index]], in: index, reading))
    }
    companions.read(row)
  }

  private func isPlain(_ row: borrowing TableRow, _ reading: CustomerReading) -> Bool {
    for (column, reader) in zip(reading.numbers, reading.readers) {
      guard row[column].isMissing || reader.undoubted(row[column]) != nil else { return false }
    }
    return true
  }

  private mutating func category(of cell: Cell, in index: Int, _ reading: CustomerReading) -> Int? {
    let places = reading.places[index]
    if let place = places[cell.category] { return place }
    unknownCategories[index] += 1
    if unknownExamples[index] == nil { unknownExamples[index] = cell.excerpt }
    return places[.missing]
  }

  private mutating func note(_ line: Int, _ column: String, _ reason: LocalizedText) {
    if rejections.count < Rejection.listed {
      rejections.append(Rejection(fileIndex: file, line: line, column: column, reason: reason))
    }
  }
}

extension Cell {
  /// The cell as a category: without blanks around it.
  var category: CategoryKey { isMissing ? .missing : .value(trimmed.text) }
}
