package import Wording

extension Table {
  /// What was noticed about the values of columns, such as days and months that look swapped.
  ///
  /// - Parameter columns: By place; `nil` means all.
  package func valueWarnings(ofColumns columns: [Int]? = nil) throws(TableError) -> [LocalizedText] {
    let all = try profiles()
    return (columns ?? Array(all.indices)).sorted().map { all[$0] }.flatMap { profile in
      profile.warnings.map { $0.of(column: profile.name) }
    }
  }
}

extension LocalizedText {
  /// The sentence, said of a column.
  package func of(column: String) -> LocalizedText {
    of(en: "column '\(column)'", ru: "столбец «\(LocalizedText(columnName: column).ru)»")
  }
}
