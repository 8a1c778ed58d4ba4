/// What a person should know about the values of a column.
package struct ColumnCaution: Sendable, Equatable {
  /// What it is.
  package let caution: ValueCaution
  /// The column.
  package let column: ColumnLabel
}

extension Table {
  /// What was noticed about the values of columns, such as days and months that look swapped.
  ///
  /// - Parameter columns: By place; `nil` means all.
  package func columnCautions(of columns: [Int]? = nil) throws(TableError) -> [ColumnCaution] {
    let all = try profiles()
    return (columns ?? Array(all.indices)).sorted().map { all[$0] }.flatMap { profile in
      profile.warnings.map { ColumnCaution(caution: $0, column: profile.label) }
    }
  }
}
