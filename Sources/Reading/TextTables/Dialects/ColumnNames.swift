/// Makes the names of columns from a header.
enum ColumnNames {
  /// Names without blanks at their ends, made unique without regard to case; numbers where there is none.
  static func unique(_ header: [String]?, count: Int) -> (labels: [ColumnLabel], notes: [ReadingNote]) {
    var notes: [ReadingNote] = []
    var taken: Set<String> = []
    var labels: [ColumnLabel] = []
    for column in 0..<count {
      let written = header.flatMap { column < $0.count ? $0[column] : nil } ?? ""
      let plain = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      func label(_ occurrence: Int) -> ColumnLabel {
        if plain.isEmpty { return .numbered(column + 1, occurrence: occurrence) }
        return .named(occurrence == 1 ? plain : "\(plain)_\(occurrence)")
      }
      var occurrence = 1
      while taken.contains(label(occurrence).name.lowercased()) { occurrence += 1 }
      let name = label(occurrence).name
      if header != nil {
        if plain.isEmpty {
          notes.append(.unnamedColumn(column + 1, occurrence: occurrence))
        } else if occurrence > 1 {
          notes.append(.repeatedName(plain, number: column + 1, called: name))
        }
      }
      taken.insert(name.lowercased())
      labels.append(label(occurrence))
    }
    return (labels, notes)
  }
}
