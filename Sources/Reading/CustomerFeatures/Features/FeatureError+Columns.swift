internal import TextTables

extension FeatureError {
  /// The values of a needed column cannot be read.
  init(_ fault: ColumnFault, column: String) {
    self =
      switch fault {
      case .undecided(let doubt): .undecidedFormat(column: column, doubt)
      case .wrongValues(.days, let example): .wrongValues(column: column, expected: .days, example: example)
      case .wrongValues(.numbers, let example):
        .wrongValues(column: column, expected: .numbers, example: example)
      }
  }
}

extension ColumnProfile {
  /// - Throws: ``FeatureError/undecidedFormat(column:_:)`` where the values can be read in several ways.
  func refuseDoubt(of kind: ValueKind) throws(FeatureError) {
    guard let doubt = doubt(of: kind) else { return }
    throw FeatureError(.undecided(doubt), column: name)
  }
}
