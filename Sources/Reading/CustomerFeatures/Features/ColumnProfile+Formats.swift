internal import TextTables
internal import Wording

/// What a column is needed for, and so which doubts about it matter.
enum ValueKind {
  case numbers, days
}

extension ColumnProfile {
  /// Cells that hold something.
  var present: Int { cells - missing }

  /// The doubt that stands in the way of reading numbers, or days.
  func doubt(of kind: ValueKind) -> FormatDoubt? {
    guard let doubt, (doubt.choice == .dateFormat) == (kind == .days) else { return nil }
    return doubt
  }

  /// - Throws: ``FeatureError/undecidedFormat(column:_:)`` where the values can be read in several ways.
  func refuseDoubt(of kind: ValueKind) throws(FeatureError) {
    guard let doubt = doubt(of: kind) else { return }
    throw .undecidedFormat(column: name, doubt)
  }

  /// How the column's numbers are written: by its own evidence, else as the recipe remembers.
  ///
  /// - Throws: ``FeatureError`` where the column holds no numbers, or neither decides.
  func numberFormat(remembered: NumberFormat?) throws(FeatureError) -> NumberFormat {
    if present == 0 { return remembered ?? NumberFormat(decimalMark: .point) }
    if let remembered, doubt(of: .numbers) != nil { return remembered }
    try refuseDoubt(of: .numbers)
    guard let numberFormat, numbers * 2 >= present else {
      throw .wrongValues(column: name, expected: .numbers, example: examples.first)
    }
    return numberFormat
  }

  /// How the column's days are written: by its own evidence, else as the recipe remembers.
  ///
  /// - Throws: ``FeatureError`` where the column holds no days, or neither decides.
  func dateFormat(remembered: DateFormat?) throws(FeatureError) -> DateFormat {
    let fallback = DateFormat(pattern: "yyyy-mm-dd")
    if present == 0 { return remembered ?? fallback }
    if let remembered, doubt(of: .days) != nil { return remembered }
    try refuseDoubt(of: .days)
    guard let dateFormat, dates * 2 >= present else {
      throw .wrongValues(column: name, expected: .days, example: examples.first)
    }
    return dateFormat
  }
}

extension Table {
  /// What was noticed about the values of columns, such as days and months that look swapped.
  ///
  /// - Parameter columns: By place; `nil` means all.
  func valueWarnings(ofColumns columns: [Int]? = nil) throws -> [InputCaution] {
    let all = try profiles()
    return (columns ?? Array(all.indices)).sorted().map { all[$0] }.flatMap { profile in
      profile.warnings.map { .values($0, column: profile.label) }
    }
  }
}
