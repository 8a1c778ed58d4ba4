internal import CustomerFeatures
package import TextTables

extension RunRecord.Input {
  /// What the columns are called. A table without a header has numbered ones; elsewhere the record says which are,
  /// but for those of schema 1, where a name that looks like a number is taken for one.
  mutating func labelColumns(schema: Int) {
    for place in columns.indices {
      let name = columns[place].name
      if let dialect, !dialect.hasHeader {
        columns[place].label = ColumnLabel(name: name, number: place + 1) ?? .named(name)
      } else if schema == 1 {
        columns[place].label = ColumnLabel(ofUnmarked: name)
      }
    }
  }

  /// What the column of that name is called.
  package func label(ofColumn name: String) -> ColumnLabel {
    columns.first { $0.name.utf8.elementsEqual(name.utf8) }?.label ?? .named(name)
  }
}
