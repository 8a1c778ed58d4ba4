internal import Wording

/// What a column is needed for, and so which doubts about it matter.
package enum ValueKind: Sendable {
  case numbers, days
}

/// Why the values of a column cannot be read.
package enum ColumnFault: Error, Equatable {
  /// They can be read in more than one way.
  case undecided(FormatDoubt)
  /// They are something else.
  case wrongValues(expected: ValueKind, example: String?)
}

extension ColumnProfile {
  /// Cells that hold something.
  package var present: Int { cells - missing }

  /// The doubt that stands in the way of reading numbers, or days.
  package func doubt(of kind: ValueKind) -> FormatDoubt? {
    guard let doubt, (doubt.choice == .dateFormat) == (kind == .days) else { return nil }
    return doubt
  }

  /// A cell that should be a day and is none.
  package var exampleOfNoDay: String? {
    monthsWithoutDay * 2 >= present ? monthExample : wordExamples.first ?? examples.first
  }

  /// How the column's numbers are written: by its own evidence, else as a recipe remembers.
  ///
  /// - Throws: ``ColumnFault`` where the column holds no numbers, or neither decides.
  package func numberFormat(remembered: NumberFormat?) throws(ColumnFault) -> NumberFormat {
    if present == 0 { return remembered ?? NumberFormat(decimalMark: .point) }
    if let doubt = doubt(of: .numbers) {
      guard let remembered else { throw .undecided(doubt) }
      return remembered
    }
    guard let numberFormat, numbers * 2 >= present else {
      throw .wrongValues(expected: .numbers, example: wordExamples.first ?? examples.first)
    }
    return numberFormat
  }

  /// How the column's days are written: by its own evidence, else as a recipe remembers.
  ///
  /// - Throws: ``ColumnFault`` where the column holds no days, or neither decides.
  package func dateFormat(remembered: DateFormat?) throws(ColumnFault) -> DateFormat {
    if present == 0 { return remembered ?? DateFormat(pattern: "yyyy-mm-dd") }
    if let doubt = doubt(of: .days) {
      guard let remembered else { throw .undecided(doubt) }
      return remembered
    }
    guard let dateFormat, dates * 2 >= present else {
      throw .wrongValues(expected: .days, example: exampleOfNoDay)
    }
    return dateFormat
  }
}
