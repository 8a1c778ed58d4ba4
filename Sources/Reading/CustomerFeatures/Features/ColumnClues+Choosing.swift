internal import FileVocabulary
package import TextTables

extension ColumnProfile {
  /// The roles that a person may give the column, whatever it was taken for.
  ///
  /// - Parameter layout: What the table is; `nil` where that is open.
  package func choosableRoles(in layout: Layout?) -> [ColumnRole] {
    ColumnClues(index: 0, profile: self).choosableRoles(in: layout)
  }
}

extension ColumnClues {
  fileprivate func choosableRoles(in layout: Layout?) -> [ColumnRole] {
    var roles: [ColumnRole] = isConstant ? [] : [.customer]
    if layout != .customers {
      if profile.dates > 0 { roles.append(.date) }
      if profile.numbers > 0 { roles += [.amount, .quantity] }
      if !isConstant { roles.append(.order) }
      if let reading = statusReading, isStatus(reading) { roles.append(.status) }
      if meaning == .channel, !isConstant { roles.append(.channel) }
    }
    if layout != .transactions {
      if let featureRole { roles.append(featureRole) }
      if !isConstant { roles.append(.outcome) }
    }
    return roles + [.ignored]
  }

  /// What the column is as a feature that a person asks for; `nil` where it can be none.
  private var featureRole: ColumnRole? {
    if isConstant || (readsAsDays && !readsAsNumbers) { return nil }
    if readsAsNumbers { return .number }
    let hasFewValues = profile.distinct <= RoleFinder.mostCategoriesByChoice && !profile.hasManyDistinct
    return hasFewValues ? .category : nil
  }
}
