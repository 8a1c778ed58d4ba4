internal import Wording

/// Makes the names of columns from a header.
enum ColumnNames {
  /// Names without blanks at their ends, made unique without regard to case; `column 3` where there is none.
  static func unique(_ header: [String]?, count: Int) -> (names: [String], notes: [ReadingNote]) {
    var notes: [ReadingNote] = []
    var taken: Set<String> = []
    var names: [String] = []
    for column in 0..<count {
      let written = header.flatMap { column < $0.count ? $0[column] : nil } ?? ""
      let plain = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      var name = plain.isEmpty ? "column \(column + 1)" : plain
      var suffix = 2
      while taken.contains(name.lowercased()) {
        name = "\(plain.isEmpty ? "column \(column + 1)" : plain)_\(suffix)"
        suffix += 1
      }
      if header != nil {
        if plain.isEmpty {
          notes.append(
            ReadingNote(
              isWarning: false,
              text: LocalizedText(
                en: "column \(column + 1) has no name; it is called '\(name)'",
                ru: "у столбца \(column + 1) нет названия; здесь он «\(LocalizedText(columnName: name).ru)»"))
          )
        } else if name != plain {
          notes.append(
            ReadingNote(
              isWarning: true,
              text: LocalizedText(
                en: "there is more than one column '\(plain)'; number \(column + 1) is called '\(name)'",
                ru: "столбцов «\(plain)» больше одного; номер \(column + 1) здесь «\(name)»")))
        }
      }
      taken.insert(name.lowercased())
      names.append(name)
    }
    return (names, notes)
  }
}
