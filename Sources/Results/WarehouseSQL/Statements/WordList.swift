internal import FileVocabulary
internal import PurchaseLogs
internal import TextTables

/// Words that a column may hold, whatever their capitals.
struct WordList {
  /// The ways of writing them, A to Z small, in byte order.
  private let spellings: [String]

  init(_ words: [String]) {
    let forms = words.flatMap { word in
      [
        word, word.lowercased(), word.uppercased(),
        word.prefix(1).uppercased() + word.dropFirst().lowercased(),
      ]
    }
    let small = forms.map { form in
      String(decoding: form.utf8.map { 65...90 ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    var kept: [String] = []
    for form in small.sorted(by: precedesInBytes) {
      if kept.last.map({ !$0.utf8.elementsEqual(form.utf8) }) ?? true { kept.append(form) }
    }
    spellings = kept
  }

  var isEmpty: Bool { spellings.isEmpty }

  /// Whether a text that was cut is one of them.
  func holds(_ x: SQL, _ dialect: WarehouseDialect) -> SQL {
    let words = spellings.map { SQL(literal: $0, dialect) }
    return "\(dialect.bytes(dialect.small(x))) IN (\(words.joined(", ")))"
  }
}

/// What the words of a status column say of their rows: those that were listed, judged as a file's are.
struct StatusWords {
  let column: SQL
  let leftOut: WordList
  let returned: WordList
  /// Whether an empty cell says that the order was not paid.
  private let leavesOutMissing: Bool

  init(_ column: SQL, _ reading: StatusReading, _ values: [String]) {
    self.column = column
    let meanings = values.map { ($0, reading.meaning(of: $0)) }
    leftOut = WordList(meanings.filter { $0.1 == .noPurchase }.map(\.0))
    returned = WordList(meanings.filter { $0.1 == .returned }.map(\.0))
    leavesOutMissing = reading == .paidWhen
  }

  /// Whether a text that was cut says that its row was cancelled, failed or never paid; `nil` where none can.
  func undo(_ x: SQL, _ dialect: WarehouseDialect) -> SQL? {
    let words = leftOut.isEmpty ? nil : leftOut.holds(x, dialect)
    guard leavesOutMissing else { return words }
    let missing: SQL = "\(x) IS NULL OR \(dialect.saysMissing(x))"
    return words.map { "(\($0) OR \(missing))" } ?? "(\(missing))"
  }
}
